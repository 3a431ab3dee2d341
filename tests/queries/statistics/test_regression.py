"""Counts over time: the same figures as statsmodels 0.15 (GLM, NegativeBinomial) gives for the same rows."""

from __future__ import annotations

import numpy as np
import pytest

from queries import statistics as s

COUNTS = [12, 15, 11, 19, 22, 18, 27, 25, 31, 29]
WIDE = [3, 40, 12, 55, 8, 61, 30, 90, 15, 120]
EXPOSURE = [100, 104, 103, 110, 112, 109, 118, 121, 125, 127]
LATER = [False] * 5 + [True] * 5


def test_poisson_regression() -> None:
    design = np.column_stack([np.ones(10), np.arange(10), LATER]).astype(float)
    fit = s.poisson_regression(np.array(COUNTS, float), design, np.log(EXPOSURE))
    assert fit.coefficients == pytest.approx((-2.08997343, 0.08787064, -0.06839962), abs=1e-7)
    assert [fit.error(i) for i in range(3)] == pytest.approx([0.15770315, 0.04951803, 0.28626867], abs=1e-7)
    assert (fit.dispersion, fit.log_likelihood) == pytest.approx((0.4098863581, -25.6300392832))


def test_negative_binomial_regression() -> None:
    design = np.column_stack([np.ones(10), np.arange(10)]).astype(float)
    fit = s.negative_binomial_regression(np.array(WIDE, float), design, np.log(EXPOSURE))
    assert fit.coefficients == pytest.approx((-1.8124644, 0.1609221), abs=1e-5)
    assert (fit.alpha, fit.log_likelihood) == pytest.approx((0.5839493, -45.8348707), abs=1e-5)
    assert fit.error(1) == pytest.approx(0.0864826, abs=1e-5)


def test_a_trend_names_its_model_and_its_dummies() -> None:
    plain = s.trend(COUNTS, EXPOSURE, {"caliber 2": LATER})
    assert plain.model == "poisson"
    assert plain.ratio == pytest.approx(np.exp(0.08787064), abs=1e-6)
    assert plain.low < 1 < plain.high
    assert plain.effects["caliber 2"][0] == pytest.approx(np.exp(-0.06839962), abs=1e-6)
    wide = s.trend(WIDE, EXPOSURE)
    assert wide.model == "negative-binomial"
    assert wide.dispersion > 20


def test_a_trend_of_fewer_than_eight_periods_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 8 periods, there are 7"):
        s.trend([1, 2, 3, 4, 5, 6, 7])


def test_a_dummy_that_is_the_trend_is_refused() -> None:
    with pytest.raises(ValueError, match="tell"):
        s.trend(COUNTS, dummies={"always": [True] * 10})
    with pytest.raises(ValueError, match="nothing was counted"):
        s.trend([0] * 8)


def rows(first: tuple[int, int], second: tuple[int, int]) -> list[s.Observed]:
    counts = {("a", True): first, ("b", True): second, ("c", False): (22, 20), ("d", False): (18, 21)}
    return [
        s.Observed(place, str(after), bool(after), treated, count[after])
        for (place, treated), count in counts.items()
        for after in (0, 1)
    ]


def test_difference_in_differences() -> None:
    made = s.difference_in_differences(rows((20, 10), (30, 16)))
    assert made.ratio == pytest.approx(0.5073170732)
    assert (made.low, made.high) == pytest.approx((0.2665251, 0.9656524), abs=1e-6)
    assert (made.treated, made.elsewhere) == ((50, 26), (40, 41))
    assert not made.peak


def test_places_chosen_at_their_peak_are_told() -> None:
    assert s.difference_in_differences(rows((60, 20), (70, 22))).peak


def test_a_comparison_without_comparison_places_is_refused() -> None:
    with pytest.raises(ValueError, match="with and without"):
        s.difference_in_differences([r for r in rows((20, 10), (30, 16)) if r.treated])
    with pytest.raises(ValueError, match="nothing was counted"):
        s.difference_in_differences(rows((0, 0), (0, 0)))


def test_a_place_without_a_count_changes_nothing() -> None:
    base = rows((20, 10), (30, 16))
    more = [*base, s.Observed("e", "0", False, False, 0), s.Observed("e", "1", True, False, 0)]
    assert s.difference_in_differences(more).ratio == pytest.approx(s.difference_in_differences(base).ratio)
