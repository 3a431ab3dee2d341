"""Found is not occurred: expected counts from exposure, and what is left after unequal effort of detection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from queries.statistics.intervals import share_interval
from queries.statistics.regression import poisson_regression


def standardise(
    found: Mapping[str, Mapping[str, float]], exposure: Mapping[str, Mapping[str, float]]
) -> dict[str, tuple[float, float]]:
    """Return (found, expected) for each place, both given as {place: {stratum: value}}.

    Indirect standardisation: each stratum's overall rate times the place's exposure in it. A stratum of a place
    without exposure is left out on both sides; a place without any is not returned.
    """
    pairs = [(p, s, x) for p, strata in exposure.items() for s, x in strata.items() if x > 0]
    counted: dict[str, float] = {}
    exposed: dict[str, float] = {}
    for place, stratum, x in pairs:
        counted[stratum] = counted.get(stratum, 0.0) + found.get(place, {}).get(stratum, 0.0)
        exposed[stratum] = exposed.get(stratum, 0.0) + x
    result: dict[str, tuple[float, float]] = {}
    for place, stratum, x in pairs:
        o, e = result.get(place, (0.0, 0.0))
        result[place] = (
            o + found.get(place, {}).get(stratum, 0.0),
            e + x * counted[stratum] / exposed[stratum],
        )
    return {p: v for p, v in sorted(result.items()) if v[1] > 0}


@dataclass(frozen=True)
class Effort:
    """``expected`` after effort, per place; ``power`` says how found / expected rises with effort (0 not, 1 in proportion).

    ``correlation`` is Spearman's between the raw ratio and effort: what a map of raw rates would have shown.
    """

    expected: tuple[float, ...]
    power: float
    low: float
    high: float
    correlation: float


def effort_adjusted(
    found: Sequence[float], expected: Sequence[float], effort: Sequence[float], confidence: float = 0.95
) -> Effort:
    """Return expected counts that take unequal effort into account (all three above 0 except ``found``).

    Quasi-Poisson regression of found on log effort with expected as offset. Effort that follows true need is adjusted
    away too: what is left is a lower bound of the difference, not the difference.
    """
    o, e, w = (np.asarray(x, dtype=float) for x in (found, expected, effort))
    if not o.shape == e.shape == w.shape or o.size < 3 or (e <= 0).any() or (w <= 0).any():
        raise ValueError("at least three places, expected counts and effort above 0")
    if np.allclose(w, w[0]):
        return Effort(tuple(e.tolist()), 0.0, 0.0, 0.0, float("nan"))
    index = np.log(w) - np.log(w).mean()
    fit = poisson_regression(o, np.column_stack([np.ones(o.size), index]), np.log(e), quasi=True)
    power, (low, high) = fit.coefficients[1], fit.interval(1, confidence)
    adjusted = e * w**power
    scale = o.sum() / adjusted.sum() if o.sum() else e.sum() / adjusted.sum()
    rank = stats.spearmanr(o / e, w).statistic
    return Effort(tuple((adjusted * scale).tolist()), power, low, high, float(rank))


@dataclass(frozen=True)
class Step:
    """The share that went on from one step of handling to the next, with its exact interval."""

    went: int
    of: int
    share: float
    low: float
    high: float


def proportions(leads: int, filed: int, concluded: int, confidence: float = 0.95) -> tuple[Step, Step]:
    """Return leads -> filed and filed -> concluded: proportions that cancel part of the effort.

    Raises ``ValueError`` where more went on than there were: then the two columns count different things.
    """
    if not 0 <= concluded <= filed <= leads:
        raise ValueError("concluded <= filed <= leads")
    return _step(filed, leads, confidence), _step(concluded, filed, confidence)


def _step(went: int, of: int, confidence: float) -> Step:
    low, high = share_interval(went, of, confidence)
    return Step(went, of, went / of if of else float("nan"), low, high)
