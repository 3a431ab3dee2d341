"""Places that no list knows, told by their form and by the words around them: invented places and offices."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import regions_of

TAIL = " A clerk, Dale K. Whitcombe, 51, was convicted of fraud. Whitcombe stole $9,000."


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("The theft came to light in Wexcombe.", ["Wexcombe"]),
        ("The theft came to light in Upper Wexcombe on Sunday.", ["Upper Wexcombe"]),
        ("The store at Tarbell's Landing was searched.", ["Tarbell's Landing"]),
        ("The Territory of Quellmore paid the bill.", ["Quellmore"]),
        ("The People of the County of Quellmore brought the charges.", ["County of Quellmore"]),
        ("The indictment was returned in the Eastern District of Quellmore.", ["Quellmore"]),
        ("The office serves six villages of Tarnpur tehsil.", ["Tarnpur tehsil"]),
        ("He visited stores in the Tarbell Row district every week.", ["Tarbell Row"]),
        ("A Wexcombe couple paid the bill.", ["Wexcombe"]),
        ("Records of the Wexcombe Harbor Parking Authority were searched.", ["Wexcombe Harbor"]),
        ("The Quellmore Department of Early Care paid the bill.", ["Quellmore"]),
        ("Accounts were kept in Wexcombe and Tarbell Springs.", ["Wexcombe", "Tarbell Springs"]),
        ("At the Provincial Roads Division, Tarnpur, the ledger was missing.", ["Tarnpur"]),
    ],
)  # fmt: skip
def test_words_around_tell_a_place(told: str, places: list[str]) -> None:
    assert regions_of(told + TAIL) == places


@pytest.mark.parametrize(
    "told",
    [
        "The ledger was kept in Excel.",
        "The money was invested in Tarbell.",
        "He was the agent in Charge of the case.",
        "The store is Tarbell Supply Inc. and money was found in Tarbell.",
        "A Quellish couple paid the bill.",
        "The State Department of Early Care paid the bill.",
        "The case was heard in Superior Court on Sunday.",
        "The case began in March and was settled in Spanish.",
        "New Yorkers pay for it.",
    ],
)
def test_words_that_stand_where_a_place_could(told: str) -> None:
    assert regions_of(told + TAIL) == []


@pytest.mark.parametrize(
    "told",
    [
        "Quellmore did not comply with Federal requirements when it claimed $9,000 of Medicaid payments. The State kept no records.",
        "The State agency kept no records of $9,000. We recommend that Quellmore refund $9,000 in Medicaid payments.",
        "Quellmore's Medicaid agency claimed $9,000 without records.",
        "Records of 12 Quellmore nursing homes did not support $9,000 of Medicaid payments.",
    ],
)
def test_what_only_a_state_does_names_it(told: str) -> None:
    assert regions_of(told) == ["Quellmore"]


def test_where_the_state_is_known_what_acts_is_no_state() -> None:
    assert regions_of("In Ohio, Tarbell claimed $9,000 of Medicaid payments. The State kept no records.") == [
        "Ohio"
    ]


def test_a_longer_name_is_not_the_town_that_the_list_knows() -> None:
    assert regions_of("The store in Dover Junction was searched." + TAIL) == ["Dover Junction"]


def test_quarters_of_a_borough_are_none() -> None:
    assert regions_of("The store in Tarbell Heights, Brooklyn was searched." + TAIL) == ["Brooklyn"]


def test_towns_behind_namely_and_of_a_wider_town() -> None:
    text = "Dale Whitcombe, 51, was charged with theft. Three offices, i.e., Indore, Ujjain and Dewas, paid. The League of Metropolitan St. Louis helped American Indians and Alaska Natives."
    found = regions_of(text)
    assert found[:3] == ["Indore", "Ujjain", "Dewas"]
    assert "Alaska" not in found
