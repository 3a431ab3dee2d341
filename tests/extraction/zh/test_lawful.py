"""Lawful sentences beside the conduct that they sound like: public gifts, dues, payments in their proper course."""

from __future__ import annotations

import pytest

from extraction import extract


def conduct(text: str) -> set[str]:
    return {m["id"] for c in extract(text, language="zh").as_json()["cases"] for m in c["misconduct"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("村里出资为群众修建水塔。", "MC-16"),
        ("镇政府出资为敬老院购买被褥。", "MC-16"),
        ("县财政出资帮村民修建蓄水池。", "MC-16"),
        ("村集体出资为五保老人治病。", "MC-16"),
        ("尹某自费为群众修建凉亭。", "MC-16"),
        ("村里每次给贫困户送200元。", "MC-16"),
        ("村里每次送贫困户200元。", "MC-16"),
        ("镇政府为职工缴纳医疗保险费12万元。", "MC-16"),
        ("合作社为贫困户支付医药费3万元。", "MC-16"),
        ("法院裁定免除其债务。", "MC-16"),
        ("信用社依法免除受灾农户的借款。", "MC-16"),
        ("公司依法免除其借款。", "MC-16"),
        ("退休后单位为其支付住院费。", "MC-16"),
        ("邢某受县政府委托，带队慰问，将慰问品送到敬老院。", "MC-18"),
        ("邢某受邻居委托，将药送给老人。", "MC-18"),
        ("邢某受乡政府之托，将两万元转交给受灾户。", "MC-18"),
        ("全县粮食面积由2万亩变为3万亩。", "MC-03"),
        ("林地面积由2万亩改为3万亩。", "MC-03"),
        ("尹某根据当地气候条件制定种植计划。", "MC-19"),
        ("差旅费按规定由单位报销。", "MC-01"),
        ("尹某出差回来，在单位报销车票。", "MC-01"),
        ("子女的统筹医药费按规定由单位报销。", "MC-01"),
        ("职工个人垫付的运费到公司报销。", "MC-01"),
        ("办公费在公用经费中列支。", "MC-11"),
        ("镇里要求村民缴纳医疗保险费。", "MC-08"),
        ("支部要求党员按月交党费。", "MC-08"),
        ("法院要求原告缴纳诉讼费。", "MC-08"),
        ("所里要求商户交清水电费。", "MC-08"),
    ],
)
def test_the_proper_course_is_no_conduct(text: str, told: str) -> None:
    assert told not in conduct(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("牛某出资为局长装修房子。", "MC-16"),
        ("牛某每次都送2万元。", "MC-16"),
        ("牛某替尹某支付住院费4万元。", "MC-16"),
        ("供货商免去了主任的借款。", "MC-16"),
        ("邢某受人之托，把三万元现金送给所长。", "MC-18"),
        ("耕地面积由实际2亩变成6亩。", "MC-03"),
        ("虚增的苗圃面积由2亩报成5亩。", "MC-03"),
        ("尹某按照某建材厂的条件设置门槛。", "MC-19"),
        ("尹某将家庭旅游费拿到下属单位报销。", "MC-01"),
        ("尹某把其女儿的学费，交由下属公司报销。", "MC-01"),
        ("该所违规在专项经费中列支酒水。", "MC-11"),
        ("酒水在公用经费中违规列支。", "MC-11"),
        ("邢某要求摊主每月交纳卫生费。", "MC-08"),
        ("李某与他人共同出资成立公司。", "MC-21"),
        ("李某和老板合作开办某建材企业。", "MC-21"),
    ],
)
def test_conduct_stays_told(text: str, told: str) -> None:
    assert told in conduct(text)
