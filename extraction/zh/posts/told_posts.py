"""The posts of one person that were told already, asked by position and unit at the cost of few."""

from __future__ import annotations

from typing import Any

from extraction.zh.units.short_names import is_short

Entry = dict[str, Any]


class Told:
    """Posts in the order in which they are told; ``entries``: one for each position and unit."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._units: list[str] = []
        self._first: dict[str, int] = {}
        self._exact: dict[tuple[str, str], int] = {}
        self._holding: dict[tuple[str, str], list[int]] = {}
        self._ends: set[str] = set()

    def add(self, position: str, unit: str, entry: Entry) -> None:
        """Note a post; ``unit``: the name of its unit, empty where none is told."""
        place = len(self.entries)
        self.entries.append(entry)
        self._units.append(unit)
        if unit:
            self._first.setdefault(position, place)
        self._exact.setdefault((position, unit), place)
        for c in dict.fromkeys(unit):
            self._holding.setdefault((position, c), []).append(place)
        self._ends.update(position[i:] for i in range(len(position)))

    def entry(self, position: str, unit: str) -> Entry | None:
        """Return the first entry of the same post at the same unit, whose name may be told in short now."""
        same = self._exact.get((position, unit))
        if unit:
            # only names that hold its rarest character are compared
            near = min((self._holding.get((position, c), []) for c in unit), key=len)
            longer = next((i for i in near if is_short(unit, self._units[i])), None)
        else:
            longer = self._first.get(position)
        hits = [i for i in (same, longer) if i is not None]
        return self.entries[min(hits)] if hits else None

    def ends(self, position: str) -> bool:
        """Return whether one of the positions ends in these words."""
        return position in self._ends
