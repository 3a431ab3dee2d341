"""Organisations by the form of their name: heads in small letters, locals of unions, services of one word, coordinated departments."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import held_in
from tests.extraction.en.test_units import CHARGED, units


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("He worked at the Tarnby field office.", "Tarnby field office"),
        ("Sgt. Dale Orr of the Tarnby Police licensing office wore a wire.", "Tarnby Police licensing office"),
        ("The Tarnby hospital district paid him.", "Tarnby hospital district"),
        ("The Tarnby field office signs the leases.", "Tarnby field office"),
        ("The sentence was passed in New Tarnby federal court.", "New Tarnby federal court"),
        ("The Ferndale Labor Commissioner's office heard of it.", "Ferndale Labor Commissioner's office"),
        ("He was the president of the Amalgamated Roofers Local 612.", "Amalgamated Roofers Local 612"),
        ("The steel was sold to the Navy.", "Navy"),
        ("He forged the names of City Hall employees.", "City Hall"),
        ("The Tarnby Bar has suspended him.", "Tarnby Bar"),
        ("The Tarnby Bar disbarred him.", "Tarnby Bar"),
        ("The dam was paid by GoTN.", "GoTN"),
        ("He must report the conviction to the State Bar.", "State Bar"),
        ("He filed the papers with the Ferndale Secretary of State.", "Ferndale Secretary of State"),
        ("The Department of Shelter and Housing paid the bill.", "Department of Shelter and Housing"),
        ("The Tarnby County Department of Roads, Bridges, and Ferries paid.", "Tarnby County Department of Roads, Bridges, and Ferries"),
        ("The Food, Civil Supplies and Consumer Affairs Department paid.", "Food, Civil Supplies and Consumer Affairs Department"),
        ("The wells had no leave from CGWB.", "CGWB"),
        ("As per the report of IIT Tarnpur, the water was unsafe.", "IIT Tarnpur"),
        ("The clinic is paid through the Tarnby Area Agency on Aging.", "Tarnby Area Agency on Aging"),
        ("The firms, Tarn Staffing and Gentle Palms, hired his wife.", "Gentle Palms"),
        ("The Solid Waste District of the Two Valleys paid him.", "Solid Waste District of the Two Valleys"),
        ("The Shire of Tarnby paid him.", "Shire of Tarnby"),
    ],
)  # fmt: skip
def test_a_unit_by_its_form(sentence: str, unit: str) -> None:
    assert unit in units(CHARGED + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He was a Tarnby city council member.",
        "He owned a Tarnby toxicology laboratory.",
        "He was a Navy veteran.",
        "He carried the money to City Hall.",
        "He parked behind Town Hall and paid the driver.",
        "The Cocktail Bar has reopened.",
        "The Tarnby Bar will open at five.",
        "They bet on GoT and on GoS.",
        "He stood under the Tarnby free clinic sign.",
        "The regional office is closed.",
        "The answers of the IRS/SSA match were not read.",
        "Money of the Child Care and Development Fund was spent.",
    ],
)
def test_no_unit_by_its_form(sentence: str) -> None:
    assert units(CHARGED + sentence) == units(CHARGED)


@pytest.mark.parametrize(
    "sentence",
    [
        "He wrote a letter to the Town Treasurer in May.",
        "He was seen by members of Masons Union Local 4.",
    ],
)
def test_no_post_is_at_a_unit_that_is_only_met(sentence: str) -> None:
    told = "Clerk Alder Reed stole $400 and was convicted of theft. "
    assert held_in(told + sentence)["Alder Reed"] == [("Clerk", "")]


def test_a_post_is_at_a_local_that_words_tie_it_to() -> None:
    told = "Alder Reed, treasurer of Masons Union Local 4, was convicted of theft."
    assert held_in(told)["Alder Reed"] == [("treasurer", "Masons Union Local 4")]


AUDIT = (
    "The State agency claimed $5,000 of unallowable costs. The State agency did not monitor its providers."
)


def test_the_state_agency_of_an_audit_that_names_none() -> None:
    assert units(AUDIT) == ["State agency"]
    assert units(f"The Ferndale Department of Homes (State agency) failed. {AUDIT}") == [
        "Ferndale Department of Homes"
    ]
