"""The test vectors of the specification of the statistics."""

from __future__ import annotations

import pytest

from queries import statistics as s

FOUND = [3, 0, 12, 5, 1, 40, 2, 9, 0, 28]
EXPECTED = [2.0, 1.5, 6.0, 6.5, 3.0, 25.0, 0.8, 10.0, 2.2, 43.0]
REGIONS = [30, 25, 20, 15, 10, 10, 5, 5]


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        (0, 0, 3.689),
        (1, 0.025, 5.572),
        (3, 0.619, 8.767),
        (5, 1.623, 11.668),
        (10, 4.795, 18.39),
        (20, 12.217, 30.888),
    ],
)
def test_poisson_interval(count: int, low: float, high: float) -> None:
    assert s.poisson_interval(count) == pytest.approx((low, high), abs=5e-4)


@pytest.mark.parametrize(("k", "n", "low", "high"), [(12, 516, 0.012, 0.040), (11, 180, 0.031, 0.107)])
def test_share_interval(k: int, n: int, low: float, high: float) -> None:
    assert s.share_interval(k, n) == pytest.approx((low, high), abs=6e-4)


def test_share_interval_at_its_ends() -> None:
    assert s.share_interval(0, 10)[0] == 0
    assert s.share_interval(10, 10)[1] == 1
    assert s.share_interval(0, 0) == (0.0, 1.0)


def test_hypergeometric() -> None:
    assert s.hypergeometric_p(6, 20, 30, 300) == pytest.approx(0.008584, abs=1e-6)
    assert s.hypergeometric_p(6, 20, 30, 300, mid=True) == pytest.approx(0.005058, abs=1e-6)


def test_many_hypergeometric_at_once() -> None:
    cells = [(6, 20, 30, 300), (0, 20, 30, 300), (20, 20, 30, 300), (6, 20, 30, 300)]
    assert s.hypergeometric_ps(cells) == pytest.approx([s.hypergeometric_p(*c) for c in cells])
    assert s.hypergeometric_ps([]) == []


def test_q_values() -> None:
    p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]
    assert s.q_values(p) == pytest.approx(
        [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.0846, 0.205], abs=1e-4
    )
    assert s.q_values([]) == []


def test_mantel_haenszel() -> None:
    assert s.mantel_haenszel([(8, 12, 5, 25), (10, 5, 20, 40)]) == pytest.approx(3.6842, abs=1e-4)


def test_shrinkage() -> None:
    fit = s.shrink(FOUND, EXPECTED)
    assert fit.mean == pytest.approx(1.0)
    assert fit.variance == pytest.approx(0.1801, abs=1e-4)
    assert (fit.shape, fit.rate) == pytest.approx((5.5518, 5.5518), abs=1e-4)
    assert fit.estimates == pytest.approx(
        [1.132, 0.787, 1.519, 0.876, 0.766, 1.491, 1.189, 0.936, 0.716, 0.691], abs=5e-4
    )
    assert fit.differ
    # two of 0.8 expected is the raw leader, but twelve of six is the stronger finding
    assert fit.estimates[2] > fit.estimates[6]
    flags = s.exceedance(fit, FOUND, EXPECTED)
    assert flags[2] == max(flags)


def test_places_that_do_not_differ_say_so() -> None:
    fit = s.shrink([5, 5, 5, 5], [5, 5, 5, 5])
    assert not fit.differ
    assert s.exceedance(fit, [5, 5, 5, 5], [5, 5, 5, 5]) == [0.0] * 4


def test_homogeneity() -> None:
    test = s.homogeneity(FOUND, EXPECTED)
    assert (test.statistic, test.df) == (pytest.approx(28.012, abs=1e-3), 9)
    assert test.p == pytest.approx(0.00095, abs=1e-5)
    assert test.ratio == pytest.approx(3.11, abs=5e-3)


def test_homogeneity_by_permutation_is_small_where_one_region_holds_all() -> None:
    assert s.homogeneity_permutation_p([10, 0, 0, 0], [20, 20, 20, 20]) < 0.001
    assert s.homogeneity_permutation_p([3, 2, 3, 2], [20, 20, 20, 20]) > 0.5


def test_coverage() -> None:
    assert s.coverage_expected(REGIONS, 12) == pytest.approx(5.80, abs=5e-3)
    assert s.coverage_p(REGIONS, 12, 8)[0] == pytest.approx(0.028, abs=4e-3)


def test_lift() -> None:
    value, p = s.lift(18, 60, 45, 400)
    assert value == pytest.approx(2.667, abs=1e-3)
    assert p == pytest.approx(6.1e-06, rel=0.02)


def test_kaplan_meier() -> None:
    curve = s.kaplan_meier([3, 5, 5, 8, 12, 12, 15, 20], [1, 1, 0, 1, 0, 1, 0, 0])
    assert [t for t, _ in curve] == [3, 5, 8, 12]
    assert [x for _, x in curve] == pytest.approx([0.875, 0.75, 0.6, 0.45], abs=1e-9)
    assert s.free_at(curve, 2) == 1
    assert s.free_at(curve, 9) == pytest.approx(0.6)
    assert s.kaplan_meier([1, 2], [0, 0]) == []


def test_corrected_share() -> None:
    assert s.corrected_share(0.20, 0.80, 0.97) == pytest.approx(0.2208, abs=1e-4)
    with pytest.raises(ValueError, match="chance"):
        s.corrected_share(0.2, 0.5, 0.5)


def test_mantel_haenszel_interval() -> None:
    # as statsmodels' StratifiedTable gives it
    made = s.mantel_haenszel_interval([(8, 12, 5, 25), (10, 5, 20, 40)])
    assert made == pytest.approx((1.5205752, 8.9264955), abs=1e-6)
    assert s.mantel_haenszel_interval([(0, 0, 5, 5)]) == (0.0, float("inf"))
