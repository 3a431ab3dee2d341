"""Posts told by whose they were before, behind another time or rank, and at two houses."""

from __future__ import annotations

import json

import pytest

from extraction import extract
from tests.extraction.en.case_of import held_in

FIRST = "Odette Marrow, bursar of Lantern Hollow College, was dismissed on Friday for taking bribes. "


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("She was replaced by Piers Tollgate.", "Piers Tollgate"),
        ("Her replacement, Piers Tollgate, said that he had found no records.", "Piers Tollgate"),
        ("Piers Tollgate was appointed in her place in May.", "Piers Tollgate"),
        ("Piers Tollgate, who took over from her, has changed the locks.", "Piers Tollgate"),
        ("In 2012 she had replaced Piers Tollgate.", "Piers Tollgate"),
    ],
)
def test_one_post_goes_from_one_to_another(told: str, name: str) -> None:
    assert held_in(FIRST + told)[name] == [("bursar", "Lantern Hollow College")]


def test_a_post_of_which_the_sentence_before_tells() -> None:
    text = (
        "The board appoints the harbour master of the Quillby Port Authority. Odette Marrow held that position until "
        "2019. She was convicted of theft."
    )
    assert held_in(text)["Odette Marrow"] == [("harbour master", "Quillby Port Authority")]


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("Odette Marrow, until last year bursar of Lantern Hollow College,", "bursar"),
        ("Odette Marrow, also the bursar of Lantern Hollow College,", "bursar"),
        ("Odette Marrow, for eleven years the bursar of Lantern Hollow College,", "bursar"),
        ("Odette Marrow, bursar in charge of fees at Lantern Hollow College,", "bursar"),
    ],
)
def test_words_of_time_and_duties_beside_a_post(told: str, post: str) -> None:
    assert held_in(f"{told} was charged with theft on Friday.")["Odette Marrow"] == [
        (post, "Lantern Hollow College")
    ]


def test_two_posts_at_two_houses() -> None:
    text = (
        "Odette Marrow, bursar of Lantern Hollow College and treasurer of the Quillby Rowing Club, was charged with "
        "theft on Friday."
    )
    assert held_in(text)["Odette Marrow"] == [
        ("bursar", "Lantern Hollow College"),
        ("treasurer", "Quillby Rowing Club"),
    ]


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("Chief Executive Mr Piers Tollgate has apologised.", "Chief Executive"),
        ("Home Administrator Col. (Ret.) Piers Tollgate has apologised.", "Home Administrator"),
        ("Board Chairman Father Piers Tollgate read the letter.", "Board Chairman"),
        ("Head of finance Mr Piers Tollgate has apologised.", "Head of finance"),
        ("The municipal engineer, Engr. Piers Tollgate, has apologised.", "municipal engineer"),
        ("The Director-General, Prof. Piers Tollgate, has apologised.", "Director-General"),
    ],
)
def test_what_stands_between_a_post_and_a_name_is_a_rank(told: str, post: str) -> None:
    text = f"Odette Marrow was dismissed for theft on Friday. {told}"
    assert [p for p, _ in held_in(text)["Piers Tollgate"]] == [post]


def test_posts_told_in_the_order_of_the_names_behind_a_verb() -> None:
    text = (
        "Odette Marrow and Piers Tollgate were bursar and cashier of Lantern Hollow College respectively. They were "
        "charged with theft on Friday."
    )
    held = held_in(text)
    assert held["Odette Marrow"] == [("bursar", "Lantern Hollow College")]
    assert held["Piers Tollgate"] == [("cashier", "Lantern Hollow College")]


def test_what_somebody_will_be_is_not_over() -> None:
    text = "Odette Marrow was dismissed for theft on Friday. Works Director Piers Tollgate will be interim town manager."
    assert [p for p, _ in held_in(text)["Piers Tollgate"]] == ["Works Director", "interim town manager"]


@pytest.mark.parametrize(
    "told",
    [
        "Piers Tollgate took over from her at the wheel of the bus.",
        "Piers Tollgate took over from her as witness.",
        "Piers Tollgate, who replaced her behind the counter, saw nothing.",
        "She was followed by Piers Tollgate into the yard.",
        "In 2012 she had replaced Piers Tollgate as owner of a bar.",
        "Piers Tollgate, whom she had replaced at the wheel, saw nothing.",
    ],
)
def test_who_takes_over_another_thing_has_not_the_post(told: str) -> None:
    assert not held_in(FIRST + told).get("Piers Tollgate")


@pytest.mark.parametrize(
    "told",
    [
        "Piers Tollgate took over from her at the helm in May.",
        "Piers Tollgate, who replaced her, has spoken of the abuse of funds.",
    ],
)
def test_who_takes_over_has_the_post(told: str) -> None:
    assert held_in(FIRST + told)["Piers Tollgate"] == [("bursar", "Lantern Hollow College")]


HARM = "Piers Tollgate, director of the Lantern Hollow Clinic, was jailed for sexual assault. "


@pytest.mark.parametrize(
    "told",
    [
        "Odette Marrow, who replaced him, was among the victims.",
        "He was succeeded by Odette Marrow, whom he had also raped.",
        "He replaced Odette Marrow, who was molested before.",
        "Odette Marrow held that job for a week before she was raped by him.",
    ],
)
def test_whom_the_one_before_harmed_is_named_nowhere(told: str) -> None:
    found = extract(HARM + told, id="t", language="en")
    assert "Marrow" not in json.dumps(found.as_json()["cases"])
    assert "Odette Marrow" in {(HARM + told)[r.start : r.end] for r in found.redactions}
    assert held_in(HARM + told)["Piers Tollgate"] == [("director", "Lantern Hollow Clinic")]
