"""Benefits that two words share, money under a law, what a programme was widened with, wages of public works."""

from __future__ import annotations

import pytest

from extraction.en.funds.funds import funds
from tests.extraction.en.case_of import facts_of

PHRASES = [
    (
        "She stole Social Security and pension benefits of her late aunt.",
        "Social Security and pension benefits",
    ),
    ("He was accused of using public and school funds for a list of foes.", "public and school funds"),
    (
        "The parish did not account for Tarn Lunch Program (TLP) funds under the Tarn Relief Act of 2009.",
        "Tarn Lunch Program (TLP) funds",
    ),
    (
        "The State did not comply with rules in administering funds provided under Title II of the Clara Tarn Relief (CTR) Act of 1990.",
        "funds provided under Title II of the Clara Tarn Relief (CTR) Act of 1990",
    ),
    (
        "In 2009 the State received $2 million to expand the Tarn Health Program. Oakvale, a recipient of Recovery Act grants, kept no books.",
        "Recovery Act grants",
    ),
    (
        "Oakvale received $9.8 million (Federal share) in section 330 grant funding.",
        "section 330 grant funding",
    ),
    (
        "Unspent balances of Quellmore Families Administration (QFA) grants were not closed.",
        "Quellmore Families Administration (QFA) grants",
    ),
    ("He caused claims to be submitted to federal health care programs.", "federal health care programs"),
]


@pytest.mark.parametrize(("text", "phrase"), PHRASES)
def test_the_phrase(text: str, phrase: str) -> None:
    assert [text[f.start : f.end] for f in funds(text, [])] == [phrase]


def test_where_bail_comes_from_is_no_fund() -> None:
    text = "He embezzled public funds and must prove that the money came from a legal source before posting bail."
    assert [text[f.start : f.end] for f in funds(text, [], case=True)] == ["public funds"]


def test_wages_of_public_works() -> None:
    text = "A father was charged with embezzling from employee wages on public works jobs."
    assert [(text[f.start : f.end], f.id) for f in funds(text, [], case=True)] == [
        ("employee wages on public works jobs", "FD-11")
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She misused Tarn Nurses Program scholarships.", "FD-99"),
        ("She stole COVID-19 pandemic-related funds.", "FD-17"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [f.id for f in funds(text, [])] == [kind]


def test_a_second_fund_is_not_told_by_officials_alone() -> None:
    found = facts_of(
        "Dale K. Whitcombe, 51, was charged with stealing unemployment insurance benefits. "
        "“Those who defraud the Quellmore Relief Trust Fund will be found wherever they hide, and we thank our partners,” said Sheriff Ann Pell."
    )
    assert [f["text"] for f in found["funds"]] == ["unemployment insurance benefits"]
