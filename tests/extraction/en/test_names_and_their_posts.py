"""Names in lists and in capitals, and the posts of those whom releases name late or together: invented people."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import case_of, held_in

FRAUD = " Dale K. Whitcombe, 51, was convicted of fraud."


def test_all_names_of_a_list_that_is_charged() -> None:
    found = case_of(
        "The grand jury returned an indictment charging IZAN TARNELL, MARTHA ODDLIN, and ARVO TARNELL with fraud."
    )
    assert {p.name.text: p.subject for p in found.people} == {
        "IZAN TARNELL": True,
        "MARTHA ODDLIN": True,
        "ARVO TARNELL": True,
    }


def test_a_second_name_is_the_same_person() -> None:
    assert list(held_in("Maria Oddlin, AKA Joyce Wexley, 45, pleaded guilty to fraud.")) == ["Maria Oddlin"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The verdict was announced by U.S. Attorney Joyce White Turner." + FRAUD,
         {"Joyce White Turner": [("U.S. Attorney", "")]}),
        ("Arlen F. Wexley Jr., the Assistant Director-in-Charge of the Oakvale Field Office, announced it." + FRAUD,
         {"Arlen F. Wexley Jr.": [("Assistant Director-in-Charge", "Oakvale Field Office")]}),
        ("It was announced by Joyce Turner of the court and the Tarnell Department of Homes, Office of Inspector General,"
         " Special Agent in Charge Arlen Wexley." + FRAUD,
         {"Arlen Wexley": [("Special Agent in Charge", "Tarnell Department of Homes, Office of Inspector General")]}),
        ("It was announced by Joyce Turner, U.S. Attorney for the Western District of Ohio and Ohio Attorney General Arlen Wexley."
         + FRAUD,
         {"Joyce Turner": [("U.S. Attorney", "Western District of Ohio")], "Arlen Wexley": [("Attorney General", "Ohio")]}),
    ],
)  # fmt: skip
def test_those_who_announce(text: str, expected: dict[str, list[tuple[str, str]]]) -> None:
    found = held_in(text)
    assert {n: p for n, p in found.items() if n in expected} == expected
    assert found.get("Dale K. Whitcombe") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The co-owners of Oddlin Freight, Inc., were sentenced today. Dale Whitcombe, 65, and Joyce Turner, 58, altered records.",
         [("co-owner", "Oddlin Freight, Inc.")]),
        ("The court announced that two former Tarnell police detectives pleaded guilty. "
         "The defendants are Dale Whitcombe, 39, and Joyce Turner, 34.", [("police detective", "Tarnell")]),
    ],
)  # fmt: skip
def test_a_post_of_as_many_as_are_accused(text: str, expected: list[tuple[str, str]]) -> None:
    found = held_in(text)
    assert (found["Dale Whitcombe"], found["Joyce Turner"]) == (expected, expected)


@pytest.mark.parametrize(
    "text",
    [
        "The log-in of two clerks was used by Dale Whitcombe, 39, and Joyce Turner, 34, who were charged with fraud.",
        "The mayor conspired with contractors Dale Whitcombe and Joyce Turner, who pleaded guilty to bribery.",
        "Three clerks were arrested. Dale Whitcombe, 39, and Joyce Turner, 34, were charged with fraud.",
    ],
)
def test_a_post_of_others(text: str) -> None:
    assert held_in(text)["Joyce Turner"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dale Whitcombe, 51, was charged with fraud. Whitcombe, as president and owner of Oddlin Freight Inc., sent a bid.",
         [("president", "Oddlin Freight Inc."), ("owner", "Oddlin Freight Inc.")]),
        ("A Kings County business owner was convicted today. Dale Whitcombe, 63, was found guilty. Whitcombe owned ODD-VAC, a Kings County-based company.",
         [("owner", "ODD-VAC")]),
    ],
)  # fmt: skip
def test_posts_of_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert held_in(text)["Dale Whitcombe"] == expected


def test_a_judge_named_with_jr_ends_no_sentence() -> None:
    (person,) = (
        p
        for p in case_of(
            "Dale Whitcombe, 47, was sentenced today by United States District Judge Arlen C. Wexley Jr. to six years and two months in prison."
        ).people
        if p.subject
    )
    assert [s.id for s in person.sanctions] == ["SN-C2"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Today the Office of the United States Attorney for Ohio announced that Joyce Turner, 36, was sentenced for fraud.",
         "Joyce Turner", []),
        ("Joyce Turner, 36, was charged with fraud. Turner was a professor of law at The Tarnell State University.",
         "Joyce Turner", [("professor of law", "Tarnell State University")]),
        ("Dale Whitcombe, 51, was charged with fraud, United States Attorney Joyce Turner, Ohio Attorney General Arlen Wexley and others said.",
         "Joyce Turner", [("United States Attorney", "")]),
        ("An employee of the Tarnell Housing Authority was arrested. Dale Whitcombe, 51, is charged with fraud. "
         "Joyce Turner, 36, is charged with theft. Arlen Wexley, 39, is charged with theft.",
         "Dale Whitcombe", [("employee", "Tarnell Housing Authority")]),
        ("Two businessmen were arrested. Dale Whitcombe, 51, is charged with fraud. "
         "Joyce Turner, 36, is charged with theft. Arlen Wexley, 39, is charged with theft.",
         "Dale Whitcombe", []),
    ],
)  # fmt: skip
def test_whose_post_it_is(text: str, name: str, expected: list[tuple[str, str]]) -> None:
    assert held_in(text)[name] == expected


def test_an_age_in_words_is_no_childs() -> None:
    found = held_in(
        "The office announced the arrest of thirty-seven-year-old Yissa Tarnell, a former clerk of Oakvale."
    )
    assert found == {"Yissa Tarnell": [("clerk", "Oakvale")]}


def test_who_waits_in_jail_is_not_sentenced() -> None:
    found = case_of(
        "Dale Whitcombe, 51, and Joyce Turner, 36, were charged with bribery. "
        "Turner called Whitcombe, who was jailed in the Tarnell Detention Complex in another case."
    )
    assert [s.id for p in found.people for s in p.sanctions] == []
