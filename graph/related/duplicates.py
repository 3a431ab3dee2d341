"""Is it the same case told twice? Only suggestions come out of here; a person's decision merges."""

from __future__ import annotations

from typing import Literal

from graph.related.profile import CaseProfile

Sameness = Literal["same_text", "same_case"]
# cosine of the weighed terms above which two texts of one language are one text, edited
SAME_TEXT = 0.8
ALIKE_TEXT = 0.35


def touching(a: tuple[str, str] | None, b: tuple[str, str] | None) -> bool:
    """Return whether two periods share a day, as far as both are given."""
    if not a or not b:
        return False
    width = min(len(x) for x in (*a, *b) if x) if all((*a, *b)) else 4
    return a[0][:width] <= b[1][:width] and b[0][:width] <= a[1][:width]


def sameness(a: CaseProfile, b: CaseProfile, cosine: float) -> Sameness | None:
    """Return how two cases may be one: the same text, or one person's case at two stages.

    A shared name alone says nothing (namesakes): a shared amount, or a text that is alike with acts at the same
    time, must stand beside it.
    """
    if a.language == b.language and cosine >= SAME_TEXT:
        return "same_text"
    people = set(a.features.get("person", {})) & set(b.features.get("person", {}))
    if not people:
        return None
    amounts = {m for m in a.money if m >= 1000} & {m for m in b.money if m >= 1000}
    if amounts or (cosine >= ALIKE_TEXT and (touching(a.period, b.period) or not (a.period and b.period))):
        return "same_case"
    return None
