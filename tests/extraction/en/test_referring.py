"""Whom words without a name mean: groups by number or kind, the other three, the first two, the defendants. Invented."""

from __future__ import annotations

import pytest

from tests.extraction.en.received import received_in


@pytest.mark.parametrize(
    ("told", "received"),
    [
        (
            "Inspector Otis Varden and Constable Nadia Corby of the Fenby Police looked up former partners. Both officers were dismissed.",
            {"Otis Varden": ["SN-G6"], "Nadia Corby": ["SN-G6"]},
        ),
        (
            "The foreman Otis Varden and crew members Nadia Corby, Tilda Pellworth and Hugh Orme sold asphalt. Varden was fired. "
            "The other three were suspended for 30 days.",
            {
                "Otis Varden": ["SN-G6"],
                "Nadia Corby": ["SN-H4"],
                "Tilda Pellworth": ["SN-H4"],
                "Hugh Orme": ["SN-H4"],
            },
        ),
        (
            "Accountant Otis Varden, cashier Nadia Corby and driver Hugh Orme embezzled market fees in Fenby. "
            "The first two were sentenced to eighteen months, the third to six months suspended.",
            {"Otis Varden": ["SN-C2"], "Nadia Corby": ["SN-C2"], "Hugh Orme": ["SN-C2"]},
        ),
        (
            "Ticket collectors Otis Varden and Hugh Orme kept fares paid in cash. The Fenby tram company dismissed both men.",
            {"Otis Varden": ["SN-G6"], "Hugh Orme": ["SN-G6"]},
        ),
    ],
)
def test_who_are_meant(told: str, received: dict[str, list[str]]) -> None:
    assert received_in(told) == received


def test_the_defendants_are_not_those_who_announce() -> None:
    told = (
        "Hugh Orme was indicted for fraud, announced Tilda Pellworth, Special Agent in Charge in Fenby, and Nadia Corby, "
        "Special Agent in Charge in Marsby. The defendants were arrested on Monday."
    )
    assert set(received_in(told)) == {"Hugh Orme"}


def test_others_told_apart_by_a_clause_are_not_meant() -> None:
    told = "Inspectors Otis Varden and Nadia Corby of Fenby checked the kitchens. The two inspectors who took cash in Marsby were dismissed."
    assert received_in(told) == {}
