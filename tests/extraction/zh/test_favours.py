"""Conduct that a teaching case tells as a story: favours and what they brought, who gives, what was done with things and money."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.zh.matter.favours import repaid
from extraction.zh.matter.givers import GIVING, hands


def conduct(text: str) -> set[str]:
    return {m["id"] for c in extract(text, language="zh").as_json()["cases"] for m in c["misconduct"]}


@pytest.mark.parametrize(
    "text",
    [
        "海某任副区长期间，利用职务便利为商人路某承接绿化工程提供帮助，又向其借钱买铺面，三年后还清，但不必支付利息。",
        "路某请托海某协调拨款，海某照办。海某妹妹欠债，路某依海某所说接手这笔债权。",
        "海某给予路某关照，其女婚房装修由路某垫付23万元。",
        "路某希望海某在验收时多关照，并承担了海某全家度假的机票。",
        "路某找到海某，希望其帮忙，二人说好利润的三成送给海某。",
    ],
)
def test_what_a_favour_brought_is_a_bribe(text: str) -> None:
    assert repaid(text)
    assert "MC-16" in conduct(text)


@pytest.mark.parametrize(
    "text",
    [
        "路某向银行贷款购房，至今没有归还。",
        "海某利用职务便利为路某承接工程提供帮助。",
        "海某向同事借款三万元，两个月后还清，未支付利息。",
    ],
)
def test_a_loan_without_a_favour_and_a_favour_without_a_return_are_none(text: str) -> None:
    assert repaid(text) is None


def test_who_is_given_something_in_the_own_office_gives_nothing() -> None:
    assert hands("李某，党员，某县水利局局长。2019年，李某送给张某现金5万元。")
    assert not hands("李某，党员，某县水利局局长。李某办公室内，老板送给其现金5万元。")


def test_who_serves_and_gives_is_told_to_give() -> None:
    text = "海某，党员，某县林业局局长；路某，党员，某市林业局局长。2014年7月，海某用账外的钱送给路某2万元。"
    assert hands(text)
    assert GIVING in conduct(text)
    assert not hands("海某，党员，某县林业局局长。2014年7月，路某送给海某2万元。")
    assert not hands("海某，党员，某县林业局局长。海某提出缺钱，让路某想办法，路某送给海某2万元。")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("韦某把妻子的机票在下属单位报销。", "MC-01"),
        ("韦某等人虚开收据，从站里套出9万元，三人各分得3万元。", "MC-01"),
        ("韦某将收来的承包费用于自家砖厂还贷，一个月后交回。", "MC-02"),
        ("韦某从中学借款20万元。", "MC-02"),
        ("韦某编造加班单在财务报销。", "MC-03"),
        ("韦某为岳父母补缴养老金时帮忙改了工龄。", "MC-06"),
        ("韦某把村里的铲车借给战友拉石料。", "MC-09"),
        ("该局没有办理国有资产转让手续就签了合同。", "MC-10"),
        ("审计发现，旅游开销以办公费名义在管理费中列支。", "MC-11"),
        ("残料收入未入单位财务账。", "MC-11"),
        ("韦某提着烟酒登门看望站长。", "MC-12"),
        ("韦某要挟承租人，承租人被迫交给其5万元。", "MC-17"),
        ("一家工程队挂靠某路桥公司承揽了村道。", "MC-19"),
        ("韦某向采购部门负责人推荐亲戚的厂，请其给予关照。", "MC-20"),
        ("韦某为下属晋升提供帮助。", "MC-22"),
        ("韦某和老板合作开办某建材企业。", "MC-21"),
        ("韦某明知材料有假，仍签字放行。", "MC-25"),
        ("韦某偷盖了同事保管的合同专用章。", "MC-25"),
        ("韦某害怕事情败露，把现金密封藏在老家。", "MC-35"),
        ("韦某把公款存放在个人账户里。", "MC-05"),
    ],
)
def test_told_by_the_story(text: str, told: str) -> None:
    assert told in conduct(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("韦某2016年通过社会招聘进入该公司，任采购员。", "MC-22"),
        ("该公司与民营资本共同成立一家物流企业。", "MC-21"),
        ("韦某收受药商给予的回扣8万元。", "MC-18"),
        ("为扩大检测站的经营范围，站里添了设备。", "MC-03"),
        ("韦某表示路某不给也不会主动索要。", "MC-17"),
        ("民警发现屋内有人赌博。", "MC-39"),
    ],
)
def test_what_sounds_like_it_is_none(text: str, told: str) -> None:
    assert told not in conduct(text)


@pytest.mark.parametrize(
    "text",
    [
        "尹某利用担任会计的职务便利，为亲友谋取利益，挪用公款30万元，一直未归还。",
        "尹某利用职务便利为亲友谋取利益，把单位资金借给表弟，至今没有归还。",
        "尹某利用职务便利为牛某承揽工程提供帮助。该局累计支付30万元。",
        "尹某利用职务便利为牛某谋取利益。牛某没有归还机械。",
    ],
)
def test_public_money_that_stays_away_and_works_that_are_paid_for_are_no_return(text: str) -> None:
    assert repaid(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "尹某利用职务便利为牛某谋取利益，向其借车款30万元，一直未归还。",
        "尹某以资金周转为由向牛某借40万元，始终未还款。牛某多次请托尹某协调拨款。",
        "尹某给予牛某关照，牛某为尹某一家出游累计花费6万元。",
    ],
)
def test_a_loan_that_stays_away_is_a_return(text: str) -> None:
    assert repaid(text)
