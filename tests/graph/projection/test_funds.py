"""Funds and the amounts that belong to them."""

from __future__ import annotations

import pytest

from graph.projection.reading import Words
from tests.graph.projected import from_text, ids, projected, properties
from tests.graph.reports import Told


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("有人套取甲款5万元。乙款也查了。", "involved", ("FD-01", "sentence")),
        ("查了甲款。共5万元。", "involved", ("FD-01", "case")),
        ("查了甲款。也查了乙款。共5万元。", "involved", None),
        ("查了甲款。也查了乙款。追回5万元。", "recovered", ("FD-02", "case")),
        ("共损失5万元。", "loss", None),
        ("为甲款一事收受5万元。", "bribe", None),
        ("查了甲款。罚款5万元。", "penalty", None),
    ],
)
def test_an_amount_whose_fund_is_not_named(
    words: Words, text: str, role: str, expected: tuple[str, str] | None
) -> None:
    funds = [{"id": i, "text": w} for i, w in (("FD-01", "甲款"), ("FD-02", "乙款")) if w in text]
    money = [{"text": "5万元", "value": 50000, "currency": "CNY", "role": role}]
    fragment = from_text(text, words, funds=funds, money=money)
    stated = [
        (key.end.id.split(":")[0], body["rule"])
        for key, body in fragment.relationships.items()
        if key.type == "CONCERNS" and "amount" in body
    ]
    assert stated == ([expected] if expected else [])
    # an amount that is no fund's stands at the report, but for bribes and fines
    alone = [
        (k.end.label, p["amount"], p["role"]) for k, p in fragment.relationships.items() if k.type == "STATES"
    ]
    unplaced = expected is None and role in ("involved", "loss", "recovered", "budget")
    assert alone == ([("Document", 50000.0, role)] if unplaced else [])
    # the funds themselves are stated either way
    assert len(ids(fragment, "Fund")) == len(funds)


def test_an_amount_stands_at_its_fund(words: Words) -> None:
    [stated] = properties(projected(Told(), words), "CONCERNS")
    assert (stated["amount"], stated["currency"], stated["role"]) == (32000.0, "CNY", "involved")


def test_an_amount_is_of_a_fund_of_its_clause(words: Words) -> None:
    text = "甲款由某局代征，应征未征5万元；乙款3万元未发放。"
    fragment = from_text(
        text, words, funds=[{"id": "FD-01", "text": "甲款"}, {"id": "FD-02", "text": "乙款"}],
        money=[{"text": "5万元", "value": 50000, "currency": "CNY", "role": "loss"}, {"text": "3万元", "value": 30000, "currency": "CNY", "role": "involved"}],
    )  # fmt: skip
    stated = {
        (key.end.id.split(":")[0], body["amount"])
        for key, body in fragment.relationships.items()
        if key.type == "CONCERNS" and "amount" in body
    }
    assert stated == {("FD-01", 50000.0), ("FD-02", 30000.0)}


def test_an_amount_is_of_the_fund_that_is_named_again_before_it(words: Words) -> None:
    text = "查了甲款和乙款。追回甲款5万元。"
    funds = [{"id": "FD-01", "text": w} for w in ("甲款", "乙款")]
    money = [{"text": "5万元", "value": 50000, "currency": "CNY", "role": "recovered", "fund": "FD-01"}]
    fragment = from_text(text, words, funds=funds, money=money)
    stated = {
        key.end.id
        for key, body in fragment.relationships.items()
        if key.type == "CONCERNS" and "amount" in body
    }
    assert {fragment.nodes[k]["name"] for k in fragment.nodes if k.id in stated} == {"甲款"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # named in full in a sentence before, and by the end of its name here
        ("查了专项债券资金。河道治理费未用，套取债券资金5万元。", ("专项债券资金", "河道治理费")),
        ("The Tarn training funds were tapped. With rent due, training funds of 5万元 went.", ("Tarn training funds", "rent")),
    ],
)  # fmt: skip
def test_an_amount_is_of_the_fund_that_the_end_of_its_name_tells(
    words: Words, text: str, names: tuple[str, str]
) -> None:
    funds = [{"id": i, "text": n} for i, n in zip(("FD-01", "FD-02"), names, strict=True)]
    money = [{"text": "5万元", "value": 50000, "currency": "CNY", "role": "involved"}]
    fragment = from_text(text, words, funds=funds, money=money)
    (stated,) = [k.end for k, p in fragment.relationships.items() if k.type == "CONCERNS" and "amount" in p]
    assert fragment.nodes[stated]["name"] == names[0]
