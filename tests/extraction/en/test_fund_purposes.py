"""What a programme paid for belongs to its fund; a kickback is none. Rides billed to a programme of health are no transport."""

from __future__ import annotations

import pytest

from extraction.en.funds.funds import funds
from extraction.en.matter.fields import fields

PHRASES = [
    (
        "The parish claimed Medicaid reimbursement for evening foot baths services that nobody kept a note of.",
        "Medicaid reimbursement for evening foot baths services",
    ),
    (
        "The parish claimed unallowable payments for hospice meals provided to pensioners under Medicaid.",
        "payments for hospice meals",
    ),
    (
        "The parish could not account for regular and Recovery Act Head Start funds.",
        "regular and Recovery Act Head Start funds",
    ),
]


@pytest.mark.parametrize(("text", "phrase"), PHRASES)
def test_the_purpose_belongs_to_the_fund(text: str, phrase: str) -> None:
    assert [text[f.start : f.end] for f in funds(text, [])] == [phrase]


def test_a_kickback_is_no_fund() -> None:
    text = "They received illegal kickback payments for medical equipment."
    assert funds(text, []) == []


def test_rides_billed_to_a_programme_of_health() -> None:
    text = "The owner of a transportation company billed Medicare for rides of patients."
    assert [f for f, _ in fields(text, 0, [], [])] == ["FLD-HLT"]
