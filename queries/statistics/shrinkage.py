"""Small places swing widely: rates are pulled to the mean as far as the counts are weak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats


@dataclass(frozen=True)
class Shrinkage:
    """A gamma prior for the ratio found / expected. ``variance == 0``: no evidence that the places differ."""

    mean: float
    variance: float
    estimates: tuple[float, ...]
    shape: float | None
    rate: float | None

    @property
    def differ(self) -> bool:
        """Return whether there is evidence that the places differ at all."""
        return self.variance > 0


def shrink(found: Sequence[float], expected: Sequence[float]) -> Shrinkage:
    """Fit the prior by moments (Marshall 1991) and return the posterior means, in the order given."""
    o, e = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    if o.shape != e.shape or not o.size or (e <= 0).any():
        raise ValueError("found and expected have one length, and every expected count is above 0")
    mean = float(o.sum() / e.sum())
    spread = float((e * (o / e - mean) ** 2).sum() / e.sum())
    variance = max(0.0, spread - mean / float(e.mean()))
    if variance == 0 or mean == 0:
        return Shrinkage(mean, 0.0, tuple([mean] * o.size), None, None)
    rate = mean / variance
    shape = mean * rate
    return Shrinkage(mean, variance, tuple(((shape + o) / (rate + e)).tolist()), shape, rate)


def exceedance(
    fit: Shrinkage, found: Sequence[float], expected: Sequence[float], factor: float = 1.5
) -> list[float]:
    """Return for each place the posterior probability that its ratio exceeds ``factor`` times the mean."""
    if fit.shape is None or fit.rate is None:
        return [0.0] * len(found)
    law = stats.gamma(
        fit.shape + np.asarray(found, float), scale=1 / (fit.rate + np.asarray(expected, float))
    )
    return [float(p) for p in np.atleast_1d(law.sf(factor * fit.mean))]


def shrunken_intervals(
    fit: Shrinkage, found: Sequence[float], expected: Sequence[float], confidence: float = 0.95
) -> list[tuple[float, float]]:
    """Return for each place the posterior interval of its ratio; the mean itself where places do not differ."""
    if fit.shape is None or fit.rate is None:
        return [(fit.mean, fit.mean)] * len(found)
    law = stats.gamma(
        fit.shape + np.asarray(found, float), scale=1 / (fit.rate + np.asarray(expected, float))
    )
    low, high = law.ppf((1 - confidence) / 2), law.ppf((1 + confidence) / 2)
    return [(float(a), float(b)) for a, b in zip(np.atleast_1d(low), np.atleast_1d(high), strict=True)]
