"""Sanctions: forms of words, and whom they do not reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]

ACT = "青禾县柳溪镇民政办主任郭守义虚报冒领低保金3万元。"


def received(case: Case) -> set[str]:
    return {s.id for p in case.people for s in p.sanctions}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("郭守义被开除党籍和公职。", {"SN-P5", "SN-G6"}),
        ("郭守义受到党内警告处分，被约谈。", {"SN-P1", "SN-H1"}),
        ("郭守义受到党内警告处分，被调离收费窗口。", {"SN-P1", "SN-H4"}),
        ("郭守义受到党内警告处分，违纪所得予以上缴。", {"SN-P1", "SN-E1"}),
        ("郭守义受到党内警告处分，检察机关作出不起诉决定。", {"SN-P1", "SN-C4"}),
        ("郭守义（已判刑）伙同他人贪污。", {"SN-C2"}),
        ("郭守义受到党内警告处分，被责令辞去主任职务。", {"SN-P1", "SN-H4"}),
        ("郭守义受到党内严重警告处分，经复议变更为党内警告处分。", {"SN-P1"}),
        ("郭守义受到诫勉，此前被解除党内警告处分。", {"SN-H2"}),
        ("郭守义的党内警告处分已于2019年5月期满解除，现受到诫勉。", {"SN-H2"}),
        ("对郭守义拟作出政务记过处分，后改为批评教育。", {"SN-H1"}),
        # a body
        ("柳溪镇党委被通报批评，郭守义受到诫勉。", {"SN-H2"}),
        ("郭守义受到诫勉，责令负有责任的3个单位作出书面检查。", {"SN-H2"}),
        # somebody else, without a name
        ("郭守义受到党内警告处分，其余三名责任人受到批评教育。", {"SN-P1"}),
        ("郭守义受到党内警告处分。分管副镇长因疏于管理被诫勉。", {"SN-P1"}),
        # nobody has received it
        ("有人建议给予撤职处分，郭守义受到党内警告处分。", {"SN-P1"}),
        ("郭守义隐瞒诫勉事项，受到党内警告处分。", {"SN-P1"}),
    ],
)
def test_who_received_what(read_case: ReadCase, text: str, wanted: set[str]) -> None:
    assert received(read_case(ACT + text)) == wanted


@pytest.mark.parametrize(
    "told",
    [
        "分别给予镇长覃为民、副镇长罗远山党内严重警告、政务记过处分。",
        "镇长覃为民、副镇长罗远山履责不力。2021年，前者受到党内严重警告处分，后者受到政务记过处分。",
    ],
)
def test_dealt_out_to_two(read_case: ReadCase, told: str) -> None:
    case = read_case(f"青禾县纪委监委通报。{told}")
    found = {p.name.text: [s.id for s in p.sanctions] for p in case.people}
    assert found == {"覃为民": ["SN-P2"], "罗远山": ["SN-G2"]}


def test_comrades_of_one_list_receive_the_same(read_case: ReadCase) -> None:
    text = (
        "对望云县副县长洛怀沙，县政协原副主席曲长汀，县委常委苏锦行的失职问题进行了立案审查调查。"
        "决定分别给予洛怀沙同志、曲长汀同志、苏锦行同志党内警告处分。"
    )
    people = read_case(text).people
    assert [(p.name.text, [s.id for s in p.sanctions]) for p in people] == [
        ("洛怀沙", ["SN-P1"]),
        ("曲长汀", ["SN-P1"]),
        ("苏锦行", ["SN-P1"]),
    ]
