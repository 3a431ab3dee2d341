"""Weak points told in passing by plain narrative, and sums that are told as advantages. All sentences are invented."""

from __future__ import annotations

import pytest

from extraction.en.money.money import sums
from extraction.en.points.points import weak_points

FOUND = [
    ("WP-I-01", "Nothing in writing governed how the hay was to be shared."),
    ("WP-I-05", "It was nobody's job to compare the two lists."),
    ("WP-I-10", "The file on the mooring has disappeared."),
    ("WP-P-02", "The loan was never laid before the full council."),
    ("WP-P-09", "The combination of the safe was written on the wall."),
    ("WP-P-11", "He sat on the panel although his sister owned the mill."),
    ("WP-P-18", "Half of the fares never entered the books."),
    ("WP-S-01", "The lock keepers' fund has gone without audit for nine years."),
    ("WP-S-06", "The governors waved through every paper."),
    ("WP-S-08", "Not one officer was disciplined."),
]
QUIET = [
    "Deliveries were counted on arrival, and the register was written up every evening.",
    "The governors asked many questions and met twelve times a year.",
    "Every officer declared his interests before the panel sat.",
]
SUMS = [
    ("He accepted advantages of HK$80,000 from a builder.", 80000, "HKD", "bribe"),
    ("A contractor paid K.Sh. 300,000 towards the rent of the engineer.", 300000, "KES", "bribe"),
    ("A supplier lent him N2.5 million that was never to be repaid.", 2500000, "NGN", "bribe"),
    ("The court ordered that R1.2 million be confiscated.", 1200000, "ZAR", "recovered"),
]


@pytest.mark.parametrize(("entry", "text"), FOUND)
def test_a_weak_point_in_passing(entry: str, text: str) -> None:
    assert entry in [p.id for p in weak_points(text, [], case=False) if p.mode == "E"]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_in_order_is_no_weak_point(text: str) -> None:
    assert weak_points(text, [], case=False) == []


@pytest.mark.parametrize(("text", "value", "currency", "role"), SUMS)
def test_sums_of_other_countries(text: str, value: float, currency: str, role: str) -> None:
    assert [(s.value, s.currency, s.role) for s in sums(text)] == [(value, currency, role)]
