"""The second house of an owner, a district that is voted for, an office in front of its holder at the start of a line."""

from __future__ import annotations

from tests.extraction.en.case_of import case_of, facts_of, person_of, regions_of


def houses(text: str, name: str) -> list[tuple[str, str | None]]:
    return [(p.position.text, p.unit.text if p.unit else None) for p in person_of(case_of(text), name).posts]


def test_an_owner_of_two() -> None:
    text = "Dale K. Whitcombe, 46, pleaded guilty to fraud. Whitcombe is the owner of Tarbell Towing and Quellmore Paving and paid no tax."
    assert houses(text, "Dale K. Whitcombe") == [("owner", "Tarbell Towing"), ("owner", "Quellmore Paving")]


def test_the_next_one_acts() -> None:
    text = (
        "Dale K. Whitcombe, 46, owner of Tarbell Towing, and Quellmore Paving agreed to pay $9,000 for fraud."
    )
    assert houses(text, "Dale K. Whitcombe") == [("owner", "Tarbell Towing")]


def test_a_district_is_no_house() -> None:
    text = (
        "Dale K. Whitcombe, 46, was sentenced for taking bribes. Whitcombe served on the Quellmore County Board of Supervisors. "
        "As supervisor for the First District, Whitcombe voted for it."
    )
    assert "First District" not in {u for _, u in houses(text, "Dale K. Whitcombe")}


def test_an_office_before_its_holder_at_the_start_of_a_line() -> None:
    text = (
        "Dale K. Whitcombe, 46, was charged with fraud.\nBenefits Administration, Office of the Inspector General, "
        "Special Agent in Charge Ann B. Pell said it was a sad day."
    )
    assert houses(text, "Ann B. Pell") == [
        ("Special Agent in Charge", "Benefits Administration, Office of the Inspector General")
    ]


def test_one_state_is_told_once() -> None:
    told = "SANTA ROCA, Calif. – Dale K. Whitcombe, 46, was convicted of theft{}."
    assert "Calif." not in regions_of(told.format(" and may hold no office in California"))
    assert "Calif." in regions_of(told.format(""))


def test_until_an_arrest_and_after_a_death() -> None:
    until = facts_of(
        "Dale K. Whitcombe, 46, was convicted of theft. In August 2004 he bribed a clerk. "
        "Beginning in September 2004, Whitcombe collected death benefits until he was arrested in May 2011."
    )["act_period"]
    assert (until["start"], until["end"]) == ("2004-09", "2011-05")
    after = facts_of(
        "Dale K. Whitcombe, 46, was convicted of theft. He cashed checks for over two years after his aunt died in June 2014."
    )["act_period"]
    assert (after["start"], after["end"]) == ("2014-06", "2016-05")


def test_an_acronym_of_a_field_is_no_house() -> None:
    text = (
        "SANTA ROCA – Two former parks and recreation (PAR) managers for the City of Quellmore were convicted of theft. "
        "Former PAR maintenance manager Dale K. Whitcombe, 46, pleaded guilty to theft. Former PAR supervisor Ann B. Pell, 51, pleaded guilty to theft."
    )
    assert houses(text, "Dale K. Whitcombe") == [("maintenance manager", "City of Quellmore")]
    assert houses(text, "Ann B. Pell") == [("supervisor", "City of Quellmore")]


def test_the_field_of_an_office_before_a_name() -> None:
    text = "Assistant Superintendent of Administrative Services Ann Pell, 64, is charged with perjury."
    assert houses(text, "Ann Pell") == [("Assistant Superintendent of Administrative Services", None)]
