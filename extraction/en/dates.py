"""Dates and ranges of dates in English prose."""

from __future__ import annotations

import re
from itertools import pairwise

NAMES = [
    "jan",
    "january",
    "feb",
    "february",
    "mar",
    "march",
    "apr",
    "april",
    "may",
    "may",
    "jun",
    "june",
    "jul",
    "july",
    "aug",
    "august",
    "sep",
    "september",
    "oct",
    "october",
    "nov",
    "november",
    "dec",
    "december",
]
MONTHS = {name: i // 2 + 1 for i, name in enumerate(NAMES)} | {"sept": 9}
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
DATE = re.compile(
    rf"(?:(?P<m>{MONTH})\s(?:of\s)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?:of\s)?)?(?<![\d$,.])(?P<y>(?:19|20)\d{{2}})(?![\d%s])|(?P<m2>{MONTH})(?:\s\d{{1,2}})?(?=,?\s(?:and|to|through|until)\s)"
    r"|(?P<rel>(?:[Tt]he (?:following|next) year|[Tt]he year after|[Aa] year later)\b)"
)
# a car, an election, a prize of a year: no date
LABEL = re.compile(r"\b(?:an?|the|his|her|its|their|our)\s$")
LABELLED = re.compile(r"\s(?:[A-Z]|recall|election|primary|general|budget|census|season|campaign)")
JOIN = re.compile(
    r",?\s(?:and|to|through|until|till|thru)\s(?:in\s|at\s)?(?:or\s)?(?:about\s|around\s|approximately\s|at least\s|the end of\s|early\s|late\s|mid-?|the\s(?:spring|summer|fall|winter) of\s)*|\s?[-–—]\s?"
)
YEARS = re.compile(r"\b(?:years?|FYs?|quarters?)(?:\s\([A-Z]{2,4}\))?\s$", re.I)
LISTED = re.compile(r",\s(?:and\s)?|\sand\s")


def dates(text: str, start: int, end: int, before: int | None = None) -> list[tuple[str, int, int, int]]:
    """Return (date, year, start, end) in the order of the text; a month without a year takes the next one.

    "the following year" is the year after the date before it, or after the year ``before``.
    """
    raw: list[tuple[int | None, int | None, int, int, bool]] = []
    for m in DATE.finditer(text, start, end):
        month = (m.group("m") or m.group("m2") or "").rstrip(".").lower()
        if (
            m.group("y")
            and not month
            and LABEL.search(text[max(start, m.start() - 6) : m.start()])
            and LABELLED.match(text, m.end())
        ):
            continue
        raw.append(
            (
                int(m.group("y")) if m.group("y") else None,
                MONTHS.get(month),
                m.start(),
                m.end(),
                bool(m.group("rel")),
            )
        )
    found: list[tuple[str, int, int, int]] = []
    following: list[int | None] = [None]
    for told, *_ in reversed(raw):
        following.append(told or following[-1])
    for i, (year, month, a, b, relative) in enumerate(raw):
        if relative:
            known = found[-1][1] if found else before
            year = known + 1 if known else None
        elif year is None:
            year = following[len(raw) - 1 - i]
        if year is not None and 1950 <= year <= 2100:
            found.append((f"{year}-{month:02d}" if month else str(year), year, a, b))
    return found


def ranges(text: str, found: list[tuple[str, int, int, int]]) -> set[int]:
    """Return the places in ``found`` of dates that bound a range: between A and B, fiscal years A, B and C."""
    inside: set[int] = set()
    for i, (one, other) in enumerate(pairwise(found)):
        gap = text[one[3] : other[2]]
        years = YEARS.search(text[max(0, one[2] - 16) : one[2]]) or i in inside
        opened = re.search(
            r"\b(?:between|from)\s(?:[\w-]+\s){0,5}$", text[max(0, one[2] - 50) : one[2]], re.I
        )
        if (JOIN.fullmatch(gap) and (opened or not re.fullmatch(r",?\sand\s.*", gap) or years)) or (
            years and LISTED.fullmatch(gap)
        ):
            inside |= {i, i + 1}
    return inside
