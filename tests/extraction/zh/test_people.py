"""People: names, posts, who is a subject, who is never named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, Extraction, shown
from tests.extraction.zh.conftest import NOTICE

Read = Callable[[str], Extraction]
ReadCase = Callable[[str], Case]


def names(case: Case, subject: bool | None = None) -> list[str]:
    return [p.name.text for p in case.people if subject is None or p.subject is subject]


def test_a_notice_names_its_official_with_post_unit_and_sanctions(read_case: ReadCase) -> None:
    (person,) = read_case(NOTICE).people
    assert (person.name.text, person.kind, person.subject) == ("郭守义", "official", True)
    (post,) = person.posts
    assert post.unit is not None
    assert (post.unit.text, post.position.text, post.former) == ("青禾县柳溪镇民政办", "主任", True)
    assert {s.id for s in person.sanctions} == {"SN-P5", "SN-G6"}


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("青禾县水务局局长林向东违规收受礼金。林向东受到党内警告处分。", "林向东"),
        ("青禾县水务局局长覃为民违规收受礼金，受到党内警告处分。", "覃为民"),
        ("青禾县水务局局长欧阳立违规收受礼金，受到党内警告处分。", "欧阳立"),
        ("青禾县水务局局长马武负有领导责任，受到党内警告处分。", "马武"),
        ("青禾县水务局局长阿依古丽·买买提违规收受礼金，受到党内警告处分。", "阿依古丽·买买提"),
        ("经查，梁启岳丧失理想信念，严重违反政治纪律，被开除党籍。", "梁启岳"),
        ("被告人石某1在担任村会计期间，挪用公款2万元。", "石某1"),
        ("被告人王某甲在担任村会计期间，挪用公款2万元。", "王某甲"),
        ("张某某，青禾县水务局局长。2017年，张某某挪用公款2万元。", "张某某"),
        ("甲系青禾县水务局局长。2017年，甲利用职务便利收受好处费2万元。", "甲"),
    ],
)
def test_names_in_their_many_forms(read_case: ReadCase, given: str, name: str) -> None:
    assert names(read_case(given), subject=True) == [name]


def test_masked_names_are_marked(read_case: ReadCase) -> None:
    case = read_case("被告人张某某在担任青禾县水务局会计期间，挪用公款2万元。")
    assert [(p.name.text, p.masked) for p in case.people] == [("张某某", True)]


def test_a_pseudonym_is_masked(read_case: ReadCase) -> None:
    case = read_case("青禾县水务局局长罗远山（化名）违规收受礼金2万元，受到党内警告处分。")
    assert [(p.name.text, p.masked) for p in case.people] == [("罗远山", True)]


def test_two_posts_of_one_unit_are_two_posts(read_case: ReadCase) -> None:
    case = read_case("青禾县教育局原党组书记、局长方百川收受好处费5万元，被开除党籍。")
    assert [(p.unit.text, p.position.text) for p in case.people[0].posts if p.unit] == [
        ("青禾县教育局", "党组书记"),
        ("青禾县教育局", "局长"),
    ]


def test_posts_may_follow_the_name(read_case: ReadCase) -> None:
    case = read_case("彭某，男，中共党员，青禾县教育局副局长。2018年，彭某违规收受礼金2万元。")
    assert [p.position.text for p in case.people[0].posts] == ["副局长"]


def test_sanctions_go_to_the_name_of_their_clause(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县教育局局长方百川、副局长乔一鸣失职失责问题。方百川受到党内严重警告处分，乔一鸣受到诫勉处理。"
    )
    got = {p.name.text: {s.id for s in p.sanctions} for p in case.people}
    assert got == {"方百川": {"SN-P2"}, "乔一鸣": {"SN-H2"}}


def test_who_only_speaks_is_no_subject(read_case: ReadCase) -> None:
    case = read_case(NOTICE + "青禾县财政局局长孟长河表示：“要以案为鉴。”")
    assert names(case, subject=True) == ["郭守义"]


def test_a_giver_without_charge_is_an_associate_and_no_subject(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山受贿案。2017年，罗远山收受远帆建设公司经理丁某所送好处费5万元。罗远山被开除党籍。"
    )
    assert {p.name.text: (p.kind, p.subject) for p in case.people} == {
        "罗远山": ("official", True),
        "丁某": ("associate", False),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (NOTICE + "举报人魏明珠向县纪委监委反映了情况。", "魏明珠"),
        (NOTICE + "村民魏明珠实名举报后，县纪委监委开展调查。", "魏明珠"),
        (NOTICE + "低保户魏明珠的存折由郭守义保管。", "魏明珠"),
        (NOTICE + "上述事实，有证人魏某、梅某的证言证实。", "魏某"),
        (NOTICE + "上述事实，有证人魏某、梅某的证言证实。", "梅某"),
        (NOTICE + "郭守义冒用魏某某的名义领取补助，魏某某并不知情。", "魏某某"),
        (NOTICE + "其间，郭守义殴打魏某某，致其受伤。", "魏某某"),
        (NOTICE + "被害人魏明珠（女，14岁）已得到救助。", "魏明珠"),
        (NOTICE + "远帆建设有限公司总经理魏某某的车辆被砸。", "魏某某"),
        (NOTICE + "郭守义将魏某某、梅某某的补助据为己有。", "梅某某"),
    ],
)
def test_protected_people_are_nowhere(read: Read, text: str, name: str) -> None:
    found = read(text)
    assert name not in str(found.as_json())
    assert any(text[r.start : r.end] == name and r.kind == "person" for r in found.redactions)
    assert "郭守义" in str(found.as_json())


@pytest.mark.parametrize(
    "told",
    [
        "不同意为村民安装变压器",
        "有群众向纪检监察机关举报",
        "符合条件的考生成功报名",
        "开展群众路线教育实践活动",
    ],
)
def test_words_behind_a_protected_word_are_no_name(read: Read, told: str) -> None:
    found = read(NOTICE + f"其间，{told}。")
    assert [r for r in found.redactions if r.kind == "person"] == []


@pytest.mark.parametrize(
    "told",
    [
        "该所派出工作人员向北陵市公安局报案",
        "镇财会人员向税务机关缴纳税金",
        "给药剂科主任回扣、给医生费用",
        "资金用于购置办公用房、职工宿舍",
    ],
)
def test_words_behind_a_post_are_no_name(read: Read, told: str) -> None:
    found = read(NOTICE + f"其间，{told}。")
    assert {p.name.text for c in found.cases for p in c.people} == {"郭守义"}


def test_who_is_called_xiang_is_named(read: Read) -> None:
    found = read("青禾县柳溪镇会计向守田挪用公款3万元，受到开除党籍处分。")
    assert [p.name.text for c in found.cases for p in c.people] == ["向守田"]


def test_a_protected_name_is_hidden_wherever_it_stands(read: Read) -> None:
    text = "魏某某找到郭守义办理低保。" + NOTICE + "举报人魏某某的身份已被保护。"
    found = read(text)
    assert [r.start for r in found.redactions if r.kind == "person"] == [
        text.find("魏某某"),
        text.rfind("魏某某"),
    ]


def test_namesakes_under_one_mask_never_unhide_each_other(read: Read) -> None:
    text = (
        "一、青禾县柳溪镇会计张某某挪用公款问题。2017年，张某某利用职务便利，违规挪用公款3万元。2018年，张某某受到党内警告处分。\n"
        "二、青禾县石桥镇会计罗远山骗取补贴问题。2017年，罗远山骗取举报人张某某的补贴款2万元。2018年，罗远山受到党内警告处分。\n"
    )
    found = read(text)
    assert len(found.cases) == 2
    assert "张某某" not in str(found.as_json())


def test_people_of_unproved_reports_are_not_given(read: Read) -> None:
    found = read("来电人反映，青禾县水务局局长罗远山挪用公款2万元，情况待核实。")
    assert [c.people for c in found.cases] == [[]]


@pytest.mark.parametrize(
    ("told", "shown_as"),
    [
        ("证人晏子期出庭作证。", "证人■■■出庭作证。"),
        ("证人许如在当庭证实。", "证人■■■当庭证实。"),
        ("证人晏子在出庭期间说明了情况。", "证人■■■出庭期间说明了情况。"),
        ("举报人晏子向镇纪委反映。", "举报人■■向镇纪委反映。"),
        ("举报人晏子等人到镇纪委反映。", "举报人■■等人到镇纪委反映。"),
    ],
)
def test_no_part_of_a_witness_is_shown(told: str, shown_as: str, read: Read) -> None:
    text = f"{told}被告人濮阳朔系青禾县公交公司总经理，收受财物3万元。"
    assert shown(text, read(text).redactions, 0, len(told)) == shown_as
