"""Conduct told by who does what to whom, and what sounds like it."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import Spans
from extraction.zh.matter import fields as zh_fields
from extraction.zh.matter.givers import GIVING, gives
from extraction.zh.matter.measures import measures
from extraction.zh.points.point_wordings import candidates

STEPS_IN = "MC-20"


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
    assert GIVING in conduct(text)


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
    assert GIVING not in conduct(text)


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


@pytest.mark.parametrize(
    "text",
    [
        "他以此作为条件，要求施工方给予所里好处费五万元。",
        "院长嫌红包少，开口要十万元。",
        "校长称儿子结婚缺钱，让供货商想想办法。",
        "因嫌他索要的“辛苦费”太高，老板托人说和。",
    ],
)
def test_who_asks_for_money_is_told_by_asking(text: str) -> None:
    assert "MC-17" in conduct(text)


@pytest.mark.parametrize(
    "text",
    [
        "法院要求公司支付工程款五万元。",
        "检察机关让其退出好处费十万元。",
        "老板拿出八万元发票，让会计去报销。",
    ],
)
def test_who_asks_for_what_is_due_takes_nothing(text: str) -> None:
    assert "MC-17" not in conduct(text)


def test_power_overstepped_is_told_by_what_was_helped() -> None:
    assert "MC-25" in conduct("明知企业风险较高，他仍给下属打招呼，违规帮助其获得贷款。")
    assert "MC-25" not in conduct("他违规收受老板所送礼金。")


def test_a_meal_that_is_a_bribe_s_occasion_is_no_breach_of_its_own() -> None:
    assert "MC-13" not in conduct("包工头多次宴请科长，并送给其现金三万元。")
    assert "MC-13" in conduct("他多次接受管理对象安排的宴请，并收受好处费。")


def test_what_was_kept_from_a_letter_of_inquiry_is_no_resistance() -> None:
    assert conduct("他在组织函询时不如实说明问题。") == {"MC-37"}
    assert "MC-35" in conduct("他对抗组织审查，不如实交代问题。")


def test_a_tale_that_begins_with_the_giver_tells_giving() -> None:
    giver = "孔某，某装饰公司实际控制人。2019年，孔某为承接医院改造，送给院长购物卡四万元。"
    assert GIVING in conduct(giver)
    assert gives(giver.replace("某装饰公司", "某国有公司")) is None
    assert gives("孔某，某医院院长。2019年，孔某送给局长购物卡四万元。") is None


def test_cash_obtained_is_no_acceptance() -> None:
    points = {c.id for c in candidates("他以办公用品发票套取公款三万元。", Spans([]), charged=True)}
    assert "WP-P-16" not in points


def test_what_is_not_done_is_no_remedy() -> None:
    text = "该集团对防汛安全不重视，不落实防汛物资管理的法规制度。"
    assert measures(text, [(0, len(text))])[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "苗木商趁考察之机把一块名表塞到林业局局长行李箱里。",
        "出租车公司经理春节到运管所所长家，留下一张面值五千元的购物卡。",
        "开发商以员工内部价把房子卖给局长，便宜四十万元。",
        "采购科长把儿子婚宴的账单交给酒商，酒商结了一万六千元。",
    ],
)
def test_what_people_of_trade_hand_to_officers_is_a_bribe(text: str) -> None:
    assert "MC-16" in conduct(text)


@pytest.mark.parametrize(
    "text",
    [
        "老板在镇长主持下给民工发了八十万元工资。",
        "承包户向村主任交了承包费三万元。",
        "财政所每月往村干部卡里打补贴两千元。",
        "书商给校长送来教材五千册。",
    ],
)
def test_what_is_due_is_no_bribe(text: str) -> None:
    assert "MC-16" not in conduct(text)
