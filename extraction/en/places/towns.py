"""What the list of divisions knows of a name, and which of several bearers of a name a text means."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from extraction.en.places.place_words import CANDIDATE
from vocabulary import Division, divisions

RANK = {"RE-0": 0, "RE-1": 1, "RE-2": 2, "RE-3": 3, "RE-4": 4}


@lru_cache(maxsize=4)
def gazetteer(lists: Path | None) -> Any:
    """Return the list of divisions, with the user's own where ``lists`` names them."""
    return divisions(lists)


def best_of(options: list[Division], states: set[str]) -> Division:
    """Return the division that a name most likely means: a state, then a place in a state that the text names."""

    def key(d: Division) -> tuple[int, int, str]:
        rank = RANK.get(d.level, 5)
        return (
            rank if rank < 2 else 2 + (not in_state(d, states)),
            0 if d.country in ("US", "GB", "IN", "CA", "AU") else 1,
            d.code,
        )

    return min(options, key=key)


def is_place(name: str, lists: Path | None) -> bool:
    """Return whether the list of divisions knows a name."""
    return bool(gazetteer(lists).find(name))


def known_places(text: str, lists: Path | None) -> list[tuple[int, int]]:
    """Return the capitalised phrases that the list of divisions knows as they stand."""
    return [m.span() for m in CANDIDATE.finditer(text) if gazetteer(lists).find(m.group())]


def is_sure(hits: list[Division], best: Division, states: set[str]) -> bool:
    """Return whether the bearer of a name that is meant is beyond doubt."""
    return len({h.code for h in hits}) == 1 or in_state(best, states)


def in_state(division: Division, states: set[str]) -> bool:
    """Return whether a division lies in one of the states that a text names."""
    return any((division.parent or "").startswith(s) for s in states)
