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
