"""Posts without a unit beside them: whose house it is, who takes a post, what a bracket tells of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from tests.extraction.zh.people_of import held

ReadCase = Callable[[str], Case]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "检查发现，青禾县石桥卫生院无人上岛检查，院长罗远山既管采购又管药房。罗远山受到党内警告处分。",
            [("青禾县石桥卫生院", "院长")],
        ),
        ("青禾县供水公司收费混乱。总经理罗远山受到党内警告处分。", [("青禾县供水公司", "总经理")]),
        ("青禾县人防办账目不清，给予时任主任罗远山党内警告处分。", [("青禾县人防办", "主任")]),
        # two houses of the kind: the text does not say whose
        ("青禾县水务局与青禾县林业局互相推诿，局长罗远山受到党内警告处分。", [("", "局长")]),
        ("青禾县水务局换了四任局长。上级局局长罗远山受到党内警告处分。", [("", "局长")]),
    ],
)
def test_a_post_told_alone_is_of_the_only_house_of_its_kind(
    read_case: ReadCase, text: str, posts: list[tuple[str, str]]
) -> None:
    assert held(read_case(text))["罗远山"] == posts


def test_who_takes_a_post_that_is_told_before(read_case: ReadCase) -> None:
    case = read_case("青禾县供水公司董事长由县水务局局长罗远山兼任，出纳由覃为民担任。二人受到党内警告处分。")
    assert held(case)["罗远山"] == [("县水务局", "局长"), ("青禾县供水公司", "董事长")]
    assert "覃为民" in held(case)


def test_a_post_right_behind_the_name_and_one_in_a_bracket(read_case: ReadCase) -> None:
    case = read_case(
        "罗远山时任青禾县水务局质安站站长，乔大川（2019年1月任站长）沿用旧账，多发补贴3万元。罗远山、乔大川受到党内警告处分。"
    )
    station = "青禾县水务局质安站"
    assert held(case) == {"罗远山": [(station, "站长")], "乔大川": [(station, "站长")]}


def test_the_deputy_has_the_house_of_the_head_not_that_of_his_present_post(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县林业局原局长（现任县科协主席）罗远山、原副局长（现任县文联副主席）覃为民失察，受到党内警告处分。"
    )
    assert held(case)["覃为民"] == [("青禾县林业局", "副局长"), ("县文联", "副主席")]


def test_whose_post_is_taken_is_no_part_of_the_unit(read_case: ReadCase) -> None:
    case = read_case(
        "罗远山，2012年3月任青禾县农机局副局长，2017年9月接替退休的老局长覃为民任局长，2019年转任县水务局副局长。罗远山受到党内警告处分。"
    )
    assert held(case)["罗远山"] == [
        ("青禾县农机局", "副局长"),
        ("青禾县农机局", "局长"),
        ("县水务局", "副局长"),
    ]


def test_the_kind_of_an_office_stands_for_the_one_told_before(read_case: ReadCase) -> None:
    case = read_case(
        "青禾市水务局平山分局副局长罗远山收受礼金，该分局局长覃为民失察。罗远山、覃为民受到党内警告处分。"
    )
    assert held(case)["覃为民"] == [("青禾市水务局平山分局", "局长")]


def test_the_party_s_post_is_of_the_house_of_the_head(read_case: ReadCase) -> None:
    case = read_case("【以案释纪】青禾县残联账目不清。时任党组书记、理事长罗远山受到党内警告处分。")
    assert held(case)["罗远山"] == [("青禾县残联", "党组书记"), ("青禾县残联", "理事长")]


def test_a_heading_in_brackets_is_no_part_of_a_unit(read_case: ReadCase) -> None:
    case = read_case("【以案释纪】青禾县水务局局长罗远山收受礼金，受到党内警告处分。")
    assert held(case)["罗远山"] == [("青禾县水务局", "局长")]


def test_whose_village_it_is_belongs_to_no_name(read_case: ReadCase) -> None:
    case = read_case("罗远山任某镇水管所所长，后任该镇红岸村党支部书记，贪污集体资金3万元。")
    assert held(case)["罗远山"] == [("某镇水管所", "所长"), ("红岸村", "党支部书记")]
