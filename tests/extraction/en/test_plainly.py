"""Weak points in plain words, explicit ones of audits and conduct of cases. All sentences are invented."""

from __future__ import annotations

import pytest

from extraction.en.points.plainly import plainly
from extraction.en.points.points import weak_points

FOUND = [
    ("WP-I-01", "The ferry company's manual is silent on refunds to staff."),
    ("WP-I-05", "Both bureaus assumed that the other kept the list."),
    ("WP-I-07", "Two inspectors were responsible for 340 wells."),
    ("WP-I-07", "The second position stood vacant from 2011 on."),
    ("WP-P-06", "The same clerk received the fees, wrote the slips and went to the bank."),
    ("WP-P-07", "Nobody reviewed the overtime cards."),
    ("WP-S-01", "No outside auditor had looked at the fund since its first year."),
    ("WP-S-05", "No one from the home office had visited the annex."),
    ("WP-S-11", "A letter from a driver lay unanswered for two years."),
    ("WP-S-15", "The finding had been marked \u201cresolved\u201d in 2014."),
]
TOLD = [
    ("WP-P-09", "Dunmore signed a book of blank checks before every holiday."),
    ("WP-P-11", "The vendor was her brother-in-law."),
    ("WP-I-14", "He cut each order into three smaller ones to stay below the limit."),
    ("WP-S-11", "A clerk who objected was transferred to the archive."),
    ("WP-P-18", "The toll collector skimmed coins and hid them in a cigar box."),
]


@pytest.mark.parametrize(("entry", "text"), FOUND)
def test_a_finding_in_plain_words(entry: str, text: str) -> None:
    assert entry in [p.id for p in weak_points(text, [], case=False) if p.mode == "E"]


@pytest.mark.parametrize(("entry", "text"), TOLD)
def test_conduct_in_plain_words(entry: str, text: str) -> None:
    assert entry in [p.id for p in weak_points(text, [], case=True) if p.mode == "C"]


@pytest.mark.parametrize(
    "text",
    [
        "The second position stood empty for a day, and two inspectors took turns for 3 wells.",
        "The system allows for appeals.",
        "The defendant pocketed the money.",
        "He kept a house where he worked.",
    ],
)
def test_everyday_words_alone_say_nothing(text: str) -> None:
    plain = {p.id for p in weak_points(text, [], case=True)} & {"WP-I-07", "WP-I-12", "WP-P-18", "WP-P-11"}
    assert plain == set()


def test_every_class_of_words_is_written_out() -> None:
    assert not any("<" in p.replace("(?<", "") for ps in plainly().values() for ws in ps.values() for p in ws)
