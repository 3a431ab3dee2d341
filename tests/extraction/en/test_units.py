"""Organisations and posts: campuses, offices of a house, joined firms, titles that a list shares."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import case_of

CHARGED = "Dale Whitcombe, 45, of Oakvale, was charged with bribery. "


def units(text: str) -> list[str]:
    return [u.text for u in case_of(text).units]


def posts(text: str) -> list[tuple[str, str, str]]:
    return [
        (p.name.text, q.position.text, q.unit.text if q.unit else "")
        for p in case_of(text).people
        for q in p.posts
    ]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("He took money from students of Ferndale State University, Oakvale, for years.", "Ferndale State University, Oakvale"),
        ("He worked for the Ferndale Department of Public Health, Licensing and Certification Division.", "Ferndale Department of Public Health, Licensing and Certification Division"),
        ("He billed Tarnley Consulting and Computer Services, Inc. (Tarnley), for nothing.", "Tarnley Consulting and Computer Services, Inc."),
        ("He took the money from the Oakvale Teachers Pension Fund.", "Oakvale Teachers Pension Fund"),
        ("He was held in the Oakvale Detention Complex.", "Oakvale Detention Complex"),
        ("He is based out of the City of Oakvale.", "City of Oakvale"),
        ("He is the owner of Tarn Records and Tarn Stage.", "Tarn Stage"),
        ("He owned the companies Tarn Mobility and Vale Medical.", "Vale Medical"),
    ],
)  # fmt: skip
def test_a_unit_by_its_whole_name(sentence: str, unit: str) -> None:
    assert unit in units(CHARGED + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The case is prosecuted by Deputy District Attorney Ruth Calloway of the Land Fraud Section.",
        "An employee reported the incident to the Ferndale County Sheriff's Department.",
        "He worked on what is known as the Tarnley project.",
        "The Special Agent in Charge of HUD OIG, Ruth Calloway, spoke.",
        "He lived in the State of Ferndale.",
    ],
)
def test_who_handles_the_case_is_no_unit_of_it(sentence: str) -> None:
    assert units(CHARGED + sentence) == units(CHARGED)


def test_the_possessive_before_a_unit_is_no_part_of_it() -> None:
    found = units(CHARGED + "He stole from the City's Department of Housing Preservation.")
    assert "Department of Housing Preservation" in found


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Oakvale mayor and longtime city councilmember Dale Whitcombe was charged with bribery.", ("Dale Whitcombe", "mayor", "Oakvale")),
        ("Oakvale mayor and longtime city councilmember Dale Whitcombe was charged with bribery.", ("Dale Whitcombe", "city councilmember", "Oakvale")),
        (CHARGED + "In 2014, Whitcombe was selected as the president of “The 12 Club”.", ("Dale Whitcombe", "president", "The 12 Club")),
        (CHARGED + "Trial Attorneys Ruth Calloway and Henry Ashdown of the Civil Recovery Section spoke.", ("Ruth Calloway", "Trial Attorney", "Civil Recovery Section")),
        (CHARGED + "It was announced by Ruth Calloway, U.S. Attorney for the Western District of Ferndale.", ("Ruth Calloway", "U.S. Attorney", "Western District of Ferndale")),
        ("Dale Whitcombe, the former co-owner of home care companies Tarn Mobility and Vale Medical, was charged with fraud.", ("Dale Whitcombe", "co-owner", "Tarn Mobility")),
    ],
)  # fmt: skip
def test_posts_with_their_units(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


def test_the_title_of_one_name_is_not_that_of_the_next() -> None:
    text = "Identified as former Correction Officer Dale Whitcombe, 30, of Oakvale, Adam Ferris, 23, was charged with bribery."
    assert not [p for p in posts(text) if p[0] == "Adam Ferris"]
    text = "Ruth Calloway, the United States Attorney for the Western District of Ferndale, Henry Ashdown, and others announced that Dale Whitcombe, 45, was charged with bribery."
    assert not [p for p in posts(text) if p[0] == "Henry Ashdown"]


def test_who_sits_in_court_has_one_office() -> None:
    text = CHARGED + "Oakvale Supreme Court Justice Ruth Calloway presided. Judge Calloway set bail."
    assert [p[1] for p in posts(text) if p[0] == "Ruth Calloway"] == ["Justice"]
