"""Dates and ranges of dates in English prose."""

from __future__ import annotations

import re
from itertools import pairwise

from extraction.common import Phrases, lazy
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "dates")

# "mar" and "march" name the third month
MONTHS = {name: i for i, names in enumerate(zip(PHRASES.words("short"), PHRASES.words("long"), strict=True), 1) for name in names} | {"sept": 9}  # fmt: skip
# the most days that each month has
LAST = dict(enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1))
MONTH = PHRASES.fill(r"(?:‹month›)\.?")
# behind a point: that of Aug. ends no sentence
NOT_MONTH = "".join(rf"(?<!\b{m}\.)" for m in PHRASES.words("shortened"))
DATE = lazy(
    # 2010.11
    r"(?<![\d$,.])(?P<y7>(?:19|20)\d{2})[./](?P<m7>0[1-9]|1[0-2])(?![\d]|[./]\d)"
    rf"|(?:(?P<m>{MONTH}),?\s(?:of\s)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?:of\s)?)?(?<![\d$,.])(?P<y>(?:19|20)\d{{2}})(?![\d%s]|-\d{{3}}\b)(?:\s?[-–/](?P<z>\d{{2}})(?![\d.,-]\d|\d))?"
    rf"|(?P<m2>{MONTH})(?:\s\d{{1,2}})?(?=,?\s(?:and|to|through|until)\s|\s?[-–—]\s?{MONTH}\s)"
    rf"|(?<![\d/.])(?P<m4>0?[1-9]|1[0-2])/(?:(?:[0-2]?\d|3[01])/)?(?P<y4>(?:19|20)\d{{2}})(?![\d/])"
    # 22.11.2019, 22/11/2019, 2019-11-22
    r"|(?<![\d/.-])(?:(?:0?[1-9]|[12]\d|3[01])\.|(?:1[3-9]|2\d|3[01])[/-])(?P<m6>0?[1-9]|1[0-2])[./-](?P<y6>(?:19|20)\d{2})(?![\d/-])"
    rf"|(?P<told>(?:[Ll]ast|(?:[Ee]arlier\s)?[Tt]his) year|[Ll]ast (?:spring|summer|autumn|fall|winter|(?P<m5>{MONTH})))\b(?!'s)"
    rf"|(?P<rel>(?:[Tt]he (?:following|next) (?:year|(?P<m3>{MONTH}))|[Tt]he year after|[Aa] year later)\b)"
)
GUARDED = Guarded(DATE)
# CALDER, March 3, 2020 –; Released: March 3, 2020
DATELINE = lazy(
    rf"(?:^|[(,\n:]\s?|day,\s)(?:(?P<m>{MONTH})\s(?P<d>\d{{1,2}}),?|(?P<e>\d{{1,2}})\s(?P<n>{MONTH}))\s(?P<y>(?:19|20)\d{{2}})(?=\s?(?:[-–—)\n:]|$))"
)
# year, month and day of the month (0: not told)
Day = tuple[int, int, int]
# in characters
OPENING = 300
# the last month of each, in the year in which most of it lies
SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 12}
# a car, an election, a prize of a year: no date
LABEL = lazy(r"\b(?:an?|the|his|her|its|their|our)\s$")
LABELLED = PHRASES.compile(r"\s(?:‹labelled›)")
# what may stand before a year or a month: the end of, late, mid-, 30 (September), Labor Day
PART = PHRASES.fill(r"(?:‹part›)")
JOIN = PHRASES.compile(rf",?\s(?:‹join›)\s(?:at\s)?{PART}*|\s?[-–—]\s?{PART}*")
# until she was fired in, and continued through at least, and ended in: what may stand between the ends of a range
GOES_ON = PHRASES.compile(
    rf",?\s(?:(?:and|which|then)\s)?(?:(?:‹going_on›)\w*\s(?:on\s)?)?(?:‹up_to›)\s"
    rf"(?:(?!and\b)[\w'’]+\s){{0,6}}?{PART}*",
    re.I,
)
BEGAN = PHRASES.compile(
    rf"\b(?:‹began›)\s(?:in\s|on\s|around\s|from\s|back\s)?{PART}*$",
    re.I,
)
ENDS = PHRASES.compile(r"‹ends›", re.I)
# in 2015 and 2016: two years side by side in which something was done
BOTH = lazy(
    r"\b(?:in|during|of|for|throughout|across)\s(?:both\s|each\sof\s)?(?:(?:calendar|fiscal|the)\s(?:years\s)?)?$",
    re.I,
)
AND = lazy(r",?\s(?:and|or)\s(?:again\s)?(?:in\s)?")
YEARS = lazy(r"\b(?:years?|[FC]Ys?|quarters?)(?:\s\([A-Z]{2,4}\))?\s$", re.I)
LISTED = lazy(r",\s(?:and\s)?|\sand\s")


