"""The rings of each unit and weak point: when their acts began there, and when they were found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from queries.patterns.dates import Span, span
from queries.patterns.rings import CaseFacts, Ring


@dataclass(frozen=True)
class Event:
    """One ring in one unit: when its acts began there, and when it was found."""

    ring: str
    start: Span | None
    found: Span | None
    cases: tuple[CaseFacts, ...]


class UnitEvents:
    """The rings of each unit and weak point."""

    def __init__(self, rings: Sequence[Ring], parts: Mapping[str, frozenset[str]]) -> None:
        self._told: dict[tuple[str, str], list[Event]] = defaultdict(list)
        self._implied: dict[tuple[str, str], list[Event]] = defaultdict(list)
        for ring in rings:
            for target, name in ((self._told, "explicit"), (self._implied, "implied")):
                inside: dict[tuple[str, str], list[CaseFacts]] = defaultdict(list)
                for case in ring.cases:
                    for point in getattr(case, name):
                        for unit in case.units.union(*(parts.get(u, frozenset()) for u in case.units)):
                            inside[unit, point].append(case)
                for key, cases in inside.items():
                    target[key].append(_event(ring.id, cases))

    def told(self, unit: str, point: str) -> list[Event]:
        """Return the rings in which the texts name the weak point."""
        return self._told.get((unit, point), [])

    def implied(self, unit: str, point: str) -> list[Event]:
        """Return the rings in which conduct implies it."""
        return self._implied.get((unit, point), [])

    def with_point(self, point: str) -> list[str]:
        """Return the units in which the weak point is named."""
        return sorted({u for u, p in self._told if p == point})


def _event(ring: str, cases: Sequence[CaseFacts]) -> Event:
    # one case without a date: the acts of the ring may have begun before all others
    starts = [span(c.act_start) for c in cases]
    known = [s for s in starts if s is not None]
    start = min(known, key=lambda s: (s.start, s.until)) if known and len(known) == len(starts) else None
    found = [s for s in (span(c.found) for c in cases) if s is not None]
    return Event(ring, start, min(found, key=lambda s: (s.start, s.until), default=None), tuple(cases))
