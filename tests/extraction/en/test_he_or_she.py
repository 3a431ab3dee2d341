"""Whom he, she, the latter and a post without a name mean: deeds and sanctions of two people. Invented."""

from __future__ import annotations

import pytest

from tests.extraction.en.received import received_in

TWO = "Hugh Orme was the chief accountant of the Fenby Harbour Board and Nadia Corby was its storekeeper. "


@pytest.mark.parametrize(
    ("told", "received"),
    [
        (
            "He took diesel home and she altered the tally book. On 3 May 2019 he was dismissed and she was suspended for ten days.",
            {"Hugh Orme": ["SN-G6"], "Nadia Corby": ["SN-H4"]},
        ),
        (
            "The accountant forged receipts and the storekeeper knew of it. The Board fined the accountant $900 and suspended the storekeeper.",
            {"Hugh Orme": ["SN-C3"], "Nadia Corby": ["SN-H4"]},
        ),
        (
            "The former forged receipts with the help of the latter. The former was jailed for two years. The latter was reprimanded.",
            {"Hugh Orme": ["SN-C2"], "Nadia Corby": ["SN-H2"]},
        ),
        # another accountant, another storekeeper
        ("The accountant of the Marsby Mill was dismissed. The storekeeper who came after was fined.", {}),
        # nothing tells whom it means
        ("They quarrelled. Tilda Pellworth said that the clerk was dismissed.", {}),
    ],
)
def test_of_two_the_one_is_meant_whom_the_words_fit(told: str, received: dict[str, list[str]]) -> None:
    assert received_in(TWO + told) == received


def test_of_two_women_she_means_neither() -> None:
    told = "Nadia Corby and Tilda Pellworth kept the keys of the Fenby Harbour Board. She was dismissed."
    assert received_in(told) == {}
