"""Names of funds: which nouns of money a text holds, and where the natural phrase around one begins."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from extraction.common import Matcher, Phrases, data, lazy
from extraction.zh.words.patterns import OF_CASES

PHRASES = Phrases("extraction.zh", "fund_names")

OTHER = "FD-99"
# in characters: so far before its noun a name begins; words that end what stands before are no longer
REACH, LONGEST = 12, 3
# a word that walls do not cut may reach so far into the noun, if as much of it stands before: 基本 + 医疗保险, not 挪用 + 水利资金
JOINED = 2
# A公司公款: the letter that a mask puts before a house belongs to its name
MASKED = lazy(r"(?<![A-Za-z\d])[A-Z]{1,2}$")
HOUSE = PHRASES.compile(r"‹house›")
COUNTER = lazy(r"[年月日号项笔户个套人名亩吨斤块台辆栋间头](?![度份月终底初体人])")
# 各种代管款: a wall, and the rest of its word
EACH = PHRASES.compile(r"‹each›")
# 国家“家电下乡”补贴款: what stands in quotation marks is part of the name; where its own mark opens
QUOTED = lazy(r"“[\u4e00-\u9fff]{2,10}”$")
# 柏川县 + 城市低保, 六年租金, 让惠民资金; 收 + 水费
LEAD = PHRASES.compile(r"‹lead›")
VERB = PHRASES.compile(r"(?:‹verb›)$")


@cache
def known() -> dict[str, str]:
    """Return the nouns that tell which fund is meant, each with its fund."""
    return {w: f for f, ws in data("extraction.zh", "funds")["ends"].items() for w in ws}


@cache
def _lists() -> dict[str, Any]:
    d = data("extraction.zh", "funds")
    telling = known()
    return {
        "nouns": Matcher([*telling.items(), *((w, OTHER) for w in d["tails"] if w not in telling)], choir=OF_CASES),
        "known": telling, "walls": frozenset(d["walls"]), "cuts": Matcher([(w, w) for w in d["cuts"]]),
        "joined": re.compile(d["joined"]), "whole": re.compile(d["whole"]),
    }  # fmt: skip


def nouns(text: str) -> list[tuple[int, int, str, str]]:
    """Return (start, end, fund, noun) of the nouns that no further noun continues (补助 + 资金 is one).

    A known noun stays known where a common end follows it (粮食直补 + 款): ``noun`` is what the lists hold.
    """
    d = _lists()
    hits = d["nouns"].longest(text)
    starts = {a for a, _, _ in hits}
    before = {b: (a, f) for a, b, f in hits}
    found = []
    for a, b, fund in hits:
        if b in starts:
            continue
        begin, kind = before.get(a, (a, OTHER))
        noun, first = text[a:b], text[begin:a]
        if noun not in d["known"] and first in d["known"]:
            a, noun = begin, first
        found.append((a, b, fund if fund != OTHER else kind, noun))
    return found


def begins(text: str, noun: int) -> int:
    """Return where the phrase begins: left of the noun to a wall, then right of the last verb."""
    at = _left(text, noun)
    quoted = QUOTED.search(text, max(0, at - 2 * REACH), at) if text[at - 1 : at] == "”" else None
    if not quoted:
        return _behind_lead(text, at, noun)
    more = _left(text, quoted.start())
    # one character before the mark is the rest of a word (各级“…”)
    return more if quoted.start() - more != 1 else quoted.start()


def _behind_lead(text: str, at: int, noun: int) -> int:
    """Return where the phrase begins without what leads up to it."""
    while at < noun and (lead := LEAD.match(text, at, noun + 2)) and lead.end() <= noun:
        at = lead.end()
    return noun if VERB.fullmatch(text, at, noun) else at


def _left(text: str, noun: int) -> int:
    d = _lists()
    at = noun
    # characters that are walls, but not inside these words (项目, 中央)
    low = max(0, noun - REACH - 2)
    words = [
        m.span()
        for m in d["joined"].finditer(text, low, noun + JOINED)
        if m.start() <= noun - JOINED or m.end() <= noun
    ]
    words += [(m.start(), m.end() + 1) for m in d["whole"].finditer(text, low, noun)]
    joined = {i for a, b in words for i in range(a, b)}
    while (
        at > 0
        and noun - at < REACH
        and (text[at - 1] not in d["walls"] or at - 1 in joined)
        and "\u4e00" <= text[at - 1] <= "\u9fff"
    ):
        at -= 1
    # a word may begin before what the reach holds of it
    low = max(0, at - LONGEST)
    cuts = [
        low + b
        for _, b, _ in d["cuts"].all(text[low:noun])
        if low + b > at and not any(x < low + b < y for x, y in words)
    ]
    at = max(cuts) if cuts else at
    if at and text.startswith("年度", at) and text[at - 1].isdigit():
        # 2020年度耕地地力保护补贴
        at += 2
    if at and at < noun and EACH.match(text, at - 1):
        return at + 1
    if at <= noun and HOUSE.match(text, at) and (mask := MASKED.search(text, max(0, at - 3), at)):
        return mask.start()
    # 2017年水利工程款: the counter belongs to the figure
    return at + 1 if at < noun and COUNTER.match(text, at) and text[at - 1 : at].isdigit() else at
