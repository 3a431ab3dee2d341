"""Pairs, warning lists, demands against cases, and what a figure survives."""

from __future__ import annotations

import pytest
from scipy import stats

from queries import statistics as s
from queries.statistics.lifts import _law

VECTOR = s.Pair("A", "B", "", 18, 60, 45, 400, 18)


def test_a_lift_of_one_stratum_is_the_plain_one() -> None:
    (made,), dropped = s.lifts([VECTOR])
    assert (made.lift, made.p) == (pytest.approx(2.667, abs=1e-3), pytest.approx(6.1e-06, rel=0.02))
    assert made.p == pytest.approx(s.lift(18, 60, 45, 400)[1])
    assert dropped == 0


def test_two_marks_of_one_field_do_not_meet_by_construction() -> None:
    inside = s.Pair("A", "B", "FLD-EDU", 32, 40, 40, 50, 32)
    outside = s.Pair("A", "B", "FLD-SSA", 0, 1, 1, 500, 0)
    (made,), _ = s.lifts([inside, outside])
    assert made.lift == pytest.approx(1.0, abs=0.01)
    assert s.lift(32, 41, 41, 550)[0] > 10


def test_guards_drop_pairs_that_mean_nothing() -> None:
    rare = s.Pair("C", "D", "", 2, 2, 2, 400, 2)
    one_passage = s.Pair("E", "F", "", 18, 60, 45, 400, 3)
    sibling = s.Pair("P-07", "P-08", "", 18, 60, 45, 400, 18)
    kept, dropped = s.lifts([VECTOR, rare, one_passage, sibling], {frozenset(("P-07", "P-08"))})
    assert [(x.first, x.second) for x in kept] == [("A", "B")]
    assert dropped == 3
    # the pair whose evidence is one passage was looked at all the same
    assert kept[0].q == pytest.approx(2 * kept[0].p)


def test_counts_of_a_pair_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        s.lifts([s.Pair("A", "B", "", 7, 6, 9, 20, 7)])


def candidates() -> list[s.Candidate]:
    return [s.Candidate(f"U{i:03d}", "unit", (0.1 * i,), (2.0,) if i == 99 else ()) for i in range(100)]


def test_a_batch_is_sized_to_capacity_and_a_tenth_is_random() -> None:
    made = s.batch(candidates(), 20, seed=1)
    assert len(made.listed) == 20
    assert len(made.drawn) == 8
    assert made.listed[0].id == "U098"
    # verified measures speak for a unit
    assert "U099" not in {c.id for c in made.listed}
    assert len(s.batch(candidates(), 3, seed=1).drawn) == 3
    assert not {c.id for c in made.listed} & {c.id for c in made.drawn}
    assert made == s.batch(candidates()[::-1], 20, seed=1)
    assert made.drawn != s.batch(candidates(), 20, seed=2).drawn


def test_a_batch_of_persons_is_refused() -> None:
    with pytest.raises(ValueError, match="unit or post"):
        s.batch([s.Candidate("P1", "person", (1.0,))], 5, seed=1)  # type: ignore[arg-type]


def test_units_without_a_precondition_are_not_listed() -> None:
    made = s.batch([s.Candidate("U1", "unit", ()), s.Candidate("U2", "post", (0.4,))], 10, seed=1)
    assert [c.id for c in made.listed] == ["U2"]
    assert [c.id for c in made.drawn] == ["U1"]


def test_weak_counts_weigh_little() -> None:
    assert 0 < s.shrunken_weight(2, 4, 10, 100) < s.shrunken_weight(200, 400, 1000, 10000)
    assert s.shrunken_weight(1, 100, 50, 100) == 0


def test_yield_of_a_batch() -> None:
    made = s.yield_of(12, 516)
    assert (made.share, made.low, made.high) == pytest.approx((0.0233, 0.012, 0.040), abs=6e-4)


def test_only_gaps_that_are_sure_are_listed() -> None:
    rows = [s.Counted(f"P{i}", 100, 100.0, 20, 20.0) for i in range(18)]
    rows += [s.Counted("asked", 220, 100.0, 8, 20.0), s.Counted("found", 50, 100.0, 45, 20.0)]
    made = {g.place: g for g in s.demand_gaps(rows)}
    assert {p for p, g in made.items() if g.listed} == {"asked", "found"}
    assert made["asked"].gap > 0 > made["found"].gap
    assert made == {g.place: g for g in s.demand_gaps(rows)}


