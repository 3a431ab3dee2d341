"""Dates in Chinese prose, in the forms in which reports write them; relative years resolved by what stands before."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.zh.dates.republic import FIGURES, of_taiwan, year_of
from extraction.zh.dates.republic import WRITTEN as IN_WORDS
from extraction.zh.words.numerals import DIGITS

PHRASES = Phrases("extraction.zh", "dates")

DATE = PHRASES.compile(
    r"(?<!\d)((?:19|20)\d{2})年(?:(?:至|到|[-—~])((?:19|20)\d{2})年)?(?:(?:的)?(\d{1,2})月(?:份)?(?:(\d{1,2})日)?|(‹date›)?)"
)
# years without a sign of their own: 2008至2009年
YEARS = lazy(
    r"(?<!\d)((?:19|20)\d{2})(?=(?:至|到|和|[-—~－、])(?:19|20)\d{2}(?:年|[、和]|[两二三四五六]个?年))"
    r"|(?<=[、和至到])((?:19|20)\d{2})(?=[两二三四五六]个?年)"
)
# 16年底, 18年3月
SHORT = PHRASES.compile(r"(?<![\d第近满长达共计约以刑])(9\d|[012]\d)年(?=‹time_of_year›)(?:(\d{1,2})月)?")
# 二〇一七年三月
WRITTEN = lazy(
    r"(?<![〇零一二三四五六七八九])((?:一九|二[〇零○O0])[一二三四五六七八九〇零○O0]{2})年(?:(十[一二]?|[一二三四五六七八九])月)?"
)
# 2017.3, 2017.03.15, 2017-03-15, 2017/3/15: two figures alone are a date only as an end of a range
POINTED = lazy(
    r"(?<![\d.])((?:19|20)\d{2})([./-])(1[0-2]|0?[1-9])(?:\2(?:3[01]|[12]\d|0?[1-9]))?(?![\d.%万亿元])"
)
# the day of a date that was read to its month
DAY = lazy(r"(?:(?<=月)(\d{1,2})日|[./-]\d{1,2}[./-](\d{1,2}))$")
# 同年12月15日, 五月十九日: the wording that was read ends with its month
DAY_BEHIND = lazy(r"(?<=月)(\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日")
SPAN = lazy(r"\s?(?:至|到|[-—~－]{1,2})\s?")
LOCAL = lazy(
    r"(?:同年|当年|次年|翌年|第二年|第三年)(?:(\d{1,2}|十[一二]?|[一二三四五六七八九])月)?|(?:时隔)?(?<![\d一-龥])(?P<ago>[一两二三四五六七八九])年(?:之)?后(?=[,，])"
)
# 次月, 同月, 同日: by the month of the date before
SAME_MONTH = lazy(r"(?<![一-龥]个)(?P<next>次月|翌月|下月)|(?:同月|当月|同日|当日|次日|翌日)(?!子|前|期)")
# 去年8月: by the day on which the report was published
TOLD = lazy(r"(?<![比较往])(?:去年|前年|今年|本年)(?!度|来)(?:的)?(?:(\d{1,2})月)?")
BACK = {"去": 1, "前": 2, "今": 0, "本": 0}
AHEAD = {"次": 1, "翌": 1, "第二": 1, "第三": 2}
BARE_MONTH = lazy(r"(?<=[至到—\-、和及与])(?:同年)?(\d{1,2}|十[一二]?|[一二三四五六七八九])月")
# 2019年5月16日讯, 发布时间：2019-05-16
PUBLISHED = lazy(
    r"((?:19|20)\d{2})年\d{1,2}月\d{1,2}日(?:电|讯|消息|发布|通报称)|(?:发布|发稿|发文|通报|公布|刊发)(?:时间|日期)[:： ]{0,2}((?:19|20)\d{2})[年./-]"
)
CENTURY, YEAR, TAIWAN = frozenset({"19", "20"}), frozenset({"年"}), frozenset({"of Taiwan"})
FORMS = (
    (DATE, YEAR), (YEARS, YEAR), (SHORT, YEAR), (WRITTEN, YEAR), (POINTED, CENTURY), (LOCAL, YEAR), (TOLD, YEAR),
    (BARE_MONTH, frozenset({"月"})), (SAME_MONTH, YEAR), (FIGURES, TAIWAN), (IN_WORDS, TAIWAN),
)  # fmt: skip
MONTHS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"十一": 11, "十二": 12}
# in characters: where a text says when it was published
OPENING = 300

# a date as YYYY, YYYY-MM or YYYY-MM-DD, and where it stands: (date, start, end)
Date = tuple[str, int, int]


def form(year: int, month: str | None) -> str:
    """Return ``YYYY-MM``, or ``YYYY`` where the month, in figures or in words, is none."""
    number = _number(month) if month else 0
    return f"{year}-{number:02d}" if 1 <= number <= 12 else str(year)


def to_the_day(text: str, told: Date) -> str:
    """Return a date of a month with its day, where the wording gives it: 2021年3月9日, 2021-03-09."""
    value, start, end = told
    m = (
        (DAY.search(text, start, end) or DAY_BEHIND.match(text, end))
        if len(value) == len("2021-03")
        else None
    )
    day = _number(next(g for g in m.groups() if g)) if m else 0
    return f"{value}-{day:02d}" if 1 <= day <= 31 else value


def _number(written: str) -> int:
    """Return a number below 40 in figures or words (十九, 二十)."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return 10 * (MONTHS[tens] if tens else 1) * bool(ten) + (MONTHS[ones] if ones else 0)


