"""Lies to those who inquire, things got on a pretext, money that a provider had no right to. All is invented."""

from __future__ import annotations

import pytest

from extraction import extract

CASE = "Dale K. Whitcombe, 51, a clerk of the City of Oakvale, was charged with theft. "
AUDIT = "We reviewed payments of the Tidewater Health Plan. "


def _conduct(text: str) -> set[str]:
    return {m.id for c in extract(text, language="en").cases for m in c.misconduct}


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("He lied under oath about the keys.", "MC-35"),
        ("He lied to the county auditors about the keys.", "MC-35"),
        ("He told two porters to lie about the keys.", "MC-35"),
        ("He testified falsely about the keys.", "MC-35"),
        ("He obtained nine bus passes from the city, claiming that they were for children.", "MC-03"),
    ],
)
def test_of_a_person(told: str, kind: str) -> None:
    assert kind in _conduct(CASE + told)


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("Elmgrove Clinic (Elmgrove) improperly received at least $41,000 for visits.", {"MC-11", "MC-34"}),
        # whom a federal insurer pays too much has no right to it
        ("Medicare overpaid two hospitals for 12 visits.", {"MC-34"}),
        ("The contractor made unallowable payments to Medicare suppliers of chairs.", {"MC-34"}),
        # what a State claims for what it paid is a breach, and its own rules bind it
        ("Oakvale claimed unallowable costs for 12 visits.", {"MC-11"}),
        ("The insurer claimed excess Medicare pension costs.", {"MC-11"}),
        # beside a breach, who was paid without a right to it
        ("Oakvale claimed unallowable payments for tenants who were not eligible.", {"MC-11", "MC-34"}),
        # bidders and costs are ineligible by terms; what is denied nobody received
        ("Oakvale claimed unallowable costs for 12 visits. Two bidders were not eligible.", {"MC-11"}),
        ("Oakvale claimed unallowable costs for 12 visits. No tenant was found to be ineligible.", {"MC-11"}),
        (
            "Oakvale claimed unallowable costs for 12 visits. "
            + "The roof is new. " * 60
            + "Some tenants are not eligible.",
            {"MC-11"},
        ),
        ("Oakvale claimed unallowable and ineligible costs.", {"MC-11"}),
        ("The plan improperly paid for 12 visits.", {"MC-11"}),
    ],
)
def test_of_a_body(told: str, kinds: set[str]) -> None:
    assert _conduct(AUDIT + told) == kinds


def test_what_is_settled_as_a_false_claim_is_no_mere_breach() -> None:
    told = "Elmgrove Clinic settled a suit under the False Claims Act over improperly billed visits."
    assert _conduct(told) == {"MC-03"}


def test_the_year_of_a_fund_tells_no_fund_of_its_own() -> None:
    told = (
        "Of the $9 million of Tidewater Rent Relief (TRR) set-aside expenditures that we reviewed, the county properly used $8 million. "
        "However, it improperly spent $1 million of fiscal year 2009 set-aside funds."
    )
    funds = [f.text for c in extract(told, language="en").cases for f in c.funds]
    assert funds == ["Tidewater Rent Relief (TRR) set-aside expenditures"]
