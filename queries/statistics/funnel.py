"""Funnel limits: how far a place of a given size may lie from the mean by chance alone, and with over-dispersion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats


@dataclass(frozen=True)
class Dispersion:
    """How much wider than chance places lie: ``factor`` multiplies the variance, 1 where there is no evidence.

    ``raw`` is the mean of the squared, winsorised z scores; below ``needed`` = 1 + 2 sqrt(2 / places) it counts as 1.
    """

    factor: float
    raw: float
    needed: float


def over_dispersion(found: Sequence[float], expected: Sequence[float], winsorise: float = 0.1) -> Dispersion:
    """Estimate the multiplicative over-dispersion of counts around one common ratio (Spiegelhalter 2005).

    z = 2 (sqrt(found) - sqrt(mean x expected)); the lowest and highest ``winsorise`` of z are drawn in, so that the
    places that a funnel should show do not widen its limits.
    """
    o, e = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    if o.shape != e.shape or o.size < 2 or (e <= 0).any():
        raise ValueError("at least two places, every expected count above 0")
    z = 2 * (np.sqrt(o) - np.sqrt(e * o.sum() / e.sum()))
    low, high = np.quantile(z, [winsorise, 1 - winsorise])
    raw = float((np.clip(z, low, high) ** 2).mean())
    needed = 1 + 2 * float(np.sqrt(2 / o.size))
    return Dispersion(raw if raw > needed else 1.0, raw, needed)


def funnel_limits(
    expected: Sequence[float], mean: float, factor: float = 1.0, *, confidence: float = 0.95
) -> list[tuple[float, float]]:
    """Return (low, high) of the ratio found / expected for each expected count, around ``mean``.

    Without over-dispersion exact Poisson limits, interpolated (Spiegelhalter 2005, appendix A.1); with it the limits
    of the square-root scale widened by sqrt(``factor``).
    """
    e = np.asarray(expected, dtype=float)
    if (e <= 0).any() or mean <= 0 or factor < 1:
        raise ValueError("expected counts and the mean are above 0, the factor is at least 1")
    at, tail = e * mean, (1 - confidence) / 2
    if factor > 1:
        reach = float(stats.norm.ppf(1 - tail)) * np.sqrt(factor) / 2
        low, high = np.maximum(np.sqrt(at) - reach, 0) ** 2, (np.sqrt(at) + reach) ** 2
    else:
        low, high = _exact(at, tail), _exact(at, 1 - tail)
    return [(float(a), float(b)) for a, b in zip(low / e, high / e, strict=True)]


def _exact(at: np.ndarray, p: float) -> np.ndarray:
    reached = stats.poisson.ppf(p, at)
    share = (stats.poisson.cdf(reached, at) - p) / stats.poisson.pmf(reached, at)
    return np.asarray(np.maximum(reached - share, 0))
