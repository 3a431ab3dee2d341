"""The places found so far in an English text, and those that their position alone gives away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from extraction.common import Spans
from extraction.en.places.place_words import (
    CANDIDATE,
    COUNTIES,
    COUNTY,
    COUNTY_LEAD,
    DATELINE,
    HOME,
    POSTAL,
    ROAD,
    SEAT,
    STATED,
    place_lists,
)
from extraction.en.places.towns import best_of, gazetteer, is_sure

NO_HOME = ("The", "He", "She", "Jr", "Former", "In")
SIDES = ("East", "West", "North", "South")
NO_DATELINE = ("Bureau", "Division", "Office")


@dataclass(frozen=True)
class Spot:
    """One place."""

    start: int
    end: int
    level: str
    code: str | None


class Spots:
    """The places of one text, one for each name; ``states``: codes of the states that the text names."""

    def __init__(self, text: str, people: list[tuple[int, int]], lists: Path | None) -> None:
        self.text, self.lists = text, lists
        self.persons = Spans(people)
        self.found: dict[str, Spot] = {}
        self._folded: set[str] = set()
        short, _, _, pattern, _ = place_lists()
        known = gazetteer(lists)
        self.states = {
            d.code for m in CANDIDATE.finditer(text) for d in known.find(m.group()) if d.level == "RE-1"
        } | {short[m.group()] for m in pattern.finditer(text)}

    def add(self, start: int, end: int, level: str, code: str | None) -> None:
        """Add a place unless its name is there already: a headline's SANTA ROCA is the Santa Roca of the text."""
        name = self.text[start:end]
        if name.casefold() not in self._folded and not self.persons.touches(start, end):
            self.found[name] = Spot(start, end, level, code)
            self._folded.add(name.casefold())

    def known(self, start: int, end: int) -> None:
        """Add a place that its position alone gives away."""
        name = self.text[start:end]
        hits = gazetteer(self.lists).find(name.title() if name.isupper() else name)
        best = best_of(hits, self.states) if hits else None
        sure = best is not None and is_sure(hits, best, self.states)
        self.add(start, end, best.level if best else "RE-4", best.code if best and sure else None)


def by_position(found: Spots) -> None:
    """Add the places of datelines, homes, seats, postal codes, short forms of states, counties, town and state."""
    text, known = found.text, gazetteer(found.lists)
    short, _, _, short_pattern, codes = place_lists()
    for m in DATELINE.finditer(text):
        words = m.group(1)
        if (
            len(words) > 2
            and words.split()[-1] not in NO_DATELINE
            and (words.isupper() or known.find(words) or words.startswith("Mc"))
        ):
            found.known(*m.span(1))
            if m.group("state") in codes:
                found.add(*m.span("state"), "RE-1", f"US-{m.group('state')}")
    for m in HOME.finditer(text):
        if not ROAD.match(" " + m.group(1).split()[-1]) and m.group(1).split()[0] not in NO_HOME:
            found.known(*m.span(1))
    for m in SEAT.finditer(text):
        words = m.group(1).split()
        size = next((n for n in range(len(words), 0, -1) if known.find(" ".join(words[:n]))), len(words))
        found.known(m.start(1), m.start(1) + len(" ".join(words[:size])))
    for m in POSTAL.finditer(text):
        found.known(*m.span(1))
        found.add(*m.span(2), "RE-1", f"US-{m.group(2)}" if m.group(2) != "PR" else "PR")
    for m in short_pattern.finditer(text):
        found.add(m.start(), m.end(), "RE-1", short[m.group()])
    for m in STATED.finditer(text):
        if m.group("state") in short or any(d.level == "RE-1" for d in known.find(m.group("state"))):
            found.known(*m.span("town"))
    _counties(found)


def _counties(found: Spots) -> None:
    text, known = found.text, gazetteer(found.lists)
    for m in COUNTIES.finditer(text):
        for name in re.finditer(r"[^,\s][^,]*", m.group(1) + ", " + m.group(2)):
            at = m.start(2) if name.start() > len(m.group(1)) else m.start(1) + name.start()
            hits = known.find(name.group() + " County")
            found.add(at, at + len(name.group()), "RE-2", best_of(hits, found.states).code if hits else None)
    for m in COUNTY.finditer(text):
        start = m.start()
        while lead := COUNTY_LEAD.match(text[start : m.end()]):
            start += lead.end()
        hits = known.find(text[start : m.end()])
        words = text[start : m.end()].split()
        for n in range(len(words) - 2, 0, -1) if not hits else ():
            # Learning Clark County: the county is what the list knows
            tail = " ".join(words[-n - 1 :])
            if known.find(tail):
                hits, start = known.find(tail), m.end() - len(tail)
                break
        words = text[start : m.end()].split()
        # the East County of some county is none of its own
        if len(words) > (2 if words[0] in SIDES else 1):
            found.add(start, m.end(), "RE-2", best_of(hits, found.states).code if hits else None)
