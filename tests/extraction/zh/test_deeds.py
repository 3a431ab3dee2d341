"""Conduct told by who does what to whom, and what sounds like it."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.zh import fields as zh_fields

GIVES, STEPS_IN = "MC-18", "MC-20"


def conduct(text: str) -> set[str]:
    return {m["id"] for c in extract(text, language="zh").as_json()["cases"] for m in c["misconduct"]}


@pytest.mark.parametrize(
    "text",
    [
        "被告人雷某为了承揽绿化工程，先后四次送给时任园林局局长董某现金共计八万元。",
        "公诉机关指控，被告单位恒丰米业有限公司为多得轮换指标，向粮库主任支付报酬十万元。",
        "2014年中秋节前，被告人祁某到镇长办公室，将装有五万元的信封交给镇长。",
        "上诉人万某为感谢科长在验收上的关照，给予其人民币六万元。",
    ],
)
def test_an_accused_who_gives_is_told_so(text: str) -> None:
    assert GIVES in conduct(text)


@pytest.mark.parametrize(
    "text",
    [
        "被告人董某利用担任局长的便利，收受雷某送给的现金八万元。",
        "为承揽工程，雷某按事前与被告人董某约定的比例，送给被告人董某现金八万元。",
        "被告人尤某明知上述款项系钟某送给郁某好处费二万元。",
        "雷某为得到被告人董某的关照，送给其现金八万元。",
    ],
)
def test_an_accused_who_takes_or_knows_gives_nothing(text: str) -> None:
    assert GIVES not in conduct(text)


@pytest.mark.parametrize(
    "text",
    [
        "时任副县长的顾某给执行局负责人打电话，要求暂缓执行。",
        "他授意评标组长给指定公司打高分。",
        "罗某越过分管领导，直接点名让一家园林公司进场施工。",
        "分管领导曾三次过问该案，并要求办案人员从宽处理。",
    ],
)
def test_who_steps_in_from_above_is_told_by_the_demand(text: str) -> None:
    assert STEPS_IN in conduct(text)


@pytest.mark.parametrize(
    "text",
    [
        "经镇政府出面协调，采石场把一批碎石赠给村里修路。",
        "药商何某送给院长两万元，请其关照。",
        "因排水问题村民堵了厂门，老板请镇长出面帮忙，纠纷得以平息。",
    ],
)
def test_a_favour_asked_for_is_no_stepping_in(text: str) -> None:
    assert STEPS_IN not in conduct(text)


def funds(text: str) -> set[str]:
    return {f["text"] for c in extract(text, language="zh").as_json()["cases"] for f in c["funds"]}


@pytest.mark.parametrize(
    "text",
    [
        "会计贪污的钱列在虚设的科目，科目为“专项补助资金”。",
        "被告人汪某否认挪用公款的主要犯罪事实。",
        "郑某身为站长，利用职务之便，侵吞公共财物，数额较大，其行为已构成贪污罪。",
        "会计将虚列的钱挂“暂存款”，年底再冲回。",
    ],
)
def test_titles_subjects_of_accounts_and_charges_name_no_fund(text: str) -> None:
    assert funds(text).isdisjoint({"专项补助资金", "公款", "公共财物", "暂存款"})


def test_what_an_audit_is_of_is_a_fund() -> None:
    assert funds("公租房管理审计情况。抽查发现二十套房屋被违规转租。") == {"公租房"}


def test_a_bank_is_in_its_own_field_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zh_fields, "heard", lambda _: {"FLD-SOE": 3.0})
    assert [f for f, _ in zh_fields.fields("支行行长违规发放贷款，挪用银行储户存款。", [], [], 0)] == [
        "FLD-FIN"
    ]
