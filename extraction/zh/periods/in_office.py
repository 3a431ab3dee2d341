"""When a post was held, from the dates of a case that stand before it or in a bracket behind it."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.common import Phrases, lazy
from extraction.zh.dates.dates import SPAN, Date, to_the_day
from extraction.zh.periods.act_dates import STRONG

PHRASES = Phrases("extraction.zh", "in_office")

# 2012年至2015年，(name)任…; 2016年起担任…; 2016年3月调任…
SERVED = PHRASES.compile(r"(?:‹served›)[^。；;\n]{0,40}$")
# 副县长（2006年2月至2011年5月）
AFTER = lazy(
    r"(?:(?:期间|任内)|(?:[兼、][^，,。；;、()（）\n]{2,16})?[一-龥]{2,4}(?=[(（][自从]?(?:19|20)\d{2}年[^()（）\n]{0,24}任职?[)）]))"
)
BRACKET = lazy(r"[(（](?:[自从])?(?:19|20)\d{2}[年.][^()（）\n]{0,30}[)）]")
# the date of a birth or of the first work is none of a post
LIFE = PHRASES.compile(r"‹life›")
LEFT = PHRASES.compile(r"(?:\d{1,2}日)?(?:因[^，,。]{1,8})?(?:‹left›)")
SINCE = lazy(r"(?:起|开始|以来|至今)")
# 2015年任某局局长，现任某县副县长: the date is that of the post before
NOW = lazy(r"[，,；;]现(?:担?任|为)")
# in characters: a date further off is that of something else
REACH = 60


def held(text: str, dated: list[Date], at: int, stop: int) -> tuple[str | None, str | None]:
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
    if (
        len(gap) > REACH
        or re.search(r"[。；;\n]|^[^(（]*[)）]", gap)
        or not SERVED.search(gap)
        or STRONG.search(gap)
        or LIFE.search(gap)
        or NOW.search(gap)
    ):
        return None, None
    began, ended = _term(text, dated, i, gap)
    return began, ended or (_left(text, dated, i, stop) if began else None)


def _left(text: str, dated: list[Date], i: int, stop: int) -> str | None:
    """Return the day of the same sentence on which the post was given up (2010年6月起任段长，2018年11月卸任)."""
    for told in dated[i + 1 : i + 3]:
        if re.search(r"[。；;\n]", text[stop : told[1]]):
            return None
        if LEFT.match(text, told[2]):
            return to_the_day(text, told)
    return None


def _term(text: str, dated: list[Date], i: int, behind: str) -> tuple[str | None, str | None]:
    """Return the range that ends with date ``i``, or that date as the beginning; ``behind``: what follows it."""
    start, value = dated[i][1], to_the_day(text, dated[i])
    if i and not SINCE.match(behind):
        _, began, ended = dated[i - 1]
        # 2008年至2021年 is one wording of two dates
        if began == start or SPAN.fullmatch(text, ended, start):
            return to_the_day(text, dated[i - 1]), value
    return value, None