def publication_year(text: str, date: str | None) -> int | None:
    """Return the year in which a report appeared: by ``date`` (``YYYY…``), else as its opening or its end says."""
    if date and re.match(r"(?:19|20)\d{2}", date):
        return int(date[:4])
    m = PUBLISHED.search(text, 0, OPENING) or PUBLISHED.search(text, max(0, len(text) - OPENING))
    return int(m.group(1) or m.group(2)) if m else None


def dates(
    text: str,
    start: int,
    end: int,
    year: int | None = None,
    published: int | None = None,
    *,
    months: bool = False,
) -> list[Date]:
    """Return (date, start, end) in the order of the text, relative years resolved by the date before them.

    ``year``: the last one told before ``start``, for 同年 and 次年; ``published``: the year of the report, for 去年;
    ``months``: 次月 and 同日 count too, which say when something was decided and seldom when somebody acted.
    """
    found: list[Date] = []
    # each form is looked for only where the sign stands that it cannot do without
    signs = {sign for sign in ("年", "月", "19", "20") if text.find(sign, start, end) >= 0}
    if "年" in signs and of_taiwan(text):
        signs |= TAIWAN
    forms = [p for p, needed in FORMS if needed <= signs or (needed == CENTURY and needed & signs)]
    marks = [
        (m.start(), m) for p in forms for m in p.finditer(text, start, end) if months or p is not SAME_MONTH
    ]
    covered = -1
    for at, m in sorted(marks, key=lambda x: (x[0], -x[1].end())):
        if at < covered:
            continue
        told = _read(text, m, found, year, published)
        if told:
            covered = m.end()
            found += [(value, m.start(), m.end()) for value in told]
            year = int(told[-1][:4])
    return found


def _read(
    text: str, m: re.Match[str], found: list[Date], year: int | None, published: int | None
) -> list[str]:
    """Return the dates that one wording gives, none where it is no date here."""
    if m.re == DATE:
        last = form(int(m.group(2) or m.group(1)), m.group(3))
        return [m.group(1), last] if m.group(2) else [last]
    if m.re == YEARS:
        return [m.group(1) or m.group(2)]
    if m.re == FIGURES:
        return [form(year_of(m["year"]), m["month"])]
    if m.re == IN_WORDS:
        return [form(year_of(m["year"]), str(MONTHS[m["month"]]) if m["month"] else None)]
    if m.re == SHORT:
        return [form((1900 if m.group(1)[0] == "9" else 2000) + int(m.group(1)), m.group(2))]
    if m.re == WRITTEN:
        month = m.group(2)
        return [form(int("".join(DIGITS[c] for c in m.group(1))), str(MONTHS[month]) if month else None)]
    if m.re == POINTED:
        whole = m.group().count(m.group(2)) == 2
        ranged = SPAN.match(text, m.end()) or (found and SPAN.fullmatch(text, found[-1][2], m.start()))
        return [form(int(m.group(1)), m.group(3))] if whole or ranged else []
    if m.re == TOLD:
        return [form(published - BACK[m.group()[0]], m.group(1))] if published else []
    if m.re == SAME_MONTH:
        return _of_month(found, ahead=1 if m["next"] else 0)
    if year is None:
        return []
    if m.re == LOCAL:
        ahead = (
            int(DIGITS[m["ago"]])
            if m["ago"]
            else next((n for w, n in AHEAD.items() if m.group().startswith(w)), 0)
        )
        return [form(year + ahead, m.group(1))]
    return [form(year, m.group(1))] if found and m.start() - found[-1][2] <= 2 else []


def _of_month(found: list[Date], ahead: int) -> list[str]:
    """Return the month of the date told last or one after it, none where no month was told."""
    year, _, month = found[-1][0].partition("-") if found else ("", "", "")
    if not month:
        return []
    months = int(year) * 12 + int(month) - 1 + ahead
    return [form(months // 12, str(months % 12 + 1))]
