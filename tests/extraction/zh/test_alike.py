"""Wordings that share most of their pairs are found as comparing each with all before finds them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extraction.zh.words.alike import Alike

SHARE = 0.6


def _pairs(phrase: str) -> set[str]:
    return {phrase[i : i + 2] for i in range(max(1, len(phrase) - 1))}


@given(st.lists(st.text("甲乙丙丁", min_size=1, max_size=7), max_size=12))
def test_the_same_as_comparing_with_all(phrases: list[str]) -> None:
    alike, before = Alike(SHARE), list[str]()
    for phrase in phrases:
        own = _pairs(phrase)
        plain = any(2 * len(own & _pairs(b)) >= SHARE * (len(own) + len(_pairs(b))) for b in before)
        assert alike.known(phrase) == plain
        alike.add(phrase)
        before.append(phrase)
