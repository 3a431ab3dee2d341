"""Rates: the funnel, the stop where places do not differ, effort."""

from __future__ import annotations

import numpy as np
import pytest

from queries import statistics as s


def test_a_funnel_is_exact_without_over_dispersion() -> None:
    ((low, high),) = s.funnel_limits([100.0], 1.0)
    assert (low, high) == pytest.approx((0.80, 1.20), abs=0.01)
    small, large = s.funnel_limits([5.0, 500.0], 1.0)
    assert small[1] - small[0] > 5 * (large[1] - large[0])


def test_over_dispersion_widens_the_funnel_and_chance_does_not() -> None:
    draw = np.random.default_rng(3)
    expected = [20.0] * 40
    chance = s.over_dispersion(draw.poisson(20, 40).tolist(), expected)
    assert chance.factor == 1.0
    wide = s.over_dispersion(draw.poisson(20 * draw.gamma(5, 1 / 5, 40)).tolist(), expected)
    assert wide.factor > wide.needed > 1
    narrow, broad = s.funnel_limits([20.0], 1.0)[0], s.funnel_limits([20.0], 1.0, wide.factor)[0]
    assert broad[0] < narrow[0] < narrow[1] < broad[1]


def test_one_extreme_place_does_not_hide_itself() -> None:
    found = [20] * 19 + [90]
    assert s.over_dispersion(found, [20.0] * 20).factor == 1.0


def test_few_places_get_intervals_only() -> None:
    made = s.rates(["a", "b", "c"], [1, 4, 30], [5, 5, 5])
    assert made.verdict == "few"
    assert made.places[1].low < 0.8 < made.places[1].high
    assert all(p.shrunken is None and p.exceeds is None for p in made.places)
    assert made.named() == ()


def test_places_that_do_not_differ_are_not_shrunken_and_none_is_named() -> None:
    made = s.rates([str(i) for i in range(20)], [5, 6, 4, 5] * 5, [5.0] * 20)
    assert made.verdict == "same"
    assert made.named() == ()
    assert made.places[0].shrunken is None


def test_a_place_that_differs_is_named_and_a_small_leader_is_not() -> None:
    found, expected = [10] * 17 + [60, 2, 0], [12.0] * 17 + [20.0, 0.7, 1.0]
    made = s.rates([f"P{i}" for i in range(20)], found, expected)
    assert made.verdict == "differ"
    assert [p.place for p in made.named()] == ["P17"]
    leader = made.places[18]
    assert leader.shrunken is not None
    assert leader.shrunken < leader.ratio
    assert leader.shrunken_low is not None
    assert leader.shrunken_low < leader.shrunken < (leader.shrunken_high or 0)
    assert made.places[17].outside
    assert made.below_one == 1


def test_false_flags_are_rare_where_nothing_differs() -> None:
    draw = np.random.default_rng(7)
    expected = draw.lognormal(1.5, 0.8, 60).tolist()
    flagged = sum(
        bool(s.rates([str(i) for i in range(60)], draw.poisson(expected).tolist(), expected).named())
        for _ in range(60)
    )
    assert flagged <= 1


@pytest.mark.parametrize(
    ("found", "expected"), [([1, 2], [1.0]), ([], []), ([-1] * 2, [1.0] * 2), ([1, 1], [0.0, 1.0])]
)
def test_counts_that_do_not_fit_are_refused(found: list[int], expected: list[float]) -> None:
    with pytest.raises(ValueError, match=r"count"):
        s.rates([str(i) for i in range(len(found))], found, expected)


def test_indirect_standardisation_takes_the_mix_of_strata_into_account() -> None:
    # schools have ten times the cases of offices everywhere; A has more schools
    exposure = {"A": {"school": 90.0, "office": 10.0}, "B": {"school": 10.0, "office": 90.0}}
    found = {"A": {"school": 90.0, "office": 1.0}, "B": {"school": 10.0, "office": 9.0}}
    made = s.standardise(found, exposure)
    assert made["A"] == pytest.approx((91, 91))
    assert made["B"] == pytest.approx((19, 19))
    assert s.standardise({}, {"A": {"x": 0.0}}) == {}


def test_effort_is_adjusted_for() -> None:
    draw = np.random.default_rng(1)
    effort = draw.lognormal(0, 0.6, 80)
    expected = np.full(80, 30.0)
    found = draw.poisson(expected * effort)
    made = s.effort_adjusted(found.tolist(), expected.tolist(), effort.tolist())
    assert made.correlation > 0.8
    assert made.low < 1 < made.high
    # what is left of the unequal effort is chance
    assert s.homogeneity(found.tolist(), expected.tolist()).ratio > 4
    assert s.homogeneity(found.tolist(), list(made.expected)).ratio < 1.6
    assert sum(made.expected) == pytest.approx(found.sum())


def test_equal_effort_changes_nothing() -> None:
    made = s.effort_adjusted([1, 2, 3], [2.0, 2.0, 2.0], [5.0, 5.0, 5.0])
    assert made.expected == (2.0, 2.0, 2.0)


def test_steps_of_handling() -> None:
    first, second = s.proportions(180, 11, 9)
    assert (first.share, first.low, first.high) == pytest.approx((0.061, 0.031, 0.107), abs=6e-4)
    assert (second.went, second.of) == (9, 11)
    with pytest.raises(ValueError, match="filed"):
        s.proportions(5, 6, 1)
