"""The house of a post that a text tells by its kind alone."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import held_in


@pytest.mark.parametrize(
    ("told", "post", "unit"),
    [
        (
            "A state hospital's former locksmith, Odette Marrow, was convicted of theft.",
            "locksmith",
            "state hospital",
        ),
        (
            "The county's road commissioner, Odette Marrow, was convicted of theft.",
            "road commissioner",
            "county",
        ),
        (
            "Odette Marrow, clerk of the motor licensing office, was convicted of theft.",
            "clerk",
            "motor licensing office",
        ),
        (
            "Odette Marrow, director of a community action agency, was convicted of theft.",
            "director",
            "community action agency",
        ),
        ("A county jail nurse, Odette Marrow, was convicted of theft.", "nurse", "county jail"),
        (
            "The levee district's general manager, Odette Marrow, was convicted of theft.",
            "general manager",
            "levee district",
        ),
        ("Odette Marrow, manager of a roofing company, was convicted of fraud.", "manager", ""),
    ],
)
def test_a_kind_in_small_letters_is_the_house_where_nothing_else_is(told: str, post: str, unit: str) -> None:
    assert held_in(told)["Odette Marrow"] == [(post, unit)]


def test_a_named_house_comes_before_its_kind() -> None:
    text = (
        "The Quillby Water Board lost $9,000. The board's treasurer, Odette Marrow, was convicted of theft."
    )
    assert held_in(text)["Odette Marrow"] == [("treasurer", "Quillby Water Board")]


def test_a_chief_is_one_of_a_house() -> None:
    text = "The Quillby Housing Agency lost $9,000. The agency's chief, Odette Marrow, was charged with embezzlement."
    assert held_in(text)["Odette Marrow"] == [("chief", "Quillby Housing Agency")]


@pytest.mark.parametrize(
    "text",
    [
        "At the court on Tuesday Judge Odette Marrow sentenced Piers Tollgate to four years for theft.",
        "In a report laid before the Assembly on Monday the registrar, Odette Marrow, was found to have taken bribes.",
    ],
)
def test_a_day_is_no_house(text: str) -> None:
    assert all("day" not in unit for posts in held_in(text).values() for _, unit in posts)


def test_who_speaks_between_commas_is_somebody_else() -> None:
    text = "Piers Tollgate, the judge said, had abused his trust. He was convicted of theft."
    assert held_in(text)["Piers Tollgate"] == []
