"""Weak points of one case: what is believed of all wordings that speak for one."""

from __future__ import annotations

from collections.abc import Callable

from extraction.common import GENERIC_POINTS, Candidate, Lost, Spans, propose
from extraction.zh.model import Belief, beliefs
from extraction.zh.points.point_wordings import CUE, candidates
from extraction.zh.points.yielding import without_formula, without_yielding

# contact with those who are regulated
COMMON = "WP-P-12"
MOST = 3
# an entry is given from here on: below even odds, since an entry that is told at all is told in few words
ENOUGH = 0.4
# from where on an entry is given that the catalogue's own wordings of conduct tell
CUE_ENOUGH = 0.2


def weak_points(text: str, remedies: Spans, *, charged: bool) -> list[Candidate]:
    """Return the weak points of one case; ``charged``: it is one against people, so that 主体责任落实不力 is a charge."""
    found = without_formula(candidates(text, remedies, charged=charged), text)
    return without_yielding(believed(beliefs(text, found)), found, text)


def believed(found: list[Belief]) -> list[Candidate]:
    """Return what is believed enough: at most three a mode, one mode an entry, generic entries only where alone."""
    kept: list[Candidate] = []
    specific = {b.candidate.mode for b in found if b.candidate.id not in GENERIC_POINTS and _enough(b)}
    # what the text names stands before what its acts imply, and strongest what both speak for
    strength: dict[str, float] = {}
    for b in found:
        strength[b.candidate.id] = max(b.probability, strength.get(b.candidate.id, 0))
    for b in sorted(found, key=_rank(strength)):
        c = b.candidate
        lost: Lost | None = None
        if not _enough(b):
            lost = "weaker"
        elif c.id in GENERIC_POINTS and c.mode in specific:
            lost = "generic"
        elif any(k.id == c.id for k in kept):
            lost = "told_by_name"
        elif sum(k.mode == c.mode for k in kept) >= MOST:
            lost = "limit"
        propose("weak_point", c.start, c.end, "zh/model", f"{c.id} {c.mode}", lost)
        if lost is None:
            kept.append(Candidate(c.id, c.mode, c.start, c.end, b.probability))
    return sorted(kept, key=lambda c: (c.start, c.id))


def _rank(strength: dict[str, float]) -> Callable[[Belief], tuple[bool, bool, float]]:
    """Return the order: explicit first, then the surest; what most bribes tell gives way to what few tell."""
    return lambda b: (b.candidate.mode != "E", b.candidate.id == COMMON, -strength[b.candidate.id])


def _enough(b: Belief) -> bool:
    canon = b.candidate.mode == "C" and b.candidate.confidence == CUE
    return b.probability >= (CUE_ENOUGH if canon else ENOUGH)
