"""Who is accused by an opening without a name, and who is cleared beside one who is not."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import facts_of


def subjects(text: str) -> list[str]:
    return [p["name"]["text"] for p in facts_of(text)["people"] if p["subject"]]


@pytest.mark.parametrize(
    "text",
    [
        "The Regional Court has fined a court interpreter and barred her for three years. Odette Marrow had passed her notes to a friend.",
        "A sergeant in the Quillby Police Department sold addresses to a debt collector, a jury decided this week. Sergeant Odette "
        "Marrow ran the searches under the log-in of a colleague.",
        "The Football Association has banned for five years the coach of a youth team. Odette Marrow had borrowed the papers.",
        "District Attorney Ruth Amber announced that a former county registrar has been indicted. Registrar Odette Marrow, 62, told the "
        "County Commission that nobody else sold the machine.",
    ],
)
def test_the_name_behind_an_opening_is_whom_it_is_about(text: str) -> None:
    assert subjects(text) == ["Odette Marrow"]


def test_who_only_speaks_behind_an_opening_is_another() -> None:
    text = "A court has fined a bus driver for fraud. Odette Marrow said the depot had tightened its rules."
    assert subjects(text) == []


def test_a_case_in_which_another_is_cleared_keeps_its_subjects() -> None:
    text = (
        "Odette Marrow, bursar of Quillby College, copied the results, the committee found. She was dismissed.\n"
        "Dr Piers Tollgate, a lecturer, was named as co-author. He had no access to the files and is cleared of any wrongdoing."
    )
    assert subjects(text) == ["Odette Marrow"]


def test_a_case_in_which_nobody_else_is_told_of_names_nobody() -> None:
    text = "Odette Marrow, bursar of Quillby College, was suspended in May. She was later exonerated."
    assert subjects(text) == []


def test_who_was_tried_with_others_and_acquitted_is_no_subject() -> None:
    text = "Odette Marrow was convicted of fraud. The storekeeper, Piers Tollgate, was charged with her but acquitted."
    assert subjects(text) == ["Odette Marrow"]


def test_a_long_clause_stands_between_a_name_and_its_sanction() -> None:
    text = (
        "The Board of Dentistry found that the tools were dirty. Hygienist Odette Marrow, who cleaned none of them on the days when an "
        "inspector came, was placed on probation for two years."
    )
    assert subjects(text) == ["Odette Marrow"]


@pytest.mark.parametrize(
    "told",
    [
        "The appeal court quashed the conviction of Odette Marrow.",
        "Odette Marrow was convicted of theft and jailed for two years. Her conviction was quashed on appeal.",
        "Odette Marrow's conviction for theft was set aside.",
    ],
)
def test_whose_conviction_was_quashed_is_no_subject(told: str) -> None:
    assert subjects(f"{told} Piers Tollgate was convicted of theft.") == ["Piers Tollgate"]


def test_a_conviction_on_another_count_stands() -> None:
    text = "Odette Marrow was convicted of theft and fraud. Her conviction on one count was set aside."
    assert subjects(text) == ["Odette Marrow"]
