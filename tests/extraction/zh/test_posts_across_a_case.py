"""Posts told away from the name, firms of the state, what is no unit: small invented cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, Extraction
from tests.extraction.zh.people_of import held, kinds

ReadCase = Callable[[str], Case]


def test_one_unit_before_respectively_is_that_of_all(read_case: ReadCase) -> None:
    case = read_case(
        "被告人罗某、覃某、乔某某在北陵远帆置业有限公司山水花园项目部分别担任收银主管、仓储主管、财务总监。"
        "2014年，被告人覃某与罗某商议后，向客户索要好处费3万元，乔某某分得1万元。"
    )
    house = "北陵远帆置业有限公司山水花园项目部"
    assert held(case) == {
        "罗某": [(house, "收银主管")],
        "覃某": [(house, "仓储主管")],
        "乔某某": [(house, "财务总监")],
    }
    assert house in [u.text for u in case.units]


def test_a_post_told_again_of_another_time_counts(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局二级调研员罗远山违规收受礼品问题。2013年至2020年，时任石桥镇党委书记的罗远山多次收受管理对象赠送的礼品。罗远山受到党内严重警告处分。"
    )
    assert held(case)["罗远山"] == [("青禾县水务局", "二级调研员"), ("石桥镇", "党委书记")]


def test_whom_one_is_in_charge_of_leads_up_to_no_unit(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，青禾县水务局副局长。2012年，罗某安排自己主管的青禾县排水管理站站长乔某借给谭某30万元公款。罗某、乔某受到党内警告处分。"
    )
    assert held(case)["乔某"] == [("青禾县排水管理站", "站长")]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("A公司系国有独资公司。", "official"),
        ("A公司是国有控股企业B公司的全资子公司，B公司系国有控股公司。", "official"),
        ("", "associate"),
    ],
)
def test_who_serves_in_a_firm_of_the_state_holds_a_post(read_case: ReadCase, told: str, kind: str) -> None:
    case = read_case(
        f"罗某，青禾县水务局局长。{told}罗某请A公司副总经理覃某帮助其亲属承揽工程，A公司工作人员向罗某送去现金5万元。"
        "乔某找到覃某，为感谢罗某，覃某送给罗某2万元。罗某受到党内警告处分。"
    )
    assert kinds(case)["覃某"][0] == kind


def test_a_clerk_of_a_private_firm_is_no_official(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，青禾县水务局局长，多次收受潘某财物。潘某安排乙公司工作人员吴某将40万元汇入罗某账户。罗某受到党内警告处分。"
    )
    assert kinds(case)["吴某"] == ("associate", False)


def test_the_head_of_a_house_called_private_in_a_bracket_is_no_official(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，中共党员，青禾县卫健委副主任。2013年，罗某经介绍认识青禾县康宁医院（私营）院长覃某，帮忙介绍病人，收取报酬7万元。罗某受到党内警告处分。"
    )
    assert kinds(case)["覃某"] == ("associate", False)
    assert "青禾县康宁医院" in [u.text for u in case.units]


def test_who_is_named_right_behind_an_office_serves_there(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控：2014年，被告人丁某为谋取不正当利益，向青禾县砂石管理办执法大队罗某先后行贿共计3万元。"
    )
    assert kinds(case) == {"丁某": ("official", True), "罗某": ("official", True)}


def test_a_town_worker_holds_a_public_post(read_case: ReadCase) -> None:
    case = read_case(
        "2017年11月，石桥镇某村实施修路项目。镇工作人员罗某截留补偿款2万元。罗某受到党内警告处分。"
    )
    assert kinds(case)["罗某"] == ("official", True)


def test_a_list_that_opens_a_text_and_says_who_they_are(read_case: ReadCase) -> None:
    case = read_case(
        "罗荣生、覃有田、乔素兰等十人为青禾县石桥镇上坪村村民代表。2015年下半年，罗荣生、覃有田、乔素兰虚报面积骗取补偿款3万元。"
    )
    assert set(kinds(case)) == {"罗荣生", "覃有田", "乔素兰"}


def test_a_road_behind_a_district_holds_no_head_of_the_district(read_case: ReadCase) -> None:
    case = read_case(
        "被告人罗某，远帆公司经理。2014年，罗某在北陵市青禾区长乐西苑小区收受好处费2万元。被告人罗某被判处有期徒刑一年。"
    )
    assert [p.name.text for p in case.people] == ["罗某"]


def test_an_indictment_with_headed_counts_is_one_case(read: Callable[[str], Extraction]) -> None:
    found = read(
        "青禾县渔政站在补贴申报中出现问题，现将事实查明如下，各项事实均经庭审举证、质证，证据确实充分，予以确认，原审判决所列证据在此不再一一列举，各方均无异议。\n"
        "（一）被告人罗某收受覃某2万元事实\n2008年，被告人罗某收受覃某2万元，应当追究刑事责任。\n"
        "（二）被告人罗某收受乔某3万元事实\n2009年，被告人罗某收受乔某3万元，应当追究刑事责任。"
    )
    assert len(found.cases) == 1


@pytest.mark.parametrize(
    ("told", "absent", "present"),
    [
        ("罗远山在北陵市远帆大酒店接受宴请。", "远帆大酒店", None),
        ("罗远山出资注册北陵市远帆大酒店。", None, "远帆大酒店"),
        ("2018年，远帆公司党委研究决定购车。", "远帆公司党委", "远帆公司"),
        ("2018年，石桥镇党委会研究决定购车，石桥镇党委上报。", "石桥镇党委", None),
    ],
)
def test_houses_that_only_locate_and_committees_inside_a_house(
    read_case: ReadCase, told: str, absent: str | None, present: str | None
) -> None:
    case = read_case(f"青禾县水务局局长罗远山违规吃喝问题。{told}罗远山受到党内警告处分。")
    units = [u.text for u in case.units]
    assert absent is None or not any(u.endswith(absent) for u in units)
    assert present is None or any(u.endswith(present) for u in units)


def test_bail_is_no_act(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控：2013年11月至2014年7月，被告人罗某送给梁某好处费3万元。2015年11月，被告人罗某被检察院取保候审。"
    )
    assert case.act_period is not None
    assert (case.act_period.start, case.act_period.end) == ("2013-11", "2014-07")


def test_a_bracket_behind_one_name_tells_nothing_of_the_next(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局原局长罗远山（曾任石桥镇党委书记），副局长覃为民套取专项资金。2015年，罗远山虚列支出2万元。罗远山、覃为民受到党内警告处分。"
    )
    assert held(case)["覃为民"] == [("青禾县水务局", "副局长")]
    former = {p.name.text: [q.former for q in p.posts] for p in case.people}
    assert former == {"罗远山": [True, True], "覃为民": [False]}


def test_whom_the_accused_joins_has_the_own_post(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控：2013年，被告人罗某（时任青禾县石桥镇上坪村党支部书记）伙同村会计覃某（另案处理）套取低保金2万元。"
    )
    assert held(case) == {"罗某": [("青禾县石桥镇上坪村", "党支部书记")], "覃某": [("", "村会计")]}
    assert [q.former for p in case.people for q in p.posts] == [True, False]


def test_an_earlier_post_of_the_same_unit_counts(read_case: ReadCase) -> None:
    case = read_case(
        "北陵市交通运输局（以下简称市交通局）原局长罗远山受贿问题。2012年至2015年，罗远山任市交通局副局长期间，收受远帆公司所送20万元；"
        "2016年起罗远山任市交通局局长。罗远山被开除党籍。"
    )
    assert held(case)["罗远山"] == [("北陵市交通运输局", "局长"), ("市交通局", "副局长")]


def test_a_list_of_posts_behind_a_comma(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，中共党员，曾任青禾县水务局局长，县委常委、县委办公室主任等职。2008年至2015年，罗某收受贿赂20万元。罗某被开除党籍。"
    )
    assert {q for _, q in held(case)["罗某"]} == {"局长", "县委常委", "主任"}


def test_one_slip_of_a_mask_is_no_second_accused(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控：2014年，被告人罗某某在担任石桥林场社保员期间，挪用公款2万元。被告人罗某某自首。罗某某已退还。建议对被告人罗某从轻处罚。"
    )
    assert held(case) == {"罗某某": [("石桥林场", "社保员")]}
    assert [m.text for m in case.people[0].mentions][-1] == "罗某"


def test_a_like_office_above_is_an_office_of_its_own(read_case: ReadCase) -> None:
    case = read_case(
        "北陵市青禾区规划和自然资源局工作简单化问题。2023年5月，北陵市规划和自然资源局要求整改。青禾区规划和自然资源局未明确标准，各市场监管所参与。有关负责人受到党内警告处分。"
    )
    assert {"北陵市青禾区规划和自然资源局", "北陵市规划和自然资源局"} <= {u.text for u in case.units}
    assert not any(u.text.endswith("市场监管所") for u in case.units)


def test_when_posts_were_held_and_sanctions_came(read_case: ReadCase) -> None:
    case = read_case(
        "北陵市交通运输局原局长罗远山受贿问题。2012年3月至2015年，罗远山任北陵市交通运输局副局长期间，收受远帆公司所送20万元。"
        "2019年5月，罗远山被开除党籍；同年8月，被判处有期徒刑三年。"
    )
    [person] = case.people
    assert {q.position.text: (q.start_date, q.end_date) for q in person.posts} == {
        "局长": (None, None),
        "副局长": ("2012-03", "2015"),
    }
    assert {s.id: s.date for s in person.sanctions} == {"SN-P5": "2019-05", "SN-C2": "2019-08"}


def test_the_date_of_an_act_is_not_that_of_the_sanction(read_case: ReadCase) -> None:
    case = read_case("2018年3月，青禾县水务局局长罗远山违规收受礼金2万元，受到党内警告处分。")
    assert [(s.id, s.date) for p in case.people for s in p.sanctions] == [("SN-P1", None)]
