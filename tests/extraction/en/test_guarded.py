"""A pattern behind its words finds what it finds alone, in a text and in each part of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.en.words.guarded import SHORT, Guarded

PATTERN = re.compile(r"\b(?:fined|struck (?:off|down))\b(?: him)?", re.I)
GUARDED = Guarded(PATTERN)
PIECES = ["fined", "Struck off", "struck", " ", " ", "him", "İ", "so it went on and on. " * (SHORT // 20)]


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.integers(0, 2 * SHORT),
    st.integers(0, 3 * SHORT),
)
def test_a_part_of_a_text_tells_what_the_pattern_alone_finds(text: str, start: int, end: int) -> None:
    assert [m.span() for m in GUARDED.finditer(text, start, end)] == [
        m.span() for m in PATTERN.finditer(text, start, end)
    ]
    whole, alone = GUARDED.search(text), PATTERN.search(text)
    assert (whole and whole.span()) == (alone and alone.span())


def test_a_stretch_without_its_words_is_not_searched() -> None:
    text = "x" * SHORT + " He was fined."
    assert not GUARDED.may(text, 0, SHORT)
    assert GUARDED.may(text)


def test_a_pattern_that_waits_for_no_word_cannot_be_guarded() -> None:
    with pytest.raises(ValueError, match="digits"):
        Guarded(re.compile(r"(?P<digits>\d+)|\w"))
