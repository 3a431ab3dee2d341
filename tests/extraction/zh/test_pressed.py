"""Who is pressed for money or a favour is harmed, unless it is the one whose case is told."""

from __future__ import annotations

import pytest

from extraction import extract

OPENING = "彭某，青禾县柳枝村党支部书记。"


@pytest.mark.parametrize(
    ("text", "hidden", "shown"),
    [
        # business is done with him too, and that names nobody who was harmed
        (
            "蔺某租地经营广告牌，彭某以不盖章要挟蔺某，并指使队员闹事，阻挠蔺某施工，蔺某被迫给彭某6万元。",
            "蔺某",
            "彭某",
        ),
        ("彭某多次刁难商户蔺某，蔺某只好送给彭某3万元。", "蔺某", "彭某"),
        # an official who is pressed is still the one whose case is told
        ("老板蔺某以公开录像要挟彭某，彭某为其违规批地。", None, "彭某"),
        ("老板蔺某以公开录像要挟副镇长庾某，庾某为其违规批地，受到开除党籍处分。", None, "庾某"),
    ],
)
def test_who_is_pressed_is_hidden_unless_a_case_is_told_of_him(
    text: str, hidden: str | None, shown: str
) -> None:
    whole = OPENING + text
    read = extract(whole)
    names = {p.name.text for c in read.cases for p in c.people}
    assert shown in names
    redacted = {whole[r.start : r.end] for r in read.redactions}
    assert hidden is None or (hidden in redacted and hidden not in names)
