"""When a post was held and when a sanction came, from the dates of a case that stand before them."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.zh.dates import SPAN
from extraction.zh.periods import CRIME, STRONG

# (date, start, end), in the order of the text
Dated = list[tuple[str, int, int]]
# 2012年至2015年，(name)任…; 2016年起担任…; 2016年3月调任…
SERVED = re.compile(
    r"(?:担任|历任|出任|调任|升任|改任|兼任|当选(?:为)?|聘任为|(?<![责主常时])任)[^。；;\n]{0,40}$"
)
# 副县长（2006年2月至2011年5月）
BRACKET = re.compile(r"[(（](?:[自从])?(?:19|20)\d{2}[年.][^()（）\n]{0,30}[)）]")
SINCE = re.compile(r"(?:起|开始|以来|至今)")
# in characters: a date further off is that of something else
REACH = 60


def held(text: str, dated: Dated, at: int, stop: int) -> tuple[str | None, str | None]:
    """Return when the post whose name stands at ``at``..``stop`` was held: (start, end), None for what is not told."""
    i = bisect_left(dated, at, key=lambda d: d[1]) - 1
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
    return None if re.search(r"[。\n]", gap) or STRONG.search(CRIME.sub("", gap)) else value
