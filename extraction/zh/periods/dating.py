"""When a sanction came, from the dates of a case that stand before it, behind it in brackets, or at its end."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from extraction.common import Phrases, lazy
from extraction.zh.dates.dates import Date, to_the_day
from extraction.zh.periods.act_dates import CRIME, STRONG

PHRASES = Phrases("extraction.zh", "dating")

SANCTION = PHRASES.compile(r"‹sanction›")
NEXT = 200
# 党内警告处分（2021年3月）
ASIDE = lazy(r"[^。；;，,、\n()（）]{2,12}[(（](?:于)?(?P<date>(?:19|20)\d{2}年)[^()（）\n]{0,8}[)）]")
CLAUSE, FAR = 40, 600
# 周某（已判刑）
APART = lazy(r"[(（][^()（）\d]{0,5}$")
# 分别于2019年3月、2020年7月受到
ONE_BY_ONE = lazy(
    r"(?:分别|依次|先后)[于在](?:(?:19|20)\d{2}年|同年|次年|当年)[^。；;，,、\n]{0,10}?(?:[、和](?:(?:(?:19|20)\d{2}|[同次当])年)?[^。；;，,、\n]{0,8}?[月日年]){1,5}(?=[被受因给予])"
)
# 2021年11月，甲等人骗取医保基金案宣判。
RULING = lazy(
    r"(?:(?!(?:19|20)\d{2}年)[^。\n]){0,70}?(?:宣判|(?:作出|做出)(?:了)?(?:一审|二审|终审)?(?:公开)?(?:判决|裁判))"
)
LISTED, FAR_OFF = lazy("[、和]"), 90
# 对…违规发放补贴问题作出处理: the name of a matter tells no act of that date
OF_MATTER = lazy(
    r"对[^。；;，,\n]{2,50}?(?:问题|一案|案件?)(?=作出|公开|进行|一审|依法|开庭|[，,])"
    r"|因[^。；;，,\n]{2,40}?(?:[，,][一-龥]{0,3}?)?(?=受到|被(?!动)|给予)"
)
# 同年6月…，11月被判处: a month of the year told before
MONTH = PHRASES.compile(
    r"(?<=[。；;，,])(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?(?=[，,]|(?:又|再次|因|‹sanction›))"
)
# 上述处理决定于2022年8月15日作出; 判决时间：2021年10月20日
FOR_ALL = PHRASES.compile(
    r"(?:(?:以上|上述|前述)[^。；;，,\n]{0,12}?(?:处分|处理|决定|判决|人员|责任人)[^。；;，,\n\d]{0,6}|(?:判决|处分决定|处分期?|影响期)(?:已)?(?:均)?[于自]|(?:‹day_of›)(?:日期|时间)?(?:为|是|：|:)\s?)(?P<date>(?:19|20)\d{2}年)"
)
# the line of a day alone, and what a judgment or a decision says before it
LINE, DECREE = lazy(r"\n[ \t　]*$"), lazy(r"判决如下|裁定如下|决定如下|审判[长员]|处分的?决定\n")
# in characters: the clerk's name may follow the day
SIGNATURES = 24
# in characters: a date further off is that of something else
REACH = 60


def received(text: str, dated: list[Date], at: int, stop: int, place: int | None = None) -> str | None:
    """Return the date of the sanction told at ``at``: behind it in brackets, in its sentence, or told for all.

    ``stop``: where the case ends; ``place``: which of those who received it together is meant, for 分别于.
    """
    if one := _one_of(text, dated, at, place):
        return one
    aside = ASIDE.match(text, at, min(stop, at + CLAUSE))
    i = bisect_left(dated, at, key=lambda d: d[1]) - 1
    if aside:
        i = bisect_left(dated, aside.start("date"), key=lambda d: d[1])
        if i < len(dated) and dated[i][1] == aside.start("date"):
            return to_the_day(text, dated[i])
    if APART.search(text, max(0, at - 6), at):
        return None
    value = _before(text, dated, at, bisect_left(dated, at, key=lambda d: d[1]) - 1)
    return value or _for_all(text, dated, at, stop)


def ruled(text: str, dated: list[Date], at: int) -> str | None:
    """Return the day of the ruling that the case tells before ``at``, for sentences that are told after its facts."""
    before = dated[: bisect_left(dated, at, key=lambda d: d[1])]
    day = next(
        (d for d in reversed(before) if RULING.match(text, d[2], min(at, d[2] + REACH + CLAUSE))), None
    )
    return to_the_day(text, day) if day else None


def _one_of(text: str, dated: list[Date], at: int, place: int | None) -> str | None:
    """Return the date of one of several sanctions told together (分别于2019年3月、2020年7月受到甲、乙处分)."""
    low = max(0, at - FAR_OFF, text.rfind("。", 0, at) + 1)
    m = next(ONE_BY_ONE.finditer(text, low, at), None)
    if m is None:
        return None
    own = dated[
        bisect_left(dated, m.start(), key=lambda d: d[1]) : bisect_left(dated, m.end(), key=lambda d: d[1])
    ]
    # the same sanction for all: in the order of the names; else in the order of the sanctions
    which = len(LISTED.findall(text[m.end() : at])) if place is None else place
    return own[which][0] if which < len(own) else None


def _before(text: str, dated: list[Date], at: int, i: int) -> str | None:
    """Return date ``i``, which stands before a sanction, where nothing but sanctions lies between."""
    if i < 0:
        return None
    value, _, end = dated[i]
    gap = OF_MATTER.sub("", text[end:at])
    if len(gap) < NEXT and all(SANCTION.search(p) for p in re.split(r"[。\n]", gap)[:-1]):
        # 2019年12月，甲某被判处…。乙某被判处…; 2024年4月，研究决定：(one line each): one decision
        gap = gap.replace("。", "，").replace("\n", "，")
    if re.search(r"[。\n]", gap) or STRONG.search(CRIME.sub("", gap)):
        return None
    later = [m for m in MONTH.finditer(text, end, at + 4) if 1 <= int(m["month"]) <= 12]
    if later and later[-1]["day"]:
        return f"{value[:4]}-{int(later[-1]['month']):02d}-{int(later[-1]['day']):02d}"
    return f"{value[:4]}-{int(later[-1]['month']):02d}" if later else to_the_day(text, dated[i])


def _for_all(text: str, dated: list[Date], at: int, stop: int) -> str | None:
    """Return the date that the end of the case tells for every sanction before it (上述处分于2022年8月作出)."""
    for m in FOR_ALL.finditer(text, at, min(stop, at + FAR)):
        i = bisect_left(dated, m.start("date"), key=lambda d: d[1])
        if i < len(dated) and dated[i][1] == m.start("date"):
            return to_the_day(text, dated[i])
    # the day below the signatures of a judgment
    last = dated[-1] if dated else None
    if last and last[1] > at:
        line, decree = _signed(text, last[1])
        if line >= at and decree >= max(0, at - FAR) and len(text[last[2] : stop].strip()) < SIGNATURES:
            return to_the_day(text, last)
    return None


# every sanction of a case asks for the same day
@lru_cache(maxsize=2)
def _signed(text: str, day: int) -> tuple[int, int]:
    """Return where the line of a day breaks and where the last decree before it begins, each -1 where there is none.

    A day that shares its line with other words has no line.
    """
    line = text.rfind("\n", 0, day)
    alone = line >= 0 and LINE.match(text, line, day)
    return (line if alone else -1), max((m.start() for m in DECREE.finditer(text, 0, day)), default=-1)
