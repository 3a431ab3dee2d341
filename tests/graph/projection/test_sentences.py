"""The sentence around a span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.projection.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("一句。二句在此。三句", (3, 5), "二句在此。"),
        (
            "First one. The U.S. agency paid $3.2 million. Last one.",
            (15, 19),
            "The U.S. agency paid $3.2 million.",
        ),
        ("标题\n\n正文第一句!后面", (4, 6), "正文第一句!"),
        ("跨句一。跨句二。", (1, 6), "跨句一。跨句二。"),
        ("没有句号", (0, 4), "没有句号"),
    ],
)
def test_the_sentence_around_a_span(text: str, span: tuple[int, int], expected: str) -> None:
    start, end = Sentences(text).around(*span)
    assert text[start:end] == expected


@given(st.text(max_size=3000), st.data())
def test_a_sentence_always_holds_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = Sentences(text).around(start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
