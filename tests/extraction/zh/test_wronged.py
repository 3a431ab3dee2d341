"""Who was wrongly punished or made to pay stays hidden, and a call that led to nothing names nobody (invented prose)."""

from __future__ import annotations

import pytest

from extraction import extract, shown


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("镇长方启明指使派出所，村民郑守田被行政拘留五日，法院判决撤销该处罚。", "郑守田"),
        ("局长方启明滥用职权，店主罗春华被罚款5万元，后依法退还。", "罗春华"),
        ("所长方启明决定对群众郑守田刑事拘留，后查明郑守田无罪。", "郑守田"),
        ("学生罗春华被开除，校长方启明把名额卖给他人，受到撤职处分。", "罗春华"),
        ("患者罗春华被医生方启明索要红包，罗春华送给方启明2000元。", "罗春华"),
        ("村民郑守田被公安局立案保护，方启明威胁证人。", "郑守田"),
    ],
)
def test_who_was_wronged_is_hidden(text: str, hidden: str) -> None:
    assert hidden not in shown(text, extract(text, language="zh").redactions)


@pytest.mark.parametrize(
    "text",
    [
        "来电人反映镇长方启明受贿。经调查，尚无证据，不予立案。",
        "来电人反映院长方启明收红包。经核实，投诉查否，无需处分。",
        "来电人反映村主任方启明侵占低保金。经核实，该问题与事实不符，孙玉林因他事受处分。",
        "来电人称所长方启明索贿。处理情况：已移送县纪委进一步调查。",
        "来电人反映村支书方启明贪污。经调查，举报人此前曾被拘留。",
    ],
)
def test_a_call_that_led_to_nothing_names_nobody(text: str) -> None:
    found = extract(text, language="zh")
    assert [c.status for c in found.cases] == ["CS-0"]
    assert not [p for c in found.cases for p in c.people]


@pytest.mark.parametrize(
    "text",
    [
        "严禁任何人以过节为由收受礼金。",
        "防范化解虚报冒领风险。",
        "镇政府落实八项规定要求，镇长方启明自费宴请亲友。",
    ],
)
def test_what_is_forbidden_or_paid_for_tells_no_conduct(text: str) -> None:
    assert not [m for c in extract(text, language="zh").cases for m in c.misconduct]
