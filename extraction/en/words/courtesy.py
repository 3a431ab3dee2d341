"""Titles of courtesy and profession that stand before a name: Mr., Eng, Smt."""

from __future__ import annotations

from extraction.common import Phrases

PHRASES = Phrases("extraction.en", "courtesy")

# one of them, or none
COURTESY = PHRASES.fill(r"(?:(?:‹titles›)\.?\s)?")
# what a point shortens: it ends no sentence before a name
STOPPED = PHRASES.fill(r"(?:‹stopped›)\.")
