"""Sanctions by what they are called in courts, councils and firms."""

from __future__ import annotations

import pytest

from tests.extraction.en.received import received_in


@pytest.mark.parametrize(
    ("told", "ids"),
    [
        (
            "Odette Marrow was convicted of theft and disqualified from acting as a director for seven years.",
            {"SN-H4"},
        ),
        (
            "Odette Marrow was convicted of theft, given two years' probation and told to do 200 hours of community service.",
            {"SN-C2"},
        ),
        (
            "Odette Marrow was convicted of theft. The court made a confiscation order for £88,000 against her.",
            {"SN-E1"},
        ),
        ("Odette Marrow lost 30 days' pay for taking gifts.", {"SN-H4"}),
        ("Odette Marrow took gifts and has been compulsorily retired.", {"SN-G6"}),
        ("The board revoked the licence of Odette Marrow for fraud.", {"SN-H4"}),
        ("The firm has ended the employment of Odette Marrow for fraud.", {"SN-G6"}),
        ("Odette Marrow, found to have lied, was permitted to resign in lieu of termination.", {"SN-H4"}),
        ("Odette Marrow was convicted of fraud and was ordered to restitute N64 million.", {"SN-E1"}),
        ("Odette Marrow was placed on precautionary suspension over the fraud.", {"SN-H4"}),
        ("Odette Marrow was ordered to vacate her office over the bribes.", {"SN-G5"}),
    ],
)
def test_what_was_received(told: str, ids: set[str]) -> None:
    assert set(received_in(told).get("Odette Marrow", ())) == ids


def test_terms_are_given_to_two_by_one_verb() -> None:
    text = "The judge gave Odette Marrow four years for theft and the storekeeper, Piers Tollgate, two years."
    assert received_in(text) == {"Odette Marrow": ["SN-C2"], "Piers Tollgate": ["SN-C2"]}


def test_a_fine_of_the_club_is_nobodys() -> None:
    text = "The panel found that Odette Marrow, the secretary, forged the cards; she was reprimanded. The club was fined $2,000."
    assert received_in(text)["Odette Marrow"] == ["SN-H2"]


def test_the_former_of_two_sentences() -> None:
    text = (
        "The judge sentenced Piers Tollgate to four years for fraud. Odette Marrow, who typed the invoices, received two years. The former "
        "also has to pay back $118,000."
    )
    assert "SN-E1" in received_in(text)["Piers Tollgate"]
    assert "SN-E1" not in received_in(text)["Odette Marrow"]


@pytest.mark.parametrize(
    "told",
    [
        "Odette Marrow was convicted of theft and jailed for two years. Her conviction was quashed.",
        "Odette Marrow, charged with the same theft, was acquitted. She was later dismissed.",
    ],
)
def test_what_another_received_falls_on_nobody_else(told: str) -> None:
    assert received_in(f"Piers Tollgate was convicted of theft. {told}")["Piers Tollgate"] == []
