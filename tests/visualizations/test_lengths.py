"""How long a sanction is, as people read it."""

from __future__ import annotations

import pytest

from visualizations.lengths import length_name


@pytest.mark.parametrize(
    ("length", "zh", "en"),
    [
        ("P1Y6M", "1年6个月", "1 year 6 months"), ("P20D", "20天", "20 days"), ("PT200H", "200小时", "200 hours"),
        ("P12W", "12周", "12 weeks"), ("life", "无期", "life"),
    ],
)  # fmt: skip
def test_lengths_in_words(length: str, zh: str, en: str) -> None:
    told = length_name(length)
    assert told is not None
    assert (told.zh, told.en) == (zh, en)


@pytest.mark.parametrize("words", ["", "P", "18 months"])
def test_what_is_no_length_stays_as_it_is(words: str) -> None:
    assert length_name(words) is None
