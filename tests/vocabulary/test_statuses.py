"""How cases stand, in words."""

from __future__ import annotations

from vocabulary import load, status_untold, statuses_told


def test_statuses_are_told_with_their_ids_and_one_that_is_missing_is_said_to_be() -> None:
    entry, untold = load()["case_status"]["CS-3"], status_untold()
    assert statuses_told("CS-3").zh == f"CS-3 {entry.zh}"
    told = statuses_told("CS-3", "")
    assert (told.zh, told.en) == (f"CS-3 {entry.zh}, {untold.zh}", f"CS-3 {entry.en}, {untold.en}")
    assert untold.zh != untold.en
