"""How long acts stay undiscovered, and which months are therefore not yet complete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from queries.statistics.intervals import poisson_interval

COMPLETE = 0.8
AT_RISK = 5


@dataclass(frozen=True)
class Lag:
    """The distribution of the lag in months among acts that came to light within ``longest`` months.

    ``months`` and ``shares`` are its steps. Acts that come to light later still are outside it and cannot be known.
    """

    months: tuple[float, ...]
    shares: tuple[float, ...]
    longest: float
    size: int

    def by(self, months: float) -> float:
        """Return the share known after so many months."""
        at = int(np.searchsorted(self.months, months, side="right"))
        return self.shares[at - 1] if at else 0.0

    def quantile(self, share: float = COMPLETE) -> float:
        """Return the months after which ``share`` is known."""
        at = int(np.searchsorted(self.shares, share - 1e-12))
        return self.months[min(at, len(self.months) - 1)]


def detection_lag(
    starts: Sequence[float], filed: Sequence[float], until: float, *, least: int = AT_RISK
) -> Lag:
    """Estimate the lag from the start of acts to filing from cases filed up to ``until`` (times in months).

    Recent acts are seen only if they were found quickly (right truncation), so shares are taken in reversed time
    (Lagakos, Barraj and De Gruttola 1988). The longest lag is the longest that at least ``least`` cases could have shown:
    beyond it one case would decide everything. Raises ``ValueError`` where there is none, or for a case filed before
    it began or after ``until``.
    """
    x, y = np.asarray(starts, dtype=float), np.asarray(filed, dtype=float)
    if x.shape != y.shape or not x.size or (y < x).any() or (y > until).any():
        raise ValueError("acts begin before they are filed, and are filed by the date of the data")
    lags, room = y - x, until - x
    steps = np.unique(lags)
    # at risk in reversed time: lags not longer than this, of acts old enough to have shown such a lag
    at_risk = np.array([int(((lags <= s) & (room >= s)).sum()) for s in steps])
    ended = np.array([int((lags == s).sum()) for s in steps])
    usable = np.flatnonzero((at_risk >= least) & ((ended < at_risk) | (steps == steps[0])))
    if not usable.size:
        raise ValueError("too few cases are old enough to show a lag")
    last = int(usable[-1])
    share, known = 1.0, np.ones(last + 1)
    for i in range(last, -1, -1):
        known[i] = share
        share *= 1 - ended[i] / at_risk[i]
    return Lag(
        tuple(steps[: last + 1].tolist()), tuple(known.tolist()), float(steps[last]), int((lags <= steps[last]).sum())
    )  # fmt: skip


def complete_until(lag: Lag, until: float, share: float = COMPLETE) -> float:
    """Return the time up to which acts are known to ``share``: later months are marked incomplete."""
    return until - lag.quantile(share)


def delay_corrected(
    counts: Mapping[float, int], lag: Lag, until: float, confidence: float = 0.95
) -> dict[float, tuple[float, float, float]]:
    """Return {month: (count, low, high)} with each count divided by the share of its acts that can be known by now.

    Months of which nothing can be known yet are left out. The interval is that of the count, not of the lag.
    """
    corrected: dict[float, tuple[float, float, float]] = {}
    for month, count in sorted(counts.items()):
        known = lag.by(until - month)
        if known > 0:
            low, high = poisson_interval(count, confidence)
            corrected[month] = (count / known, low / known, high / known)
    return corrected
