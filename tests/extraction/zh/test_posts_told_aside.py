"""Posts behind a relation, a bracket or 该, and posts that take no unit told before: small invented cases."""

from __future__ import annotations

from collections.abc import Callable

from extraction import Case
from tests.extraction.zh.people_of import held, kinds

ReadCase = Callable[[str], Case]


def test_whose_wife_one_is_does_not_end_the_particulars(read_case: ReadCase) -> None:
    case = read_case(
        "戊，青禾县水务局局长。己，系戊妻，青禾县林业局局长。2021年8月，戊利用职务便利收受他人20万元，己批准了采伐。"
    )
    assert held(case)["己"] == [("青禾县林业局", "局长")]
    assert kinds(case)["己"][0] == "official"


def test_a_bracket_calls_the_firm_of_its_staff_the_states(read_case: ReadCase) -> None:
    case = read_case(
        "罗某某，青禾县燃料总公司（国有）工作人员，负责仓库租赁。2010年，罗某某涂改账单，收受郭某好处费6万元。"
    )
    assert kinds(case)["罗某某"] == ("official", True)
    assert held(case)["罗某某"] == [("青禾县燃料总公司", "工作人员")]


def test_the_mine_the_hotel_and_the_firm_named_before_are_units_of_posts(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，包工头，承接长河煤业集团有限公司青禾煤矿的一处厂房，厂房盖好并经各方验收合格以后，为了早些拿到余款，"
        "罗某送给该煤矿负责人郭某人民币30万元。"
    )
    assert held(case)["郭某"] == [("长河煤业集团有限公司青禾煤矿", "负责人")]


def test_offices_of_the_state_take_no_unit_told_before(read_case: ReadCase) -> None:
    case = read_case("中央军委原委员、原国务委员罗远山犯受贿罪，被判处死刑。")
    assert held(case)["罗远山"] == [("中央军委", "委员"), ("", "国务委员")]


def test_whom_a_house_sends_does_not_serve_in_a_house_that_sends(read_case: ReadCase) -> None:
    case = read_case(
        "郭守义，青禾县卫健委主任。2015年，石桥医院派业务员罗某上门拜访，郭守义收受罗某好处费2万元。"
    )
    assert held(case)["罗某"] == [("石桥医院", "业务员")]


def test_whom_a_sanction_is_given_to_is_named_without_a_title(read_case: ReadCase) -> None:
    case = read_case("接到线索后，县纪委查实，路远桥收下某诊所的礼金5000元。经研究，给予路远桥党内警告处分。")
    assert kinds(case)["路远桥"] == ("official", True)
    assert [s.id for p in case.people for s in p.sanctions] == ["SN-P1"]


def test_a_province_before_the_mask_of_a_firm_is_no_surname(read_case: ReadCase) -> None:
    case = read_case(
        "郭守义受贿问题。郭守义利用职务便利，在浙江某再生利用有限公司安排下旅游。郭守义受到党内警告处分。"
    )
    assert list(kinds(case)) == ["郭守义"]


def test_whose_cadre_one_is_tells_no_post(read_case: ReadCase) -> None:
    case = read_case("罗某，青禾县信托公司董事长，系青禾县国资委备案管理的干部。罗某违规收受礼金2万元。")
    assert held(case)["罗某"] == [("青禾县信托公司", "董事长")]


def test_the_head_of_an_office_is_no_head_of_a_private_firm(read_case: ReadCase) -> None:
    case = read_case(
        "2020年，罗某通过青禾县某机关单位主要负责人郭某介绍，联系业务，罗某将20万元送给郭某，郭某予以收受。"
    )
    assert kinds(case)["郭某"][0] == "official"


def test_whom_a_house_appoints_has_the_post_that_follows(read_case: ReadCase) -> None:
    case = read_case(
        "罗某系青禾县国有建筑公司工作人员。2005年，该公司任命罗某为柳溪花园项目部经理。罗某私自将货款据为己有。"
    )
    assert ("柳溪花园项目部", "经理") in held(case)["罗某"]


def test_who_does_not_do_the_duty_acts(read_case: ReadCase) -> None:
    case = read_case("本案中罗某没有认真履行自己的职责，造成项目部管理混乱。")
    assert kinds(case) == {"罗某": ("official", True)}


def test_whom_a_bribe_goes_to_is_no_giver(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县人民检察院指控，被告人覃某为低价取得土地，向远帆实业有限公司总经理罗某及副总经理乔某，共计行贿14万元。"
    )
    assert kinds(case)["罗某"] == ("official", True)


def test_the_head_of_a_private_house_serves_in_none_told_before(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，B公司总经理。B公司是国有公司。2020年，罗某利用职务便利侵吞货款，与民营企业负责人郭某商定各得一半。"
    )
    assert held(case).get("郭某", [])[:1] in ([], [("", "负责人")])
    assert kinds(case)["郭某"] == ("associate", False)


def test_a_firm_of_the_state_keeps_that_under_its_short_name(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，国有某机床公司（以下简称甲公司）职员。2020年，罗某私自变卖机床。覃某，甲公司业务经理，分得2万元。"
    )
    assert kinds(case)["覃某"][0] == "official"


def test_the_head_of_a_builder_named_by_its_part_is_a_giver(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，青禾县消防科科长。2014年，该县某建设单位经理覃某找到罗某，后将20万元交给罗某，罗某私自截留。"
    )
    assert held(case)["覃某"] == [("某建设单位", "经理")]
    assert kinds(case)["覃某"] == ("associate", False)
