"""One person under several names in a text, two of one surname, and who stands beside the case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, extract

ReadCase = Callable[[str], Case]


def mentions(case: Case, name: str) -> list[str]:
    return [m.text for p in case.people if p.name.text == name for m in p.mentions]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("老裘在接受审查调查时说了实话。裘同尘受到党内警告处分。", "老裘"),
        ("裘校长要求从伙食费中提取3万元。裘同尘受到党内警告处分。", "裘校长"),
        ("2021年，裘被开除党籍。", "裘"),
    ],
)
def test_a_surname_calls_whom_the_text_has_named(read_case: ReadCase, text: str, called: str) -> None:
    case = read_case("青禾县桂堂小学原校长裘同尘违规收受礼金2万元。" + text)
    assert called in mentions(case, "裘同尘")
    assert [p.name.text for p in case.people] == ["裘同尘"]


def test_a_surname_of_two_people_calls_nobody(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县桂堂小学原校长裘同尘、会计裘立秋违规收受礼金2万元。裘校长说了实话。裘同尘、裘立秋受到党内警告处分。"
    )
    assert not {"裘", "裘校长"} & {m for p in case.people for m in mentions(case, p.name.text)}


def test_brothers_of_like_names_stay_two(read_case: ReadCase) -> None:
    case = read_case(
        "石桥镇镇长助理麦远征，石桥镇综治办主任麦远航，收受红包问题。麦远征、麦远航各收受红包2000元。麦远征、麦远航分别受到政务警告、政务记过处分。"
    )
    assert {p.name.text: {s.id for s in p.sanctions} for p in case.people} == {
        "麦远征": {"SN-G1"}, "麦远航": {"SN-G2"},
    }  # fmt: skip


def test_a_name_that_ends_in_a_word_that_joins(read_case: ReadCase) -> None:
    case = read_case("石桥镇党委书记佟野望、镇长盖清和在接到通知后均未核实。佟、盖二人受到党内警告处分。")
    assert {p.name.text: {s.id for s in p.sanctions} for p in case.people} == {
        "佟野望": {"SN-P1"}, "盖清和": {"SN-P1"},
    }  # fmt: skip


def test_a_court_is_no_subject_and_receives_nothing() -> None:
    text = (
        "被告人荀敬之任青禾县教育局副局长期间收受贿赂74万元。审判长暴念慈、审判员巩立群开庭审理，检察员鞠成蹊出庭。"
        "法院以受贿罪判处荀敬之有期徒刑七年，并处罚金50万元。"
    )
    people = extract(text).cases[0].people
    assert {p.name.text: (p.subject, {s.id for s in p.sanctions}) for p in people} == {
        "荀敬之": (True, {"SN-C2", "SN-C3"}), "暴念慈": (False, set()), "巩立群": (False, set()), "鞠成蹊": (False, set()),
    }  # fmt: skip


def test_a_part_of_a_name_of_parts_stands_for_the_whole() -> None:
    text = (
        "北湖公交公司原总经理彼得·霍尔登和原采购部主任安娜·克莱因在2015年拆分合同。法院判处霍尔登有期徒刑三年。"
        "克莱因被判处罚金2万元。"
    )
    people = extract(text).cases[0].people
    assert {p.name.text: {s.id for s in p.sanctions} for p in people} == {
        "彼得·霍尔登": {"SN-C2"}, "安娜·克莱因": {"SN-C3"},
    }  # fmt: skip


def test_a_part_that_two_bear_stands_for_neither() -> None:
    text = "原财政部长卡洛斯·门多萨收受贿赂，其妻玛尔塔·门多萨存入境外账户。门多萨被判处有期徒刑八年。"
    people = extract(text).cases[0].people
    assert not [m.text for p in people if "·" in p.name.text for m in p.mentions if m.text == "门多萨"]


@pytest.mark.parametrize("name", ["裘同尘", "欧阳同尘"])
def test_a_mask_is_whose_post_was_told_before_no_name(read_case: ReadCase, name: str) -> None:
    mask = name[:-2] + "某某"
    case = read_case(f"{name}任青禾县教育局局长期间，违规收取礼金。2021年，{mask}被开除党籍。")
    assert [p.name.text for p in case.people] == [name]
    assert mask in mentions(case, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会计苏琴虚列支出4.2万元，受到警告处分。", "苏琴"),
        ("会计苏琴虚开发票问题。2017年，苏琴虚开发票报销4.2万元，受到警告处分。", "苏琴"),
        ("局长马若虚报销差旅费2万元。2018年，马若虚被撤职。", "马若虚"),
    ],
)
def test_a_word_that_goes_on_is_no_part_of_the_name(read_case: ReadCase, text: str, name: str) -> None:
    assert [p.name.text for p in read_case(text).people] == [name]
