"""A text of the same length in which the points of shortened words end no clause (Nov. 3, U.S. District Court)."""

from __future__ import annotations

from functools import lru_cache

from extraction.common import Phrases

PHRASES = Phrases("extraction.en", "undotted")

POINT = PHRASES.compile(r"\b(?:‹month›)\.(?=\s\d)|\b(?:‹letters›)")
# looks like a point and is none
LEADER = "\u2024"


@lru_cache(maxsize=4)
def undotted(text: str) -> str:
    """Return the text with a one dot leader in the place of such points."""
    return POINT.sub(lambda m: m.group().replace(".", LEADER), text)
