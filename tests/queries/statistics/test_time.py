"""Recurrence and lag; log-rank and Greenwood as lifelines 0.30 gives them for the same rows."""

from __future__ import annotations

import numpy as np
import pytest

from queries import statistics as s

FIRST = ([3, 5, 5, 8, 12, 12, 15, 20, 6, 7, 9, 11, 14], [1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1])
SECOND = ([2, 2, 4, 5, 6, 6, 7, 8, 9, 10, 3, 1, 13], [1] * 11 + [0, 1])


def test_act_before_closure_is_found_late_and_act_after_it_is_recurrence() -> None:
    assert s.spell(10, [4, 18, 30], 40) == s.Spell(8, True, 1)
    assert s.spell(10, [4], 40) == s.Spell(30, False, 1)
    # an act so young that it could hardly be known yet ends the watch, it is no event
    assert s.spell(10, [39], 34) == s.Spell(24, False, 0)
    assert s.spell(10, [12], 9) is None


def test_free_of_recurrence_with_its_interval() -> None:
    times, events = [3, 5, 5, 8, 12, 12, 15, 20], [1, 1, 0, 1, 0, 1, 0, 0]
    assert s.free_interval(times, events, 5) == (pytest.approx(0.314807, abs=1e-6), pytest.approx(0.930898, abs=1e-6), 7)  # fmt: skip
    assert s.free_interval(times, events, 12)[:2] == pytest.approx((0.107578, 0.751274), abs=1e-6)
    assert s.free_interval(times, events, 24)[2] == 0
    low, high, watched = s.free_interval([30] * 10, [0] * 10, 24)
    assert (low, high, watched) == (pytest.approx(0.6915, abs=1e-4), 1.0, 10)


def test_log_rank() -> None:
    made = s.log_rank([FIRST, SECOND], least=8)
    assert made.statistic == pytest.approx(5.865194936)
    assert made.p == pytest.approx(0.0154431484)


def test_groups_with_few_events_are_not_compared() -> None:
    made = s.log_rank([FIRST, SECOND])
    assert (made.verdict, made.p, made.observed) == ("few", None, (9, 12))


def test_strata_take_out_what_differs_between_them() -> None:
    # inside each stratum the two groups are alike; the second has more of the fast stratum
    fast, slow = ([1, 2, 3, 4] * 3, [1] * 12), ([20, 22, 24, 26] * 3, [1] * 12)
    first = ([*fast[0][:4], *slow[0]], [1] * 16)
    second = ([*fast[0], *slow[0][:4]], [1] * 16)
    strata = [["fast"] * 4 + ["slow"] * 12, ["fast"] * 12 + ["slow"] * 4]
    assert (s.log_rank([first, second]).p or 1) < 0.1
    assert (s.log_rank([first, second], strata).p or 0) > 0.9


def test_a_lag_is_not_shortened_by_what_is_not_yet_found() -> None:
    draw = np.random.default_rng(5)
    starts, lags = draw.uniform(0, 120, 6000), draw.gamma(2, 12, 6000)
    seen = starts + lags <= 120
    made = s.detection_lag(starts[seen], (starts + lags)[seen], 120)
    short = lags[lags <= made.longest]
    naive, true, estimated = (float(np.quantile(x, 0.8)) for x in (lags[seen], short, [made.quantile()]))
    assert naive < true - 2
    assert estimated == pytest.approx(true, abs=2.5)
    assert made.by(0) == 0
    assert made.by(1000) == 1.0


def test_months_inside_the_lag_are_incomplete() -> None:
    lag = s.detection_lag([0, 0, 0, 0, 0], [1, 2, 3, 4, 30], 60)
    assert lag.quantile() == 4
    assert s.complete_until(lag, 60) == 56
    corrected = s.delay_corrected({50: 10, 58: 4, 60: 2}, lag, 60)
    assert corrected[50][0] == pytest.approx(12.5)
    assert corrected[58][0] == pytest.approx(10)
    assert corrected[58][1] < 10 < corrected[58][2]
    assert 60 not in corrected


def test_a_case_filed_before_it_began_is_refused() -> None:
    with pytest.raises(ValueError, match="begin before"):
        s.detection_lag([5], [4], 10)
