"""How a case was found, its line and step, when it was decided (invented prose)."""

from __future__ import annotations

from typing import Any

import pytest

from extraction import extract


def case(text: str) -> dict[str, Any]:
    return extract(text, language="en").as_json()["cases"][0]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ("An internal audit uncovered the thefts.", "DC-3"),
        ("The office acted after an anonymous tip.", "DC-1"),
        ("Pell turned herself in.", "DC-8"),
        ("A data match identified the payments.", "DC-5"),
    ],
)
def test_channel(sentence: str, channel: str) -> None:
    assert case(f"Nora Pell, 48, was charged with stealing $900. {sentence}")["channel"] == channel


def test_no_channel_is_guessed() -> None:
    assert "channel" not in case("Nora Pell, 48, was charged with stealing $900.")


def test_line_is_that_of_the_unit_of_the_accused() -> None:
    text = "The Oakvale Hospital lost $900. Nora Pell, 48, a teacher of the Oakvale School District, was charged with theft."
    own = case("Nora Pell, 48, a teacher of the Oakvale School District, was charged with theft.")
    assert own["line"] == case(text)["line"]


def test_date_of_the_decision() -> None:
    found = case(
        "Nora Pell, 48, was sentenced on May 3, 2019, to two years in prison for stealing $900 in 2016."
    )
    assert found["dates"] == {"decided": "2019-05"}
    assert "dates" not in case("Nora Pell, 48, was charged on May 3, 2019, with stealing $900.")


def test_step() -> None:
    text = "Nora Pell, 48, rigged a tender. The procurement rules ask for bidding, and the tender had one bidder of $900."
    assert case(text)["step"] == "SP-08"
