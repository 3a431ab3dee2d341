"""When an English case was decided: the last day of a sanction, a judgment, a decision that the text dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from extraction.common import Phrases, Sanctioned, lazy
from extraction.en.dates.days import Told
from extraction.en.sanctions.ruled import Ruled
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "decided")

# the Board ruled; In its decision of; judgment was delivered at the court; was convicted
TOLD = Guarded(
    PHRASES.compile(
        r"\b(?:‹bodies›)\b[^.;\n]{0,70}?\s(?P<rules>‹rules›)\b(?!\s(?:‹not_so›)\b)"
        r"|\b(?:‹papers›)\b(?P<issued>(?:\s(?:‹issued›))?)"
        r"|\b(?:was|were|been|and)\s(?:\w+\s)?(?P<done>‹done_to›)\b",
        re.I,
    )
)
# Decided: ; SO ORDERED this (22nd day of …); (decided …)
STAMPED = PHRASES.compile(r"(?:^|[\n(]|[.;]\s)[ \t]*(?:‹stamped›)\s?[:\-–]?\s*$", re.I)
# of, dated, on, at the court of (town) on: what stands between a paper and its day
OF_PAPER = lazy(
    r"\s(?:(?:no|number)\.?\s[\w/.-]+\s)?(?:(?:at|in|by)\s(?:the\s)?[A-Z][^.;,\d]{2,60}?\s)?(?:of|dated|on|from)\s(?:\w+day,?\s)?(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?"
)
NUMBERED = lazy(r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:day\s)?(?:of\s)?)?$")
NOT_YET = PHRASES.compile(r"\b(?:‹ahead_of›)\b(?:\s[\w'’-]+){0,3}\s*$", re.I)
PLEADED = lazy(r"\b(?:pleaded|pled|pleading)\s(?:\w+\s)?guilty\b", re.I)
SENTENCED = lazy(r"\b(?:sentenced|jailed|imprisoned)\b", re.I)
CONVICTED = lazy(r"\b(?:was|were|been|and)\s(?:\w+\s)?(?:convicted|found\sguilty)\b", re.I)
# ids of what a court imposes: punishment, restitution
COURT = ("SN-C", "SN-E1")
# in characters: so far before a day its stamp stands
NEAR = 60


def decided(text: str, ruled: Ruled, imposed: Iterable[str], since: str | None, *, ended: bool) -> str | None:
    """Return the last day (``YYYY[-MM[-DD]]``) on which the case was decided, None where the text dates no decision.

    ``imposed``: the days of sanctions; ``since``: when the acts ended, before which nothing about them was decided;
    ``ended``: whether anything tells how the case came out, without which only a stamp (Decided: …) counts.
    """
    told = [*imposed, *_stamped(text, ruled), *(_told(text, ruled) if ended else ())]
    if ended and not told:
        told = [d for m in PLEADED.finditer(text) if (d := ruled.day(_span(m), []))]
    return max((d for d in told if _later(d, since)), key=lambda d: (d[:4], d), default=None)


def _span(m: re.Match[str]) -> Sanctioned:
    return Sanctioned("", m.start(), m.end(), ())


def date_the_rest(text: str, ruled: Ruled, cast: list[dict[str, Any]], since: str | None) -> None:
    """Give sanctions whose own sentence dates nothing the day of the one decision that imposed them."""
    every = [s for p in cast for s in p["sanctions"]]
    bare = [s for s in every if "date" not in s and not ruled.around(s["start"])]
    if not bare:
        return
    told: set[str] = set()
    if len(bare) == len(every):
        told = {d for d in (*_stamped(text, ruled), *_told(text, ruled, papers=True)) if _later(d, since)}
    by_court = _of_court(text, ruled) if not told and any(s["id"].startswith(COURT) for s in bare) else set()
    for p in cast:
        # what one judgment imposes has one day
        own = {s["date"] for s in p["sanctions"] if "date" in s and s["id"].startswith(COURT)} or by_court
        for s in p["sanctions"]:
            days = told or (own if s["id"].startswith(COURT) else set())
            if len(days) == 1 and any(s is b for b in bare):
                s["date"] = min(days)


def _of_court(text: str, ruled: Ruled) -> set[str]:
    """Return the days on which somebody was sentenced, else those of a conviction after which nothing else is dated."""
    for pattern in (SENTENCED, CONVICTED):
        hits = (
            m for m in pattern.finditer(text) if not NOT_YET.search(text, max(0, m.start() - NEAR), m.start())
        )
        if days := {d for m in hits if (d := ruled.day(_span(m), []))}:
            return days if pattern is SENTENCED or all(t.value <= max(days) for t in ruled.days) else set()
    return set()


def _later(day: str, since: str | None) -> bool:
    return not since or day[: len(since)] >= since[: len(day)]


def _stamped(text: str, ruled: Ruled) -> Iterator[str]:
    """Yield the days that a line or a bracket gives for the decision."""
    for d in ruled.days:
        if d.value and d.full and STAMPED.search(_before(text, d)):
            yield d.value


def _told(text: str, ruled: Ruled, *, papers: bool = False) -> Iterator[str]:
    """Yield the day of each decision that a sentence dates; ``papers``: only by what it is called (judgment, order)."""
    for m in TOLD.finditer(text):
        verb = m.start("rules") if m["rules"] else m.start()
        if NOT_YET.search(text, max(0, verb - NEAR), verb):
            continue
        if papers and m["issued"] is None:
            continue
        if m["rules"] or m["done"]:
            day = ruled.day(_span(m), [])
        else:
            day = next(
                (d.value for d in ruled.behind(m.end()) if OF_PAPER.fullmatch(text, m.end(), d.start)), None
            )
        if day:
            yield day


def _before(text: str, d: Told) -> str:
    """Return what stands before a day, without the number of its day of the month."""
    head = text[max(0, d.start - NEAR) : d.start]
    return head[: NUMBERED.search(head).start()]  # type: ignore[union-attr]
