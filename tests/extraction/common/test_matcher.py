"""Words of few and of many characters are found alike: every occurrence, by their ends, longest first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.common import Matcher
from extraction.common import matcher as module

SIGNS = "甲乙丙丁戊己"
WORDS = st.one_of(*(st.lists(st.text(SIGNS, min_size=least, max_size=4), max_size=12) for least in (1, 2)))


def _plain(words: list[str], text: str) -> list[tuple[int, int, int]]:
    ends = [(end, start) for end in range(1, len(text) + 1) for start in range(end)]
    return [(a, b, i) for b, a in ends for i, w in enumerate(words) if text[a:b] == w]


@pytest.mark.parametrize("many", [0, 99])
@given(words=WORDS, text=st.text(SIGNS + "x", max_size=30))
def test_every_occurrence(many: int, words: list[str], text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MANY", many)
        found = Matcher((w, i) for i, w in enumerate(words))
        assert list(found.all(text)) == _plain(words, text)


@pytest.mark.parametrize("many", [0, 99])
def test_whole_words_and_longest_ones(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", many)
    words = Matcher([("audit", 1), ("audit report", 2), ("port", 3)], whole_words=True)
    assert list(words.all("audits, an audit report")) == [(11, 16, 1), (11, 23, 2)]
    assert words.longest("an audit report") == [(3, 15, 2)]
