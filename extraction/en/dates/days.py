"""Days told by other words than a full date: on Tuesday, last month, the same day, two years later, that November."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from extraction.common import Phrases, Spans, lazy
from extraction.en.dates.dates import MONTH, MONTHS, Day, dates
from extraction.en.dates.durations import ONES
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "days")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {w: i for i, w in enumerate(ONES, 1)} | {"a": 1, "an": 1}
COUNT = rf"(?:(?i:an?|{'|'.join(ONES)})|\d{{1,2}})"
# each way to tell a day apart from a full date
WAYS = (
    r"(?P<now>‹today›)|(?P<yesterday>[Yy]esterday)",
    rf"(?:[Oo]n\s|[Ll]ast\s|[Tt]his\s|(?:[Ll]ate|[Ee]arly)\son\s)?(?P<weekday>{'|'.join(w.title() for w in WEEKDAYS)})(?:\s(?:‹hour›))?(?!['’]s|\sand\s[A-Z])",
    r"(?P<past>[Ll]ast\s(?:week|month|year))|(?P<this>(?:[Ee]arlier\s)?[Tt]his\s(?:month|year))",
    r"(?:[Ll]ater\s)?(?:[Oo]n\s)?(?:[Tt]he\s(?:very\s)?same|[Tt]hat(?:\svery)?)\s(?P<same>day|month|year)",
    rf"(?P<count>{COUNT})\s(?P<unit>days?|weeks?|months?|years?)\s(?:later|afterwards|after\sthat)",
    r"[Tt]he\s(?:following|next)\s(?P<next>day|month|year)|[Tt]he\s(?P<after>year|month|day)\safter\b",
    rf"(?P<monthof>{MONTH})\sof\s(?:the\ssame|that)\syear",
    rf"(?:‹in›)(?P<month>{MONTH})(?!\s(?:of\s)?(?:\d|the\s))",
    rf"[Oo]n\s(?P<md>{MONTH})\s(?P<dm>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|,?\s(?:19|20)\d\d|,?\s(?:and|to|through|until)\s|\s?[-–])",
    rf"[Oo]n\s(?P<dd>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<mm>{MONTH})(?!,?\s(?:19|20)\d\d|,?\s(?:and|to|through|until)\s|\s?[-–])",
)
TOLD = Guarded(lazy(rf"\b(?:{'|'.join(map(PHRASES.fill, WAYS))})\b"))
FULL = lazy(
    r"(?P<before>\d{1,2})(?:st|nd|rd|th)?(?:\sday)?(?:\sof)?\s$|^[A-Z][a-z]+\.?\s(?P<inside>\d{1,2})(?:st|nd|rd|th)?,?\s(?:of\s)?\d{4}$|^(?:0?[1-9]|1[0-2])/(?P<slash>[0-2]?\d|3[01])/\d{4}$|^(?P<dotted>\d{1,2})[./-]\d{1,2}[./-]\d{4}$"
)


@dataclass(frozen=True)
class Told:
    """A day, month or year (``YYYY[-MM[-DD]]``, empty where the text does not say which) and where it is told.

    ``full``: by a date of its own.
    """

    value: str
    start: int
    end: int
    full: bool


def days(text: str, start: int, end: int, before: str | None, published: Day | None) -> list[Told]:
    """Return the days that a stretch tells, in order; ``before``: the date that the text told last."""
    full = [Told(to_the_day(text, d), d[2], d[3], True) for d in dates(text, start, end)]
    dated = Spans((d.start, d.end) for d in full)
    found: list[Told] = []
    # of what overlaps, the date of its own counts
    apart = {m.start(): m for m in TOLD.finditer(text, start, end) if not dated.touches(*m.span())}
    for told in sorted([*full, *(Told("", *m.span(), False) for m in apart.values())], key=lambda d: d.start):
        if told.full:
            found.append(told)
            continue
        known = next((d.value for d in reversed(found) if d.value), before)
        found.append(Told(_value(apart[told.start], known, published) or "", told.start, told.end, False))
    return found


def to_the_day(text: str, found: tuple[str, int, int, int]) -> str:
    """Return a date of a month with its day, where the text gives it: March 9, 2021; 3 May 2019."""
    value, _, start, end = found
    if len(value) != len("2021-03"):
        return value
    m = FULL.search(text[start:end]) or FULL.search(text[max(0, start - 16) : start])
    day = int(next(d for d in m.groups() if d)) if m else 0
    return f"{value}-{day:02d}" if 1 <= day <= 31 else value


def _value(m: re.Match[str], before: str | None, published: Day | None) -> str | None:
    """Return the date (``YYYY[-MM[-DD]]``) that the words of ``m`` mean, by the date before or the day of the report."""
    g = m.groupdict()
    if g["same"] or g["count"] or g["next"] or g["after"] or g["monthof"]:
        return _from_before(g, before)
    if g["month"] or g["md"] or g["mm"]:
        month = MONTHS[(g["month"] or g["md"] or g["mm"]).rstrip(".").lower()]
        day = int(g["dm"] or g["dd"] or 0)
        year = _year(month, before, published)
        return f"{year}-{month:02d}" + (f"-{day:02d}" if 1 <= day <= 31 else "") if year else None
    if not published or not published[2]:
        return f"{published[0] - 1}" if published and g["past"] and m.group().endswith("year") else None
    today = date(*published)
    if g["weekday"]:
        return str(today - timedelta(days=(today.weekday() - WEEKDAYS.index(g["weekday"].lower())) % 7))
    if g["now"] or g["yesterday"]:
        return str(today - timedelta(days=bool(g["yesterday"])))
    if g["this"]:
        return f"{today:%Y-%m}" if g["this"].endswith("month") else f"{today:%Y}"
    if g["past"].endswith("week"):
        first = today - timedelta(days=today.weekday() + 7)
        last = first + timedelta(days=6)
        return f"{first:%Y-%m}" if first.month == last.month else None
    return (
        f"{today.replace(day=1) - timedelta(days=1):%Y-%m}"
        if g["past"].endswith("month")
        else str(today.year - 1)
    )


def _from_before(g: dict[str, str | None], before: str | None) -> str | None:
    """Return what is counted from the date told before."""
    if not before:
        return None
    year, month, day = (int(before[a:b] or 0) for a, b in ((0, 4), (5, 7), (8, 10)))
    if g["monthof"]:
        return f"{year}-{MONTHS[g['monthof'].rstrip('.').lower()]:02d}"
    unit = (g["same"] or g["next"] or g["after"] or g["unit"] or "").rstrip("s")
    by = 0 if g["same"] else 1 if not g["count"] else NUMBERS.get(g["count"].lower()) or int(g["count"])
    if unit in ("day", "week"):
        if not day:
            # in May; the same day
            return before if g["same"] else None
        return str(
            date(year, month, min(day, monthrange(year, month)[1]))
            + timedelta(days=by * (7 if unit == "week" else 1))
        )
    if unit == "year":
        return str(year + by)
    if not month:
        return None
    at = year * 12 + month - 1 + by
    return f"{at // 12}-{at % 12 + 1:02d}"


def _year(month: int, before: str | None, published: Day | None) -> int | None:
    """Return the year of a month without one: the first behind the date told before, else the last before the report."""
    if before:
        return int(before[:4]) + (month < int(before[5:7] or 0))
    return published[0] - (month > published[1]) if published else None
