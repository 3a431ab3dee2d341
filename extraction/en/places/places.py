"""Places in English: those that their position gives away, then those that the list of divisions knows by name."""

from __future__ import annotations

import re
from pathlib import Path

from extraction.common import Phrases, Taken, lazy, words_of
from extraction.en.places.place_words import (
    BRACKETED,
    CANDIDATE,
    NAMELY,
    ROAD,
    STATEWISE,
    place_lists,
)
from extraction.en.places.placed import defined, inside, placed, seat_of_office
from extraction.en.places.spots import Spot, Spots, by_position
from extraction.en.places.told_places import told_places
from extraction.en.places.towns import best_of, gazetteer, is_place, is_sure, known_places
from extraction.en.units.org import Org
from vocabulary import Division

PHRASES = Phrases("extraction.en", "places")

__all__ = ["Spot", "is_place", "known_places", "spots"]

LONGER = PHRASES.compile(r"(?:['’]s)?(?:\s[A-Z][a-z]+(?=\sGardens))?\s(?:‹longer›)(?!\w)")
MIDDLE_INITIAL = lazy(r"\s[A-Z]\.\s[A-Z]")
# countries and states need no word around them
SURE = ("RE-0", "RE-1")


def spots(
    text: str, orgs: list[Org], people: list[tuple[int, int]], doubt: frozenset[str], lists: Path | None
) -> list[Spot]:
    """Return the places of a text, one for each name; ``doubt``: surnames of people who are not sure."""
    found = Spots(text, people, lists)
    by_position(found)
    _ByName(found, orgs, doubt).add()
    _in_brackets(found)
    state_known = bool(found.states) or any(f.level == "RE-1" for f in found.found.values())
    taken, counties = Taken(len(text)), dict[str, bool]()
    for f in found.found.values():
        taken.add(f.start, f.end)
    for start, end in told_places(text, orgs, found.persons, state_known=state_known):
        name = text[start:end].removeprefix("County of ")
        if name not in counties:
            counties[name] = next(words_of(text).places(f"{name} County"), None) is not None
        if not taken.touches(start, end) and not counties[name]:
            found.known(start, end)
            taken.add(start, end)
    return sorted(found.found.values(), key=lambda s: s.start)


class _ByName:
    """The names that the list of divisions knows, where the words around tell a place."""

    def __init__(self, found: Spots, orgs: list[Org], doubt: frozenset[str]) -> None:
        self.found, self.text, self.doubt = found, found.text, doubt
        _, self.boroughs, self.not_place, self.short_state, _ = place_lists()
        self.divisions = gazetteer(found.lists)
        # Tarnby Health Center (Tarnby): the centre
        self.short = defined(self.text, orgs)
        self.taken: list[tuple[int, int]] = []
        self.covered = Taken(len(self.text))
        for f in found.found.values():
            self._cover(f.start, f.end)
        self.orgs: dict[int, list[Org]] = {}
        for o in orgs:
            for at in range(o.start, o.end):
                self.orgs.setdefault(at, []).append(o)

    def add(self) -> None:
        """Add to each run of capitals the longest and first name that is a place."""
        for m in CANDIDATE.finditer(self.text):
            if self.found.persons.touches(m.start(), m.start() + 1):
                continue
            for start, end in _sub(self.text, m.start(), m.end()):
                if self._settles(start, end):
                    break

    def _settles(self, start: int, end: int) -> bool:
        """Add a name if it is a place; return whether the rest of its run of capitals needs no look."""
        text, name = self.text, self.text[start:end]
        if name in self.found.found:
            return True
        if self.covered.touches(start, start + 1):
            return False
        if name == "United States" and re.match(r"\s[A-Z]", text[end : end + 2]):
            return True
        if self._is_other(start, name):
            return False
        if name in self.boroughs:
            self._found(start, end, self.boroughs[name], None)
            return True
        hits, stated = self.divisions.find(name), self._has_state(end)
        if not hits or (name in self.not_place and not stated) or ROAD.match(text[end : end + 12]):
            return False
        if " " not in name and LONGER.match(text, end) and not stated:
            # Tarn Heights is not Tarn
            return True
        best = best_of(hits, self.found.states)
        if MIDDLE_INITIAL.match(text, end) or not self._fits(start, end, hits, best, stated):
            return False
        sure = best.level in SURE or is_sure(hits, best, self.found.states)
        self._found(start, end, best.level, best.code if sure else None)
        return True

    def _is_other(self, start: int, name: str) -> bool:
        if name.isupper() or name in self.doubt or name.startswith(("City of", "County of")):
            return True
        # New England is not England
        return self.text.endswith("New ", 0, start) or name in self.short

    def _has_state(self, end: int) -> bool:
        """Return whether a state follows the name (Tarnby, Iowa; Tarnby, IA)."""
        listed = STATEWISE.match(self.text[end : end + 30])
        if listed and any(d.level == "RE-1" for d in self.divisions.find(listed.group(1))):
            return True
        return bool(self.short_state.match(self.text, end + 2))

    def _fits(self, start: int, end: int, hits: list[Division], best: Division, stated: bool) -> bool:
        if best.level in SURE:
            return True
        org = next((o for o in self.orgs.get(start, ()) if end <= o.end), None)
        if org is not None:
            fits = inside(self.found, org, start, end, best)
        else:
            fits = stated or placed(self.found, start, end, hits, best, self.taken)
        return fits or seat_of_office(self.text, start, end)

    def _found(self, start: int, end: int, level: str, code: str | None) -> None:
        self.found.add(start, end, level, code)
        self._cover(start, end)

    def _cover(self, start: int, end: int) -> None:
        self.taken.append((start, end))
        self.covered.add(start, end)


def _in_brackets(found: Spots) -> None:
    """Add the towns of a bracket that holds nothing else (Tarnpur, Quellore and Wexcombe), or behind namely, where two are known."""
    known = gazetteer(found.lists)
    for m in (*BRACKETED.finditer(found.text), *NAMELY.finditer(found.text)):
        names = list(re.finditer(r"[A-Z][a-z]+", m["towns"]))
        if sum(bool(known.find(n.group())) for n in names) > 1:
            for n in names:
                found.known(m.start("towns") + n.start(), m.start("towns") + n.end())


def _sub(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the word runs inside a phrase, longest first, leftmost first."""
    marks = [start] + [start + m.end() for m in re.finditer(r"\s", text[start:end])]
    ends = [start + m.start() for m in re.finditer(r"\s", text[start:end])] + [end]
    runs = [(a, b) for a in marks for b in ends if b > a]
    return sorted(runs, key=lambda r: (-(r[1] - r[0]), r[0]))
