"""What may be a name and is not sure enough to be a person is hidden where those stand who are to be hidden, and only there."""

from __future__ import annotations

import pytest

from extraction import extract, shown
from extraction.zh.people.in_doubt import in_doubt


def safe(text: str) -> str:
    return shown(text, extract(text, language="zh").redactions)


def hidden(text: str, piece: str) -> list[str]:
    """Return what is hidden of a text in which nothing but ``piece`` may be a name."""
    at = text.index(piece)
    return [text[a:b] for a, b in in_doubt(text, {}, [(at, at + len(piece))], [0])]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("受害老人岩温扁的存折被村会计拿走。", "岩温扁"),
        ("残疾人麦香的身份证被人拿去虚报补贴，麦香到镇政府反映。", "麦香"),
    ],
)
def test_who_stands_where_the_harmed_do_is_hidden(text: str, piece: str) -> None:
    assert hidden(text, piece) == [piece] * text.count(piece)
    assert piece not in safe(text)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("他以权谋私，大搞权色、钱色交易。", "钱色"),
        ("县水务局长岩温扁收受礼金2万元，被开除党籍。", "岩温扁"),
        ("该局未按规定组织质保验收。", "质保"),
    ],
)
def test_what_stands_elsewhere_stays(text: str, piece: str) -> None:
    assert hidden(text, piece) == []


def test_without_doubts_nothing_is_asked() -> None:
    assert in_doubt("村民反映会计多报面积。", {}, [], [0]) == []
