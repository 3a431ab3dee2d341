"""Weak points by cue: remedy and negation first, then the longest wording, most specific entry first.

Source of the method: the annotator rules and the object x predicate matrix of the catalogue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.common.trace import propose

# what any report may be said to tell: given only where nothing more telling is
GENERIC_POINTS = frozenset({"WP-I-09", "WP-S-08"})
CONFIDENCE = {"E": 0.9, "C": 0.5}
MOST = 3


@dataclass(frozen=True)
class Candidate:
    """One wording that speaks for a weak point."""

    id: str
    mode: str
    start: int
    end: int
    confidence: float


def spans_of(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return the spans of a pattern."""
    return [m.span() for m in pattern.finditer(text)]


def chosen(candidates: list[Candidate]) -> list[Candidate]:
    """Return one candidate for each entry and mode, at most three a mode, generic entries only where alone."""
    best: dict[tuple[str, str], Candidate] = {}
    counts: dict[tuple[str, str], set[int]] = {}
    for c in sorted(candidates, key=lambda c: (-(c.end - c.start), c.start)):
        key = (c.id, c.mode)
        counts.setdefault(key, set()).add(c.start)
        best.setdefault(key, c)
    kept: list[Candidate] = []
    for mode in ("E", "C"):
        here = [c for (_, m), c in best.items() if m == mode]
        specific = [c for c in here if c.id not in GENERIC_POINTS]
        ranked = sorted(
            specific or here, key=lambda c: (-len(counts[c.id, mode]), -(c.end - c.start), c.start)
        )
        for c in ranked[MOST:]:
            propose("weak_point", c.start, c.end, "", f"{c.id} {mode}", "limit")
        for c in here:
            if c not in ranked:
                propose("weak_point", c.start, c.end, "", f"{c.id} {mode}", "generic")
        for c in ranked[:MOST]:
            value = c.confidence
            if mode == "C" and len(counts[c.id, mode]) > 1:
                value = 0.7
            if c.id in GENERIC_POINTS and mode == "E":
                value = 0.6
            kept.append(Candidate(c.id, c.mode, c.start, c.end, value))
    explicit = {c.id for c in kept if c.mode == "E"}
    for c in kept:
        if c.mode == "C" and c.id in explicit:
            propose("weak_point", c.start, c.end, "", f"{c.id} C", "told_by_name")
    return sorted((c for c in kept if c.mode == "E" or c.id not in explicit), key=lambda c: (c.start, c.id))
