"""Where one recommended step ends and the next begins. All sentences are invented."""

from __future__ import annotations

import pytest

from extraction.common import sentences
from extraction.en.matter.measures import measures


def _quoted(text: str, *, audit: bool = True) -> list[str]:
    return [text[a:b] for a, b in measures(text, sentences(text, "en"), audit=audit)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We recommend that Harrow Falls repay $41,200, screen its vendors yearly and publish the list.",
            ["repay $41,200", "screen its vendors yearly", "publish the list"],
        ),
        # how a sum comes about, in brackets; a step behind an aim
        (
            "We recommended that Harrow Falls (1) repay $41,200 ($40,000 for the pier and $1,200 for rope); (2) weigh every load.",
            ["repay $41,200", "weigh every load"],
        ),
        (
            "We recommended that the town read the logs to ensure that tills agree and consider counting the stock.",
            ["read the logs to ensure that tills agree", "consider counting the stock"],
        ),
        (
            "We are recommending that the Harbor Board entrust its tills to a cashier and date-stamp each slip.",
            ["entrust its tills to a cashier", "date-stamp each slip"],
        ),
        (
            "It was recommended that the agency return $5,300 to the grant and that it weigh every load.",
            ["return $5,300 to the grant", "weigh every load"],
        ),
        (
            "We recommended that keys be kept by the warden and that the log be checked each week.",
            ["keys be kept by the warden", "the log be checked each week"],
        ),
        (
            "We suggest a register of keys, a second signature for refunds and monthly counts of the stock.",
            ["a register of keys", "a second signature for refunds", "monthly counts of the stock"],
        ),
        (
            "Audit recommends comparing the rolls with the meters and cutting the clerk's permissions.",
            ["comparing the rolls with the meters", "cutting the clerk's permissions"],
        ),
        (
            "Recommendations: adopt a gift policy; deposit receipts daily; have an outsider open the mail.",
            ["adopt a gift policy", "deposit receipts daily", "have an outsider open the mail"],
        ),
    ],
)
def test_a_series_is_parted(text: str, expected: list[str]) -> None:
    assert _quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We recommended that the State develop and maintain a register.",
            ["develop and maintain a register"],
        ),
        (
            "We recommend that Dunmore consider its ability to account for money and operate a clinic.",
            ["consider its ability to account for money and operate a clinic"],
        ),
        (
            "We recommended that the Office verify that firms are licensed and that bonds are paid.",
            ["verify that firms are licensed and that bonds are paid"],
        ),
        (
            "We recommended that the State write rules to monitor its homes and ensure that visits are made.",
            ["write rules to monitor its homes", "ensure that visits are made"],
        ),
    ],
)
def test_what_serves_a_step_is_no_step(text: str, expected: list[str]) -> None:
    assert _quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We recommended that the State (1) repay $31,000 and (2) strengthen the rules that its seventy harbor clinics "
            "follow for ordering, storing, and issuing drugs to the crews of visiting ferries.",
            ["repay $31,000", "strengthen the rules that its seventy harbor clinics follow for ordering, storing, and "
             "issuing drugs to the crews of visiting ferries"],
        ),
        (
            "We recommended that the State (1) ensure that the clinic at Harrow Falls refunds $31,000 to the county treasury "
            "($9,000 of the pier grant, and $22,000 of the dock grant) and (2) include the dues on its form and refund them.",
            ["ensure that the clinic at Harrow Falls refunds $31,000 to the county treasury", "include the dues on its form "
             "and refund them"],
        ),
        (
            "We recommended that the State (1) visit each of its harbor clinics and ensure that slips are kept and (2) repay them.",
            ["visit each of its harbor clinics", "ensure that slips are kept"],
        ),
        (
            "We recommended that the State (1) seek a better grasp of the rules on home visits to the crews of harbor ferries, "
            "through such means as a yearly course.",
            ["seek a better grasp of the rules on home visits to the crews of harbor ferries"],
        ),
        (
            "We recommended that the State (1) repay $31,000 and (2) review the claims of all seventy harbor clinics for the "
            "months after the audited period, and report the result to the harbor master.",
            ["repay $31,000", "review the claims of all seventy harbor clinics for the months after the audited period"],
        ),
    ],
)  # fmt: skip
def test_a_long_step_ends_at_a_clause_but_not_within_a_series(text: str, expected: list[str]) -> None:
    assert _quoted(text) == expected


def test_what_should_be_done_counts_where_nothing_is_recommended() -> None:
    assert _quoted("The Board should obtain two bids and post the results.") == [
        "obtain two bids",
        "post the results",
    ]
    assert _quoted("The Board should obtain two bids. We recommend that it sell the barge.") == [
        "sell the barge"
    ]
    assert _quoted("He should obtain a lawyer.", audit=False) == []


def test_what_is_said_of_a_recommendation_is_none() -> None:
    assert _quoted("In its view the recommendation was without merit and contrary to law.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We recommended that the Agency (1) either require the clinic to repay $90,000 or work with the clinic to "
            "find which costs were allowable and (2) train its clerks.",
            [
                "require the clinic to repay $90,000",
                "work with the clinic to find which costs were allowable",
                "train its clerks",
            ],
        ),
        (
            "We recommended that the Board repay $400,000, which we took from its own ledger, and post the ledger.",
            ["repay $400,000", "post the ledger"],
        ),
        (
            "It was recommended that the two schools, which are run by one board, exchange their lists.",
            ["the two schools, which are run by one board, exchange their lists"],
        ),
        (
            "We recommended that, as part of its review, the Institute use our results in finding (1) the trips that "
            "nobody approved and (2) any trips without a receipt.",
            [
                "use our results in finding (1) the trips that nobody approved and (2) any trips without a receipt",
            ],
        ),
    ],
)
def test_alternatives_clauses_and_lists_of_objects(text: str, expected: list[str]) -> None:
    assert _quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Agency awarded $3 million on the condition that they accept monthly visits and training.",
            ["accept monthly visits and training"],
        ),
        (
            "The Board agreed and listed actions it has taken to improve how cellars are inspected.",
            ["actions it has taken to improve how cellars are inspected"],
        ),
        (
            "The Board agreed to weigh every load and will post the weights.",
            ["weigh every load", "post the weights"],
        ),
        ("The Board has issued guidance that vendors should consider before they bid.", []),
        ("The Board agreed to pay $40,000.", []),
    ],
)
def test_promises_where_nothing_is_recommended(text: str, expected: list[str]) -> None:
    assert _quoted(text) == expected


def test_what_several_bodies_may_do_is_recommended() -> None:
    text = (
        "Wards may prepare a ferry plan. The Lodge may formulate rules for moorings and develop a register of boats. "
        "Responsibility for lack of checks may be fixed. Wards may ensure upkeep of the quays."
    )
    quoted, stretches = measures(text, sentences(text, "en"), audit=False)
    assert [text[a:b] for a, b in quoted] == [
        "prepare a ferry plan",
        "formulate rules for moorings",
        "develop a register of boats",
        "ensure upkeep of the quays",
    ]
    assert any(text[a:b].startswith("Responsibility") for a, b in stretches)


def test_one_body_that_may_do_something_is_no_list() -> None:
    assert _quoted("The law says that a Ward may prepare a plan.", audit=False) == []