def published(text: str, date: str | None) -> Day | None:
    """Return the day on which a report appeared: by ``date`` (``YYYY-MM…``), else as its opening says."""
    if date and (m := re.match(r"((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?", date)):
        return int(m.group(1)), int(m.group(2)), int(m.group(3) or 0)
    m = DATELINE.search(text, 0, OPENING)
    if m is None:
        return None
    month, day = m["m"] or m["n"], int(m["d"] or m["e"])
    return (
        int(m["y"]),
        MONTHS[month.rstrip(".").lower()],
        day if day <= LAST[MONTHS[month.rstrip(".").lower()]] else 0,
    )


def dates(
    text: str, start: int, end: int, before: int | None = None, day: Day | None = None
) -> list[tuple[str, int, int, int]]:
    """Return (date, year, start, end) in the order of the text; a month without a year takes the next one.

    "the following year" is the year after the date before it, or after the year ``before``; "last year" is told by
    ``day``: the day of the report.
    """
    raw = _written(text, start, end, day)
    found: list[tuple[str, int, int, int]] = []
    following: list[int | None] = [None]
    for told, *_ in reversed(raw):
        following.append(told or following[-1])
    for i, (year, month, a, b, relative) in enumerate(raw):
        if relative:
            known = found[-1][1] if found else before
            year = (
                known + (not month or month <= int(found[-1][0][5:7] or 0 if found else 0)) if known else None
            )
        elif year is None:
            year = following[len(raw) - 1 - i]
        if year is not None and 1950 <= year <= 2100:
            found.append((f"{year}-{month:02d}" if month else str(year), year, a, b))
    return found


def _written(
    text: str, start: int, end: int, day: Day | None
) -> list[tuple[int | None, int | None, int, int, bool]]:
    """Return (year, month, start, end, relative) as written, in order; ``relative``: counted from the date before."""
    raw: list[tuple[int | None, int | None, int, int, bool]] = []
    for m in GUARDED.finditer(text, start, end):
        month = (m.group("m") or m.group("m2") or m.group("m3") or m.group("m5") or "").rstrip(".").lower()
        if m.group("y4"):
            raw.append((int(m.group("y4")), int(m.group("m4")), m.start(), m.end(), False))
            continue
        if figures := m.group("y6") or m.group("y7"):
            raw.append((int(figures), int(m.group("m6") or m.group("m7")), m.start(), m.end(), False))
            continue
        if m.group("told"):
            if day:
                raw.append((_told(m, day), MONTHS.get(month), m.start(), m.end(), False))
            continue
        if (
            m.group("y")
            and not month
            and LABEL.search(text[max(start, m.start() - 6) : m.start()])
            and LABELLED.match(text, m.end())
        ):
            continue
        year = int(m.group("y")) if m.group("y") else None
        last = _last_year(year, m.group("z"))
        stop = m.end() if last or not m.group("z") else m.end("y")
        raw.append((year, MONTHS.get(month), m.start(), m.end("y") if last else stop, bool(m.group("rel"))))
        if last:
            raw.append((last, None, m.start("z"), stop, False))
    return raw


def _told(m: re.Match[str], day: Day) -> int:
    """Return the year that last year, this year or last summer is, on the day of the report."""
    year, month, _ = day
    word = m.group("told").split()[-1].rstrip(".").lower()
    if word == "year":
        return year - (not m.group("told").lower().endswith("this year"))
    return year - (month <= SEASONS.get(word, 0) or month <= MONTHS.get(word, 0))


def _last_year(first: int | None, short: str | None) -> int | None:
    """Return the year that two figures behind a year tell (2012-15), None where they tell another thing (2015-02)."""
    if first is None or not short:
        return None
    last = first - first % 100 + int(short) + (100 if first % 100 == 99 and short == "00" else 0)
    return last if first < last <= first + 12 else None


def ranges(text: str, found: list[tuple[str, int, int, int]]) -> set[int]:
    """Return the places in ``found`` of dates that bound a range: between A and B, fiscal years A, B and C."""
    inside: set[int] = set()
    for i, (one, other) in enumerate(pairwise(found)):
        gap = text[one[3] : other[2]]
        years = YEARS.search(text[max(0, one[2] - 16) : one[2]]) or i in inside
        opened = re.search(
            r"\b(?:between|from)\s(?:[\w-]+\s){0,5}$", text[max(0, one[2] - 50) : one[2]], re.I
        )
        if (
            (JOIN.fullmatch(gap) and (opened or not re.fullmatch(r",?\sand\s.*", gap) or years))
            or (years and LISTED.fullmatch(gap))
            or (
                ENDS.search(gap)
                and GOES_ON.fullmatch(gap)
                and BEGAN.search(text, max(0, one[2] - 50), one[2])
            )
            or (
                one[0] == str(one[1])
                and AND.fullmatch(gap)
                and BOTH.search(text, max(0, one[2] - 40), one[2])
            )
        ):
            inside |= {i, i + 1}
    for i, (one, other) in enumerate(pairwise(found)):
        # 2014/15 to 2016/17: each end is told as two years
        if other[2] - one[3] == 1 and other[3] - other[2] == 2 and inside & {i, i + 1}:
            inside |= {i, i + 1}
    return inside
