"""What an audit found of single costs or deals implies a weak point; what nobody made sure of was not done. All is invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import watched
from extraction.en.points.points import weak_points

AUDIT = "We reviewed the grants of the Tidewater Housing Agency. "


def _points(text: str) -> list[tuple[str, str | None]]:
    cases = extract(AUDIT + text, language="en").cases
    return sorted((w.id, w.mode) for c in cases for w in c.weak_points)


@pytest.mark.parametrize(
    ("told", "points"),
    [
        # a fact about costs, and what the agency is told to lack
        ("It claimed $3,100 of unsupported roof repairs.", [("WP-I-10", "C")]),
        ("Of the rents, $900 was not supported.", [("WP-I-10", "C")]),
        ("It did not keep lease files.", [("WP-I-10", "E")]),
        ("It claimed $900 of unsupported rents and did not keep lease files.", [("WP-I-10", "E")]),
        ("The folders had missing or unsigned care plans.", [("WP-I-10", "C")]),
        ("It did not obtain the county's approval before it built the pier.", [("WP-P-07", "C")]),
        ("It paid rents without properly documenting the eligibility of tenants.", [("WP-P-15", "C")]),
        # beside such a fact a mere breach is not told
        ("It did not comply with State rules. It claimed $900 of unsupported rents.", [("WP-I-10", "C")]),
        ("It offered its harbor building as collateral for a loan.", [("WP-P-17", "C")]),
        ("It mortgaged the grant-funded building.", [("WP-P-17", "C")]),
        ("It leased two parcels without notice to the county.", [("WP-P-17", "C")]),
        ("It did not properly secure unused checks.", [("WP-P-09", "E")]),
        ("The signature stamps were not secured.", [("WP-P-09", "E")]),
        ("It did not perform background checks.", [("WP-P-15", "E")]),
        ("It failed to make sure that rent applications were properly reviewed.", [("WP-P-07", "E")]),
        ("It did not ensure that the accounts of the shelters were reconciled.", [("WP-S-03", "E")]),
        ("It did not ensure that repairs were documented.", [("WP-I-10", "E")]),
        # what cannot make sure is the rule
        ("Its procedures did not ensure that repairs were documented.", [("WP-I-03", "E")]),
        ("It did not ensure that the wardens were trained.", [("WP-I-07", "E")]),
    ],
)
def test_what_is_found_and_what_is_named(told: str, points: list[tuple[str, str]]) -> None:
    assert _points(told) == points


@pytest.mark.parametrize(
    ("told", "points"),
    [
        ("It did not separately track its loan costs by grant.", [("WP-I-11", "E")]),
        ("It could not distinguish pier costs from other costs.", [("WP-I-11", "E")]),
        ("It did not open a separate bank account.", [("WP-I-11", "E")]),
        ("Its drawdowns exceeded its immediate needs.", [("WP-I-11", "E")]),
        ("We noted weaknesses related to tracking of loan funds.", [("WP-I-11", "E")]),
        ("Trust funds were pooled with fees.", [("WP-I-11", "E")]),
        ("There were differences between the ledgers and the stock counts.", [("WP-S-03", "E")]),
        ("Untimely bank reconciliations were common.", [("WP-S-03", "E")]),
        ("The till could not be reconciled.", [("WP-S-03", "E")]),
        ("It enrolled nine deceased tenants.", [("WP-P-15", "C")]),
        # rules for oversight that say too little are rules
        (
            "Its policies and procedures for supervising shelters did not ensure safe stairs.",
            [("WP-I-03", "E")],
        ),
        ("Its policies and procedures for supervising shelters were not adequate.", [("WP-I-03", "E")]),
    ],
)
def test_money_that_is_not_kept_apart_and_books_that_nobody_compares(
    told: str, points: list[tuple[str, str]]
) -> None:
    assert _points(told) == points


CASE = "Dale K. Whitcombe, 51, a clerk of the City of Oakvale, was charged with theft. "


@pytest.mark.parametrize(
    ("told", "points"),
    [
        # two duties that should check each other, in one hand
        ("Her duties included ordering supplies and approving the bills.", ["WP-P-06"]),
        ("He was responsible for collecting rents and recording the payments.", ["WP-P-06"]),
        ("She was in charge of payroll and bank reconciliations.", ["WP-P-06"]),
        ("She was tasked with soliciting bids and awarding contracts.", ["WP-P-06"]),
        ("He was responsible for the payroll.", []),
        ("He was responsible for parks and playgrounds.", []),
        # money that the one who keeps it moves alone
        ("She moved $4,000 from the club's account into her own account.", ["WP-P-07"]),
        ("She wrote nine checks to her landlord.", ["WP-P-07"]),
        ("She gave herself three bonuses.", ["WP-P-07"]),
        ("He had check-signing authority.", ["WP-P-07"]),
    ],
)
def test_duties_in_one_hand(told: str, points: list[str]) -> None:
    assert [w.id for c in extract(CASE + told, language="en").cases for w in c.weak_points] == points


@pytest.mark.parametrize(("post", "points"), [(", a clerk of the City of Oakvale,", ["WP-P-11"]), ("", [])])
def test_whose_interest_conflicts_with_a_post(post: str, points: list[str]) -> None:
    told = f"Dale K. Whitcombe{post} was convicted of theft. He gave the loan to a company that he secretly owned."
    assert [w.id for c in extract(told, language="en").cases for w in c.weak_points] == points


@pytest.mark.parametrize(
    ("told", "points"),
    [
        ("He sent the county inflated invoices for gravel.", ["WP-P-16"]),
        ("He sent Medicaid inflated invoices for rides.", []),
        ("He billed Medicaid for rides that were not provided.", ["WP-P-16"]),
    ],
)
def test_what_a_provider_charged_too_much(told: str, points: list[str]) -> None:
    assert [w.id for c in extract(CASE + told, language="en").cases for w in c.weak_points] == points


def _proposed(text: str, kind: str) -> set[tuple[str, str | None]]:
    """Return what is proposed of a kind, each with why it was lost."""
    with watched() as proposals:
        extract(text, language="en")
        return {(p.value, p.lost) for p in proposals if p.kind == kind}


def test_what_is_dropped_tells_why() -> None:
    told = _proposed(AUDIT + "It claimed $3,100 of unsupported roof repairs.", "weak_point")
    assert {("WP-I-10 E", "more_telling"), ("WP-I-10 C", None)} <= told
    told = _proposed(CASE + "He sent Medicaid inflated invoices for rides.", "weak_point")
    assert ("WP-P-16 C", "more_telling") in told
    told = _proposed(
        "Dale K. Whitcombe was convicted of theft. He gave the loan to a company that he secretly owned.",
        "weak_point",
    )
    assert ("WP-P-11 C", "more_telling") in told
    told = _proposed(
        CASE.replace("theft", "bribery")
        + "He took bribes from the general fund and its tax revenues. He sent asphalt for paving to a farm.",
        "field",
    )
    assert ("FLD-FSC", "weaker") in told


def test_a_mere_breach_stands_beside_a_fact_that_only_officials_tell() -> None:
    told = "It did not comply with State rules. It mortgaged the grant-funded building. It claimed $900 of unsupported rents."
    speech = (told.index("It claimed"), len(told))
    assert {(p.id, p.mode) for p in weak_points(told, [], [speech], case=False)} == {
        ("WP-I-13", "E"),
        ("WP-P-17", "C"),
    }
    assert {p.id for p in weak_points(told, [], case=False)} == {"WP-I-10", "WP-P-17"}
