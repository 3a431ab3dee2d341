"""Demands against cases: where people ask for help and nothing is found, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from queries.statistics.shrinkage import Shrinkage, shrink

DRAWS = 10_000


@dataclass(frozen=True)
class Counted:
    """Found and expected counts of one place (or topic in a place): demands as unique callers, cases as rings."""

    place: str
    demands: int
    demands_expected: float
    cases: int
    cases_expected: float


@dataclass(frozen=True)
class Gap:
    """``gap`` = log ratio of demands to their mean less that of cases; above 0 more is asked than is found.

    ``listed`` only where the interval excludes 0. It reads both ways: unmet need, or a culture of complaint.
    """

    place: str
    gap: float
    low: float
    high: float
    listed: bool


def demand_gaps(
    rows: Sequence[Counted], *, confidence: float = 0.9, draws: int = DRAWS, seed: int = 1
) -> list[Gap]:
    """Return the gap of each place of one stratum, in the order given; expected counts are above 0.

    Both rates are shrunken (gamma-Poisson) and the interval simulated from the two posteriors. Compare inside one
    system of categories only: cities that sort their demands differently are no stratum.
    """
    demands = shrink([r.demands for r in rows], [r.demands_expected for r in rows])
    cases = shrink([r.cases for r in rows], [r.cases_expected for r in rows])
    draw = np.random.default_rng(seed)
    tail = (1 - confidence) / 2
    gaps = []
    for row in rows:
        asked = _log_ratio(demands, row.demands, row.demands_expected, draw, draws)
        found = _log_ratio(cases, row.cases, row.cases_expected, draw, draws)
        low, middle, high = (float(q) for q in np.quantile(asked - found, [tail, 0.5, 1 - tail]))
        gaps.append(Gap(row.place, middle, low, high, not low <= 0 <= high))
    return gaps


def _log_ratio(
    fit: Shrinkage, found: float, expected: float, draw: np.random.Generator, draws: int
) -> np.ndarray:
    if fit.shape is None or fit.rate is None:
        return np.zeros(draws)
    return np.log(draw.gamma(fit.shape + found, 1 / (fit.rate + expected), draws) / fit.mean)
