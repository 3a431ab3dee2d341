"""Stretches asked by place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.common import Spans, Taken


@pytest.mark.parametrize(
    ("stretch", "gap"),
    [((0, 20), (12, 20)), ((0, 9), (0, 4)), ((4, 6), (4, 4)), ((5, 11), (6, 8)), ((13, 15), (13, 15))],
)
def test_the_longest_part_that_touches_none(stretch: tuple[int, int], gap: tuple[int, int]) -> None:
    assert Spans([(4, 6), (8, 12)]).gap(*stretch) == gap


stretches = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda s: (s[0], s[0] + s[1]))


@given(st.lists(stretches), stretches)
def test_what_grows_and_what_stands_agree(told: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    taken = Taken(40)
    for start, end in told:
        taken.add(start, end)
    shared = any(set(range(*s)) & set(range(*asked)) for s in told)
    assert taken.touches(*asked) == shared == Spans(told).touches(*asked)
