"""Conduct told by the rules that were broken, by what was left out, and titles that tell none; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]
END = "罗远山受到党内严重警告处分。"


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("违反公司章程对外签订合同。", "MC-11"),
        ("违规使用专项资金建设办公楼。", "MC-11"),
        ("在未办理用地审批手续的情况下建设广场。", "MC-11"),
        ("提前支付供应商货款，造成损失。", "MC-11"),
        ("违规将张某的档案调入退休库。", "MC-25"),
        ("在换届中将购物卡送给8名党员。", "MC-18"),
        ("验收时走马观花，水渠成了摆设。", "MC-29"),
        ("违规借用下属单位车辆。", "MC-14"),
        ("操办女儿婚事时置办酒席60桌。", "MC-14"),
        ("未认真审核申报资料即上报。", "MC-27"),
        ("对审计发现的问题整改不力。", "MC-27"),
        ("在国有林内盗伐林木。", "MC-10"),
        ("将公款用于网络赌博。", "MC-39"),
    ],
)
def test_plain_words_of_a_breach(read_case: ReadCase, text: str, conduct: str) -> None:
    case = read_case(f"青禾县水务局原局长罗远山{text}{END}")
    assert conduct in {m.id for m in case.misconduct}


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("根据《惩治贪污行为办法》处理。", "MC-01"),
        ("以非法占有为目的，骗取他人钱款。", "MC-01"),
        ("村委会将红利分发给村民。", "MC-18"),
    ],
)
def test_what_tells_no_such_conduct(read_case: ReadCase, text: str, conduct: str) -> None:
    case = read_case(f"青禾县水务局原局长罗远山违规公款吃喝。{text}{END}")
    assert conduct not in {m.id for m in case.misconduct}


@pytest.mark.parametrize(("text", "given"), [("违规调整容积率", True), ("在容积率调整等方面提供帮助", False)])
def test_a_density_of_building_changed_against_the_rules(read_case: ReadCase, text: str, given: bool) -> None:
    case = read_case(f"青禾县水务局原局长罗远山{text}。{END}")
    assert ("WP-P-04" in {p.id for p in case.weak_points}) == given
