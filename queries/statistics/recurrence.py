"""Does a weakness stay away after its measure was closed?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy import stats

EVENTS = 10
"""Groups are compared only where each has so many recurrences."""
Times = Sequence[float]


@dataclass(frozen=True)
class Spell:
    """One unit and weak point after closure: ``months`` until it recurred (``event``) or until nothing more is known.

    ``late`` counts rings whose acts began before the closure: found late, no recurrence.
    """

    months: float
    event: bool
    late: int


def spell(closed: float, act_starts: Sequence[float], known_until: float) -> Spell | None:
    """Return the spell of one closure; all three are times on one axis in months.

    ``closed`` is the verified closure, ``act_starts`` when the acts of rings with the same weak point in the same
    unit began, ``known_until`` the date of the data less the lag of detection. None where closure is not yet followed.
    """
    if known_until <= closed:
        return None
    late = sum(a < closed for a in act_starts)
    again = [a - closed for a in act_starts if closed <= a <= known_until]
    return Spell(min(again), True, late) if again else Spell(known_until - closed, False, late)


def kaplan_meier(times: Times, events: Sequence[int]) -> list[tuple[float, float]]:
    """Return (time, share still free of recurrence) at each event time; 1 = recurred, 0 = censored."""
    if len(times) != len(events):
        raise ValueError("one event mark for each time")
    if not any(events):
        return []
    ends, recurred = np.asarray(times, dtype=float), np.asarray(events, dtype=bool)
    curve = stats.ecdf(stats.CensoredData(uncensored=ends[recurred], right=ends[~recurred])).sf
    at = set(ends[recurred].tolist())
    return [
        (float(t), float(s))
        for t, s in zip(curve.quantiles, curve.probabilities, strict=True)
        if float(t) in at
    ]


def free_at(curve: Sequence[tuple[float, float]], time: float) -> float:
    """Return the share free of recurrence at ``time`` from a Kaplan-Meier curve."""
    share = 1.0
    for t, s in curve:
        if t > time:
            break
        share = s
    return share


def free_interval(
    times: Times, events: Sequence[int], time: float, confidence: float = 0.95
) -> tuple[float, float, int]:
    """Return (low, high, still watched) of the share free at ``time``: Greenwood's variance, log-log interval.

    Where nothing recurred by then the bound is exact (Clopper-Pearson on those watched so long); (0, 1, 0) where none was.
    """
    t, e = np.asarray(times, dtype=float), np.asarray(events, dtype=bool)
    watched = int((t >= time).sum())
    free, variance = 1.0, 0.0
    for at in np.unique(t[e & (t <= time)]):
        n, d = int((t >= at).sum()), int((e & (t == at)).sum())
        free *= 1 - d / n
        variance += d / (n * (n - d)) if n > d else 0.0
    if free == 1.0:
        low = float(stats.beta.ppf((1 - confidence) / 2, watched, 1)) if watched else 0.0
        return low, 1.0, watched
    if free == 0.0:
        return 0.0, 1.0, watched
    spread = float(stats.norm.ppf((1 + confidence) / 2)) * np.sqrt(variance) / abs(np.log(free))
    return float(free ** np.exp(spread)), float(free ** np.exp(-spread)), watched


@dataclass(frozen=True)
class LogRank:
    """Whether groups recur at one rate; ``few``: some group has fewer than ``EVENTS`` recurrences, no p is given."""

    verdict: Literal["few", "compared"]
    observed: tuple[int, ...]
    expected: tuple[float, ...]
    statistic: float | None
    df: int
    p: float | None


def log_rank(
    groups: Sequence[tuple[Times, Sequence[int]]], strata: Sequence[Sequence[str]] | None = None, *, least: int = EVENTS
) -> LogRank:  # fmt: skip
    """Compare two or more groups of (times, events) by the log-rank test, stratified where ``strata`` are given.

    ``strata`` holds one label a spell, in the same shape as the groups (kind of unit, field). Mantel 1966.
    """
    if len(groups) < 2:
        raise ValueError("at least two groups")
    t = np.concatenate([np.asarray(times, dtype=float) for times, _ in groups])
    e = np.concatenate([np.asarray(events, dtype=bool) for _, events in groups])
    g = np.repeat(np.arange(len(groups)), [len(times) for times, _ in groups])
    label = np.array([x for group in strata for x in group]) if strata else np.full(t.size, "")
    if t.size != e.size or label.size != t.size:
        raise ValueError("one event mark and one stratum for each time")
    counts = tuple(int(e[g == i].sum()) for i in range(len(groups)))
    expected, variance = np.zeros(len(groups)), np.zeros((len(groups), len(groups)))
    for stratum in np.unique(label):
        inside = label == stratum
        for at in np.unique(t[inside & e]):
            risk = np.bincount(g[inside & (t >= at)], minlength=len(groups)).astype(float)
            n, d = risk.sum(), float((inside & e & (t == at)).sum())
            share = risk / n
            expected += d * share
            if n > 1:
                variance += d * (n - d) / (n - 1) * (np.diag(share) - np.outer(share, share))
    told = tuple(float(x) for x in expected)
    if min(counts) < least:
        return LogRank("few", counts, told, None, len(groups) - 1, None)
    off = (np.asarray(counts) - expected)[:-1]
    statistic = float(off @ np.linalg.solve(variance[:-1, :-1], off))
    return LogRank(
        "compared", counts, told, statistic, len(groups) - 1, float(stats.chi2.sf(statistic, len(groups) - 1))
    )
