"""Conduct, roles of money, funds, fields and remedies in the forms that texts take; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from extraction.common import Sum
from extraction.zh.money.money_of_case import settled

ReadCase = Callable[[str], Case]


def entries(case: Case) -> set[tuple[str, str]]:
    return {(w.id, w.mode) for w in case.weak_points}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("经管站对村里的账鞭长莫及。", ("WP-S-05", "E")),
        ("公示内容不全，群众看不到明细。", ("WP-S-10", "E")),
        ("乡政府日常监督缺位。", ("WP-S-04", "E")),
        ("县水务局对重点岗位人员监督缺失。", ("WP-S-04", "E")),
        ("会计、出纳由一人兼任，不相容岗位未分离。", ("WP-P-06", "E")),
        ("部门之间信息不共享，数据没有接入平台。", ("WP-S-13", "E")),
        ("经查，村干部把租金存入个人账户，收入不入账。", ("WP-P-18", "C")),
        ("经查，工程未完工就支付全部工程款。", ("WP-P-16", "C")),
        ("经查，工作人员编造名单骗取补贴。", ("WP-P-15", "C")),
        ("经查，科长多次接受私营企业主安排的宴请。", ("WP-P-12", "C")),
    ],
)
def test_wordings_of_the_trade_are_read(read_case: ReadCase, text: str, entry: tuple[str, str]) -> None:
    assert entry in entries(read_case(text))


@pytest.mark.parametrize(
    "text",
    [
        "要健全机制，着力解决公示内容不全的问题。",
        "经核查，未发现不相容岗位未分离的问题。",
        "各级要防止监管缺位。",
    ],
)
def test_remedies_and_denials_name_no_weak_point(read_case: ReadCase, text: str) -> None:
    assert [w for w in read_case(text + "某局干部甲受到党内警告处分。").weak_points if w.mode == "E"] == []


def test_confidence_is_a_probability_and_never_below_even_odds(read_case: ReadCase) -> None:
    case = read_case("经查，村干部编造名单套取低保金，民政办审核把关不严，公示不及时。")
    assert case.weak_points
    assert all(0.5 <= w.confidence <= 1 for w in case.weak_points)


def amount(value: float, role: str) -> Sum:
    return Sum(0, 1, value, "CNY", role, approximate=False)


def test_where_a_case_tells_gifts_money_is_a_bribe() -> None:
    found = settled([amount(1e4, "involved"), amount(2e4, "budget"), amount(3e4, "recovered")], {"MC-16"})
    assert [s.role for s in found] == ["bribe", "budget", "recovered"]
    assert settled([amount(1e4, "involved")], {"MC-16", "MC-01"})[0].role == "involved"


def test_one_amount_has_one_role_and_what_was_given_back_beside_it() -> None:
    found = settled([amount(1e4, "other"), amount(1e4, "loss"), amount(1e4, "recovered")], set())
    assert [s.role for s in found] == ["loss", "loss", "recovered"]


def test_private_loans_are_no_public_fund(read_case: ReadCase) -> None:
    assert not read_case("甲向银行贷款50万元购房，后收受乙所送现金2万元。").funds


def test_an_enterprises_own_money_is_its_own_kind(read_case: ReadCase) -> None:
    case = read_case("远岚粮油集团原总经理郭守义挪用公款30万元。郭守义受到开除党籍处分。")
    assert [(f.text, f.id) for f in case.funds] == [("公款", "FD-19")]


def test_a_remedy_begins_where_the_remedy_begins(read_case: ReadCase) -> None:
    case = read_case("审计揭示风险后，该行立即完善授信审批制度，对相关账户组织排查。")
    assert [m.text for m in case.measures] == ["完善授信审批制度", "对相关账户组织排查"]


def test_a_view_of_many_cases_has_its_topic_as_conduct(read_case: ReadCase) -> None:
    case = read_case("必须坚决反对形式主义、官僚主义，完善为基层减负的机制。")
    assert {m.id for m in case.misconduct} == {"MC-29", "MC-30"}


def test_what_a_clause_takes_is_no_budget_whatever_it_was_granted_for(read_case: ReadCase) -> None:
    granted = "经查，乡长贺远岚负责打井，县里拨付的36万元打井资金{}。贺远岚受到党内警告处分。"
    assert [m.role for m in read_case(granted.format("挪作他用")).money] == ["involved"]
    assert [m.role for m in read_case(granted.format("年底到账")).money] == ["budget"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("追讨至今，尚有7万元不能归还。", "loss"),
        ("致使该项费用多支出9万元。", "loss"),
        ("两人把截留的4万元平分，各分得2万元。", "involved"),
        ("所欠的5万元公款支付了饭费。", "involved"),
    ],
)
def test_a_sum_has_the_role_that_its_words_give(read_case: ReadCase, text: str, role: str) -> None:
    case = read_case("经查，云栈县水利站站长贺远岚挪用公款。" + text + "贺远岚受到党内警告处分。")
    assert case.money[-1].role == role


def test_payments_of_business_are_no_fund_where_only_gifts_are_told(read_case: ReadCase) -> None:
    told = "经查，云栈县建设局局长贺远岚{}工程款。贺远岚受到开除党籍处分。"
    assert not read_case(told.format("收受老板现金3万元，帮助其尽快结算")).funds
    assert [f.text for f in read_case(told.format("截留")).funds] == ["工程款"]


def test_papers_about_money_and_losses_of_assets_are_no_fund(read_case: ReadCase) -> None:
    assert not read_case("经查，贺远岚失职，造成国有资产损失，另有罚没款收据为证。").funds


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("拆分标的后交由朋友承建", "MC-19"),
        ("在职工录用方面为他人提供帮助", "MC-22"),
        ("占用基本农田修停车场", "MC-36"),
        ("接受业务单位送来的礼金", "MC-12"),
        ("有禁不止", "MC-28"),
        ("给予采购人员回扣", "MC-18"),
    ],
)
def test_conduct_in_plain_words(read_case: ReadCase, text: str, conduct: str) -> None:
    assert conduct in {m.id for m in read_case(f"经查，贺远岚{text}。贺远岚受到党内警告处分。").misconduct}


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("在旅游度假区旁建房", "MC-14"),
        ("违规出借钱款收取高息", "MC-08"),
        ("对统计造假失察", "MC-31"),
        ("瞒报个人有关事项", "MC-31"),
    ],
)
def test_words_that_only_sound_like_a_conduct(read_case: ReadCase, text: str, conduct: str) -> None:
    assert conduct not in {
        m.id for m in read_case(f"经查，贺远岚{text}。贺远岚受到党内警告处分。").misconduct
    }
