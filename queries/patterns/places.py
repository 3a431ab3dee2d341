"""Which region a case counts in: the nearest place of the level that stands for a region, and the one above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Region:
    """One place with the id above it; ``known`` where it is the same place in every report."""

    id: str
    level: str
    zh: str
    en: str
    above: str | None
    known: bool


class Regions:
    """All places of the graph."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self._places = {
            r["id"]: Region(
                r["id"], r["level"] or "", r["zh"] or r["id"], r["en"] or r["id"], r["above"],
                # a place without a code and without a path stands for itself in one report only
                bool(r["code"]) or "/" in (r["path"] or "") or bool(r["above"]),
            )
            for r in rows
        }  # fmt: skip

    def get(self, identifier: str) -> Region | None:
        """Return a place by its id."""
        return self._places.get(identifier)

    def path(self, identifier: str) -> list[Region]:
        """Return the place and all above it, the narrowest first."""
        found: list[Region] = []
        at: str | None = identifier
        while at is not None and (place := self._places.get(at)) is not None and place not in found:
            found.append(place)
            at = place.above
        return found

    def nearest(self, places: Iterable[str], levels: Sequence[str]) -> Region | None:
        """Return the known place at or above these whose level comes first in ``levels``; of equals the smallest id."""
        found = [p for i in places for p in self.path(i) if p.known and p.level in levels]
        return min(found, key=lambda p: (levels.index(p.level), p.id), default=None)

    def named(self, text: str) -> Region | None:
        """Return the one place with this id or name, None where there is none or several."""
        if text in self._places:
            return self._places[text]
        found = [p for p in self._places.values() if text in (p.zh, p.en) and p.known]
        return found[0] if len(found) == 1 else None
