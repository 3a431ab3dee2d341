"""A notice that says how many cases it tells (通报3起) and does not number them: one paragraph, or one heading, each."""

from __future__ import annotations

import re

from extraction.common import Phrases
from extraction.zh.numerals import COUNTS

PHRASES = Phrases("extraction.zh", "announced")

# in characters: how far from its beginning a notice says how many
OPENING = 240
COUNT = re.compile(
    r"(?P<count>[2-9]|1\d|[二两三四五六七八九十])\s?[起个](?:[^。；，,\n]{0,30}?(?:问题|案|案例|案件|线索))"
)
OUTCOME = PHRASES.compile(r"(?:受到|给予|被)[^。；\n]{0,24}?(?:‹outcome›)|判处|移送")
CLOSING = PHRASES.compile(r"\s*(?:‹closing›)")
# 某院院长燕某收受回扣案。 the words that open a case inside a paragraph
HEADING = re.compile(r"(?:(?<=[。！：:])|^)\s?[^。；\n]{8,70}?(?:问题|案)。", re.MULTILINE)
# 一是…；二是…: items of one sentence
ITEM = re.compile(r"(?:(?<=[。；：:])|^)\s?(?P<number>[一二三四五六七八九十])是", re.MULTILINE)

Span = tuple[int, int]


def told_apart(text: str, lines: list[Span]) -> list[Span]:
    """Return the cases of a notice that says how many there are, none where not so many paragraphs or headings tell one."""
    m = COUNT.search(text, lines[0][0], lines[0][0] + OPENING)
    if m is None:
        return []
    count = COUNTS.get(m["count"]) or int(m["count"])
    told = [
        (a, b)
        for a, b in lines
        if not CLOSING.match(text, a)
        and OUTCOME.search(text, max(a, m.end()) if a <= m.start() < b else a, b)
    ]
    if len(told) == count and not any(a <= m.start() < b for a, b in told):
        return told
    for line in lines:
        if (parts := _within(text, line, count)) and all(OUTCOME.search(text, *part) for part in parts):
            return parts
    return []


def _within(text: str, line: Span, count: int) -> list[Span]:
    """Return the parts of a line that so many headings or items begin."""
    # 通报两起问题。 announces them, and is none
    heads = [h.start() for h in HEADING.finditer(text, *line) if not COUNT.search(h.group())]
    if len(heads) != count:
        items = list(ITEM.finditer(text, *line))
        heads = [i.start() for i in items]
        if [COUNTS[i["number"]] for i in items] != list(range(1, count + 1)):
            return []
    return list(zip(heads, [*heads[1:], line[1]], strict=True))
