"""Posts told in the order of the names, posts beside ages and units in small letters, terms over them. Invented."""

from __future__ import annotations

import pytest

from extraction import extract
from tests.extraction.en.case_of import held_in


def test_posts_told_one_by_one() -> None:
    told = "Otis Varden and Nadia Corby, respectively finance officer and chief executive of the Fenby Leisure Trust, were convicted."
    assert held_in(told) == {
        "Otis Varden": [("finance officer", "Fenby Leisure Trust")],
        "Nadia Corby": [("chief executive", "Fenby Leisure Trust")],
    }


def test_the_word_may_stand_behind_the_posts() -> None:
    told = "Otis Varden and Nadia Corby, clerk and chairman respectively of Fenby Parish Council, were fined."
    assert [p for p, _ in held_in(told)["Otis Varden"]] == ["clerk"]
    assert [p for p, _ in held_in(told)["Nadia Corby"]] == ["chairman"]


def test_not_where_the_numbers_differ() -> None:
    told = "Otis Varden, Hugh Orme and Nadia Corby were fined $50 and $60 respectively, the clerk said."
    assert held_in(told)["Nadia Corby"] == []


@pytest.mark.parametrize(
    ("told", "name", "post", "term"),
    [
        (
            "Otis Varden, who served as treasurer of the levee district from 2009 to 2017, pleaded guilty to theft.",
            "Otis Varden",
            "treasurer",
            ("2009", "2017"),
        ),
        (
            "Nadia Corby was convicted. She had been general manager of the electric cooperative since 2004.",
            "Nadia Corby",
            "general manager",
            ("2004", None),
        ),
        (
            "Formerly the head teacher of Fenby Infant School, Nadia Corby was dismissed. "
            "She held the post between September 2008 and April 2016.",
            "Nadia Corby",
            "head teacher",
            ("2008-09", "2016-04"),
        ),
    ],
)
def test_terms_behind_a_house_in_small_letters(
    told: str, name: str, post: str, term: tuple[str, str | None]
) -> None:
    people = [p for c in extract(told, language="en").cases for p in c.people if p.name.text == name]
    assert term in [(q.start_date, q.end_date) for p in people for q in p.posts if q.position.text == post]


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        ("Sentenced to 18 months was Otis Varden, 51, works manager of Fenby Council.", [("works manager", "Fenby Council")]),
        ("Warden: Otis Varden, Fenby Correctional Centre. Decision: dismissed.", [("Warden", "Fenby Correctional Centre")]),
        (
            "The water board hired Otis Varden as superintendent in 2011. He was dismissed. The Fenby Water Board has no other.",
            [("superintendent", "Fenby Water Board")],
        ),
        ("Longtime Fenby Township clerk Otis Varden was indicted.", [("clerk", "Fenby Township")]),
    ],
)  # fmt: skip
def test_posts_told_in_other_places(told: str, posts: list[tuple[str, str]]) -> None:
    assert held_in(told)["Otis Varden"] == posts
