"""No match is longer than the width that is told of its pattern."""

from __future__ import annotations

import re
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.common import Width, width

BOUNDED = [
    r"paid (?:a|no) bribes?", r"(?:\w+ ){0,2}paid\b", r"[^.;]{0,9}(?=paid|no)", r"(?<=a )b{2,3}|[a-z'-]+x", r"(?>ab|b)\d{1,4}",
]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"paid bribes?", Width(11, 0, 0)),
        (r"\bpaid \w+ly\b", Width(7, 1, 1)),
        (r"(?:\w+ ){0,3}paid", Width(7, 3, 0)),
        (r"paid(?! (?:back|again))", Width(4, 0, 7)),
        (r"paid|(?:a|bc){2}", Width(4, 0, 0)),
        (r"paid\s+back", None),
        (r"paid[^.]*", None),
        (r"paid$", None),
        (r"(a)\1", None),
        (r"paid(?=\w+)", None),
    ],
)
def test_width(pattern: str, told: Width | None) -> None:
    assert width(pattern) == told


@given(st.sampled_from(BOUNDED), st.text("abx paidno.1'-", max_size=60))
def test_no_match_is_longer(pattern: str, text: str) -> None:
    told = width(pattern)
    assert told is not None
    longest = tuple(accumulate(sorted(map(len, text.split()), reverse=True)[:2]))
    for m in re.finditer(pattern, text):
        assert m.end() - m.start() <= told.within(longest)


def test_words_are_bounded_by_the_longest_that_a_text_has() -> None:
    assert Width(4, 2).within((9, 14)) == 18
    assert Width(4, 3).within((9, 14)) == 27
    assert Width(4, 0).within((9,)) == Width(4, 3).within(()) == 4
