"""Conduct told without the word for it, and funds by what stands around them; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from extraction.zh.words.patterns import patterns

ReadCase = Callable[[str], Case]
CASE = "经查，云栈县柳枝镇农经站站长贺远岚{}。贺远岚受到党内警告处分。"


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("把卖废铁的钱揣进自己口袋", "MC-01"),
        ("用于乡里补发职工工资", "MC-02"),
        ("以已迁走人员的名义填表，多领补贴三年", "MC-03"),
        ("打到农机合作社账户后不再过问", "MC-04"),
        ("另立一本账册，用于年底聚会", "MC-05"),
        ("把大棚租给了自己的表弟", "MC-06"),
        ("对办证人称不给好处就不盖章，有人跑了八趟", "MC-07"),
        ("向沿街商户每月收取卫生保洁费60元", "MC-08"),
        ("没有召开村民代表会议便签了字", "MC-11"),
        ("让巡护记录由一人代填", "MC-31"),
        ("坐在办公室里就把表签了", "MC-27"),
        ("检查时看完展板便离开", "MC-29"),
        ("没有招标便交给熟人施工", "MC-19"),
    ],
)
def test_conduct_is_heard_where_no_word_names_it(read_case: ReadCase, text: str, conduct: str) -> None:
    assert conduct in {m.id for m in read_case(CASE.format(text)).misconduct}


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("与同事经商议后分头上报", "MC-21"),
        ("把材料交给表弟看过", "MC-06"),
        ("在会上自我批评", "MC-27"),
    ],
)
def test_words_of_everyday_life_are_no_conduct(read_case: ReadCase, text: str, conduct: str) -> None:
    assert conduct not in {m.id for m in read_case(CASE.format(text)).misconduct}


def test_kinship_stands_in_for_its_sign() -> None:
    assert ("MC-06", 0, 5) in list(patterns("told").find("租给其岳父"))


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("骗走医保基金12万元", "医保基金"),
        ("手中的草料售卖款8000元三年没有交账", "草料售卖款"),
        ("公布惠农补贴时少写三户，另截留两户", "惠农补贴"),
        ("侵吞火化收入3万元", "火化收入"),
    ],
)
def test_a_fund_is_known_by_its_noun_or_by_its_amount(read_case: ReadCase, text: str, fund: str) -> None:
    assert fund in [f.text for f in read_case(CASE.format(text)).funds]


def test_an_amount_makes_no_fund_of_gifts_and_things(read_case: ReadCase) -> None:
    assert not read_case(CASE.format("收受承建商所送装潢款3万元，为其中标打招呼")).funds
    assert not read_case(CASE.format("把自有资金5万元存入银行")).funds


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("以每亩30元把滩地租给亲戚", "other"),
        ("按单笔5000元一张分开报账", "other"),
        ("套走伙食补助4000元", "involved"),
        ("形成不良贷款70万元", "loss"),
        ("借出的60万元未归还", "loss"),
    ],
)
def test_a_price_is_no_sum_of_the_case(read_case: ReadCase, text: str, role: str) -> None:
    assert [m.role for m in read_case(CASE.format("挪用公款，" + text)).money] == [role]
