"""Stretches asked by place."""

from __future__ import annotations

import pytest

from extraction.common import Spans


@pytest.mark.parametrize(
    ("stretch", "gap"),
    [((0, 20), (12, 20)), ((0, 9), (0, 4)), ((4, 6), (4, 4)), ((5, 11), (6, 8)), ((13, 15), (13, 15))],
)
def test_the_longest_part_that_touches_none(stretch: tuple[int, int], gap: tuple[int, int]) -> None:
    assert Spans([(4, 6), (8, 12)]).gap(*stretch) == gap
