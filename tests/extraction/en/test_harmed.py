"""Who stays hidden though no wording says so: by all that stands around; never whom a title of office presents. Invented."""

from __future__ import annotations

import dataclasses

import pytest

from extraction import extract
from extraction.common import Weighed, weighed
from extraction.en.accused import harmed
from extraction.en.accused.harmed import hide_by_signs
from extraction.en.accused.signs import Scene
from extraction.en.accused.standing import standing
from extraction.en.names.person import Person
from extraction.en.people.people import people
from extraction.redaction import shown as text_shown

TEXT = "A parent, Otis Varden, complained to the board. Nobody wrote to Otis Varden again."


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that hide everybody who is asked about."""
    monkeypatch.setattr(harmed, "weighed", lambda *_: Weighed({}, offset=9.0, bar=0.0, floor=0.0, sure=1.0))


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize(
    ("change", "hidden"),
    [
        ({}, True),
        ({"accused": True}, True),
        ({"proved": True}, True),
        ({"announcing": True}, True),
        ({"titles": [(0, 8)]}, False),
        ({"masked": True}, False),
    ],
)
def test_only_those_are_asked_about_whom_no_title_presents(change: dict[str, object], hidden: bool) -> None:
    person = otis(change)
    assert hide([person]) == [person] * hidden
    assert person.victim is hidden
    assert not (person.victim and (person.subject or person.announcing))


@pytest.mark.parametrize(
    ("change", "hidden"),
    [
        ({}, True),
        ({"accused": True}, False),
        ({"proved": True}, False),
        ({"announcing": True}, True),
        ({"announcing": True, "accused": True}, True),
    ],
)
def test_whom_something_accuses_only_higher_odds_hide(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, object], hidden: bool
) -> None:
    monkeypatch.setattr(harmed, "weighed", lambda *_: Weighed({}, offset=0.5, bar=0.0, floor=0.0, sure=1.0))
    person = otis(change)
    hide([person])
    assert person.victim is hidden


def otis(change: dict[str, object]) -> Person:
    return dataclasses.replace(Person("Otis Varden", "Varden", (10, 21), spans=[(10, 21)]), **change)


def hide(people: list[Person]) -> list[Person]:
    scene, found = Scene(TEXT, people), {p.name: p for p in people}
    return hide_by_signs(scene, found, standing(scene, found))


@pytest.mark.usefixtures("eager")
def test_who_is_hidden_so_is_hidden_in_a_headline_too() -> None:
    text = "NADIA CORBY WAITED IN VAIN\n\nThe shed stood empty. A letter from Nadia Corby lay on the floor.\n"
    (person,) = people(text, frozenset(), lambda _: False)[0]
    assert [text[a:b] for a, b in person.spans] == ["NADIA CORBY", "Nadia Corby"]


def test_the_shipped_weights_tell_who_decides_from_who_is_harmed() -> None:
    weights = weighed("extraction.en", "harmed").weights
    assert weights["is watcher"] < 0 < weights["does complained"]


@pytest.mark.parametrize(("odds", "readable"), [(-3.0, True), (-2.0, False)])
def test_whom_nothing_brings_into_the_facts_nobody_reads(
    monkeypatch: pytest.MonkeyPatch, odds: float, readable: bool
) -> None:
    assert ("Una Corby" in read(monkeypatch, odds, "It found Una Corby at the gate.")) is readable


@pytest.mark.parametrize(("odds", "shown"), [(-3.0, True), (-0.5, False)])
def test_who_holds_a_post_at_no_house_is_shown_where_little_speaks_for_hiding(
    monkeypatch: pytest.MonkeyPatch, odds: float, shown: bool
) -> None:
    assert (
        "Una Corby" in read(monkeypatch, odds, "The book was kept by the accountant, Una Corby.")
    ) is shown


@pytest.mark.parametrize("odds", [-3.0, -0.5])
def test_who_holds_a_post_at_a_house_is_shown(monkeypatch: pytest.MonkeyPatch, odds: float) -> None:
    told = "The book was kept by Una Corby, chief accountant of the Tarn County Water Authority."
    assert "Una Corby" in read(monkeypatch, odds, told)


def read(monkeypatch: pytest.MonkeyPatch, odds: float, more: str) -> str:
    """Return what may be read of a text whose people all have these odds, and the facts."""
    monkeypatch.setattr(harmed, "weighed", lambda *_: Weighed({}, offset=odds, bar=9.0, floor=9.0))
    text = f"TARN FALLS - Otis Varden, 51, pleaded guilty to theft of $9,000 from the harbour fund. {more}"
    found = extract(text, language="en")
    return text_shown(text, found.redactions) + str([p.name for c in found.cases for p in c.people])
