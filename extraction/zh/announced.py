"""A notice that does not number its cases as headings: as many paragraphs as it says (通报3起), or items that each tell an end."""

from __future__ import annotations

import re
from itertools import pairwise

from extraction.common import Phrases, Span, lazy
from extraction.zh.words.numerals import COUNTS

PHRASES = Phrases("extraction.zh", "announced")

# in characters: how far from its beginning a notice says how many
OPENING = 240
COUNT = lazy(
    r"(?P<count>[2-9]|1\d|[二两三四五六七八九十])\s?[起个](?:[^。；，,\n]{0,30}?(?:问题|案|案例|案件|线索))"
)
OUTCOME = PHRASES.compile(r"(?:受到|给予|被)[^。；\n]{0,24}?(?:‹outcome›)|判处|移送")
CLOSING = PHRASES.compile(r"\s*(?:‹closing›)")
# 某院院长燕某收受回扣案。 the words that open a case inside a paragraph
HEADING = lazy(r"(?:(?<=[。！：:])|^)\s?[^。；\n]{8,70}?(?:问题|案)。", re.MULTILINE)
# 一是…；二是…: items of one sentence
ITEM = lazy(
    r"(?:(?<=[。；;：:，,])|^)\s?(?:第(?P<nth>[一二三四五六七八九])[起例件个]|其(?P<of>[一二三四五六七])(?=[，,：:])|(?P<number>[一二三四五六七八九十])是)",
    re.MULTILINE,
)
# what an item that is a case of its own names
TOPIC = lazy(r"问题|一案|案[。，,；;]")

STOP, JOIN = lazy("[。：:]"), lazy("[；;]")


def how_many(text: str, start: int) -> int:
    """Return how many cases a notice says in its opening that it tells (通报3起典型案例), 0 where it does not say."""
    m = COUNT.search(text, start, start + OPENING)
    return _number(m) if m else 0


def _number(m: re.Match[str]) -> int:
    return COUNTS.get(m["count"]) or int(m["count"])


def told_apart(text: str, lines: list[Span]) -> list[Span]:
    """Return the cases of a notice that says how many there are, none where not so many paragraphs or headings tell one."""
    m = COUNT.search(text, lines[0][0], lines[0][0] + OPENING)
    if m is None:
        return _items(text, lines)
    count = _number(m)
    told = [
        (a, b)
        for a, b in lines
        if not CLOSING.match(text, a)
        and OUTCOME.search(text, max(a, m.end()) if a <= m.start() < b else a, b)
    ]
    if len(told) == count and not any(a <= m.start() < b for a, b in told):
        return told
    if (parts := _clauses(text, m.end(), lines[-1][1])) and len(parts) == count:
        return parts
    for line in lines:
        if (parts := _within(text, line, count)) and all(OUTCOME.search(text, *part) for part in parts):
            return parts
    return _items(text, lines)


def _clauses(text: str, start: int, end: int) -> list[Span]:
    """Return the clauses that ； joins in the sentence behind the count, where each names a matter and its end."""
    stop = STOP.search(text, start, end)
    if stop is None:
        return []
    last = STOP.search(text, stop.end(), end)
    borders = [
        stop.end(),
        *(m.end() for m in JOIN.finditer(text, stop.end(), last.start() if last else end)),
        last.end() if last else end,
    ]
    parts = list(pairwise(borders))
    return parts if all(TOPIC.search(text, *p) and OUTCOME.search(text, *p) for p in parts) else []


def _items(text: str, lines: list[Span]) -> list[Span]:
    """Return the items of one line (一是…；二是…) where each names a matter and tells its end, else none."""
    for line in lines:
        heads = _in_order(text, line)
        parts = list(pairwise([*heads, line[1]]))
        if len(parts) > 1 and all(TOPIC.search(text, *p) and OUTCOME.search(text, *p) for p in parts):
            return parts
    return []


def _in_order(text: str, line: Span) -> list[int]:
    """Return where the items of a line begin that are numbered from one on, none where they are not."""
    items = list(ITEM.finditer(text, *line))
    numbers = [COUNTS[i["number"] or i["nth"] or i["of"]] for i in items]
    return [i.start() for i in items] if numbers == list(range(1, len(items) + 1)) else []


def _within(text: str, line: Span, count: int) -> list[Span]:
    """Return the parts of a line that so many headings or items begin."""
    # 通报两起问题。 announces them, and is none
    heads = [h.start() for h in HEADING.finditer(text, *line) if not COUNT.search(h.group())]
    if len(heads) != count:
        heads = _in_order(text, line)
        if len(heads) != count:
            return []
    return list(zip(heads, [*heads[1:], line[1]], strict=True))
