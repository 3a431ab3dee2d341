"""Weak points told by slots and by senses: who, what is done, to what. All sentences are invented."""

from __future__ import annotations

import pytest

from extraction.en.points.points import weak_points

FOUND = [
    ("WP-P-07", "The refunds were seen by nobody in the finance team."),
    ("WP-P-15", "The claimants filled in their own hours, and the office believed them."),
    ("WP-P-16", "Nobody went to look whether the slipway had been built."),
    ("WP-P-09", "The mayor's stamp lay in an open drawer."),
    ("WP-P-06", "Whoever sold the tickets also counted the takings."),
    ("WP-P-08", "The warden initialled the claims in batches."),
    ("WP-P-13", "Only one garage was ever asked for a price."),
    ("WP-P-11", "The dean chose the textbook of his own publishing house."),
    ("WP-P-18", "The parking money was kept in a biscuit tin."),
    ("WP-P-02", "The full council never saw the lease."),
    ("WP-P-03", "How the twelve schools were picked is not on record."),
    ("WP-P-10", "The same woman had sat at the cash window for 22 years."),
    ("WP-P-17", "Nobody had the land valued before it changed hands."),
    # in another order of words
    ("WP-S-03", "The bank and the cash book had never been set against each other."),
    ("WP-P-09", "A second set of keys to the strongroom hung behind the bar."),
    ("WP-P-06", "At the ferry one clerk sold the tickets, banked the money and kept the books."),
    ("WP-I-05", "Each office thought that the other was looking after the wells."),
    ("WP-S-11", "Three letters about the warden reached the office; none was answered."),
    # in two sentences
    (
        "WP-P-17",
        "The ferry company's boats were sold in May. A neighbour of the manager had them for next to nothing.",
    ),
]
QUIET = [
    "If managers waved the claims through, money would be lost.",
    "Each voucher was examined by a second officer before it was paid.",
    "The cashier takes the money and another clerk keeps the register.",
    "She stood down from the panel because her brother had applied.",
    "The council will invite rival offers for its next cleaning contract.",
]


@pytest.mark.parametrize("case", [False, True])
@pytest.mark.parametrize(("entry", "text"), FOUND)
def test_told_loosely_in_both_kinds_of_report(entry: str, text: str, case: bool) -> None:
    assert entry in [p.id for p in weak_points(text, [], case=case)]


@pytest.mark.parametrize("case", [False, True])
@pytest.mark.parametrize("text", QUIET)
def test_what_is_in_order_or_only_thought_of(text: str, case: bool) -> None:
    assert weak_points(text, [], case=case) == []
