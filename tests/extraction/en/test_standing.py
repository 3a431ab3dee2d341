"""How somebody stands among the others of a text: with which words he comes in, who else is accused or hidden. Invented."""

from __future__ import annotations

import pytest

from extraction.en.accused.signs import Scene
from extraction.en.accused.standing import standing
from extraction.en.names.person import Person


def person(text: str, name: str, **flags: object) -> Person:
    at = text.index(name)
    return Person(name, name.split()[-1], (at, at + len(name)), spans=[(at, at + len(name))], **flags)


def signs(text: str, name: str = "Otis Varden", *others: Person, **flags: object) -> frozenset[str]:
    found = {p.name: p for p in (person(text, name, **flags), *others)}
    return standing(Scene(text, list(found.values())), found)[name]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He sent a mechanic, Otis Varden, to the boat.", {"aside a", "noun mechanic"}),
        ("The board heard the owner's sister, Mrs. Otis Varden.", {"aside whose", "noun sister", "courtesy mrs"}),
        ("They moved bus driver Otis Varden to nights.", {"as no article", "noun driver"}),
        ("She asked a baker, Mr Otis Varden, who paid twice and lost the stall.", {"did paid", "did lost", "harm:2"}),
        ("Those who waited included Otis Varden.", {"among"}),
        ("A tenant, Otis Varden, waited.", {"protected before", "protected near"}),
        ("Otis Varden, a pensioner, waited.", {"protected behind"}),
    ],
)  # fmt: skip
def test_with_which_words_somebody_comes_in(text: str, told: set[str]) -> None:
    assert {f"stands {t}" for t in told} <= signs(text)


def test_who_else_is_accused_or_hidden() -> None:
    text = "Ida Corby took the rent. Otis Varden wrote about it, and so did Una Varden."
    corby, una = person(text, "Ida Corby", proved=True), person(text, "Una Varden", victim=True)
    told = signs(text, "Otis Varden", corby, una, partners={"Una Varden"})
    expected = {
        "others proved:1", "others accused:1", "others hidden", "behind accused", "before hidden", "surname of hidden",
        "in a list with hidden",
    }  # fmt: skip
    assert {f"stands {t}" for t in expected} <= told
    assert not any("surname of accused" in t for t in told)


@pytest.mark.parametrize(
    ("flags", "told"), [({"proved": True}, "proved"), ({"accused": True}, "accused"), ({}, "")]
)
def test_what_rules_say_of_oneself_is_a_sign_and_makes_no_other(flags: dict[str, object], told: str) -> None:
    own = signs("Otis Varden kept the keys.", **flags)
    assert {t for t in own if t in ("stands proved", "stands accused")} == (
        {f"stands {told}"} if told else set()
    )
    assert "stands others accused:0" in own
