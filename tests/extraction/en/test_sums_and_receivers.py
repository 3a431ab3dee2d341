"""Roles of sums in lists and frames, who receives a sanction together, funds behind a sum. All invented."""

from __future__ import annotations

import pytest

from extraction.en.funds.funds import funds
from extraction.en.matter.measures import measures
from extraction.en.money.money import sums
from tests.extraction.en.case_of import facts_of


def roles(text: str) -> list[str]:
    return [s.role for s in sums(text)]


def test_a_list_of_sums_goes_on_with_the_role_of_the_first() -> None:
    text = "She must pay back what she stole, including $900 to the Harbor Board, $700 to the Tithe Office."
    assert roles(text) == ["recovered", "recovered"]
    own = "She stole $900 from the Harbor Board. The fair cost $700 in fees."
    assert roles(own)[1] == "involved"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Act provides an additional $3 million for the program.", "budget"),
        ("He reviewed the $1 billion that the Act appropriated for clinics.", "budget"),
        ("The agency received $2 billion to expand the program.", "budget"),
        ("The center drew down grant funds totaling $217,000 after the end.", "involved"),
        ("The total value of cars recovered was $3,000,000.", "other"),
        ("The builder submitted an $8 million bid to the district.", "budget"),
        ("She put a $400 deposit on a room.", "other"),
        ("A warrant was issued for Mr. Dunmore in the amount of $20,000.", "other"),
    ],
)
def test_frames_of_budgets_values_and_deposits(text: str, role: str) -> None:
    assert roles(text) == [role]


def test_what_an_audit_wants_back_is_what_it_found_wrong() -> None:
    text = (
        "We found that the clinic claimed unallowable fees for meals. "
        "We recommended that the clinic refund $9,000 in unallowable fees to the State."
    )
    assert [m["role"] for m in facts_of(text)["money"]] == ["involved"]


def test_they_and_the_couple_receive_together() -> None:
    text = (
        "Karl Dunmore, 51, and Rita Dunmore, 49, pleaded guilty to theft from the Town of Harrow Falls. "
        "They were each sentenced to two years in prison."
    )
    got = {p["name"]["text"]: [s["id"] for s in p["sanctions"]] for p in facts_of(text)["people"]}
    assert got == {"Karl Dunmore": ["SN-C2"], "Rita Dunmore": ["SN-C2"]}


def test_a_second_sentence_behind_and_is_its_own() -> None:
    text = (
        "Karl Dunmore, 51, and Ada Pell, 44, pleaded guilty to stealing fees. "
        "Dunmore was fined $500 and Pell was sentenced to six years in prison."
    )
    got = {p["name"]["text"]: [s["id"] for s in p["sanctions"]] for p in facts_of(text)["people"]}
    assert got == {"Karl Dunmore": ["SN-C3"], "Ada Pell": ["SN-C2"]}


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("He embezzled $900 from trust accounts.", "trust accounts"),
        ("He stole public funds from the City of Harrow Falls.", "public funds"),
        ("She stole funds from a rowing club.", "funds from a rowing club"),
        ("He took over $4 million consumer protection funds.", "consumer protection funds"),
        ("He pocketed COVID-19 pandemic-related funds.", "COVID-19 pandemic-related funds"),
    ],
)
def test_where_the_phrase_of_a_fund_begins_and_ends(text: str, fund: str) -> None:
    taken = [(s.start, s.end) for s in sums(text) if s.role == "involved"]
    assert [text[f.start : f.end] for f in funds(text, [], taken=taken, case=True)] == [fund]


def test_a_fund_named_only_in_a_remedy_is_found_there() -> None:
    text = "The agent should recover payments for sampled wheelchairs."
    assert [text[f.start : f.end] for f in funds(text, [(0, len(text))])] == [
        "payments for sampled wheelchairs"
    ]


def test_payments_for_care_belong_to_the_insurance_that_the_text_is_about() -> None:
    found = funds("Medicare pays plans monthly. The plan received improper program payments.", [])
    assert [f.id for f in found] == ["FD-06"]


def test_a_recommended_refund_is_no_recommendation() -> None:
    text = "The agency disagreed with our recommended refund amount for the second year."
    assert measures(text, [(0, len(text))], audit=True)[0] == []


@pytest.mark.parametrize(
    ("told", "sanction"),
    [
        ("was sentenced to nine months in jail and ordered to forfeit his employment at the mint", "SN-G6"),
        ("was ordered to complete 90 hours of community service", "SN-C2"),
        ("was relieved of command and pleaded guilty", "SN-H4"),
        ("pleaded guilty and was ordered to disgorge the fees", "SN-E1"),
        ("pleaded guilty and was ousted from the council", "SN-G5"),
    ],
)
def test_further_formulas_of_what_was_received(told: str, sanction: str) -> None:
    text = f"Karl Dunmore, 51, a clerk of the Town of Harrow Falls, {told}."
    assert sanction in [s["id"] for p in facts_of(text)["people"] for s in p["sanctions"]]


def test_a_ban_that_would_follow_is_not_received() -> None:
    text = "Karl Dunmore, 51, was charged with perjury. If convicted, he would be suspended without pay."
    assert [s for p in facts_of(text)["people"] for s in p["sanctions"]] == []
