"""Posts behind a label of their own; what one verdict gives to one and another to the other; days of rulings. Invented."""

from __future__ import annotations

import pytest

from extraction import extract
from tests.extraction.en.case_of import case_of, held_in, person_of


def test_a_post_behind_its_label() -> None:
    told = "Name: Otis Varden. Designation: Executive Engineer, Canal Division. Charge: theft. Penalty: dismissal."
    assert held_in(told) == {"Otis Varden": [("Executive Engineer", "Canal Division")]}


def test_the_house_behind_a_list_is_that_of_all() -> None:
    told = "Otis Varden, clerk, and Nadia Corby, cashier, of the Fenby Borough Council, were dismissed."
    assert held_in(told)["Otis Varden"] == [("clerk", "Fenby Borough Council")]


def test_ex_is_no_word_of_a_post() -> None:
    (post,) = person_of(case_of("Ex-police chief Otis Varden of Fenby was indicted."), "Otis Varden").posts
    assert (post.position.text, post.former) == ("police chief", True)


def test_the_next_post_is_that_of_another() -> None:
    told = "Otis Varden, clerk of the Fenby Borough Council, was jailed, as was the council's caretaker, Nadia Corby."
    assert [p for p, _ in held_in(told)["Otis Varden"]] == ["clerk"]


def _got(told: str) -> dict[str, list[tuple[str, str | None]]]:
    return {
        p.name.text: [(s.id, s.date) for s in p.sanctions]
        for c in extract(told, language="en").cases
        for p in c.people
        if p.subject
    }


def test_who_is_acquitted_and_who_is_sentenced() -> None:
    told = "The court acquitted Hugh Orme of fraud and sentenced Otis Varden to three years in prison."
    assert _got(told) == {"Otis Varden": [("SN-C2", None)]}


def test_what_comes_only_where_a_fine_is_not_paid() -> None:
    told = "Otis Varden pleaded guilty. He was fined $500 in default of which thirty days' imprisonment."
    assert _got(told) == {"Otis Varden": [("SN-C3", None)]}


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (
            "In the matter of Otis Varden. Delivered: 17 June 2022. The tribunal suspends Mr Varden for six months.",
            "2022-06-17",
        ),
        (
            "In the Matter of Otis Varden. It is ordered that his certificate is revoked. Dated this 22nd day of May 2021.",
            "2021-05-22",
        ),
        ("Otis Varden was removed from office on Fri., Jan. 8, 2016 by the Fenby Town Board.", "2016-01-08"),
    ],
)
def test_the_day_of_a_ruling(told: str, day: str) -> None:
    assert {d for got in _got(told).values() for _, d in got} == {day}
