"""Does a weakness stay away after its measure was closed?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import stats


def kaplan_meier(times: Sequence[float], events: Sequence[int]) -> list[tuple[float, float]]:
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
