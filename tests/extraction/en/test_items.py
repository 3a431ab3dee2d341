"""Items of lists that begin with a name: what their parts tell is told of the one named. Invented."""

from __future__ import annotations

import pytest

from tests.extraction.en.received import received_in


@pytest.mark.parametrize(
    "told",
    [
        "Fenby Harbour Board\n- Hugh Orme, former storekeeper: took diesel home; removed from office on 9 August 2011.\n"
        "- Nadia Corby (clerk): did not count the drums; reprimanded.",
        "1. Hugh Orme – storekeeper, Fenby Harbour Board – falsified the tally book – removed from office.\n"
        "2. Nadia Corby – clerk – signed it without checking – reprimanded.",
        "Outcome of the inquiry\nHugh Orme | storekeeper | removed from office\nNadia Corby | clerk | reprimanded\n",
    ],
)
def test_the_parts_of_an_item_are_told_of_whom_it_begins_with(told: str) -> None:
    assert received_in(told) == {"Hugh Orme": ["SN-G5"], "Nadia Corby": ["SN-H2"]}


def test_another_who_is_named_in_an_item_ends_what_is_told_of_the_first() -> None:
    told = "- Hugh Orme, storekeeper: falsified the tally book. Nadia Corby, his clerk, reported it. Reprimanded: nobody."
    assert received_in(told) == {"Hugh Orme": []}


def test_an_item_without_a_deed_accuses_nobody() -> None:
    assert (
        received_in(
            "Members of the inquiry\n- Hugh Orme, chair: retired judge.\n- Nadia Corby, member: engineer."
        )
        == {}
    )
