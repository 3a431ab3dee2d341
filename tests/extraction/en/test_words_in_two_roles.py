"""Words in two roles: surnames and posts, verbs and kinds of houses, firms and matters; and what reading many of them costs. All is invented."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from extraction.en.matter.conduct import misconduct
from extraction.en.points.points import weak_points
from extraction.en.posts.elsewhere import Elsewhere
from extraction.en.posts.post import PostSpan
from extraction.en.units.houses import houses
from tests.extraction.en.case_of import held_in


@pytest.mark.parametrize(
    "name",
    ["Anil Pandit", "Mary Scholar", "Mary Keeper", "Tony Abbot", "Ravi Khatib", "Harpal Granthi", "Susan Composer"],
)  # fmt: skip
def test_a_surname_that_is_a_post_as_well(name: str) -> None:
    assert held_in(f"{name}, a clerk of the City of Oakvale, was convicted of theft.") == {
        name: [("clerk", "City of Oakvale")]
    }


@pytest.mark.parametrize("post", ["Keeper", "Scholar", "Abbot"])
def test_such_a_word_before_a_name_is_the_post(post: str) -> None:
    assert list(held_in(f"{post} Dale Roe, 52, was convicted of theft.")) == ["Dale Roe"]


def _houses(text: str) -> list[str]:
    return [text[h.start : h.end] for h in houses(text, [], [])]


@pytest.mark.parametrize(
    "text",
    [
        "The Sheriff and jail warden Ann Lee was convicted of theft.",
        "The Mayor and council met.",
        "The Clerk and commission met.",
        "A driver of Oakvale left prison director Tom Birch a note.",
        "The crates went from Cuba into port.",
        "He sold eggs at the Tuesday market.",
        "He sold eggs at Monday Market.",
        "The Board library was shut.",
        "The judges of the Trial Chambers sat.",
        "He sold Oxycodone Drugs.",
        "She was in charge of Research & Development.",
    ],
)
def test_what_is_no_house(text: str) -> None:
    assert _houses(text) == []


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("He worked at the Tarn fish market.", "Tarn fish market"),
        ("The Tarn primary school was shut.", "Tarn primary school"),
        ("The Tarn council met.", "Tarn council"),
        ("He worked for Tarn & Quill.", "Tarn & Quill"),
        ("He worked at Brindle Chambers.", "Brindle Chambers"),
        ("He worked at Tarn Depot.", "Tarn Depot"),
    ],
)
def test_what_is_a_house(text: str, house: str) -> None:
    assert _houses(text) == [house]


def _seconds(do: Callable[[], object]) -> float:
    begun = process_time()
    do()
    return process_time() - begun


def test_letters_with_dots_take_no_longer_than_their_length() -> None:
    def read(n: int) -> float:
        return _seconds(lambda: misconduct("A." * n + " improperly received nothing", [], [], case=False))

    read(100)
    assert read(8_000) < 8 * read(2_000) + 0.2


def test_facts_found_again_and_again_take_no_longer_than_their_number() -> None:
    def read(n: int) -> float:
        return _seconds(lambda: weak_points("It claimed $9 of unsupported rents. " * n, [], case=False))

    read(10)
    assert read(3_000) < 6 * read(1_000) + 0.2


def test_those_who_hold_a_post_now_are_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, the words of each post are read once, not once for every other one."""
    asked: list[PostSpan] = []
    words = Elsewhere._words

    def counted(self: Elsewhere, post: PostSpan) -> str:
        asked.append(post)
        return words(self, post)

    monkeypatch.setattr(Elsewhere, "_words", counted)
    given = ["Ann", "Dale", "Piers", "Marla", "Ruth", "Tom", "Frank", "Gwen"]
    former = " ".join(f"{g} Osgood was the treasurer of Tarn County." for g in given)
    present = " ".join(f"Current treasurer {g} Hartley was convicted of theft." for g in given)
    held_in(f"{former} {present}")
    assert 0 < len(asked) < 6 * len(given)
