"""Who stands beside a case and does no part of it is hidden: kin, lenders, who is housed or placed, lessees, clients; who takes part is named."""

from __future__ import annotations

import pytest

from extraction import extract

CHIEF = "彭某，青禾县水务局局长。"


def _named(text: str) -> tuple[set[str], set[str]]:
    """Return who is named, and what is redacted."""
    read = extract(text, language="zh")
    return {p.name.text for c in read.cases for p in c.people}, {
        text[r.start : r.end] for r in read.redactions
    }


@pytest.mark.parametrize(
    "text",
    [
        "2019年，彭某以妻子庾某的名义在柳枝镇购买商铺一间，房款由老板蔺某支付。",
        "2020年，彭某的妻子庾某因病住院，老板蔺某到医院看望，送给彭某2万元。",
        "2021年5月，彭某与妻子庾某离婚，将存款全部转移给情人。",
        "彭某为其母亲庾某违规办理低保，庾某共领取低保金2万元。",
        "彭某将现金80万元寄存在外甥庾某家中，庾某不知箱内为现金。",
        "2018年，彭某因赌博欠债，向朋友庾某借款20万元，至今未还。",
        "彭某谎称投资，先后向同事蔺某、同学庾某借款共计60万元，用于赌博。",
        "2018年5月，朋友庾某借给彭某30万元，彭某承诺年底归还，后失去联系。",
        "彭某挪用公款后，为填补亏空，向县供电公司职工庾某借款8万元归还单位。",
        "单位决定将彭某原住房分给新引进的工程师庾某，另为彭某购买新房一套。",
        "彭某为解决专业技术人员庾某住房问题，决定以公款购置住房1套，庾某搬入居住。",
        "门面由个体户庾某承租，彭某擅自提高租金，收取庾某3万元不入账。",
        "彭某虚列临时工庾某的工资3万元，用于个人支出。",
        "彭某多次组织对举报其问题的干部庾某进行打击报复，将其调离岗位。",
        "彭某将案款12万元挪作他用，申请执行人庾某多次索要未果。",
    ],
)
def test_who_does_no_part_is_hidden(text: str) -> None:
    named, redacted = _named(CHIEF + text)
    assert "彭某" in named
    assert "庾某" in redacted - named


@pytest.mark.parametrize(
    "text",
    [
        "2018年，彭某的妻子庾某收受老板所送现金20万元，彭某知情后予以默许。",
        "彭某通过其妹夫庾某收取好处费30万元。",
        "彭某与其妻弟庾某合谋，由庾某成立公司承揽水务局工程。",
        "彭某向管理服务对象、某建筑公司老板庾某借款50万元，并为庾某承揽工程提供帮助。",
        "2018年至2020年，老板庾某为承揽工程，多次送给彭某现金共计20万元。",
        "副局长庾某对彭某的违规行为未予制止，受到党内警告处分。",
        "彭某向庾某提出借款10万元，庾某由副科长提拔为科长。",
        "彭某违规将教师庾某调入县城，庾某为此送给彭某5万元。",
        "副局长庾某将公款借给企业，收取利息归己。",
        "工作人员庾某低价承租公房后转租牟利，受到政务警告处分。",
        "村干部庾某为其儿子，将集体山林划归自家。",
    ],
)
def test_who_takes_part_or_decides_is_named(text: str) -> None:
    assert "庾某" in _named(CHIEF + text)[0]


@pytest.mark.parametrize(
    "text",
    ["围观的收银员庾春荣报警。", "收银员庾春荣向办案人员讲述了彭某多次聚餐的经过。"],
)
def test_who_calls_the_police_or_tells_investigators_is_hidden(text: str) -> None:
    named, redacted = _named(CHIEF + "彭某酒后打伤路人。" + text)
    assert "庾春荣" in redacted - named
