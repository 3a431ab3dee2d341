"""Which fund an amount is of, where a sentence names several: the source, not what it was spent on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from extraction.common import Sum
from extraction.zh.funds.of_fund import Owners
from extraction.zh.funds.same import FundSpan

ReadCase = Callable[[str], Case]
FUNDS = ("甲资金", "乙补助", "丙费用")


def owned(text: str) -> list[str | None]:
    """Return the fund of each 9万元 of a text that calls its funds by the words above."""
    owners = Owners(text, [FundSpan(text.find(w), text.find(w) + 3, w) for w in FUNDS if w in text])
    at, found = text.find("9万元"), []
    while at >= 0:
        owner = owners.owner(Sum(at, at + 3, 90000, "CNY", "involved", False))
        found.append(owner and owner.id)
        at = text.find("9万元", at + 1)
    return found


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        ("挪用甲资金9万元，截留乙补助9万元。", ["甲资金", "乙补助"]),
        ("从甲资金中列支丙费用9万元、餐费9万元。", ["甲资金", "甲资金"]),
        ("甲资金中，有9万元用于发放乙补助，另有9万元出借。", ["甲资金", "甲资金"]),
        ("挪用甲资金用于弥补丙费用9万元。", ["甲资金"]),
        ("挤占9万元甲资金；违规发放乙补助共计9万元，已追回9万元。", ["甲资金", "乙补助", "乙补助"]),
        ("以丙费用名义报销旅游款9万元。", ["丙费用"]),
        ("查了甲资金。共9万元。", [None]),
    ],
)
def test_an_amount_is_of_the_fund_that_its_clause_takes_it_from(text: str, funds: list[str | None]) -> None:
    assert owned(text) == funds


def test_what_money_was_spent_on_is_no_fund_of_the_case(read_case: ReadCase) -> None:
    case = read_case(
        "审计发现，青禾县水务局从山洪灾害防治经费中列支公务接待费4.7万元，套取工伤保险基金62万元、失业保险基金30万元。"
    )
    named = {f.text: f.id for f in case.funds}
    assert set(named) == {"山洪灾害防治经费", "工伤保险基金", "失业保险基金"}
    assert [m.fund for m in case.money] == [named["山洪灾害防治经费"], *[named["工伤保险基金"]] * 2]


def test_a_fund_whose_name_ends_in_a_verb_is_whole(read_case: ReadCase) -> None:
    case = read_case("审计发现，青禾县水务局将燃油税返还资金260万元出借给企业，挪用秸秆综合利用资金9万元。")
    assert [f.text for f in case.funds] == ["燃油税返还资金", "秸秆综合利用资金"]
    assert {m.role for m in case.money} == {"involved"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("骗取地区活动拨款52万元。", "involved"),
        ("县财政下达活动拨款52万元。", "budget"),
        ("未将代征的污水处理费52万元缴库。", "involved"),
    ],
)
def test_what_a_clause_takes_is_involved_whatever_it_was(read_case: ReadCase, text: str, role: str) -> None:
    assert [m.role for m in read_case("青禾县水务局局长罗远山" + text).money] == [role]


def test_what_taken_money_was_spent_on_and_what_was_left_is_involved(read_case: ReadCase) -> None:
    case = read_case(
        "青禾镇镇长罗远山套取建设资金60万元，用于支付历年招待费欠款45万元、购买食堂设备9万元，剩余6万元由会计保管。"
    )
    assert [(m.value, m.role) for m in case.money] == [
        (v, "involved") for v in (600000, 450000, 90000, 60000)
    ]


def test_a_budget_that_is_spent_as_planned_is_none(read_case: ReadCase) -> None:
    case = read_case("青禾镇镇长罗远山收受礼金3万元。财政下达建设资金60万元，用于工程造价45万元的桥。")
    assert [m.role for m in case.money if m.value > 30000] == ["budget", "budget"]
