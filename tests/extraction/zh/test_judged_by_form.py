"""Fields of offices, contact told by formula, plain gifts, and tales that mend nothing; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]
GIFTS = "违规收受礼品问题。2013年至2017年，罗远山多次收受他人所送礼品。罗远山受到党内严重警告处分。"


@pytest.mark.parametrize(
    ("post", "fields"),
    [
        ("青禾县科学技术局原局长", ["FLD-TEC"]),
        ("青禾县殡仪馆原馆长", ["FLD-FUN"]),
        ("青禾县福利院原院长", ["FLD-ELD"]),
        ("青禾县民政局原局长", ["FLD-SSA"]),
        ("青禾县城管局原局长", ["FLD-LEJ"]),
        ("青禾县恒泰实业有限公司原党委书记", ["FLD-SOE"]),
        ("青禾县档案局原局长", ["FLD-OTH"]),
    ],
)
def test_the_field_of_an_office(read_case: ReadCase, post: str, fields: list[str]) -> None:
    assert [f.id for f in read_case(f"{post}罗远山{GIFTS}").fields] == fields


@pytest.mark.parametrize(
    ("giver", "contact"),
    [("多次接受私营企业主安排的宴请", True), ("多次接受宴请，饮用高档白酒", False)],
)
def test_contact_needs_somebody_who_gave(read_case: ReadCase, giver: str, contact: bool) -> None:
    case = read_case(
        f"青禾县发展改革局局长罗远山接受可能影响公正执行公务的宴请问题。2019年，罗远山{giver}。罗远山受到党内警告处分。"
    )
    assert ("WP-P-12" in {p.id for p in case.weak_points}) == contact


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("邹某，某县水务局科长。梁某为办过户找到邹某帮忙，并给予邹某6万元“辛苦费”。", "MC-16"),
        ("邹某，某派出所所长。梁某为取得派出所的关照，多次给予邹某好处共计6万元。", "MC-16"),
        ("邹某，某县水务局局长。2018年，邹某向梁某提出要一部分钱，梁某同意。", "MC-17"),
        ("禾丰粮油公司经理邹海峰违规轮换销售省级储备稻谷3万吨，受到党内警告处分。", "MC-10"),
        ("青禾县水务局局长邹海峰安排下属单位为其支付购买手机等个人费用，受到党内警告处分。", "MC-09"),
    ],
)
def test_plain_words_of_conduct(read_case: ReadCase, text: str, conduct: str) -> None:
    assert conduct in {m.id for m in read_case(text).misconduct}


def test_gifts_are_no_charges(read_case: ReadCase) -> None:
    case = read_case("青禾县卫生院院长邹海峰违规收取农村医生礼金2万元，受到党内警告处分。")
    assert "MC-08" not in {m.id for m in case.misconduct}


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("邹某，某县水务局局长。2015年，邹某继续要求梁某在管理费上再少5万元。", []),
        ("邹某，某县水务局局长。2015年该县开展资产出租专项活动，邹某收受梁某3万元。", []),
        ("邹某，某村会计，套取租金3万元。案发后，镇里对租金合同开展清理。", ["镇里对租金合同开展清理"]),
        ("审计人员提出问题后，该行积极落实整改，梳理权限用户，关闭下载权限，并要求开发部门升级系统，对权限变更实施双人复核。",
         ["梳理权限用户", "关闭下载权限", "要求开发部门升级系统", "对权限变更实施双人复核"]),
    ],
)  # fmt: skip
def test_steps_of_mending_and_mere_acts(read_case: ReadCase, text: str, quoted: list[str]) -> None:
    assert [m.text for m in read_case(text).measures] == quoted


@pytest.mark.parametrize(
    ("text", "point", "given"),
    [
        # what a court weighs is no leave of an office
        ("公诉机关指控，被告人邹某收受梁某3万元，认为邹某具有自首、立功等从轻处罚情节。", "WP-P-04", False),
        ("青禾县水务局科长邹海峰培训期间未经批准擅自外出，受到党内警告处分。", "WP-P-07", False),
        ("禾丰粮库主任邹海峰违规安排以陈顶新、虚假轮换，受到党内警告处分。", "WP-S-03", True),
        ("禾丰粮库主任邹海峰违规安排以陈顶新、虚假轮换，受到党内警告处分。", "WP-P-16", False),
        ("邹某，党员，某村党支部委员兼村会计，将租金3万元据为己有。", "WP-P-06", False),
        ("在水务局局长邹某的帮助下，梁某的公司顺利中标，送给邹某3万元。", "WP-P-13", True),
        ("梁某为了以后能够顺利中标，送给水务局局长邹某3万元。", "WP-P-13", False),
    ],
)
def test_what_conduct_implies(read_case: ReadCase, text: str, point: str, given: bool) -> None:
    assert (point in {p.id for p in read_case(text).weak_points}) == given
