"""A trend over periods: Poisson, or negative binomial where counts are wider than chance, with exposure and dummies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from queries.statistics.regression import negative_binomial_regression, poisson_regression

PERIODS = 8
WIDE = 1.5
"""Above this Pearson dispersion of the Poisson fit the negative binomial is used."""


@dataclass(frozen=True)
class Trend:
    """``ratio`` is the change of the rate from one period to the next (1: none) with its interval.

    ``effects`` are the ratios of the dummies (another caliber, a campaign) with their intervals, by name.
    """

    model: Literal["poisson", "negative-binomial"]
    periods: int
    ratio: float
    low: float
    high: float
    p: float
    dispersion: float
    effects: dict[str, tuple[float, float, float]]


def trend(
    counts: Sequence[int],
    exposure: Sequence[float] | None = None,
    dummies: Mapping[str, Sequence[bool]] | None = None,
    *,
    confidence: float = 0.95,
    least: int = PERIODS,
) -> Trend:
    """Fit a log-linear trend over consecutive, complete periods.

    ``dummies`` mark the periods of a caliber version or a campaign. Raises ``ValueError`` with fewer than ``least``
    periods, or where a dummy cannot be told from the trend.
    """
    size = len(counts)
    if size < least:
        raise ValueError(f"a trend needs at least {least} periods, there are {size}")
    named = dict(sorted((dummies or {}).items()))
    over = np.ones(size) if exposure is None else np.asarray(exposure, dtype=float)
    if over.shape != (size,) or (over <= 0).any() or any(len(d) != size for d in named.values()):
        raise ValueError("one exposure above 0 and one mark of each dummy for each period")
    y = np.asarray(counts, dtype=float)
    columns = [np.ones(size), np.arange(size, dtype=float)]
    design = np.column_stack([*columns, *(np.asarray(d, dtype=float) for d in named.values())])
    fit = plain = poisson_regression(y, design, np.log(over))
    if plain.dispersion > WIDE:
        fit = negative_binomial_regression(y, design, np.log(over))

    def ratio(index: int) -> tuple[float, float, float]:
        low, high = fit.interval(index, confidence)
        return float(np.exp(fit.coefficients[index])), float(np.exp(low)), float(np.exp(high))

    return Trend(
        "negative-binomial" if fit is not plain else "poisson", size, *ratio(1), fit.p(1), plain.dispersion,
        {name: ratio(i) for i, name in enumerate(named, 2)},
    )  # fmt: skip
