"""Looking a name up in the words of a text finds what searching the text finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extraction.common import words_of

PIECES = ["Pell", "pell", "O'Pell", "Van Pell", "Pell-Ash", " ", "-", "'", ".", "St. Pell", "_", "é", "青"]
NAMES = ["Pell", "Van Pell", "St. Pell", "Pell Pell", "O'Pell", "-Pell"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(NAMES))
def test_the_same_as_a_search_of_the_text(text: str, name: str) -> None:
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    assert list(words_of(text).places(name)) == found


def test_signs_that_stand_apart_a_name() -> None:
    assert list(words_of("Ash-Pell and Pell").places("Pell", apart="-")) == [(13, 17)]
