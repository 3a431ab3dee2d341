"""Whom a text blames without a charge: by all that stands around the mentions; never those whom a rule keeps out. Invented."""

from __future__ import annotations

import dataclasses

import pytest

from extraction.en.accused.blame import judge_by_signs
from extraction.en.accused.signs import Scene
from extraction.en.names.person import Person
from extraction.en.people.people import people

TEXT = (
    "The council's estates manager, Otis Varden, let four garages to his own firm and kept the rents in a drawer. He had told nobody. "
    "Nadia Corby, who took over the post in May, found the leases. Our auditors thank her."
)


def read(text: str, *, model: bool = True) -> dict[str, Person]:
    return {p.name: p for p in people(text, frozenset(), lambda _: False, model=model)[0]}


def told_of(text: str, name: str) -> frozenset[str]:
    found = read(text, model=False)
    return Scene(text, list(found.values())).of(found[name])


def test_what_stands_around_a_mention_is_told_by_signs() -> None:
    told = told_of(TEXT, "Otis Varden")
    assert {"l manager", "verb let", "next He", "order:0", "others:0"} <= told
    assert "kind of verb discovers" in told_of(TEXT, "Nadia Corby")


def test_names_and_numbers_are_no_signs() -> None:
    other = TEXT.replace("Otis Varden", "Hugh Orme").replace("Nadia Corby", "Edith Lunn")
    assert told_of(other, "Hugh Orme") == told_of(TEXT, "Otis Varden")
    assert not any("otis" in s.lower() or "varden" in s.lower() for s in told_of(TEXT, "Nadia Corby"))


@pytest.mark.parametrize("flag", ["told", "victim", "minor", "announcing", "cleared", "doubted"])
def test_whom_a_rule_keeps_out_stays_out(flag: str) -> None:
    person = Person("Otis Varden", "Varden", (31, 42), spans=[(31, 42)])
    for _ in range(2):
        found = {person.name: person}
        judge_by_signs(Scene(TEXT, list(found.values())), found)
        person = dataclasses.replace(person, accused=False, **{flag: True})
    assert not found["Otis Varden"].accused


def test_mentions_by_the_thousand_cost_as_many_as_a_dozen() -> None:
    text = "The clerk, Otis Varden, kept the cash. " + "Varden left early. " * 2_000
    person = Person("Otis Varden", "Varden", (11, 22), spans=[(11, 22)])
    person.spans += [(i, i + 6) for i in range(39, len(text), 19)]
    few_told = dataclasses.replace(person, spans=person.spans[:12])
    told = Scene(text, [person]).of(person)
    few = Scene(text, [few_told]).of(few_told)
    assert told - few <= {"mentions:6", "share:4"}


WHOLE = (
    "Report on the stores of Fenby Harbour Trust\n\nThe stores hold rope, diesel and spare parts worth about $310,000. Between March 2015 and May 2018 "
    "diesel worth $42,600 left the tank without a docket. The storekeeper, Otis Varden, filled his own van from the tank on Fridays and wrote up the "
    "stock from memory. He could not explain the difference. The trust's accountant, Nadia Corby, noticed the gap in June 2018 and told the board. "
    "The chairman, Hugh Orme, said the trust had since fitted a meter and accepted all of our recommendations.\n"
)


def test_a_whole_text_is_weighed_and_a_note_is_not() -> None:
    assert {n for n, p in read(WHOLE).items() if p.subject} == {"Otis Varden"}
    note = "The storekeeper, Otis Varden, filled in the forms. The accountant, Nadia Corby, was away."
    assert not any(p.subject for p in read(note).values())


def test_a_charge_speaks_for_itself() -> None:
    charged = read(WHOLE + "In May 2019 Hugh Orme was charged with theft.\n", model=False)
    assert charged == read(WHOLE + "In May 2019 Hugh Orme was charged with theft.\n")
