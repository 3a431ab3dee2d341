"""A unit told again in other words, and a person told again by another mask."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]


def mentions(case: Case) -> dict[str, set[str]]:
    return {u.text: {m.text for m in u.mentions or []} for u in case.units}


def people(case: Case) -> dict[str, list[str]]:
    return {p.name.text: [m.text for m in p.mentions] for p in case.people}


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("青禾县水务局局长罗远山安排该局干部在县局账外列支招待费3万元。", "青禾县水务局", {"该局", "县局"}),
        (
            "青禾县人民医院（以下简称“县医院”）院长罗远山在县医院采购中收受回扣3万元。",
            "青禾县人民医院",
            {"县医院"},
        ),
        (
            "青禾县水务局局长罗远山到石桥润谷食品有限公司检查时收受该公司红包3万元。",
            "石桥润谷食品有限公司",
            {"该公司"},
        ),
        (
            "青禾县水务局局长罗远山收受川屿建工集团有限公司现金3万元，川屿建工得以中标。",
            "川屿建工集团有限公司",
            {"川屿建工"},
        ),
    ],
)
def test_other_words_for_a_unit_are_its_mentions(
    read_case: ReadCase, text: str, unit: str, words: set[str]
) -> None:
    assert words <= mentions(read_case(text + "罗远山受到党内警告处分。"))[unit]


def test_a_level_that_two_offices_share_stands_for_neither(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、青禾县民政局局长覃为民挪用公款3万元，从县局账外支出。二人受到党内警告处分。"
    )
    assert "县局" not in {w for words in mentions(case).values() for w in words}


def test_another_firm_that_begins_alike_is_no_mention(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山收受川屿建工有限公司现金3万元，川屿建工集团未参与投标。罗远山受到党内警告处分。"
    )
    assert "川屿建工" not in mentions(case)["川屿建工有限公司"]


@pytest.mark.parametrize("mask", ["罗某某", "罗某华"])
def test_a_shorter_mask_behind_a_longer_one_is_the_same_person(read_case: ReadCase, mask: str) -> None:
    case = read_case(
        f"被告人{mask}，系青禾县水务局局长。2016年，{mask}为个体老板乔某承揽工程提供帮助。2017年，乔某送给其现金5万元，罗某予以收受。"
    )
    assert people(case)[mask].count("罗某") == 1
    assert "罗某" not in people(case)


def test_one_mention_before_is_enough_where_the_longer_mask_is_told_again(read_case: ReadCase) -> None:
    case = read_case(
        "被告人罗某某在担任青禾县水务局局长期间收受现金5万元。罗某于2021年主动投案。法院判处被告人罗某某有期徒刑一年。"
    )
    assert "罗某" in people(case)["罗某某"]


@pytest.mark.parametrize("before", ["其妻", "与", "工程老板"])
def test_a_shorter_mask_with_a_word_of_its_own_is_another(read_case: ReadCase, before: str) -> None:
    case = read_case(
        f"被告人罗某某，系青禾县水务局局长。2016年，罗某某收受好处费2万元。2017年，{before}罗某商议后，罗某某收受现金5万元。"
    )
    assert "罗某" not in people(case).get("罗某某", [])


def test_two_shorter_masks_are_not_joined(read_case: ReadCase) -> None:
    case = read_case(
        "被告人罗某某、罗某华，系青禾县水务局干部。2016年，罗某某、罗某华收受好处费2万元，罗某予以保管。"
    )
    assert all("罗某" not in words for words in people(case).values())


def test_names_that_begin_alike_are_whole(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县中心小学校长罗同尘与工程老板罗同光系兄弟关系。2019年，罗同尘截留伙食费3万元。罗同尘受到党内警告处分。"
    )
    assert {"罗同尘", "罗同光"} <= set(people(case))


def test_a_house_is_no_short_form_of_its_office(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局计财股股长罗远山挪用公款3万元，县水务局局长覃为民监管不力。罗远山、覃为民受到党内警告处分。"
    )
    assert {"青禾县水务局计财股", "县水务局"} <= set(mentions(case))


def test_a_unit_is_called_by_its_level_and_kind(read_case: ReadCase) -> None:
    text = "云港区文化馆馆长鲁方晓收受财物3万元。区文化馆未开会研究。临江区文化馆也被提醒。"
    (house,) = (u for u in read_case(text).units if u.text == "云港区文化馆")
    assert [m.start for m in house.mentions or []] == [text.index("区文化馆未")]