def test_places_that_do_not_differ_have_no_gap() -> None:
    made = s.demand_gaps([s.Counted(f"P{i}", 10, 10.0, 5, 5.0) for i in range(20)])
    assert not any(g.listed for g in made)


def test_correction_carries_the_uncertainty_of_the_annotation() -> None:
    small, large = s.Judged(32, 8, 4, 156), s.Judged(3200, 800, 400, 15600)
    point, low, high = s.corrected_interval(60, 300, small)
    assert point == pytest.approx(s.corrected_share(0.2, 0.8, 156 / 160))
    assert low < point < high
    sure = s.corrected_interval(60, 300, large)
    assert sure[2] - sure[1] < high - low
    with pytest.raises(ValueError, match="150 annotated"):
        s.corrected_interval(60, 300, s.Judged(10, 2, 1, 50))


def test_bounds_for_what_is_not_stated() -> None:
    made = s.missing_bounds(20, 80, 20)
    assert (made.lowest, made.stated, made.highest) == (0.2, 0.25, 0.4)
    assert made.low < 0.2
    assert made.high > 0.4
    assert s.missing_bounds(20, 80, 0).lowest == s.missing_bounds(20, 80, 0).highest


def test_a_claim_that_flips_is_told() -> None:
    assert not s.flips(60, 100, 2, 100, 1000, 20, 1.5)
    assert s.flips(20, 100, 50, 100, 1000, 20, 1.5)


def test_each_source_is_left_out() -> None:
    by = {"a": (10, 20, 12, 100), "b": (1, 20, 8, 100)}
    made = s.without_each_source(by, lambda c: c[0] >= 5)
    assert made == [("a", (1, 20, 8, 100), False), ("b", (10, 20, 12, 100), True)]
    # one source alone supports nothing
    assert s.without_each_source({"a": (10, 20, 12, 100)}, lambda _: True)[0][2] is False


@pytest.mark.parametrize(
    ("total", "first", "second"), [(400, 60, 45), (9, 6, 7), (5, 5, 5), (5, 1, 4), (100_000, 900, 40)]
)
def test_the_law_of_a_pair_is_scipys(total: int, first: int, second: int) -> None:
    k = range(min(first, second) + 1)
    assert _law(total, first, second) == pytest.approx(
        stats.hypergeom.pmf(k, total, first, second), rel=1e-6, abs=1e-12
    )


def test_marks_dealt_at_once_say_what_each_test_says() -> None:
    totals = [30, 25, 20, 15, 10, 10, 5, 5]
    for marked in ([12, 0, 0, 0, 0, 0, 0, 0], [3, 3, 2, 1, 1, 1, 1, 0], [2, 2, 2, 2, 1, 1, 1, 1]):
        found = s.dealt_ps(marked, totals)
        wider, fewer = s.coverage_p(totals, 12, sum(k > 0 for k in marked))
        uneven = s.homogeneity_permutation_p(marked, totals)
        assert (found.uneven, found.fewer, found.wider) == pytest.approx(
            (uneven, fewer, wider), rel=0.3, abs=0.012
        )
    # all eight touched by twelve rings: the test vector of the specification
    assert s.dealt_ps([2, 2, 2, 2, 1, 1, 1, 1], totals).wider == pytest.approx(0.028, abs=0.004)


def test_members_of_one_cluster_are_one_piece_of_evidence() -> None:
    # one of ten clusters has the mark, and all of its forty members: chance gives it to that one in ten
    assert s.cluster_p([1] + [0] * 9, [40] + [0] * 9, [40] + [3] * 9) == pytest.approx(0.1, abs=0.05)
    # six of twelve, and all members of just these: one of 924 ways
    p = s.cluster_p([1] * 6 + [0] * 6, [4] * 6 + [0] * 6, [4] * 12)
    assert p == pytest.approx(1 / 924, abs=0.0008)
    assert s.cluster_p([1, 0, 1, 0], [1, 1, 1, 1], [2, 2, 2, 2]) == 1.0
    with pytest.raises(ValueError, match="has the mark"):
        s.cluster_p([0, 0], [1, 1], [2, 2])
