"""The unit of a post that stands alone, where another sentence tells it."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import held_in


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("Marrow worked nights for the Quillby Port Authority.", "Quillby Port Authority"),
        ("Marrow ran Lantern Hollow Recovery from 2010 until its closing.", "Lantern Hollow Recovery"),
        ("She resigned from Lantern Hollow Family Health in 2019.", "Lantern Hollow Family Health"),
        ("Marrow was hired by the City of Quillby in 2006.", "City of Quillby"),
        ("Marrow was hired by a cousin in Quillby.", ""),
    ],
)
def test_where_somebody_worked_is_the_unit_of_the_post(told: str, unit: str) -> None:
    text = (
        "A former program director was charged with theft, prosecutors said.\n"
        f"Odette Marrow, 41, is accused of cashing 31 refund checks. {told}"
    )
    assert held_in(text)["Odette Marrow"] == [("program director", unit)]


def test_a_unit_told_beside_a_name_is_that_of_the_post_in_front() -> None:
    text = (
        "Supervisor Odette Marrow, 41, formerly of the Quillby Port Authority, was sentenced to two years in prison "
        "for theft."
    )
    assert held_in(text)["Odette Marrow"] == [("Supervisor", "Quillby Port Authority")]


def test_two_who_ran_a_house_have_their_posts_there() -> None:
    text = (
        "A director and her bookkeeper were indicted for theft.\n"
        "Executive Director Odette Marrow, 51, and bookkeeper Piers Tollgate, 33, ran Bright Furrow Training Partners in "
        "Quillby. The two are charged with theft."
    )
    found = held_in(text)
    assert found["Odette Marrow"] == [("Executive Director", "Bright Furrow Training Partners")]
    assert found["Piers Tollgate"] == [("bookkeeper", "Bright Furrow Training Partners")]


def test_agents_of_the_opening_are_the_agents_who_are_named_behind_it() -> None:
    text = (
        "District Attorney Rhoda Penhale announced the arrest of three Sanitation Department enforcement agents for taking "
        "cash.\nAgents Wilf Carrow, 47, Hassan Dunmere, 34, and Lucy Orde-Bright, 39, are accused of taking bribes."
    )
    found = held_in(text)
    assert [found[n] for n in ("Wilf Carrow", "Hassan Dunmere", "Lucy Orde-Bright")] == [
        [("Agent", "Sanitation Department")]
    ] * 3
    assert found["Rhoda Penhale"] == [("District Attorney", "")]


def test_two_units_of_the_same_post_decide_nothing() -> None:
    text = (
        "Clerk Odette Marrow, 41, pleaded guilty to theft. Auditors also met a clerk of the Quillby Water Department and a clerk "
        "of the Tolling Highway Department."
    )
    assert held_in(text)["Odette Marrow"] == [("Clerk", "")]


def test_a_post_at_a_house_without_a_name_does_not_get_the_unit_of_another_post() -> None:
    text = (
        "Odette Marrow, the purchasing director of the City of Quillby, pleaded guilty to fraud. She also served as the business "
        "manager for a consulting firm. Marrow worked for the City of Quillby for ten years."
    )
    assert ("business manager", "City of Quillby") not in held_in(text)["Odette Marrow"]


def test_a_verb_that_names_the_post_itself_is_told_of_that_post() -> None:
    text = (
        "Odette Marrow pleaded guilty to fraud. She was hired by the Quillby Probation Department as a corrections officer. "
        "She told an insurer that she was an office specialist."
    )
    assert ("office specialist", "Quillby Probation Department") not in held_in(text)["Odette Marrow"]


def test_the_company_of_somebody_is_where_the_owner_is() -> None:
    text = (
        "The owner of a paving firm was convicted Wednesday of theft.\n"
        "A jury found Odette Marrow, 48, guilty of theft. Marrow's company, Quillby Ridge Paving Inc., won the work."
    )
    assert held_in(text)["Odette Marrow"] == [("owner", "Quillby Ridge Paving Inc.")]


def test_who_is_joined_to_a_post_has_it_at_the_same_house() -> None:
    text = (
        "Tangled Furrow Transit billed for routes that had no riders, according to a complaint.\n"
        "The company's manager, Odette Marrow, 52, and dispatcher Piers Tollgate, 30, are charged with fraud."
    )
    found = held_in(text)
    assert found["Odette Marrow"] == [("manager", "Tangled Furrow Transit")]
    assert found["Piers Tollgate"] == [("dispatcher", "Tangled Furrow Transit")]


def test_who_is_joined_without_a_word_for_it_keeps_a_post_without_a_unit() -> None:
    text = (
        "Building Commissioner Odette Marrow of the City of Quillby and inspector Piers Tollgate, 30, were charged with bribery. "
        "The Tolling Housing Authority paid."
    )
    assert held_in(text)["Piers Tollgate"] == [("inspector", "")]


def test_employees_told_by_their_number_are_those_who_are_charged() -> None:
    text = (
        "The office announced charges against eleven current and former employees of the Tolling Housing Authority.\n"
        "Charged are Zsofia Marrow-Holt, Dale Quillbright and nine others named in the complaint."
    )
    found = held_in(text)
    assert (
        found["Zsofia Marrow-Holt"]
        == found["Dale Quillbright"]
        == [("employee", "Tolling Housing Authority")]
    )


def test_officers_who_arrest_are_not_those_who_are_charged() -> None:
    text = (
        "Four officers of the Tolling Transit Authority made arrests on Monday.\n"
        "Charged are Zsofia Marrow-Holt, Odette Farrow-Quill and Dale Quillbright with fraud."
    )
    assert all(posts == [] for posts in held_in(text).values())
    assert len(held_in(text)) == 3


def test_one_word_of_a_headline_gives_way_to_the_name_in_full() -> None:
    text = (
        "Former Library Director Odette Marrow Convicted of Theft\n"
        "A former director of the Tolling Springs Public Library and a dealer were convicted. Odette Marrow, 57, was convicted of "
        "theft."
    )
    assert {u for _, u in held_in(text)["Odette Marrow"]} == {"Tolling Springs Public Library"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "While employed at the Tolling Housing Authority, payroll clerk Odette Marrow wrote 40 checks. She was convicted of theft.",
            ("payroll clerk", "Tolling Housing Authority"),
        ),
        (
            "Odette Marrow, D.P.M., 44, a podiatrist at the Tolling Foot Clinic, was convicted of fraud.",
            ("podiatrist", "Tolling Foot Clinic"),
        ),
        (
            "Odette Marrow, 51, of the Tolling Housing Authority, a payroll clerk, was convicted of theft.",
            ("payroll clerk", "Tolling Housing Authority"),
        ),
        (
            "The Tolling Water Board lost $90,000. Its longtime bookkeeper was Odette Marrow, 51, who pleaded guilty to theft.",
            ("bookkeeper", "Tolling Water Board"),
        ),
        (
            "A jury convicted Second Furrow Recovery and its founder, Odette Marrow, of fraud.",
            ("founder", "Second Furrow Recovery"),
        ),
        (
            "Tolling County paid. The county's former purchasing director, Odette Marrow, was convicted of bribery.",
            ("purchasing director", "Tolling County"),
        ),
        (
            "Piers Tollgate, a clerk with the Tolling Housing Authority, and Odette Marrow, a supervisor there, were convicted of "
            "theft.",
            ("supervisor", "Tolling Housing Authority"),
        ),
        (
            "Director Piers Tollgate of the Tolling Regional Hospital and his deputy, Odette Marrow, were convicted of bribery.",
            ("deputy", "Tolling Regional Hospital"),
        ),
        (
            "The thefts went through one eligibility supervisor, Odette Marrow, who was convicted of theft.",
            ("eligibility supervisor", ""),
        ),
    ],
)
def test_further_ways_to_tell_a_post_and_its_house(text: str, post: tuple[str, str]) -> None:
    assert held_in(text)["Odette Marrow"] == [post]


def test_a_plural_without_an_s_is_of_both() -> None:
    found = held_in("The businessmen, Odette Marrow, 57, and Piers Tollgate, 44, were convicted of bribery.")
    assert found["Odette Marrow"] == found["Piers Tollgate"] == [("businessmen", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Treasurer Odette Marrow, 61, was convicted of stealing from the Tolling Little League. Marrow worked for the Quillby Water Board. "
        "The Tolling Housing Authority paid.",
        "The owner of a paving firm, Odette Marrow, 44, was convicted of fraud. Marrow was hired by the City of Tolling.",
        "Bookkeeper Odette Marrow, who kept the books of three clients, was convicted of theft. One client was the Tolling Housing "
        "Authority.",
        "Odette Marrow, a manager, was convicted of defrauding the Tolling Housing Authority.",
        "Inspector Odette Marrow, who owned Quillby Towing LLC, was convicted of bribery.",
        "Supervisor Odette Marrow told the Tolling Housing Authority nothing. She was convicted of theft.",
    ],
)
def test_what_is_told_of_a_house_does_not_make_it_that_of_the_post(text: str) -> None:
    ((_, unit),) = held_in(text)["Odette Marrow"]
    assert unit == ""


def test_a_part_of_a_house_without_a_name() -> None:
    text = "Odette Marrow, 41, a clerk in the traffic division of the Tolling County Housing Authority, was convicted of theft."
    assert held_in(text)["Odette Marrow"] == [("clerk", "Tolling County Housing Authority")]


def test_the_post_of_the_next_one_in_front_of_the_name_is_not_that_of_the_one_before() -> None:
    found = held_in(
        "The chief accountant of the Tolling Water Corporation, Odette Marrow, and the storekeeper, Piers Tollgate, were sentenced to "
        "five years in prison."
    )
    assert found["Odette Marrow"] == [("chief accountant", "Tolling Water Corporation")]
    assert found["Piers Tollgate"] == [("storekeeper", "Tolling Water Corporation")]


def test_a_post_behind_and_without_a_name_is_of_the_one_before() -> None:
    text = "Odette Marrow, 41, of Quillby, Texas, and owner of Tolling Supply Inc. was sentenced to ten years in prison for fraud."
    assert held_in(text)["Odette Marrow"] == [("owner", "Tolling Supply Inc.")]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Deputy Warden Odette Marrow smuggled phones into the Tolling Housing Authority, where she had worked since 1999. She was "
            "convicted of bribery.",
            ("Deputy Warden", "Tolling Housing Authority"),
        ),
        (
            "Odette Marrow moved $90,000 from the Quillby Irrigation District to the Tolling Sports Association, of which she was "
            "treasurer. She was convicted of theft.",
            ("treasurer", "Tolling Sports Association"),
        ),
        (
            "The commission dismissed inspector general Odette Marrow of the Tolling Harbor Trust. She was convicted of theft.",
            ("inspector general", "Tolling Harbor Trust"),
        ),
        (
            "In 2011 the Tolling Tax Office promoted Odette Marrow to senior assessor. She was later convicted of bribery.",
            ("senior assessor", "Tolling Tax Office"),
        ),
        (
            "Quillby Council's head of parking, Odette Marrow, favored Tolling Signs Ltd, of which her brother is a director. She was "
            "convicted of fraud.",
            ("head of parking", "Quillby Council"),
        ),
    ],
)
def test_where_somebody_worked_who_promoted_and_whose_brother(text: str, post: tuple[str, str]) -> None:
    assert held_in(text)["Odette Marrow"] == [post]


def test_what_two_did_to_an_inspector_does_not_make_one_of_them_the_inspector() -> None:
    found = held_in(
        "Two managers of Quillby Foods, Odette Marrow and Piers Tollgate, bribed a state grain inspector, Dale Farrow-Quill. All three "
        "were convicted of bribery."
    )
    assert found["Odette Marrow"] == found["Piers Tollgate"] == [("manager", "Quillby Foods")]
