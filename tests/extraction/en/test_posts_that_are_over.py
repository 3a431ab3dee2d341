"""Posts that are over though no day tells since when."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import facts_of


def former(text: str) -> dict[str, bool]:
    return {q["position"]["text"]: q["former"] for p in facts_of(text)["people"] for q in p["posts"]}


@pytest.mark.parametrize(
    "told",
    [
        "She was dismissed.",
        "She resigned before the hearing.",
        "The council sacked her.",
        "Marrow stepped down.",
    ],
)
def test_a_post_ends_with_who_leaves_it(told: str) -> None:
    text = f"Odette Marrow, finance director of the Quillby Water Board, was convicted of theft. {told}"
    assert former(text) == {"finance director": True}


def test_a_demotion_ends_the_post() -> None:
    text = (
        "Odette Marrow, a sergeant in the Quillby Police Department, was demoted for falsifying her overtime."
    )
    assert former(text)["sergeant"]


@pytest.mark.parametrize("told", ["She has not resigned.", "Her deputy resigned.", "She was reprimanded."])
def test_a_post_stays_with_who_stays(told: str) -> None:
    text = f"Odette Marrow, finance director of the Quillby Water Board, was convicted of theft. {told}"
    assert former(text) == {"finance director": False}
