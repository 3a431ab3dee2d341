"""Teaching cases: people who are letters, firms that are letters and what they are, posts that somebody is put into."""

from __future__ import annotations

import pytest

from extraction import extract

HELD = [
    ("他们后来聘请庾怀任长河第二分公司出纳员，侵占公款。", "庾怀", "长河第二分公司", "出纳员"),
    ("邬某扶植庾甲当选该届村党支部书记。庾甲挪用公款。", "庾甲", "", "村党支部书记"),
    ("邬某与村民庾甲、庾乙商定，扶植庾甲当选村主任，庾甲侵占集体资产。", "庾甲", "", "村主任"),
    ("庾某任青禾直属库驻库监管员期间，玩忽职守。", "庾某", "青禾直属库", "驻库监管员"),
    ("时任“长远某”公司驻库监管员的被告人庾某玩忽职守。", "庾某", "“长远某”公司", "驻库监管员"),
    ("乙，E区某村F村民小组组长。2019年，乙挪用公款。", "乙", "E区某村F村民小组", "组长"),
    ("庾某任石桥镇柳湾村村委会主任助理，挪用公款。", "庾某", "石桥镇柳湾村", "村委会主任助理"),
    ("庾某，中共党员，A市住建局工程建设部门负责人，受贿。", "庾某", "A市住建局工程建设部门", "负责人"),
    ("2003年，乙任K公司北区经理，收受礼金。2006年，乙历任K公司东区总监、西区总经理，收受礼金。", "乙", "西区", "总经理"),
    ("被告人庾某担任青禾银行河西分行（原河西银行）城北支行行长的职务便利受贿。", "庾某", "青禾银行河西分行（原河西银行）城北支行", "行长"),
    ("甲是某大学副校长。甲给该大学后勤处处长丙打招呼，乙包下了食堂。甲收受乙3万元。", "丙", "该大学后勤处", "处长"),
    ("庾某，某县国有控股C公司副总经理，受贿。", "庾某", "某县国有控股C公司", "副总经理"),
    ("庾某，党员，2010年10月，青禾市国土资源局局长。庾某受贿。", "庾某", "青禾市国土资源局", "局长"),
    ("A公司（法定代表人庾某）为甲市国有公司。庾某挪用公款30万元。", "庾某", "A公司", "法定代表人"),
    ("庾某于2014年8月至2017年8月间，被聘用为甲市交通管理局辅警，受贿。", "庾某", "甲市交通管理局", "辅警"),
    ("经科长孙某（已判刑）调解，孙某受贿。", "孙某", "", "科长"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "unit", "position"), HELD)
def test_who_holds_which_post(text: str, name: str, unit: str, position: str) -> None:
    people = extract(text, language="zh").cases[0].people
    held = {(p.name.text, q.unit.text if q.unit else "", q.position.text) for p in people for q in p.posts}
    assert (name, unit, position) in held


UNITS = [
    ("庾某听说某民营D公司会造，D公司获利。", "某民营D公司"),
    ("赵某，某国有控股B公司经理，贪污公款。", "某国有控股B公司"),
    ("庾某在某国有企业内部食堂请客。", "某国有企业"),
    ("庾某把人调入某事业单位。", "某事业单位"),
    ("庾某到县生态办办理手续。", "县生态办"),
    ("庾某向县建设银行借款。", "县建设银行"),
    ("庾某受贿。他以青禾市爱卫办名义摊派。", "青禾市爱卫办"),
    ("学校基建处委托了监理公司。", "学校基建处"),
    ("庾某点头，后来邬某公司落选。庾某收受邬某6万元。", "邬某公司"),
    ("经庾某打点，邬某牙科医院开张。庾某收受邬某2万元。", "邬某牙科医院"),
    ("其中M设计分院收入9万元、C设计分院收入8万元，庾某受贿。", "C设计分院"),
    ("旅社归长河园林公司管，庾某贪污公款。", "长河园林公司"),
    ("秭归县水利局局长庾某贪污公款。", "秭归县水利局"),
]


@pytest.mark.parametrize(("text", "unit"), UNITS)
def test_units_that_are_named_so(text: str, unit: str) -> None:
    assert unit in [u.text for u in extract(text, language="zh").cases[0].units]


@pytest.mark.parametrize(
    "text",
    [
        "青禾县档案局系青禾县人民政府直属事业单位。庾某贪污公款。",
        "该行制定了全辖范围内的综合考核办法。",
        "青禾市粮库有9位粮库主任受到处分。",
        "庾某，青禾市道路运输安全稽查大队大队长，受贿。",
        "庾某受贿。经青禾市公安局经侦大队侦查终结。",
        "青禾省监察厅调查发现，庾某受贿。",
    ],
)
def test_what_is_no_unit(text: str) -> None:
    units = [u.text for c in extract(text, language="zh").cases for u in c.units]
    wrong = ("事业单位", "考核办", "大队大队", "经侦大队", "监察厅")
    assert not [u for u in units if u.endswith(wrong) or u.startswith("位")]


@pytest.mark.parametrize(
    "text",
    [
        "庾某换来的全是‘望天田’，没有一亩好地。庾某骗取补助。",
        "庾某受贿，受到党内警告处分。\n青禾县纪委监委 司文涵 绘图",
    ],
)
def test_who_is_no_person(text: str) -> None:
    people = [p.name.text for c in extract(text, language="zh").cases for p in c.people]
    assert people == ["庾某"]


def test_a_house_does_not_name_an_owner_who_may_not_be_named() -> None:
    text = "邬某超市被强占。村民邬某举报，庾某收受贿赂2万元。庾某系青禾县水利局局长。"
    assert "邬某" not in str(
        [c.as_json() if hasattr(c, "as_json") else c for c in extract(text, language="zh").cases]
    )


def test_who_is_told_among_those_punished() -> None:
    text = "专项整治以来，市纪委查处了包括庾怀朴在内的9位粮库负责人。"
    assert [p.name.text for p in extract(text, language="zh").cases[0].people] == ["庾怀朴"]
