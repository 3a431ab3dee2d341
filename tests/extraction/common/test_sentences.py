"""Sentences by their stops; a stretch without a stop is cut where no word is torn."""

from __future__ import annotations

import pytest

from extraction.common import sentences
from extraction.common.sentences import LONGEST


@pytest.mark.parametrize(
    ("language", "word"), [("zh", "审核把关不严，"), ("en", "did not review the files, ")]
)
def test_a_stretch_without_a_stop_is_cut_at_a_comma(language: str, word: str) -> None:
    text = word * (2 * LONGEST // len(word))
    found = sentences(text, language)
    assert "".join(text[a:b] for a, b in found) == text
    assert all(b - a <= LONGEST for a, b in found)
    assert all(text[:b].rstrip().endswith(("，", ",")) for _, b in found)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_stretch_without_anything_is_cut_anywhere(language: str) -> None:
    text = "某" * (LONGEST + 10)
    assert sentences(text, language) == [(0, LONGEST), (LONGEST, LONGEST + 10)]


def test_a_sentence_stays_whole() -> None:
    text = "审核把关不严，" * 20 + "。" + "未公示。"
    assert [text[a:b] for a, b in sentences(text, "zh")] == ["审核把关不严，" * 20 + "。", "未公示。"]
