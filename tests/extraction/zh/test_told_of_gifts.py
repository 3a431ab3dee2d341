"""What a tale of gifts says and does not say, how far a case is told to have come, odd sums; all invented."""

from __future__ import annotations

import pytest

from extraction.common import Spans
from extraction.zh.forms import status
from extraction.zh.funds.funds import funds
from extraction.zh.matter.conduct import misconduct
from extraction.zh.matter.measures import measures
from extraction.zh.money.money import sums
from extraction.zh.points.contact import with_contact


def _conduct(text: str) -> list[tuple[str, int, int, float]]:
    return misconduct(text, Spans([]))


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("及某收受施工方现金4万元据为己有。", False),
        ("茅某多次收受好处费，用于个人开支。", False),
        ("及某将村里的树款4万元据为己有。", True),
    ],
)
def test_what_a_gift_was_used_for_is_no_taking_of_public_money(text: str, taken: bool) -> None:
    assert ("MC-01" in {name for name, *_ in _conduct(text)}) is taken


def test_a_breach_of_procedure_gives_way_to_bribes() -> None:
    breach = "茅某未按程序定下施工队"
    assert "MC-11" in {name for name, *_ in _conduct(f"{breach}。")}
    assert "MC-11" not in {name for name, *_ in _conduct(f"{breach}，并收受对方现金4万元。")}


def test_a_decision_without_the_meeting_it_needs_stands_beside_bribes() -> None:
    told = {name for name, *_ in _conduct("茅某未经集体研究就定了施工队，并收受对方现金4万元。")}
    assert {"MC-11", "MC-16"} <= told


@pytest.mark.parametrize(
    ("giver", "found"),
    [("某建材公司负责人", True), ("一名老同学", False)],
)
def test_contact_needs_a_giver_whom_the_post_serves(giver: str, found: bool) -> None:
    text = f"{giver}到茅某住处送上6万元。"
    told = with_contact([], _conduct(text), text)
    assert [p.id for p in told] == (["WP-P-12"] if found else [])


def test_contact_stands_back_where_more_is_told() -> None:
    text = "某建材公司负责人到茅某住处送上6万元。"
    once = with_contact([], _conduct(text), text)
    assert with_contact(once, _conduct(text), text) == once


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("及某，某县水务局科长。2016年4月收下6万元，次年案发。", "CS-2"),
        ("及某，某县水务局科长。2016年4月收下6万元。", None),
    ],
)
def test_a_case_that_came_to_light_is_under_review(text: str, found: str | None) -> None:
    assert status(text) == found


def test_a_piece_of_jade_is_no_money() -> None:
    assert [s.value for s in sums("送给茅某和田玉雕一块，购买价26000元。")] == [26000.0]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("双方约定按200元/吨结算，茅某收受好处。", "other"),
        ("及某从公司账上支出20万元，作为好处费交给茅某。", "bribe"),
        ("其中38万元无法说明来源。", "other"),
    ],
)
def test_sums_beside_words_of_price_and_of_gifts(text: str, role: str) -> None:
    assert [s.role for s in sums(text)] == [role]


def test_words_that_hold_a_wall_are_not_cut() -> None:
    text = "及某挪用公共水塔专项扶贫资金3万元。"
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == ["公共水塔专项扶贫资金"]


@pytest.mark.parametrize("text", ["抓整改落实、健全制度等方面仍存在不少问题。", "上级对其开展内部控制审计。"])
def test_what_is_amiss_and_the_audit_itself_are_no_remedy(text: str) -> None:
    assert measures(text, [(0, len(text))])[0] == []
