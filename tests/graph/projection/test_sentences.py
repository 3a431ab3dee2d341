"""The sentence around a span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction import going_on
from graph.projection.sentences import Sentences
from vocabulary import one_line


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


def test_a_sentence_goes_on_over_the_line_ends_of_a_page() -> None:
    told = (
        "一、巡察发现，近两年来某局动态管理不及时，已停发人员继续领取补贴，涉及九人，多发补贴至今没有追回。"
    )
    more = "二、某站采购货物未经集体研究，由站长一人决定，没有签订合同，账目长期不公开。"
    lines = [p[i : i + 20] for p in ("    " + told, "    " + more) for i in range(0, len(p), 20)]
    text = "\n".join(["关于巡察的反馈意见", *lines, ""])
    at = text.index("动态")
    assert one_line(text[slice(*Sentences(text).around(at, at + 2))]) != told
    start, end = Sentences(text, going_on(text, "zh")).around(at, at + 2)
    assert one_line(text[start:end]) == told
    assert going_on("标题\n一句话。\n二句话。\n", "zh") == going_on("没有行", "zh") == frozenset()


def test_words_on_one_line() -> None:
    assert one_line("未经集\n  体研究，\n由3\n人决定 ") == "未经集体研究，由3人决定"
    assert one_line("reviewed by\n  nobody\tat all") == "reviewed by nobody at all"


@given(st.text(max_size=3000), st.data())
def test_a_sentence_always_holds_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = Sentences(text).around(start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
