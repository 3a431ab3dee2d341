"""What is one affair and counts once."""

from __future__ import annotations

import random

import pytest

from queries import CaseFacts
from queries.patterns.rings import rings
from tests.queries.patterns.cases import case

JOINED = {"units": {"U1"}, "people": {"P1"}}


def sizes(*cases: CaseFacts, merges: bool = True) -> list[int]:
    return sorted(len(r.cases) for r in rings(cases, merges=merges))


@pytest.mark.parametrize(
    "shared", [JOINED, {"funds": {"F1"}, "people": {"P1"}}, {"units": {"U1"}, "suppliers": {"S1"}}]
)
def test_a_place_and_a_tie_in_one_time_make_a_ring(shared: dict[str, set[str]]) -> None:
    assert sizes(case(**shared), case(**shared), case()) == [1, 2]


@pytest.mark.parametrize(
    "other",
    [{"units": {"U1"}}, {"people": {"P1"}}, {**JOINED, "act_start": "2023", "act_end": "2024"}, {**JOINED, "act_start": None}],
)  # fmt: skip
def test_one_alone_makes_none(other: dict[str, object]) -> None:
    assert sizes(case(**JOINED), case(**other)) == [1, 1]


def test_without_times_only_cases_of_one_report_join() -> None:
    here = {**JOINED, "act_start": None, "act_end": None, "document": "D1"}
    assert sizes(case(**here), case(**here)) == [2]
    assert sizes(case(**here), case(**{**here, "document": "D2"})) == [1, 1]


def test_dates_of_unequal_exactness_are_compared_as_far_as_both_go() -> None:
    assert sizes(
        case(**JOINED, act_start="2020-03", act_end="2020-05"),
        case(**JOINED, act_start="2020", act_end="2020"),
    ) == [2]
    assert sizes(case(**JOINED, act_start="2020-01", act_end="2020-02"), case(**JOINED, act_start="2020-03", act_end="2021")) == [1, 1]  # fmt: skip


def test_a_merge_cluster_is_one_ring_unless_merges_are_off() -> None:
    first = case()
    others = [case(cluster=first.id), case(cluster=first.id)]
    assert sizes(first, *others) == [3]
    assert sizes(first, *others, merges=False) == [1, 1, 1]
    assert sizes(case(**JOINED), case(**JOINED), merges=False) == [1, 1]


def test_the_order_of_the_cases_makes_no_difference() -> None:
    cases = [case(units={f"U{i % 3}"}, people={f"P{i % 4}"}) for i in range(24)]
    expected = [[c.id for c in r.cases] for r in rings(cases)]
    shuffled = list(cases)
    random.Random(3).shuffle(shuffled)
    assert [[c.id for c in r.cases] for r in rings(shuffled)] == expected
