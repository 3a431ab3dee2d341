"""Who told an organ, or is named where the harmed are, shows nowhere; who is accused stays named."""

from __future__ import annotations

import pytest

from extraction import extract, shown

CASE = "岭桥县水务局局长卫长庚索贿12万元，受到开除党籍处分。"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("群众晁怀礼向县纪委反映，卫长庚私设小金库。", "晁怀礼"),
        ("卫长庚多次向砂场老板仇明礼索要现金。仇明礼不堪其扰，到县公安局报案。", "仇明礼"),
        ("出纳岑子衡发现后拒绝签字，并实名举报。", "岑子衡"),
        ("岑子衡是出纳，她把局长卫长庚报销的票据寄给了县纪委。", "岑子衡"),
        ("司机屠远山因不愿作伪证被辞退，随后向巡视组递交了材料。", "屠远山"),
        ("接到岑小鱼举报后，县监委立案。", "岑小鱼"),
        ("因不满蔺平安举报其公款吃喝，卫长庚将人调离。", "蔺平安"),
        ("线索来自退休教师邬大有。", "邬大有"),
        ("抚恤金本应发给烈士遗属晁小满，却被卫长庚挪用。", "晁小满"),
        ("卫长庚退赔晁小满4000元。", "晁小满"),
        ("对农民工屠远山等人的诉求，卫长庚置之不理。", "屠远山"),
        ("蔺平安为独居老人，卫长庚侵占其津贴。", "蔺平安"),
        ("邬大有系五保老人，存折一直在卫长庚手里。", "邬大有"),
        ("岑小鱼是孤儿，补助由卫长庚代领。", "岑小鱼"),
        ("贫困户蔺平安没有领到钱，蔺平安之子蔺小满追问时遭辱骂。", "蔺小满"),
        ("群众蔺平安来信称，钱没有发到户。", "蔺平安"),
        ("卫长庚用晁小满的身份证贷款5万元，晁小满并不知情。", "晁小满"),
        ("岑小鱼因胃病住院，卫长庚扣下她的补助。", "岑小鱼"),
        ("遇难矿工之妻晁小满没有领到钱。", "晁小满"),
        ("实习生岑小鱼多次遭骚扰，后向单位纪委举报。", "岑小鱼"),
        ("渔民屠远山说起卫长庚，气愤不已。", "屠远山"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_is_shown_nowhere(told: str, name: str, first: bool) -> None:
    text = told + CASE if first else CASE + told
    result = extract(text)
    assert name not in shown(text, result.redactions)
    assert [p.name.text for c in result.cases for p in c.people] == ["卫长庚"]


@pytest.mark.parametrize(
    "told",
    [
        "卫长庚被群众向县纪委举报。",
        "卫长庚主动向县纪委交代问题，并检举他人。",
        "卫长庚向县公安局报案称车辆被盗，企图骗取保险。",
        "证人称，卫长庚要求他签名。法官裁定卫长庚罪成，判监三年。",
        "因担心卫长庚报复，群众匿名举报。",
    ],
)
def test_who_is_found_against_stays_named(told: str) -> None:
    result = extract(CASE + told)
    assert result.redactions == []
    assert [p.name.text for c in result.cases for p in c.people] == ["卫长庚"]


@pytest.mark.parametrize(
    "ends",
    ["卫某被移送检察机关审查起诉。", "卫某主动交代监察机关未掌握的事实。", "卫某把一袋现金交给巡察组。"],
)
def test_who_hands_over_no_proof_is_no_teller(ends: str) -> None:
    result = extract(f"卫某，岭桥县水务局基建办主任。莫某送给卫某5万元。{ends}")
    assert "卫某" in {p.name.text for c in result.cases for p in c.people}


def test_who_did_not_know_what_the_own_staff_did_stays_named() -> None:
    text = "卫某，中共党员，岭桥县水务局办公室主任。卫某管理加油卡不严，致副主任莫某私用。卫某对此并不知情。"
    assert "卫某" in {p.name.text for c in extract(text).cases for p in c.people}


def test_who_gives_is_named_though_others_tell_without_the_giver() -> None:
    told = "商人莫怀远经常找卫长庚帮忙，送给卫长庚5万元，并将情况告诉了合伙人。在莫怀远不知情的情况下，地被转卖。"
    result = extract(CASE + told)
    assert {p.name.text for c in result.cases for p in c.people} == {"卫长庚", "莫怀远"}
