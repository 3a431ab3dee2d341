"""Posts that several share, that stand with a comma, without an article, or behind a house told by its kind: invented texts."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.en.words.heads import heads, post_before


def held(text: str) -> dict[str, list[tuple[str, str]]]:
    (c,) = extract(text, language="en").cases
    return {
        p.name.text: [(q.position.text, q.unit.text if q.unit else "") for q in p.posts]
        for p in c.people
        if p.kind == "official"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A jury convicted two suppliers, Dale Whitcombe and Zsofia Bakonyi, of bribery.",
            {"Dale Whitcombe": [("suppliers", "")], "Zsofia Bakonyi": [("suppliers", "")]},
        ),
        (
            "Two former clerks of the Oakvale Housing Authority, Dale Whitcombe and Zsofia Bakonyi, were sentenced to a year in jail.",
            {"Dale Whitcombe": [("clerks", "Oakvale Housing Authority")], "Zsofia Bakonyi": [("clerks", "Oakvale Housing Authority")]},
        ),
        (
            "Charged are Dale Whitcombe and Zsofia Bakonyi-Holt with theft of $9,000.",
            {"Dale Whitcombe": [], "Zsofia Bakonyi-Holt": []},
        ),
        (
            "The vendor's vice president, Dale Whitcombe, 51, was charged with bribery.",
            {"Dale Whitcombe": [("vice president", "")]},
        ),
        (
            "Public Works Director Dale Whitcombe, 51, was charged with bribery.",
            {"Dale Whitcombe": [("Public Works Director", "")]},
        ),
        (
            "Former logging company owner Dale Whitcombe, 51, was charged. Case manager Zsofia Bakonyi, 40, was charged with theft.",
            {"Dale Whitcombe": [("owner", "")], "Zsofia Bakonyi": [("Case manager", "")]},
        ),
        (
            "Dale Whitcombe, 51, was charged with theft. Whitcombe was emergency services coordinator for Marlow County.",
            {"Dale Whitcombe": [("emergency services coordinator", "Marlow County")]},
        ),
        (
            "Jurors took an hour before finding locksmith Dale Whitcombe guilty of theft.",
            {"Dale Whitcombe": [("locksmith", "")]},
        ),
        (
            "An indictment charges Assemblyman-elect Dale Whitcombe with money laundering.",
            {"Dale Whitcombe": [("Assemblyman-elect", "")]},
        ),
        (
            "DALE WHITCOMBE-HOLT, 51, was charged with theft.",
            {"DALE WHITCOMBE-HOLT": []},
        ),
    ],
)  # fmt: skip
def test_who_holds_what(text: str, expected: dict[str, list[tuple[str, str]]]) -> None:
    assert held(text) == expected


def test_what_is_no_post_of_the_person() -> None:
    text = "Dale Whitcombe, 51, and two businessmen were charged with bribery. Supervisor Zsofia Bakonyi, 44, and six collectors were charged."
    assert held(text) == {"Dale Whitcombe": [], "Zsofia Bakonyi": [("Supervisor", "")]}


def test_a_county_surveyor_is_a_surveyor_and_a_county_clerk_a_county_clerk() -> None:
    for told, post in (("county surveyor", "surveyor"), ("county clerk", "county clerk")):
        assert held(f"Former {told} Dale Whitcombe, 51, was charged with theft.") == {
            "Dale Whitcombe": [(post, "")]
        }


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("the chief executive officer of", "chief executive officer"),
        ("a Commonwealth’s attorney", "Commonwealth’s attorney"),
        ("the mayor-elect said", "mayor-elect"),
        ("a directorship", ""),
    ],
)
def test_heads(text: str, head: str) -> None:
    m = heads().search(text)
    assert (m.group() if m else "") == head


def test_a_head_of_several_ends_the_words_before_a_name() -> None:
    m = post_before("sentenced the recruiters ")
    assert m is not None
    assert m.group(1) == "recruiter"
