"""Counts against an exposure: exact intervals, a funnel with over-dispersed limits, shrinkage that may say "no difference"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from queries.statistics.funnel import Dispersion, funnel_limits, over_dispersion
from queries.statistics.intervals import poisson_interval
from queries.statistics.shrinkage import Shrinkage, exceedance, shrink, shrunken_intervals

PLACES = 15
"""With fewer places only intervals are shown (the moments of the prior rest on too little)."""
Verdict = Literal["few", "same", "differ"]


@dataclass(frozen=True)
class Rate:
    """One place: found, expected, their ratio with its exact interval; the rest only where places are enough.

    ``exceeds`` is P(true ratio > factor x mean); ``outside`` whether the ratio lies outside the funnel's limits.
    """

    place: str
    found: int
    expected: float
    ratio: float
    low: float
    high: float
    shrunken: float | None = None
    shrunken_low: float | None = None
    shrunken_high: float | None = None
    exceeds: float | None = None
    outside: bool = False


@dataclass(frozen=True)
class Rates:
    """All places of one stratum, in the order given; never a ranking.

    ``few``: fewer than ``PLACES`` places, intervals only. ``same``: no evidence that the places differ at all, so
    nothing is shrunken and none is named. ``differ``: shrunken estimates and exceedance.
    """

    verdict: Verdict
    mean: float
    places: tuple[Rate, ...]
    fit: Shrinkage | None
    dispersion: Dispersion | None
    below_one: int

    def named(self, chance: float = 0.9) -> tuple[Rate, ...]:
        """Return the places that may be named: P(ratio > factor x mean) above ``chance``."""
        return tuple(p for p in self.places if p.exceeds is not None and p.exceeds > chance)


def rates(
    names: Sequence[str],
    found: Sequence[int],
    expected: Sequence[float],
    *,
    factor: float = 1.5,
    confidence: float = 0.95,
    least: int = PLACES,
) -> Rates:
    """Judge found against expected counts place by place (expected > 0; from ``standardise`` or an exposure).

    ``below_one`` counts places with expected < 1: where they are most, the funnel's limits are rough.
    """
    if not len(names) == len(found) == len(expected) or not names:
        raise ValueError("one name, one count and one expected count for each place")
    if min(found) < 0 or min(expected) <= 0:
        raise ValueError("a count is not negative and an expected count is above 0")
    bounds = [poisson_interval(o, confidence) for o in found]
    plain = [
        Rate(n, o, e, o / e, low / e, high / e)
        for n, o, e, (low, high) in zip(names, found, expected, bounds, strict=True)
    ]
    mean, small = sum(found) / sum(expected), sum(e < 1 for e in expected)
    if len(plain) < least or mean == 0:
        return Rates("few" if len(plain) < least else "same", mean, tuple(plain), None, None, small)
    fit, dispersion = shrink(found, expected), over_dispersion(found, expected)
    limits = funnel_limits(expected, mean, dispersion.factor, confidence=0.998)
    outside = [not low <= p.ratio <= high for p, (low, high) in zip(plain, limits, strict=True)]
    if not fit.differ:
        flat = [Rate(p.place, p.found, p.expected, p.ratio, p.low, p.high) for p in plain]
        return Rates("same", mean, tuple(flat), fit, dispersion, small)
    within = shrunken_intervals(fit, found, expected, confidence)
    over = exceedance(fit, found, expected, factor)
    told = [
        Rate(p.place, p.found, p.expected, p.ratio, p.low, p.high, s, low, high, x, far)
        for p, s, (low, high), x, far in zip(plain, fit.estimates, within, over, outside, strict=True)
    ]
    return Rates("differ", mean, tuple(told), fit, dispersion, small)
