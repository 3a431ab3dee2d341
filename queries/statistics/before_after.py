"""Before and after a project, beside places that had none: regression to the mean must not look like success."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from queries.statistics.intervals import poisson_interval
from queries.statistics.regression import poisson_regression


@dataclass(frozen=True)
class Observed:
    """The count of one place in one period, with its exposure (demands: topics outside the project, or residents)."""

    place: str
    period: str
    after: bool
    treated: bool
    count: int
    exposure: float = 1.0


@dataclass(frozen=True)
class Difference:
    """``ratio``: how the rate changed where the project was, over how it changed elsewhere (1: no difference).

    ``peak`` is true where the places with the project stood above what the others' rate allows before it began: they
    would have fallen anyway, and the ratio then overstates the project.
    """

    ratio: float
    low: float
    high: float
    p: float
    dispersion: float
    treated: tuple[int, int]
    elsewhere: tuple[int, int]
    peak: bool


def difference_in_differences(rows: Sequence[Observed], confidence: float = 0.95) -> Difference:
    """Fit place and period effects and the effect of treatment after its start (quasi-Poisson, log link).

    Raises ``ValueError`` unless there are treated and comparison places, both before and after, with exposure above 0.
    """
    if {(r.treated, r.after) for r in rows} != {(t, a) for t in (True, False) for a in (True, False)}:
        raise ValueError("places with and without the project, both before and after, are needed")
    if any(r.exposure <= 0 or r.count < 0 for r in rows):
        raise ValueError("counts are not negative, exposures are above 0")
    # a place or period without a single count says nothing about a ratio, and no finite effect fits it
    seen = {x for r in rows if r.count for x in (("place", r.place), ("period", r.period))}
    kept = [r for r in rows if {("place", r.place), ("period", r.period)} <= seen]
    if {r.treated for r in kept if r.count} != {True, False}:
        raise ValueError("nothing was counted on one side")
    places, periods = sorted({r.place for r in kept}), sorted({r.period for r in kept})
    columns = [[float(r.place == p) for r in kept] for p in places]
    columns += [[float(r.period == p) for r in kept] for p in periods[1:]]
    columns.append([float(r.treated and r.after) for r in kept])
    counts = np.array([r.count for r in kept], dtype=float)
    offset = np.log([r.exposure for r in kept])
    fit = poisson_regression(counts, np.column_stack(columns), offset, quasi=True)
    low, high = fit.interval(len(columns) - 1, confidence)
    return Difference(
        float(np.exp(fit.coefficients[-1])), float(np.exp(low)), float(np.exp(high)), fit.p(len(columns) - 1),
        fit.dispersion, _sums(rows, True), _sums(rows, False), _at_peak(rows),
    )  # fmt: skip


def _sums(rows: Sequence[Observed], treated: bool) -> tuple[int, int]:
    inside = [r for r in rows if r.treated is treated]
    return sum(r.count for r in inside if not r.after), sum(r.count for r in inside if r.after)


def _at_peak(rows: Sequence[Observed]) -> bool:
    before = [r for r in rows if not r.after]
    mine, others = ([r for r in before if r.treated is t] for t in (True, False))
    rate = sum(r.count for r in others) / sum(r.exposure for r in others)
    low, _ = poisson_interval(sum(r.count for r in mine))
    return low > rate * sum(r.exposure for r in mine)
