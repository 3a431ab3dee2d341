"""The unit that a definite noun points to, where no name of it stands beside the post."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import held_in


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "Odette Marrow and Piers Tollgate admitted theft in the matter of the Quillby Gate charity clinic. "
            "Marrow, the clinic's treasurer, kept the money in a tin.",
            "Quillby Gate charity clinic",
        ),
        (
            "Tangled Furrow Transit billed the Tolling School District for routes that had no riders, according to a complaint.\n"
            "The company's dispatcher, Odette Marrow, 52, is charged with fraud.",
            "Tangled Furrow Transit",
        ),
        (
            "Quillby Mobility LLC was paid $1,108,000. Quillby's general manager, Odette Marrow, 52, was convicted of fraud.",
            "Quillby Mobility LLC",
        ),
        (
            "The Tolling Housing Authority holds deposits. HUD rated it well.\n"
            "The Tolling Housing Authority was robbed: the executive director, Odette Marrow, 52, was convicted of theft.",
            "Tolling Housing Authority",
        ),
        (
            "Coordinator Odette Marrow, 52, was convicted of theft. Money went missing from the Tolling Housing Authority.",
            "Tolling Housing Authority",
        ),
        (
            "Coordinator Odette Marrow, 52, was convicted of theft. Money went missing from the Tolling Housing Authority and the "
            "Quillby Library Board.",
            "",
        ),
        (
            "Former county surveyor Odette Marrow, 52, was convicted of bribery. She favored Quillby Aggregates LLC.",
            "",
        ),
        (
            "The Tolling Harbour Commission was billed by Quillby Marine Works Inc.\nThe company's estimator, Odette Marrow, 52, was "
            "convicted of fraud.",
            "Quillby Marine Works Inc.",
        ),
        (
            "The shire sold its depot to Quillby Holdings Limited.\nOdette Marrow, Chief Financial Officer, was convicted of fraud. "
            "She paid $2,000,000 to Quillby Holdings Limited.",
            "",
        ),
        (
            "The Tolling Fire District was audited. The Board of Fire Commissioners did not audit claims.\n"
            "The treasurer, Odette Marrow, was convicted of theft.",
            "Tolling Fire District",
        ),
        (
            "The Tolling District Council sold a depot to Quillby Holdings Limited.\nThe sale was approved by its then Chief "
            "Executive, Odette Marrow, 52, who was convicted of fraud.",
            "",
        ),
        (
            "Odette Marrow, Banquet Service Manager at the Tolling Housing Authority, was convicted of theft.",
            "Tolling Housing Authority",
        ),
        (
            "Two clerks stole from the Three Furrows Water District. Odette Marrow, the district's clerk, was convicted of theft.",
            "Three Furrows Water District",
        ),
        (
            "Odette Marrow worked as a clerk at the Tolling Housing Authority. Marrow's brother is the secretary of Quillby "
            "Holdings Limited. Marrow was convicted of theft.",
            "Tolling Housing Authority",
        ),
        (
            "Indicted are:\nOdette Marrow, 47, an appraiser in the Tolling Housing Authority – two counts of bribery\n"
            "Piers Tollgate, 55, a clerk in the same office – one count of bribery",
            "Tolling Housing Authority",
        ),
        (
            "Judge Odette Marrow opened the trial. Money went missing from the Tolling Housing Authority.",
            "",
        ),
    ],
)
def test_the_house_that_is_meant(text: str, unit: str) -> None:
    ((_, found),) = held_in(text)["Odette Marrow"]
    assert found == unit


def test_an_employee_of_a_unit_who_has_a_post_has_it_there() -> None:
    text = (
        "The treasurer-clerk of a cemetery district was charged with theft.\n"
        "Odette Marrow, 73, has been the only employee of the Tolling Cemetery District since 1991."
    )
    assert held_in(text)["Odette Marrow"] == [("treasurer-clerk", "Tolling Cemetery District")]


def test_a_purchasing_agent_of_the_opening_is_the_one_who_is_named_behind_it() -> None:
    text = (
        "A Tolling County purchasing agent was charged Monday with rigging bids.\n"
        "Odette Marrow, 45, is alleged to have taken bribes."
    )
    assert held_in(text)["Odette Marrow"] == [("purchasing agent", "Tolling County")]


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("treasurer of the Tolling County Forward Party committee", "Tolling County Forward Party committee"),
        ("manager of the Quillby field station", "Quillby field station"),
        ("president of the Quillby Mechanics Local 88", "Quillby Mechanics Local 88"),
        ("head of accounts and stores at the Quillby Port Authority", "Quillby Port Authority"),
    ],
)
def test_a_unit_goes_on_to_the_word_for_its_kind(told: str, unit: str) -> None:
    text = f"Odette Marrow, 52, the former {told}, was convicted of theft."
    assert [u for _, u in held_in(text)["Odette Marrow"]] == [unit]


def test_a_firm_that_is_told_of_is_not_the_house_of_a_public_officer() -> None:
    text = (
        "Former road superintendent Odette Marrow, 52, was convicted of bribery. Her friend's company, Quillby Aggregates LLC, "
        "was fined."
    )
    assert held_in(text)["Odette Marrow"] == [("road superintendent", "")]


def test_a_post_of_somebody_else_who_is_named_tells_no_unit() -> None:
    text = "Odette Marrow, former director, and Piers Tollgate, a director of Quillby Grain Traders Ltd, were convicted of fraud."
    assert held_in(text)["Odette Marrow"] == [("director", "")]
