"""When a post was held and when a sanction came, from the dates of a case that stand before them."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.common import Phrases
from extraction.zh.dates import SPAN
from extraction.zh.periods import CRIME, STRONG

PHRASES = Phrases("extraction.zh", "dating")

# (date, start, end), in the order of the text
Dated = list[tuple[str, int, int]]
# 2012年至2015年，(name)任…; 2016年起担任…; 2016年3月调任…
SERVED = PHRASES.compile(r"(?:‹served›)[^。；;\n]{0,40}$")
# 副县长（2006年2月至2011年5月）
AFTER = re.compile(
    r"(?:(?:期间|任内)|(?:[兼、][^，,。；;、()（）\n]{2,16})?[一-龥]{2,4}(?=[(（][自从]?(?:19|20)\d{2}年[^()（）\n]{0,24}任职?[)）]))"
)
BRACKET = re.compile(r"[(（](?:[自从])?(?:19|20)\d{2}[年.][^()（）\n]{0,30}[)）]")
SANCTION = PHRASES.compile(r"‹sanction›")
NEXT = 200
SINCE = re.compile(r"(?:起|开始|以来|至今)")
# in characters: a date further off is that of something else
REACH = 60


def held(text: str, dated: Dated, at: int, stop: int) -> tuple[str | None, str | None]:
    """Return when the post whose name stands at ``at``..``stop`` was held: (start, end), None for what is not told."""
    i = bisect_left(dated, at, key=lambda d: d[1]) - 1
    # 在任某局局长期间（2011年8月至2016年3月）; 书记兼主任甲某（2017年3月至2022年10月任职）
    after = AFTER.match(text, stop)
    stop = after.end() if after and BRACKET.match(text, after.end()) else stop
    bracket = BRACKET.match(text, stop)
    if bracket:
        # 某县副县长（2006年2月至2011年5月）
        inside = range(
            bisect_left(dated, stop, key=lambda d: d[1]),
            bisect_left(dated, bracket.end(), key=lambda d: d[1]),
        )
        return (
            _term(text, dated, inside[-1], text[dated[inside[-1]][2] : bracket.end()])
            if inside
            else (None, None)
        )
    if i < 0:
        return None, None
    _, _, end = dated[i]
    gap = text[end:at]
    if len(gap) > REACH or re.search(r"[。；;\n]", gap) or not SERVED.search(gap) or STRONG.search(gap):
        return None, None
    return _term(text, dated, i, gap)


def _term(text: str, dated: Dated, i: int, behind: str) -> tuple[str | None, str | None]:
    """Return the range that ends with date ``i``, or that date as the beginning; ``behind``: what follows it."""
    value, start, _ = dated[i]
    if i and not SINCE.match(behind):
        first, began, ended = dated[i - 1]
        # 2008年至2021年 is one wording of two dates
        if began == start or SPAN.fullmatch(text, ended, start):
            return first, value
    return value, None


def received(text: str, dated: Dated, at: int) -> str | None:
    """Return the date of the sanction told at ``at``: the last one before it in its sentence, unless of an act."""
    i = bisect_left(dated, at, key=lambda d: d[1]) - 1
    if i < 0:
        return None
    value, _, end = dated[i]
    gap = text[end:at]
    if len(gap) < NEXT and "\n" not in gap and all(SANCTION.search(p) for p in gap.split("。")[:-1]):
        # 2019年12月，甲某被判处…。乙某被判处…: one decision
        gap = gap.replace("。", "，")
    return None if re.search(r"[。\n]", gap) or STRONG.search(CRIME.sub("", gap)) else value
