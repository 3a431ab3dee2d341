"""The house of a post by all that stands around it: given where others work, changed where another is all but sure. Invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.en.posts.house_signs import NONE, head_of, shape
from extraction.en.posts.linked import decide, is_trade, only_asked

TEXT = (
    "The former clerk of the Harrow Water Board, Otis Varden, was convicted of theft on Monday. He took $4,000 from the Harrow Water Board.\n"
    "Deputy engineer Nadia Corby was convicted of bribery at the Tarn County Court on Friday."
)


def signs_of(text: str, name: str) -> dict[str, frozenset[str]]:
    with only_asked() as asked:
        extract(text, language="en")
    return next(a.told for a in asked if a.name == name)


def test_every_house_of_a_text_and_none_have_signs() -> None:
    told = signs_of(TEXT, "Otis Varden")
    assert {NONE, "harrow water board"} <= set(told)
    assert {"staffed S", "times:2", "last> the"} <= told["harrow water board"]
    assert "none clerk S" in told[NONE]


def test_who_works_elsewhere_speaks_for_a_house() -> None:
    told = signs_of(TEXT, "Nadia Corby")
    assert "of a subject" in told["harrow water board"]
    assert "others" in told["harrow water board"]


def test_what_stands_in_the_sentence_of_a_post_can_be_left_out() -> None:
    with only_asked() as asked:
        extract(TEXT, language="en")
    own = next(a for a in asked if a.name == "Otis Varden")
    assert own.unit == "harrow water board"
    assert not any(s.startswith(("same<", "same>")) for s in own.apart["harrow water board"])


GIVEN = {
    NONE: frozenset({"none"}),
    "board": frozenset({"others", "kind UT-GV"}),
    "court": frozenset({"kind UT-JU"}),
}


@pytest.mark.parametrize(
    ("chance", "unit", "house"),
    [
        ({NONE: 0.3, "board": 0.6, "court": 0.1}, NONE, "board"),
        ({NONE: 0.65, "board": 0.3, "court": 0.05}, NONE, NONE),
        # nobody else works there
        ({NONE: 0.1, "board": 0.1, "court": 0.8}, NONE, NONE),
        ({NONE: 0.01, "board": 0.96, "court": 0.03}, "court", "board"),
        ({NONE: 0.1, "board": 0.6, "court": 0.3}, "court", "court"),
        # what a rule joined is never taken away
        ({NONE: 0.98, "board": 0.01, "court": 0.01}, "court", "court"),
    ],
)
def test_a_house_is_given_or_changed_where_it_is_likely(
    chance: dict[str, float], unit: str, house: str
) -> None:
    assert decide(GIVEN, chance, unit, staff=True) == house


def test_a_trade_gets_no_house() -> None:
    assert is_trade("developer")
    assert not is_trade("deputy clerk")
    assert decide(GIVEN, {NONE: 0.1, "board": 0.9, "court": 0.0}, NONE, staff=False) == NONE


@pytest.mark.parametrize("kind", ["kind CAP", "kind PL"])
def test_what_may_be_anything_becomes_no_house(kind: str) -> None:
    told = {**GIVEN, "nadia corby": frozenset({kind, "others"})}
    chance = {NONE: 0.01, "board": 0.0, "court": 0.0, "nadia corby": 0.99}
    assert decide(told, chance, NONE, staff=True) == NONE
    assert decide(told, chance, "court", staff=True) == "court"


def test_signs_know_kinds_of_words_and_no_names() -> None:
    assert shape(["of", "the", "Tarn", "Water", "9", "counted"]) == ["of", "the", "X", "9", "w"]
    assert head_of("Deputy Clerks") == "clerk"
