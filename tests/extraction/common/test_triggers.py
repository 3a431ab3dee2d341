"""The short way finds what the long way finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.common import data
from extraction.common.triggers import Triggered, needs


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("审核[^。]{0,4}不严", {"审核"}),
        ("(?:审核|把关)[^。]{0,4}(?:不|未)", {"审核", "把关"}),
        ("(?:未|没有)(?:公开|公示)", {"未公开", "没有公开", "未公示", "没有公示"}),
        ("甲?乙", {"乙"}),
        ("[甲乙]", {"甲", "乙"}),
        ("(?:甲)?", None),
    ],
)
def test_words_that_a_pattern_cannot_do_without(expression: str, words: set[str] | None) -> None:
    assert needs(expression) == words


EXPRESSIONS = [
    "审核[^。；;\\n]{0,3}不",
    "(?:未|没有)[^。；;\\n]{0,2}审",
    "不{1,2}审",
    "[核公]开?",
    "审(?:核)?不",
]


@given(st.text("审核不未没有公开。；\n甲", max_size=40))
def test_the_same_as_one_pattern_after_the_other(text: str) -> None:
    triggered = Triggered((i, e) for i, e in enumerate(EXPRESSIONS))
    expected = {(i, *m.span()) for i, e in enumerate(EXPRESSIONS) for m in re.finditer(e, text)}
    assert {(i, a, b) for i, a, b in triggered.find(text)} == expected


@pytest.mark.parametrize("name", ["explicit", "acts", "conduct", "findings"])
def test_every_pattern_of_the_lists_waits_for_a_word(name: str) -> None:
    bare = [p for ps in data("extraction.zh", name).values() for p in ps if not needs(p)]
    assert bare == []
