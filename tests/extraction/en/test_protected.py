"""Those who were harmed, helped, or who told: their names appear nowhere (invented prose)."""

from __future__ import annotations

import json

import pytest

from extraction import extract

CASE = "Karl Dunmore, 51, a former inspector of the Elmford Housing Authority, was convicted of extortion. "


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The victim, Alice Moreland, lost $4,000.", "Alice Moreland"),
        ("A witness, Peter Quill, saw the money change hands.", "Peter Quill"),
        ("Peter Quill testified that he paid in cash.", "Peter Quill"),
        ("Peter Quill, who complained to the agency, was evicted.", "Peter Quill"),
        ("Dunmore also took money from tenant Alice Moreland.", "Alice Moreland"),
        ("Alice Moreland, 9, was in the car.", "Alice Moreland"),
        ("He threatened her 7-year-old son Brian Moreland.", "Brian Moreland"),
        ("Alice Moreland, a patient at the clinic, never received the equipment.", "Alice Moreland"),
        ("The drugs came from 16-year-old Tyler Moreland.", "Tyler Moreland"),
        ("Tyler Moreland, 14, was arrested too.", "Tyler Moreland"),
        ("The whistleblower, Alice Moreland, told the auditors.", "Alice Moreland"),
    ],
)
def test_protected_names_are_hidden(sentence: str, name: str) -> None:
    text = CASE + sentence
    found = extract(text, language="en").as_json()
    dumped = json.dumps(found["cases"])
    assert name not in dumped
    start = text.index(name)
    assert any(r["start"] <= start and start + len(name) <= r["end"] for r in found["redactions"])
    assert "Karl Dunmore" in dumped


def test_every_mention_of_a_protected_person_is_hidden() -> None:
    text = CASE + "The victim, Alice Moreland, paid $4,000. Moreland is 81 years old."
    spans = [text[r["start"] : r["end"]] for r in extract(text, language="en").as_json()["redactions"]]
    assert spans == ["Alice Moreland", "Moreland"]


def test_an_accused_who_testifies_is_not_hidden() -> None:
    found = extract(
        "Nora Pell, 48, was convicted of perjury. Nora Pell testified that she was ill.", language="en"
    )
    assert [p.name.text for c in found.cases for p in c.people] == ["Nora Pell"]
    assert found.redactions == []


def test_numbers_are_hidden() -> None:
    text = CASE + "Call 212-555-0142 or write to desk@example.org."
    kinds = {r["kind"] for r in extract(text, language="en").as_json()["redactions"]}
    assert kinds == {"telephone", "email"}
