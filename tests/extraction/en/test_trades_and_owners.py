"""Firms told by their trade, towns that are bodies, offices named after their owner: invented texts."""

from __future__ import annotations

import pytest

from extraction import extract


def units(text: str) -> list[str]:
    return [u.text for c in extract(text, language="en").cases for u in c.units]


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("The city paid Tarbell Towing for it.", "Tarbell Towing"),
        ("The levee was built by Quellmore Hydraulics in 2019.", "Quellmore Hydraulics"),
        ("Residents of Wexcombe Manor were moved.", "Wexcombe Manor"),
        ("The center, Golden Larch, was searched.", "Golden Larch"),
        ("She ran Nine Larches from her kitchen.", "Nine Larches"),
        ("The Village of Upper Wexcombe paid for it.", "Village of Upper Wexcombe"),
        ("Quellmore's Office of Water Rates kept no ledger.", "Office of Water Rates"),
    ],
)
def test_organisations(told: str, unit: str) -> None:
    assert unit in units(f"Dale K. Whitcombe, 51, was convicted of fraud. {told} Whitcombe stole $9,000.")


@pytest.mark.parametrize(
    "told",
    [
        "The matter was referred to the State Police.",
        "Agents of the Defense Criminal Investigative Service led the work.",
        "Homes for child care and family counseling were searched.",
    ],
)
def test_who_only_handles_and_what_is_no_name(told: str) -> None:
    assert units(f"Dale K. Whitcombe, 51, was convicted of fraud. {told} Whitcombe stole $9,000.") == []


def test_two_homes_joined_by_and_are_two() -> None:
    found = units("Dale K. Whitcombe, 51, was convicted of fraud at Larch Manor and Tarn Court Care Center.")
    assert found == ["Larch Manor", "Tarn Court Care Center"]


def test_a_bank_behind_a_post_is_its_unit_and_no_person() -> None:
    text = (
        "The court sentenced Shri Dinesh Halwadi, the then Branch Manager, Sahara Gramin Bank, Lakhipur Branch, to five years' rigorous "
        "imprisonment, and Shri Mukesh Rajwal, proprietor of M/s Rajwal Tractors, to three years."
    )
    case = extract(text, language="en").cases[0]
    assert {p.name.text: [(q.unit.text if q.unit else "", q.position.text) for q in p.posts] for p in case.people} == {
        "Dinesh Halwadi": [("Sahara Gramin Bank, Lakhipur Branch", "Branch Manager")],
        "Mukesh Rajwal": [("M/s Rajwal Tractors", "proprietor")],
    }  # fmt: skip
