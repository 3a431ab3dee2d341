"""Spans that nest and overlap, cut into stretches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from visualizations.layers import Stretch, stretches

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12)


def test_nested_and_overlapping_spans_are_cut_at_every_border() -> None:
    assert stretches(10, [(2, 8), (4, 6), (5, 10)]) == [
        Stretch(0, 2, (), ()),
        Stretch(2, 4, (0,), (0,)),
        Stretch(4, 5, (0, 1), (1,)),
        Stretch(5, 6, (0, 1, 2), (2,)),
        Stretch(6, 8, (0, 2), ()),
        Stretch(8, 10, (2,), ()),
    ]


@given(SPANS)
def test_every_place_lies_in_just_the_spans_around_it(spans: list[tuple[int, int]]) -> None:
    found = stretches(40, spans)
    assert [s.start for s in found[1:]] == [s.end for s in found[:-1]]
    assert (found[0].start, found[-1].end) == (0, 40)
    for s in found:
        around = {i for i, (a, b) in enumerate(spans) if a <= s.start and s.end <= b and a < b}
        assert set(s.inside) == around
    opened = [i for s in found for i in s.opens]
    assert sorted(opened) == [i for i, (a, b) in enumerate(spans) if a < b]
