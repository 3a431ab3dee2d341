"""Careers, posts that are over, names by their form, and subjects by who tells it. All people and places are invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.contract import Person

CAREER = (
    "Ines Calloway, 51, was charged with theft. She joined the Tarn Water Board in 2003 as a stores clerk, became "
    "stores officer in 2009 and by 2014 was head of procurement."
)
Held = tuple[str, str | None, bool, str | None, str | None]


def people(text: str) -> dict[str, Person]:
    """Return the people of an English text by name."""
    return {p.name.text: p for c in extract(text, language="en").cases for p in c.people}


def posts(text: str, name: str) -> list[Held]:
    """Return position, unit, former, start and end of each post."""
    return [
        (q.position.text, q.unit.text if q.unit else None, q.former, q.start_date, q.end_date)
        for q in people(text)[name].posts
    ]


def test_each_step_ends_the_one_before() -> None:
    assert posts(CAREER, "Ines Calloway") == [
        ("stores clerk", "Tarn Water Board", True, "2003", "2009"),
        ("stores officer", "Tarn Water Board", True, "2009", "2014"),
        ("head of procurement", "Tarn Water Board", False, "2014", None),
    ]


def test_a_building_called_by_a_post_gives_nobody_that_post() -> None:
    text = "Ines Calloway, 51, teller of the Tarn Water Board, was charged with theft. The building was a clerk school."
    assert [p[0] for p in posts(text, "Ines Calloway")] == ["teller"]


def test_a_long_row_of_commas_before_a_verb_is_read_in_time() -> None:
    # each comma can be read in three ways: without a limit this would not end
    text = f"Ines Calloway{', later' * 40} x was clerk of the Tarn Water Board. She was convicted of theft."
    assert "Ines Calloway" in people(text)


@pytest.mark.parametrize(
    ("words", "former"),
    [
        ("manager of the Tarn Water Board until she resigned in May,", True),
        ("manager of the Tarn Water Board,", False),
        ("manager of the Tarn Water Board at the time,", True),
    ],
)
def test_what_ends_a_post(words: str, former: bool) -> None:
    text = f"Ines Calloway, {words} was convicted of theft."
    assert [(p[0], p[2]) for p in posts(text, "Ines Calloway")] == [("manager", former)]


@pytest.mark.parametrize("name", ["Zhuo Renfan", "Kwok Chi-lun", "Rosnita binti Talib"])
def test_a_name_by_its_form(name: str) -> None:
    assert people(f"{name}, director of the Tarn Water Station, was convicted of theft.")[name].subject


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("The inquiry found that the manager, Ines Calloway, overrode the tender committee.", True),
        ("The inquiry found that the manager, Ines Calloway, discovered the shortfall.", False),
        ("The inquiry found that the manager, Ines Calloway, had done nothing wrong.", False),
    ],
)
def test_who_is_told_to_have_done_it(told: str, subject: bool) -> None:
    named = {n: p.subject for n, p in people(told + " The store was in Tarn.").items()}
    assert named.get("Ines Calloway", False) is subject


def test_lists_of_years_and_posts_held_together() -> None:
    text = (
        "Ines Calloway was convicted of theft.\n2008-2012  Town Clerk, Municipality of Tarnfield\n"
        "2012-2016  Town Treasurer, Municipality of Tarnfield"
    )
    assert [(p[0], p[3], p[4]) for p in posts(text, "Ines Calloway")] == [
        ("Town Clerk", "2008", "2012"),
        ("Town Treasurer", "2012", "2016"),
    ]


def test_who_worked_for_somebody_gives_that_one_no_post() -> None:
    text = "Ines Calloway was convicted of theft. Odd Marley worked for Calloway as a project administrator."
    assert posts(text, "Ines Calloway") == []


def test_a_deed_that_a_pronoun_tells() -> None:
    text = "Ines Calloway was manager of the Tarn Water Board. She raised 41 false invoices."
    assert people(text)["Ines Calloway"].subject


def test_a_pronoun_reaches_over_sentences_that_name_nobody() -> None:
    text = (
        "Ines Calloway entered the Tarn Water Board in 1998 as an accounts clerk. By 2005 she was cashier. "
        "She was convicted of theft."
    )
    assert people(text)["Ines Calloway"].subject
    assert posts(text, "Ines Calloway") == [
        ("accounts clerk", "Tarn Water Board", True, "1998", "2005"),
        ("cashier", "Tarn Water Board", False, "2005", None),
    ]


def test_who_applied_for_a_post_does_not_hold_it() -> None:
    text = "Ines Calloway was convicted of theft. In 2012 she applied to become a clerk with the Tarn Water Board."
    assert posts(text, "Ines Calloway") == []
