"""Who is charged by a word for what he is, and whom a finding is about though nobody is charged. Invented."""

from __future__ import annotations

import pytest

from extraction import extract

CROWN = (
    "A harbour master and the treasurer of a rowing club were convicted of theft at Fenby Crown Court. Harbour master Otis Varden, "
    "who had run the moorings since 2009, let berths for cash. The club's treasurer, Nadia Corby, banked the money. Engineer Hugh Orme noticed it."
)


def _subjects(told: str) -> set[str]:
    return {p.name.text for c in extract(told, language="en").cases for p in c.people if p.subject}


def test_those_of_the_kinds_that_an_opening_charges() -> None:
    assert _subjects(CROWN) == {"Otis Varden", "Nadia Corby"}


def test_not_who_holds_the_post_now() -> None:
    told = "A former county registrar was indicted for bribery in Fenby. The new registrar, Nadia Corby, has changed the locks."
    assert _subjects(told) == set()


@pytest.mark.parametrize(
    ("told", "subjects"),
    [
        (
            "Our audit noted that the deputy registrar, Otis Varden, issued 61 certificates in the evenings. No log was kept.",
            {"Otis Varden"},
        ),
        (
            "We found that purchasing and storage are done by the aids coordinator, Nadia Corby. Twelve machines were missing.",
            {"Nadia Corby"},
        ),
        (
            "The audit found that 14 invoices were missing. Executive director Otis Varden signed the response to our draft.",
            set(),
        ),
        (
            "We found unsupported costs of $40,000. The finance director, Nadia Corby, provided us with the ledgers.",
            set(),
        ),
        (
            "Our audit found no misuse of grants. The manager, Nadia Corby, approved the trips as the policy asks.",
            set(),
        ),
    ],
)
def test_the_only_insider_of_a_finding(told: str, subjects: set[str]) -> None:
    assert _subjects(told) == subjects
