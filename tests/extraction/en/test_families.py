"""People by their surnames."""

from __future__ import annotations

from extraction.common import Taken
from extraction.en.names.families import Bearers, families_of
from extraction.en.names.person import Person, shown


def _person(name: str, at: int, **more: bool) -> Person:
    found = Person(name, name.split()[-1], (at, at + len(name)), [(at, at + len(name))])
    for key, value in more.items():
        setattr(found, key, value)
    return found


def test_another_form_of_a_name_is_the_first_who_bears_it() -> None:
    met = Bearers()
    first, second = _person("Ada Mae Quillow", 0), _person("Ben Quillow", 40)
    met.add(first)
    met.add(second)
    assert met.known_as("Mae Quillow", "Mae Quillow", "Quillow") is first
    assert met.known_as("Ben T. Quillow", "Ben T. Quillow", "Quillow") is second
    assert met.known_as("Cy Quillow", "Cy Quillow", "Quillow") is None


def test_a_surname_alone_is_the_first_ones_until_the_second_is_named() -> None:
    first, second = _person("Ada Quillow", 0), _person("Ben Quillow", 40)
    family = families_of([second, first])["Quillow"]
    assert (family.until(first), family.until(second)) == (40, 0)
    second.victim = True
    family.recount(second)
    assert family.until(first) == 0


def test_whether_somebody_else_is_accused_is_counted_anew() -> None:
    first, second = _person("Ada Quillow", 0), _person("Ben Quillow", 40)
    family = families_of([first, second])["Quillow"]
    assert not family.others_subject(first)
    second.proved = True
    family.recount(second)
    assert family.others_subject(first)
    assert not family.others_subject(second)


def test_places_that_are_taken_are_not_asked_for_again() -> None:
    text = "Ada Quillow came. Quillow left. Quillow-Tarrow stayed."
    family, taken = families_of([_person("Ada Quillow", 0)])["Quillow"], Taken(len(text))
    taken.add(0, 11)
    assert family.places(text, taken) == [(18, 25), (32, 39)]
    taken.add(18, 25)
    assert family.places(text, taken) == [(32, 39)]


def test_each_case_shows_who_is_named_in_it() -> None:
    person = Person("Ada Quillow", "Quillow", (3, 14), [(52, 59), (3, 14), (95, 99)], [(45, 50)])
    cast = shown([person], [(0, 20), (40, 60), (61, 98)])
    assert [[(p.spans, p.titles, p.first) for p in c] for c in cast] == [
        [([(3, 14)], [], (3, 14))],
        [([(12, 19)], [(5, 10)], (12, 19))],
        [],
    ]
