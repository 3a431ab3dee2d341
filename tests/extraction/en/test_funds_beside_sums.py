"""Funds that only stand beside a sum, and the kinds that their words tell: invented findings."""

from __future__ import annotations

import pytest

from extraction import extract


def funds(text: str) -> list[tuple[str, str]]:
    return [(f.text, f.id) for c in extract(text, language="en").cases for f in c.funds]


@pytest.mark.parametrize(
    ("told", "fund", "kind"),
    [
        ("The clerk of Oakvale embezzled $9,000 of market tolls.", "market tolls", "FD-14"),
        ("The clerk of Oakvale stole $9,000 in memorial bequests.", "memorial bequests", "FD-17"),
        ("The clerk embezzled adoption surcharges of $9,000.", "adoption surcharges", "FD-14"),
        ("The clinic claimed $9,000 in unallowable home visit services under Medicaid.", "home visit services", "FD-06"),
        ("The clerk stole railroad retirement payments of $9,000.", "railroad retirement payments", "FD-05"),
    ],
)  # fmt: skip
def test_a_phrase_beside_a_sum(told: str, fund: str, kind: str) -> None:
    assert (fund, kind) in funds(told)


@pytest.mark.parametrize(
    "told",
    [
        "The clerk stole $9,000 of the accounts.",
        "The inspector took $9,000 in bribes.",
        "The inspector stole $9,000 in unallowable purchases.",
    ],
)
def test_words_that_tell_no_money_of_their_own(told: str) -> None:
    assert funds(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The clerk was charged with theft from a program receiving federal funds.",
        "The doctor was excluded from federal health care programs.",
        "The clerk of the Oakvale Department of Public Assistance stole paint.",
    ],
)
def test_words_of_a_law_and_names_of_bodies_are_no_funds(told: str) -> None:
    assert funds(told) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The agency misused Coastal Block Grant (CBG) programs.", ["Coastal Block Grant (CBG) programs"]),
        ("The clinic misspent its Harbor Block Grant program (HBG).", ["Harbor Block Grant program (HBG)"]),
        ("The college misused CCDF targeted funds.", ["CCDF targeted funds"]),
        (
            "The clinic misused grants from the Tidewater Health Board (THB) under the Tidewater Relief Act of 2011.",
            ["grants from the Tidewater Health Board (THB) under the Tidewater Relief Act of 2011"],
        ),
        ("The doctor of Oakvale was sentenced for defrauding Medicare, Medicaid and insurers.", ["Medicare", "Medicaid"]),
        ("The doctor of Oakvale was sentenced for defrauding Medicare. She left Medicaid in May.", ["Medicare"]),
        ("The agency claimed unallowable Coastal Block Grant (CBG) costs.", ["Coastal Block Grant (CBG) costs"]),
        ("The agency improperly used its tills to temporarily pay for Oakvale County program.", ["Oakvale County program"]),
        ("We reviewed the clinic. It obtained fiscal year 2041 funds and kept them.", ["fiscal year 2041 funds"]),
        (
            "We reviewed the clinic. It received unallowable reimbursement for Medicaid home visits.",
            ["reimbursement for Medicaid home visits"],
        ),
        (
            "We reviewed clinics that received funding under the Tidewater Reinvestment Act. The clinic can manage Federal funds.",
            ["funding under the Tidewater Reinvestment Act"],
        ),
        ("We reviewed the clinic. With the assistance of the Tidewater Board (TB), it has been able to manage.", []),
        ("Dale Whitcombe, 51, was sentenced for fraud in a hospice program that he operated.", []),
        ("The clerk of Oakvale was paid with stolen Western Union money orders.", []),
    ],
)  # fmt: skip
def test_how_far_a_programme_goes_and_which_are_told_together(told: str, expected: list[str]) -> None:
    assert [f for f, _ in funds(told)] == expected


def test_an_act_against_fraud_is_no_programme() -> None:
    text = "The clinics agreed to settle claims under the Quellian Medicaid Fraud Prevention Act."
    assert funds(text) == []
