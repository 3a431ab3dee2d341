"""Sanctions whose verb stands with somebody else, and verbs that stand one by one before the names of those whom they hit."""

from __future__ import annotations

import pytest

from tests.extraction.en.received import received_in

FIRST = "An inquiry into the sale of permits at Quillby Borough Council ended on Friday. "


@pytest.mark.parametrize(
    ("told", "one", "other"),
    [
        ("Odette Marrow got four years and Piers Tollgate two.", "SN-C2", "SN-C2"),
        ("Odette Marrow was fined $400 and her clerk, Piers Tollgate, $200.", "SN-C3", "SN-C3"),
        ("Odette Marrow received a written warning, Piers Tollgate a reprimand.", "SN-H2", "SN-H2"),
        ("The panel fined Odette Marrow $3,000 and Piers Tollgate $1,000.", "SN-C3", "SN-C3"),
        ("Judge Ann Vale sentenced Odette Marrow to four years and Piers Tollgate to two.", "SN-C2", "SN-C2"),
        ("Odette Marrow was disqualified as a director for eight years, Piers Tollgate for five.", "SN-H4", "SN-H4"),
        ("The council dismissed Odette Marrow and demoted Piers Tollgate.", "SN-G6", "SN-H4"),
        ("The council dismissed Odette Marrow on 4 May 2019 and demoted Piers Tollgate.", "SN-G6", "SN-H4"),
    ],
)  # fmt: skip
def test_each_has_his_own(told: str, one: str, other: str) -> None:
    assert received_in(FIRST + told) == {"Odette Marrow": [one], "Piers Tollgate": [other]}


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("On appeal Odette Marrow's sentence was reduced to two years.", "SN-C2"),
        ("The court cut Odette Marrow's sentence from four years to two.", "SN-C2"),
        ("Odette Marrow is serving four years.", "SN-C2"),
        ("Odette Marrow served ninety days in the county jail.", "SN-C2"),
        ("Odette Marrow was bound over for a year.", "SN-C2"),
    ],
)
def test_sentences_served_and_changed(told: str, kind: str) -> None:
    assert received_in(FIRST + told) == {"Odette Marrow": [kind]}


def test_who_gives_the_next_sentence_receives_nothing() -> None:
    told = "Odette Marrow got four years and Piers Tollgate, the mayor, said two reviews were to follow."
    assert received_in(FIRST + told) == {"Odette Marrow": ["SN-C2"]}


def test_what_two_paid_for_a_thing_is_no_fine() -> None:
    told = "Odette Marrow was fined $400, and Piers Tollgate paid $200 for the car."
    assert received_in(FIRST + told) == {"Odette Marrow": ["SN-C3"]}


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (
            "Odette Marrow was ordered to repay $900 to Tom Dill, and Piers Tollgate, $300.",
            "SN-E1",
        ),
        ("Odette Marrow was ordered to repay $900 to Quillby and Piers Tollgate $300.", "SN-E1"),
        ("Odette Marrow was fined $900 for billing Tom Dill $500 and Piers Tollgate $300.", "SN-C3"),
    ],
)
def test_who_is_paid_or_billed_receives_no_sanction(told: str, kind: str) -> None:
    assert received_in(FIRST + told) == {"Odette Marrow": [kind]}


def test_what_a_fine_was_for_stands_before_the_next_one() -> None:
    told = "Odette Marrow was fined $900 for padding bills and Piers Tollgate $300."
    assert received_in(FIRST + told) == {"Odette Marrow": ["SN-C3"], "Piers Tollgate": ["SN-C3"]}
