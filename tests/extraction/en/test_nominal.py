"""Sanctions told as nouns, mostly without a name. Invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.en.sanctions.nominal import nominal


def _kinds(told: str) -> list[str]:
    return sorted({kind for kind, _, _ in nominal(told, 0, len(told))})


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("A fine of £2,000 was imposed and she was ordered to attend training.", ["SN-C3"]),
        ("The Commission imposed a penalty of $3,500 and a public reprimand.", ["SN-C3", "SN-H2"]),
        ("His dismissal took effect on 1 May.", ["SN-G6"]),
        (
            "At the court a sentence of 14 months' imprisonment, suspended for two years, was passed.",
            ["SN-C2"],
        ),
        ("A penalty of stoppage of two increments was awarded.", ["SN-H4"]),
        (
            "The Panel ordered that the Registrar erase the Respondent's name from the Register.",
            ["SN-H4"],
        ),
        ("Sanction: suspension order, 9 months.", ["SN-H4"]),
        ("The board imposed a fine of $900 on the company.", []),
        ("The panel recommended a suspension; no penalty was imposed.", []),
        ("The agency levied a Civil Penalty Fund charge.", []),
    ],
)
def test_what_is_told_as_a_noun(told: str, kinds: list[str]) -> None:
    assert _kinds(told) == kinds


def test_the_sentence_before_names_who_received_it() -> None:
    told = "Housing officer Otis Varden let six flats to friends in Fenby. Following a hearing his employment was terminated."
    (person,) = [p for c in extract(told, language="en").cases for p in c.people if p.subject]
    assert (person.name.text, [s.id for s in person.sanctions]) == ("Otis Varden", ["SN-G6"])


def test_who_loses_a_benefit_is_not_barred_from_office() -> None:
    told = "Otis Varden was convicted of fraud at Fenby. Varden was disqualified from the fuel allowance. Hugh Orme was disqualified from holding office."
    people = [p for c in extract(told, language="en").cases for p in c.people if p.subject]
    assert {p.name.text: [s.id for s in p.sanctions] for p in people} == {
        "Otis Varden": [],
        "Hugh Orme": ["SN-H4"],
    }
