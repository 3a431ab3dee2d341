"""Fields by the words of the matter: trades, offices and programmes that no list of big programmes names."""

import pytest

from extraction import extract
from extraction.en.matter.fields import fields


def given(text: str) -> list[str]:
    return [f for f, _ in fields(text, 0, [], [])]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("A staffing agency kept the janitors' wages; a union local complained.", "FLD-EMP"),
        ("Mid-day meals were counted twice in 14 public schools.", "FLD-EDU"),
        ("The fiscal intermediary paid for infusion without prior authorization.", "FLD-HLT"),
        ("The area agency on aging paid for home-delivered meals.", "FLD-ELD"),
        ("Ration cards of the public distribution system were sold.", "FLD-SSA"),
        ("The developmental center held the money of disabled residents.", "FLD-DIS"),
        ("Demolition waste went to the composting yard.", "FLD-ECO"),
        ("The dam safety branch and the volunteer fire company had no evacuation plan.", "FLD-SAF"),
        ("The undersheriff ran the jail commissary.", "FLD-LEJ"),
        ("Stamp duty was short at the sub-registrar's; farmland was sold as plots.", "FLD-LND"),
        ("The plan checker and the building commissioner passed the tower.", "FLD-HSG"),
        ("The purchasing agent opened the sealed bids for asphalt.", "FLD-ENG"),
        ("The selectmen never saw the single audit of the town treasurer.", "FLD-FSC"),
        ("Driver licenses were sold without a road test.", "FLD-GOV"),
        ("The harbor master and the ferry's fare collector shared the fares.", "FLD-TRN"),
        ("Water bills of the sewer commission were written off; ratepayers paid.", "FLD-UTL"),
        ("The quarry dug into the state forest.", "FLD-RES"),
        ("The library director sold maps from the history room.", "FLD-CUL"),
        ("The registrar of voters kept absentee ballots in a car.", "FLD-PTY"),
        ("Bequests and memorial gifts after the flood were not booked.", "FLD-EMG"),
        ("Scientists of the institute bought a microscope with a fellowship.", "FLD-TEC"),
        ("Foodgrain was missing from the godown.", "FLD-GRN"),
        ("Lists were made of all who signed the recall petition against the mayor.", "FLD-PTY"),
    ],
)
def test_words_of_a_trade_name_its_field(text: str, field: str) -> None:
    assert given(text)[0] == field


def test_a_second_field_needs_more_than_half_of_the_first() -> None:
    assert given("The clinic billed Medicare. A levee broke.") == ["FLD-HLT", "FLD-WAT"]
    assert given("The clinic billed Medicare for dialysis of patients. A bus passed.") == ["FLD-HLT"]


def test_ground_water_that_is_drawn_down_is_of_two_fields() -> None:
    assert set(given("Ground water was extracted without meters; the depletion was not monitored.")) == {
        "FLD-WAT",
        "FLD-ECO",
    }


def test_rides_to_a_doctor_are_health_care() -> None:
    assert given("Medicaid paid for nonemergency medical transportation.") == ["FLD-HLT"]
    assert given("Medicaid paid for medical transportation of the clinic.") == ["FLD-HLT"]


def test_finances_of_a_grantee_are_a_field_beside_its_programme() -> None:
    assert given("The Head Start centre was financially viable; its payroll was late.") == [
        "FLD-EDU",
        "FLD-FSC",
    ]


def test_an_officer_who_cheats_for_a_pension_is_no_matter_of_justice() -> None:
    assert given("The police officer collected his dead aunt's social security.") == ["FLD-SSA"]


def test_the_accounting_of_a_programme_is_a_matter_of_finance_too() -> None:
    assert given("The Head Start center had an accounting system that could not tell its grants apart.") == ["FLD-EDU", "FLD-FSC"]  # fmt: skip


@pytest.mark.parametrize(
    ("deed", "fields_told"),
    [
        ("embezzled $4,000", {"FLD-ENG", "FLD-FSC"}),
        ("took bribes", {"FLD-ENG"}),
    ],
)
def test_finance_beside_another_field_where_money_was_taken(deed: str, fields_told: set[str]) -> None:
    told = f"Dale K. Whitcombe, a clerk of Oakvale, was convicted. He {deed} from the general fund and its tax revenues. He sent asphalt for paving to a farm."
    assert {f.id for c in extract(told, language="en").cases for f in c.fields} == fields_told
