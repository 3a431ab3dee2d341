"""Whom a text of findings faults though nobody is charged. Invented."""

from __future__ import annotations

import pytest

from extraction import extract


def _subjects(told: str) -> set[str]:
    return {p.name.text for c in extract(told, language="en").cases for p in c.people if p.subject}


@pytest.mark.parametrize(
    ("told", "subjects"),
    [
        (
            "The review concluded that the pool manager, Otis Varden, had split orders to stay below the limit. "
            "The head of finance, Nadia Corby, has since introduced a check.",
            {"Otis Varden"},
        ),
        (
            "Internal audit report. The storekeeper, Mr Otis Varden, kept no stock book. His line manager, "
            "Mrs Nadia Corby, did not visit the depot for a year. The chief executive, Hugh Orme, declined to comment.",
            {"Otis Varden", "Nadia Corby"},
        ),
        (
            "The hearing officer recommended that Foreman Otis Varden be demoted. Counsel Nadia Corby appeared for the county.",
            {"Otis Varden"},
        ),
        (
            "The panel had before it Mrs Nadia Corby, a pharmacist. Its finding is that she dispensed drugs against no prescription.",
            {"Nadia Corby"},
        ),
        (
            "The inspectorate examined tenders. Chief surveyor Otis Varden had told a bidder the estimates. "
            "The inspectorate holds him responsible.",
            {"Otis Varden"},
        ),
        (
            "Presenting officer: Ms Nadia Corby. The tribunal adjourned the complaint until May.",
            set(),
        ),
        (
            "The inquiry found that the harbour master, Otis Varden, waived dues owed by friends. "
            "I make no finding against the deputy, Nadia Corby.",
            {"Otis Varden"},
        ),
        (
            "A complaint alleged that the registrar, Otis Varden, lent the hall to a friend. The audit looked at 60 files.",
            set(),
        ),
    ],
)
def test_whom_findings_fault(told: str, subjects: set[str]) -> None:
    assert _subjects(told) == subjects


def test_a_text_of_charges_is_read_by_its_charges() -> None:
    told = "An audit led to the case. Clerk Otis Varden was indicted for theft. Treasurer Nadia Corby did not review the books."
    assert _subjects(told) == {"Otis Varden"}


def test_what_the_next_sentence_says_of_the_deed() -> None:
    told = "The auditor looked into a fund. The deputy mayor, Otis Varden, made nine transfers. "
    assert _subjects(told + "The transfers were never shown to the board.") == {"Otis Varden"}
    assert _subjects(told + "The minutes were never shown to the board.") == set()
    assert _subjects(told + "The transfers were complete.") == set()


def test_the_only_one_of_whom_a_deed_is_told_where_the_matter_is_proved() -> None:
    told = "The deputy mayor, Otis Varden, gave the buyer a paper. "
    assert _subjects(told + "The complaint is upheld.") == {"Otis Varden"}
    both = told + "The surveyor, Nadia Corby, paid the buyer. The complaint is upheld."
    assert _subjects(both) == set()
