"""Units, places, money, funds, periods, conduct, weak points, remedies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, Extraction
from tests.extraction.zh.conftest import NOTICE

ReadCase = Callable[[str], Case]
Read = Callable[[str], Extraction]


def test_a_notice_gives_its_facts(read_case: ReadCase) -> None:
    case = read_case(NOTICE)
    assert case.status == "CS-3"
    assert [r.text for r in case.regions] == ["青禾县", "柳溪镇"] or "柳溪镇" in [
        r.text for r in case.regions
    ]
    assert [(m.text, m.value, m.currency, m.role) for m in case.money] == [
        ("3.2万元", 32000, "CNY", "involved")
    ]
    assert [(f.text, f.id) for f in case.funds] == [("低保金", "FD-03")]
    assert case.act_period is not None
    assert (case.act_period.start, case.act_period.end) == ("2016-03", "2018")
    assert "FLD-SSA" in [f.id for f in case.fields]
    assert {"MC-03"} <= {m.id for m in case.misconduct}


def test_organs_that_handle_a_case_are_no_units(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县纪委监委通报，远帆建设有限公司向青禾县水务局局长罗远山行贿。青禾县人民检察院提起公诉。罗远山被开除党籍。"
    )
    assert [u.text for u in case.units] == ["远帆建设有限公司", "青禾县水务局"]


def test_common_nouns_are_no_units(read_case: ReadCase) -> None:
    case = read_case(NOTICE + "有关单位、主管部门、私营企业和施工单位均应吸取教训。")
    assert [u.text for u in case.units] == ["青禾县柳溪镇民政办"]


def test_a_short_form_of_a_unit_is_not_a_second_unit(read_case: ReadCase) -> None:
    case = read_case(
        "罗远山任北陵远帆建设集团有限公司董事长期间，挪用公款。远帆建设公司因此受损。罗远山被开除党籍。"
    )
    assert [u.text for u in case.units] == ["北陵远帆建设集团有限公司"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.2万元", 32000), ("３．２万元", 32000), ("三万元", 30000), ("1,234.5元", 1234.5), ("2亿余元", 200000000),
        ("十五万元", 150000), ("100余万元", 1000000),
    ],
)  # fmt: skip
def test_amounts(read_case: ReadCase, text: str, value: float) -> None:
    case = read_case(f"青禾县水务局会计罗远山挪用公款{text}，受到党内警告处分。")
    assert [m.value for m in case.money] == [value]
    assert case.money[0].text.startswith(text[0])


@pytest.mark.parametrize(
    ("clause", "role"),
    [
        ("收受某公司所送好处费2万元", "bribe"),
        ("造成损失2万元", "loss"),
        ("违纪所得已退缴2万元", "recovered"),
        ("并处罚金2万元", "penalty"),
        ("贪污公款2万元", "involved"),
    ],
)
def test_roles_of_amounts(read_case: ReadCase, clause: str, role: str) -> None:
    case = read_case(f"青禾县水务局局长罗远山{clause}。罗远山受到开除党籍处分。")
    assert [m.role for m in case.money] == [role]


def test_traditional_characters_read_the_same_and_keep_their_spans(read_case: ReadCase) -> None:
    given = "青禾縣水務局原局長羅遠山挪用公款，受到開除黨籍處分。審核把關不嚴。"
    case = read_case(given)
    (person,) = case.people
    assert person.name.text == "羅遠山"
    assert {s.id for s in person.sanctions} == {"SN-P5"}
    assert person.posts[0].position.text == "局長"
    assert [w.id for w in case.weak_points if w.mode == "E"] == ["WP-P-08"]


def test_a_weakness_that_the_text_names_is_explicit(read_case: ReadCase) -> None:
    case = read_case("审计发现，该局资金审核把关不严，未建立固定资产台账，造成公款流失2万元。")
    assert {(w.id, w.mode) for w in case.weak_points} >= {("WP-P-08", "E"), ("WP-I-10", "E")}


@pytest.mark.parametrize(
    "remedy",
    [
        "该局建立健全审核把关制度，堵塞审核把关不严的漏洞。",
        "各级要切实解决审核把关不严的问题。",
        "经查，未发现审核把关不严的问题。",
    ],
)
def test_words_of_weakness_in_a_remedy_are_no_weakness(read_case: ReadCase, remedy: str) -> None:
    case = read_case(NOTICE + remedy)
    assert not [w for w in case.weak_points if w.mode == "E"]


def test_a_remedy_is_a_measure(read_case: ReadCase) -> None:
    case = read_case(NOTICE + "柳溪镇随后完善低保动态核查机制，加强资金监管。")
    assert any("核查机制" in m.text for m in case.measures)


def test_a_charge_against_a_person_is_no_weak_point(read_case: ReadCase) -> None:
    case = read_case("罗远山履行全面从严治党主体责任不力，受到党内警告处分。")
    assert "MC-32" in [m.id for m in case.misconduct]
    assert "WP-S-08" not in [w.id for w in case.weak_points]


def test_a_regulated_giver_implies_unmanaged_contact(read_case: ReadCase) -> None:
    case = read_case("青禾县水务局局长罗远山接受管理服务对象安排的宴请，受到党内警告处分。")
    assert [(w.id, w.mode) for w in case.weak_points] == [("WP-P-12", "C")]


def test_gifts_are_not_bribes(read_case: ReadCase) -> None:
    case = read_case("青禾县水务局局长罗远山违规收受礼金共计2万元，受到党内警告处分。")
    assert {"MC-12"} == {m.id for m in case.misconduct}


def test_a_field_is_not_told_by_who_handles_the_case(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县人民检察院指控，被告人罗某收受好处费2万元。青禾县人民法院经审理认为，罗某构成受贿罪。"
    )
    assert [f.id for f in case.fields] == ["FLD-OTH"]


def test_a_dated_decision_is_not_the_time_of_the_acts(read_case: ReadCase) -> None:
    case = read_case(NOTICE)
    assert case.dates is not None
    assert case.dates.decided == "2019-05"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("来电人反映，青禾县水务局局长罗远山挪用公款，情况待核实。", "CS-0"),
        ("青禾县水务局局长罗远山涉嫌严重违纪违法，目前正接受纪律审查和监察调查。其挪用公款2万元。", "CS-2"),
        ("青禾县水务局局长罗远山挪用公款2万元，受到党内警告处分。", "CS-3"),
        ("公诉机关指控，被告人罗某挪用公款2万元，建议判处有期徒刑一年。", "CS-4"),
        ("公诉机关指控，被告人罗某伙同丁某（已判处有期徒刑二年）挪用公款2万元。", "CS-4"),
        ("公诉机关指控，被告人罗某挪用公款2万元。判决如下：罗某犯挪用公款罪，判处有期徒刑一年。", "CS-5"),
    ],
)
def test_status_is_what_the_text_says(read_case: ReadCase, text: str, status: str) -> None:
    assert read_case(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "青禾县热线办转来线索。经查，青禾县水务局局长罗远山挪用公款2万元。罗远山受到党内警告处分。",
        "一封信访件牵出一窝蛀虫。青禾县水务局局长罗远山收受贿赂30万元，被判处有期徒刑三年。",
    ],
)
def test_what_a_call_led_to_is_no_mere_call(read_case: ReadCase, text: str) -> None:
    assert [p.name.text for p in read_case(text).people] == ["罗远山"]


@pytest.mark.parametrize(
    "text",
    [
        "市民来电反映，青禾县水务局局长罗远山收钱不办事，要求给予处分。",
        "市民来电反映，青禾县水务局局长罗远山收钱不办事。据说他早就受到过党内警告处分。",
        "12345来电：青禾县水务局局长罗远山收钱不办事，应当开除党籍。",
        "12345来电：青禾县水务局局长罗远山收钱不办事，为什么还没被判刑？",
    ],
)
def test_what_a_caller_says_of_an_outcome_proves_nothing(read_case: ReadCase, text: str) -> None:
    assert not read_case(text).people
