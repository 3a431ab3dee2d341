"""The matrix of predicates and objects: what was not done, is missing or is weak, in words that no list holds. All invented."""

from __future__ import annotations

import pytest

from extraction.en.points.frames import frames
from extraction.en.words.verbs import forms

TOLD = [
    ("WP-I-01", "Management had not drafted any protocol for storing seized bicycles."),
    ("WP-I-01", "The port has yet to adopt a guideline on berth swaps."),
    ("WP-I-01", "Procedures for the reserve fund were nonexistent."),
    ("WP-I-03", "The instructions sent to the mills were unclear."),
    ("WP-I-03", "The handbook did not cover night deliveries."),
    ("WP-I-03", "The lab lacked adequate procedures to track samples."),
    ("WP-I-02", "The manual was never revised."),
    ("WP-I-07", "The ferry office lacked the expertise to price the tickets."),
    ("WP-I-07", "The clerks were never trained on the new ledger."),
    ("WP-I-09", "The controls failed to prevent the overcharges."),
    ("WP-I-10", "Receipts were not kept."),
    ("WP-I-10", "The minutes could not be located."),
    ("WP-I-12", "The edits did not reject the second bill."),
    ("WP-P-02", "The trustees never voted on the sale."),
    ("WP-P-06", "The duties of the two clerks were not segregated."),
    ("WP-P-07", "The transit claims were not reviewed by anyone else."),
    ("WP-P-07", "Vouchers were paid without approval."),
    ("WP-P-09", "Fuel cards were not tracked."),
    ("WP-P-11", "The director failed to disclose her financial interest."),
    ("WP-P-13", "Bids were never advertised."),
    ("WP-P-15", "The camp neglected to verify the licenses of its nurses."),
    ("WP-P-16", "The depot failed to confirm the deliveries."),
    ("WP-P-17", "The mill was sold without a valuation of the land."),
    ("WP-S-01", "The island had no internal auditor."),
    ("WP-S-02", "The surveys did not detect the leaks."),
    ("WP-S-02", "The ranger service made no unannounced visits."),
    ("WP-S-03", "The ledger had never been reconciled."),
    ("WP-S-04", "The ministry never supervised the licensees."),
    ("WP-S-05", "The head office failed to visit its branch offices."),
    ("WP-S-07", "No one had power to act, and the council did not supervise its contractor."),
    ("WP-S-09", "The accounts of the trust were not posted on the website."),
    ("WP-S-11", "Complaints about the ferry were not logged."),
    ("WP-S-12", "The parents were not consulted."),
    ("WP-S-13", "The two boards did not exchange data."),
    ("WP-S-14", "The office failed to question the alerts."),
    ("WP-S-15", "The town did not take the corrective action that it had promised."),
]
SILENT = [
    "We did not perform procedures to test the controls.",
    "Our auditors did not review the claims.",
    "The claim had no procedure code.",
    "The agency reviewed the claims and kept the receipts.",
    "The road was not closed during the works.",
    "Because it lacked snow, the resort closed early.",
]


@pytest.mark.parametrize(("entry", "text"), TOLD)
def test_a_clause_tells_its_entry(entry: str, text: str) -> None:
    assert entry in {name for name, _, _ in frames(text)}


@pytest.mark.parametrize("text", SILENT)
def test_other_denials_tell_none(text: str) -> None:
    assert list(frames(text)) == []


def test_the_span_holds_the_denial_and_its_object() -> None:
    text = "In the spring, bids were never advertised by the port."
    assert [(n, text[a:b]) for n, a, b in frames(text)] == [("WP-P-13", "bids were never advertised")]


def test_places_hold_where_a_small_letter_is_longer() -> None:
    text = "İzmit: receipts were not kept."
    assert [text[a:b] for _, a, b in frames(text)] == ["receipts were not kept"]


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("verify", ("verify", "verified", "verified", "verifying")),
        ("keep", ("keep", "kept", "kept", "keeping")),
        ("oversee", ("oversee", "oversaw", "overseen", "overseeing")),
        ("submit", ("submit", "submitted", "submitted", "submitting")),
        ("approve", ("approve", "approved", "approved", "approving")),
    ],
)
def test_the_forms_of_a_verb(base: str, told: tuple[str, ...]) -> None:
    assert forms(base) == told
