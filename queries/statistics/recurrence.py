"""Does a weakness stay away after its measure was closed?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from statsmodels.duration.survfunc import SurvfuncRight


def kaplan_meier(times: Sequence[float], events: Sequence[int]) -> list[tuple[float, float]]:
    """Return (time, share still free of recurrence) at each event time; 1 = recurred, 0 = censored."""
    if len(times) != len(events):
        raise ValueError("one event mark for each time")
    if not any(events):
        return []
    curve = SurvfuncRight(np.asarray(times, dtype=float), np.asarray(events, dtype=int))
    return [
        (float(t), float(s))
        for t, s, d in zip(curve.surv_times, curve.surv_prob, curve.n_events, strict=True)
        if d
    ]


def free_at(curve: Sequence[tuple[float, float]], time: float) -> float:
    """Return the share free of recurrence at ``time`` from a Kaplan-Meier curve."""
    share = 1.0
    for t, s in curve:
        if t > time:
            break
        share = s
    return share
