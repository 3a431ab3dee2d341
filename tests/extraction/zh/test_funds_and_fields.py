"""Kinds of funds by the field of a case, and fields by the kinds of its funds; all invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common.data import data
from extraction.zh.funds.funds import kind_in
from extraction.zh.matter.fields import MONEY, chosen, fields
from vocabulary import load


def test_a_noun_that_tells_no_kind_is_read_by_the_field() -> None:
    assert kind_in("FLD-SOE", "FD-99", "柳编款") == "FD-19"
    assert kind_in("FLD-RRV", "FD-18", "扶持资金") == "FD-02"
    assert kind_in("FLD-SOE", "FD-99", "国家财政资金") == "FD-99"
    assert kind_in("FLD-SOE", "FD-09", "征地补偿款") == "FD-09"
    assert kind_in("FLD-TRN", "FD-99", "柳编款") == "FD-99"


def test_public_money_that_was_only_spent_is_a_unit_s_own() -> None:
    assert kind_in("FLD-SOE", "FD-15", "公款", {"MC-13"}) == "FD-15"
    assert kind_in("FLD-SOE", "FD-15", "公款", {"MC-13", "MC-02"}) == "FD-19"


def test_a_case_s_own_field_decides() -> None:
    text = "经查，某国有独资造船公司经理项某将收到的钢板款12万元占为己有。"
    case = extract(text, language="zh").as_json()["cases"][0]
    assert case["fields"][0]["id"] == "FLD-SOE"
    assert [f["id"] for f in case["funds"]] == ["FD-19"]


def test_a_work_is_its_owner_s_too() -> None:
    assert chosen("", {"FLD-ENG": 40.0, "FLD-EDU": 3.0, "FLD-HLT": 2.9}) == ["FLD-ENG", "FLD-EDU"]
    assert chosen("", {"FLD-ENG": 40.0, "FLD-LEJ": 3.0}) == ["FLD-ENG"]
    assert chosen("", {"FLD-EDU": 40.0, "FLD-ENG": 3.0}) == ["FLD-EDU"]
    assert chosen("", {"FLD-GRN": 20.0, "FLD-LND": 10.0, "FLD-SOE": 4.0}) == ["FLD-GRN", "FLD-LND"]


def test_money_speaks_for_its_field() -> None:
    text = "他负责接送学生，又管着站上的车队。"
    alone = [f for f, _ in fields(text, [], [], 0)]
    assert "FLD-HLT" not in alone
    beside = [f for f, _ in fields("骗取了医保。", [], [], 0, {"FD-06"})]
    assert beside == ["FLD-HLT"]


def test_money_alone_is_not_enough() -> None:
    # three sentences need more than one kind of fund says
    text = "他拿了钱。他又拿了钱。后来退了钱。"
    assert [f for f, _ in fields(text, [], [], 0, {"FD-06"})] == ["FLD-OTH"]
    assert MONEY < 3.0


@pytest.mark.parametrize("name", ["of_field", "money"])
def test_the_lists_name_known_ids(name: str) -> None:
    known = {*load()["fund"], *load()["field"]}
    listed = data("extraction.zh", "funds" if name == "of_field" else "fields")[name]
    named = {*listed} | {i for v in listed.values() for i in (v if isinstance(v, str) else "").split()}
    if name == "of_field":
        named |= {i for v in listed.values() for i in (*v, *v.values())}
    assert named <= known
