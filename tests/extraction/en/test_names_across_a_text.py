"""Units under short forms, two of one surname, and people whose acts an audit tells."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.contract import Case


def case(text: str) -> Case:
    return extract(text, language="en").cases[0]


def held(c: Case, name: str) -> list[tuple[str | None, str]]:
    return [
        (q.unit.text if q.unit else None, q.position.text)
        for p in c.people
        if p.name.text == name
        for q in p.posts
    ]


AUDIT = (
    "An audit of the Dunmore Housing Authority found that its former executive director, Philippa Strudwicke, misused $312,450 between July"
    " 2014 and June 2017. The Authority's procurement officer, Casper Holloway, did not disclose gifts. Strudwicke was fired in August 2017;"
    " Holloway was suspended without pay. The authority has since changed its rules."
)


def test_the_authority_is_the_one_named_before() -> None:
    c = case(AUDIT)
    assert held(c, "Philippa Strudwicke") == [("Dunmore Housing Authority", "executive director")]
    assert held(c, "Casper Holloway") == [("Dunmore Housing Authority", "procurement officer")]
    assert [(u.text, [m.text for m in u.mentions or []]) for u in c.units] == [
        ("Dunmore Housing Authority", ["Authority", "authority"])
    ]


def test_short_forms_that_a_bracket_gives() -> None:
    text = (
        "Ansel Kirkbride, former chief executive of the Veldrift Regional Transit Authority (“VRTA” or “the Agency”), agreed to pay $275,000"
        " over work for Northlight Advisory LLC (“Northlight”). VRTA paid Northlight $1.1 million."
    )
    c = case(text)
    assert held(c, "Ansel Kirkbride") == [("Veldrift Regional Transit Authority", "chief executive")]
    assert {u.text: {m.text for m in u.mentions or []} for u in c.units} == {
        "Veldrift Regional Transit Authority": {"VRTA"}, "Northlight Advisory LLC": {"Northlight"},
    }  # fmt: skip


def test_before_the_second_of_a_surname_it_is_the_first_ones() -> None:
    text = (
        "Prudence Wainwright, 51, an assessor for Odell County, was charged with fraud. Wainwright sold valuations. Alton Wainwright, her"
        " cousin, 48, was charged with bribery. The Wainwright case goes on."
    )
    mentions = {p.name.text: [m.start for m in p.mentions] for p in case(text).people}
    assert mentions == {"Prudence Wainwright": [text.index("Wainwright sold")], "Alton Wainwright": []}


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("did not deposit $14,220 in fees", True), ("took cash from restaurant owners", True), ("was terminated", True),
        ("received a written reprimand", True), ("told auditors that she had never been trained", False),
    ],
)  # fmt: skip
def test_whom_an_act_or_a_sanction_is_told_of(told: str, subject: bool) -> None:
    c = case(
        f"The review of 2017 and 2018 found false invoices of $9,000. Village clerk Agatha Lindholm-Roe {told}, the report of the state auditor said."
    )
    assert any(p.subject for p in c.people if p.name.text == "Agatha Lindholm-Roe") == subject


def test_a_sergeant_beside_a_chief_is_charged_with_him() -> None:
    c = case(
        "Former Larchmere Police Chief Anders Whitlock and Sgt. Imelda Roque were indicted on charges that they took $46,000."
    )
    assert {p.name.text for p in c.people if p.subject} == {"Anders Whitlock", "Imelda Roque"}


@pytest.mark.parametrize(
    ("text", "unit", "again"),
    [
        (
            "The Federal College of Horticulture, Gwandara, lost money through Alton Wainwright, a clerk. The College kept no register; the college is closed.",
            "Federal College of Horticulture, Gwandara",
            ["College", "college"],
        ),
        (
            "The Municipal Assembly of Asempa dismissed Alton Wainwright, a clerk. The Assembly took back the money.",
            "Municipal Assembly of Asempa",
            ["Assembly"],
        ),
        (
            "Tarnley Waste (Pty) Ltd bribed Alton Wainwright, a clerk of Oakvale County. The said company won the tender.",
            "Tarnley Waste (Pty) Ltd",
            ["said company"],
        ),
        (
            "The Teachers Service Commission of Oakvale paid retired teachers. TSC's clerk, Alton Wainwright, was dismissed.",
            "Teachers Service Commission of Oakvale",
            ["TSC"],
        ),
        # of two of a kind the one that is named close before; a body's office of another name is none
        (
            "The Upper Basin Board and the Lower Basin Board dismissed Alton Wainwright, a clerk. The Board lost $900.",
            "Lower Basin Board",
            [],
        ),
        (
            "The Board of Management of Tarnley School dismissed Alton Wainwright, a clerk. The school lost $900; the Board met once.",
            "Board of Management of Tarnley School",
            ["Board"],
        ),
    ],
)
def test_a_unit_is_called_by_its_kind_or_its_initials(text: str, unit: str, again: list[str]) -> None:
    (found,) = (u for u in case(text).units if u.text == unit)
    assert [m.text for m in found.mentions or []] == again


@pytest.mark.parametrize(
    ("full", "again"),
    [
        ("J.R. Tolliver", "John Robert Tolliver"), ("Linda K. Tolliver", "L. K. Tolliver"),
        ('William "Bill" Tolliver', "Bill Tolliver"),
    ],
)  # fmt: skip
def test_initials_and_a_name_in_quotes_are_the_same_person(full: str, again: str) -> None:
    text = f"{full}, the former clerk of Marsh County, was convicted of theft. {again} must repay $14,500."
    assert len(extract(text, language="en").cases[0].people) == 1


def test_initials_of_two_are_of_neither() -> None:
    text = "Mary Ann Cole and Mark Allen Cole were charged with theft. M.A. Cole stole $5,000."
    assert len(extract(text, language="en").cases[0].people) == 2


def test_a_firm_by_the_first_words_of_its_name() -> None:
    text = (
        "Halvorsen Paving Company Inc. paid kickbacks to Carl Jessup, the county's road superintendent. "
        "Halvorsen Paving received $2.1 million in contracts. Jessup was sentenced to 18 months in prison."
    )
    [unit] = extract(text, language="en").cases[0].units
    assert (unit.text, [m.text for m in unit.mentions or []]) == (
        "Halvorsen Paving Company Inc.",
        ["Halvorsen Paving"],
    )
