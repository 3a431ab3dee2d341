"""People of English reports: who is a subject, which posts and sanctions are theirs (invented prose)."""

from __future__ import annotations

from typing import Any

import pytest

from extraction import extract


def people(text: str) -> dict[str, dict[str, Any]]:
    cases = extract(text, language="en").as_json()["cases"]
    return {p["name"]["text"]: p for c in cases for p in c["people"]}


def posts(person: dict[str, Any]) -> list[tuple[str, str | None, bool]]:
    return [(q["position"]["text"], q.get("unit", {}).get("text"), q["former"]) for q in person["posts"]]


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        (
            "Tobias Harmon, 45, of Elmford, Illinois, a former clerk of the Wexley County Treasurer's Office, was charged with embezzlement.",
            "Tobias Harmon",
            ("clerk", "Wexley County Treasurer's Office", True),
        ),
        (
            "Brooklyn District Attorney Helen Marsh today announced that Karl Dunmore, 51, has been indicted for bribery.",
            "Helen Marsh",
            ("District Attorney", "Brooklyn", False),
        ),
        (
            "The former mayor of Elmford, Gordon Vance, 61, was indicted for taking bribes.",
            "Gordon Vance",
            ("mayor", "Elmford", True),
        ),
        (
            "Former Elmford police officer Dale Curtis was charged with extortion.",
            "Dale Curtis",
            ("police officer", "Elmford", True),
        ),
        (
            "Former Town of Oakvale Highway Superintendent Roy Benham pleaded guilty to stealing scrap metal.",
            "Roy Benham",
            ("Highway Superintendent", "Town of Oakvale", True),
        ),
        (
            "Wendy Carlisle was employed by the Elmford Housing Authority as a maintenance supervisor. Carlisle stole $40,000.",
            "Wendy Carlisle",
            ("maintenance supervisor", "Elmford Housing Authority", False),
        ),
        (
            "Martin Shaw worked as a procurement officer at the Department of Public Works and was arrested Tuesday for bribery.",
            "Martin Shaw",
            ("procurement officer", "Department of Public Works", False),
        ),
        (
            "A former bookkeeper of the Wexley Fire District was sentenced today. Nora Pell, 48, pleaded guilty to embezzlement.",
            "Nora Pell",
            ("bookkeeper", "Wexley Fire District", True),
        ),
        (
            'Karl Dunmore was convicted of bribery. "We agree," said Derek Foley, Special Agent in Charge of the Wexley Field Office.',
            "Derek Foley",
            ("Special Agent in Charge", "Wexley Field Office", False),
        ),
        (
            "The owner of a paving company was indicted for bribery. Neil Pratt, 44, owns Pratt Paving Company.",
            "Neil Pratt",
            ("owner", "Pratt Paving Company", False),
        ),
    ],
)
def test_posts(text: str, name: str, post: tuple[str, str, bool]) -> None:
    assert post in posts(people(text)[name])


def test_an_acronym_of_a_unit_is_spelt_out() -> None:
    text = "The Elmford Transit Board (ETB) lost $9,000. Nora Pell, 48, worked as a cashier of ETB and was charged with theft."
    assert posts(people(text)["Nora Pell"]) == [("cashier", "Elmford Transit Board", False)]


def test_one_plural_title_serves_two_names() -> None:
    text = "Karl Dunmore was convicted of bribery. Assistant U.S. Attorneys Ann Torrance and Ben Mallory prosecuted."
    found = people(text)
    assert (
        posts(found["Ann Torrance"])
        == posts(found["Ben Mallory"])
        == [("Assistant U.S. Attorney", None, False)]
    )


def test_judges_prosecutors_and_agents_are_no_subjects() -> None:
    text = (
        "U.S. Attorney Helen Marsh announced that Karl Dunmore, 51, was sentenced to 24 months in prison by U.S. District "
        "Judge Miriam Oakes. Special Agent Peter Lind of the FBI investigated."
    )
    found = people(text)
    assert {n for n, p in found.items() if p["subject"]} == {"Karl Dunmore"}
    assert all(not p["sanctions"] for n, p in found.items() if n != "Karl Dunmore")


def test_a_prosecutor_who_is_convicted_is_a_subject() -> None:
    found = people(
        "District Attorney Helen Marsh was convicted of taking bribes and sentenced to two years in prison."
    )
    assert found["Helen Marsh"]["subject"]


def test_sanctions_received() -> None:
    text = (
        "Nora Pell, 48, pleaded guilty to embezzlement. Pell was sentenced to 18 months in prison, fined $5,000 and ordered "
        "to pay $90,500.25 in restitution."
    )
    assert {s["id"] for s in people(text)["Nora Pell"]["sanctions"]} == {"SN-C2", "SN-C3", "SN-E1"}


@pytest.mark.parametrize(
    "sentence",
    [
        "If convicted, Pell faces up to 20 years in prison and a fine of $250,000.",
        "Pell could be sentenced to 12 years in prison.",
        "Pell will be sentenced on May 3 and faces a maximum sentence of 10 years in prison.",
        "The charge carries a sentence of five years in prison.",
    ],
)
def test_a_sentence_that_may_come_is_none(sentence: str) -> None:
    found = people(f"Nora Pell, 48, was charged with embezzlement. {sentence}")
    assert found["Nora Pell"]["sanctions"] == []


def test_a_plea_of_guilt_and_an_arrest_are_no_sanctions() -> None:
    found = people("Nora Pell, 48, was arrested in May and pleaded guilty to embezzlement.")
    assert found["Nora Pell"]["sanctions"] == []


def test_a_sanction_belongs_to_the_subject_of_its_clause() -> None:
    text = (
        "Nora Pell and Karl Dunmore were convicted of bribery. Pell was sentenced to two years in prison, and Dunmore was "
        "fined $3,000."
    )
    found = people(text)
    assert [s["id"] for s in found["Nora Pell"]["sanctions"]] == ["SN-C2"]
    assert [s["id"] for s in found["Karl Dunmore"]["sanctions"]] == ["SN-C3"]


def test_two_in_a_list_receive_the_same() -> None:
    found = people("Nora Pell and Karl Dunmore were sentenced to two years in prison for bribery.")
    assert [s["id"] for p in found.values() for s in p["sanctions"]] == ["SN-C2", "SN-C2"]


def test_a_charge_against_one_of_a_list_is_told_of_all() -> None:
    found = people("Nora Pell, 48, and Karl Dunmore, 51, were charged with bribery.")
    assert all(p["subject"] for p in found.values())
    assert len(found) == 2


@pytest.mark.parametrize(
    "told", ["Dana Grove, was charged with embezzlement", "Dana Point, pleaded guilty to embezzlement"]
)
def test_a_place_after_the_age_is_no_person(told: str) -> None:
    found = people(f"Nora Pell, 48, {told}.")
    assert list(found) == ["Nora Pell"]


def test_a_school_named_after_a_person_is_no_person() -> None:
    found = people("Nora Pell, 48, a cashier at Martin Howard School, was charged with stealing $900.")
    assert list(found) == ["Nora Pell"]


def test_on_before_a_month_is_nobody() -> None:
    text = "A clerk told the board of it. On June 4, 2012, Dale K. Whitcombe, 51, was convicted of theft."
    found = extract(text, language="en")
    assert [p.name.text for p in found.cases[0].people] == ["Dale K. Whitcombe"]
    assert found.redactions == []
