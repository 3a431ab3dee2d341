"""Where units, places and people stand in a text, asked by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from extraction.common import words_of
from extraction.en.places.places import Spot
from extraction.en.units.called_short import full_name, initials
from extraction.en.units.org import Org
from extraction.en.units.org_spans import DEFINED

BACK = 100


def one_name(names: Collection[str]) -> str | None:
    """Return the longest of names where the others are parts of it: one house, told in full and in short."""
    longest = max(names, key=len, default=None)
    return longest if longest and all(name in longest for name in names) else None


class Landmarks:
    """Where units and places begin and end, every occurrence."""

    def __init__(self, text: str, orgs: list[Org], spots: list[Spot], people: list[int]) -> None:
        self.people = sorted(people)
        self.named = frozenset(people)
        self.text = text
        self.organisations = orgs
        spans = [(o.start, o.end) for o in orgs]
        self.orgs = frozenset(o.start for o in orgs)
        for name in {text[s.start : s.end] for s in spots}:
            spans += words_of(text).places(name)
        self.full: dict[str, tuple[int, int]] = {}
        for o in orgs:
            short = DEFINED.match(text, o.end)
            if short:
                self.full.setdefault(short.group(2).strip(), (o.start, o.end))
        for name, span in initials(text, ((o.start, o.end) for o in orgs)).items():
            self.full.setdefault(name, span)
        self._units = sorted((o.start, o.end) for o in orgs)
        self.met = sorted(spans)
        self.starts: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        for a, b in spans:
            self.starts[a] = max(b, self.starts.get(a, 0))
            self.ends[b] = min(a, self.ends.get(b, b))

    def spelt(self, unit: tuple[int, int]) -> tuple[int, int] | None:
        """Return the full name that an acronym or a kind alone (the Authority) stands for, None for a full name."""
        return self.full.get(self.text[slice(*unit)]) or full_name(self.text, self._units, unit)

    def in_org(self, start: int, end: int) -> bool:
        """Return whether a stretch lies inside the name of an organisation that goes on behind it (NB Builder|s)."""
        i = bisect_left(self.met, (start + 1, 0))
        return any(a in self.orgs and a < start and end < b for a, b in self.met[max(0, i - 3) : i])

    def before(self, at: int) -> tuple[int, int] | None:
        """Return the unit, or else the place, that was named last within a sentence's length before ``at``."""
        near = [
            (a, b)
            for a, b in self.met[bisect_left(self.met, (at - BACK + 1, 0)) : bisect_left(self.met, (at, 0))]
            if b <= at and not re.search(r"[.;]\s(?!$)", self.text[b:at])
        ]
        return next((s for s in reversed(near) if s[0] in self.orgs), near[-1] if near else None)
