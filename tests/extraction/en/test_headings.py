"""The heading of a paper is no part of an organisation's name, and an organisation no denial of what it did."""

from __future__ import annotations

import pytest

from extraction import extract

FINDING = "\nThe district did not reconcile its bank accounts each month.\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Audit of the Dunmere Water District",
        "Performance Audit of the Dunmere Water District",
        "Report on the Dunmere Water District",
        "Review of the Dunmere Water District",
    ],
)
def test_a_heading_ends_where_the_name_begins(heading: str) -> None:
    (case,) = extract(heading + FINDING).cases
    assert [u.text for u in case.units] == ["Dunmere Water District"]


def test_a_bureau_that_took_bribes_denies_nothing() -> None:
    text = (
        "Martin Sedgely, a clerk of the Dunmere Water District, pleaded guilty. Sedgely admitted that he and others"
        " in the bureau accepted bribes from contractors in 2019."
    )
    (case,) = extract(text).cases
    assert "MC-16" in {m.id for m in case.misconduct}


def test_a_unit_that_fights_bribes_tells_none() -> None:
    text = (
        "Martin Sedgely, a clerk of the Dunmere Water District, was sentenced for theft of $6,000 in customer payments."
        " He once led a task force against bribes."
    )
    (case,) = extract(text).cases
    assert "MC-16" not in {m.id for m in case.misconduct}
