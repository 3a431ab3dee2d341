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
            {"Dale Whitcombe": [("supplier", "")], "Zsofia Bakonyi": [("supplier", "")]},
        ),
        (
            "Two former clerks of the Oakvale Housing Authority, Dale Whitcombe and Zsofia Bakonyi, were sentenced to a year in jail.",
            {"Dale Whitcombe": [("clerk", "Oakvale Housing Authority")], "Zsofia Bakonyi": [("clerk", "Oakvale Housing Authority")]},
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


@pytest.mark.parametrize(
    ("sentence", "name", "post"),
    [
        ("The case is with Assistant District Attorneys Nora Quill, Chief of the Fraud Bureau, and Ada Marsh, Chief of the Audit Bureau.",
         "Ada Marsh", ("Assistant District Attorney", "")),
        ("The Co-Executive Directors of the Tarn Board of Elections, Nora Quill and Ada Marsh, thanked the police.",
         "Ada Marsh", ("Co-Executive Director", "Tarn Board of Elections")),
        ("It was investigated by Lieutenant Tony Oakes and Sergeant Ada Marsh of the Tarn Police Department’s Internal Affairs Bureau.",
         "Tony Oakes", ("Lieutenant", "Tarn Police Department’s Internal Affairs Bureau")),
        ("Whitcombe was the owner/operator of Harrow Supplies Ltd.", "Dale Whitcombe", ("owner/operator", "Harrow Supplies Ltd.")),
        ("Former City of Oakvale volunteer real estate adviser, Ada Marsh, 55, has pleaded guilty.",
         "Ada Marsh", ("volunteer real estate adviser", "City of Oakvale")),
        ("We thank our lead fraud prosecutor, Leon Marsh.", "Leon Marsh", ("lead fraud prosecutor", "")),
        ("Whitcombe worked for Nora Quill as her project administrator at MCI.", "Dale Whitcombe", ("project administrator", "MCI")),
        ("Mark Oduya, Senior Executive Assistant for Harbor Policy and Innovation, spoke.",
         "Mark Oduya", ("Senior Executive Assistant for Harbor Policy and Innovation", "")),
    ],
)  # fmt: skip
def test_one_of_several_has_the_post_of_one(sentence: str, name: str, post: tuple[str, str]) -> None:
    found = held("Dale Whitcombe, 51, was charged with bribery. " + sentence)
    assert post in found[name]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "A Department of Motor Vehicles (DMV) employee was arrested today. Dale Whitcombe, 51, is charged with bribery. Whitcombe worked as "
            "a Motor Vehicle Representative at the Westvale Licensing Office.",
            [("employee", "Department of Motor Vehicles"), ("Motor Vehicle Representative", "Westvale Licensing Office")],
        ),
        (
            "A former senior executive with Alder Paving Inc. was sentenced today. Dale Whitcombe, 51, was sentenced to a year in prison. "
            "Whitcombe was a vice president for Oakvale Bridges LLC.",
            [("senior executive", "Alder Paving Inc."), ("vice president", "Oakvale Bridges LLC")],
        ),
    ],
)  # fmt: skip
def test_the_post_of_the_opening_stands_beside_another_one(text: str, posts: list[tuple[str, str]]) -> None:
    assert held(text)["Dale Whitcombe"] == posts


def test_posts_of_a_list_with_letters() -> None:
    text = (
        "Dale Whitcombe, 51, pleaded guilty to fraud. Whitcombe held several positions with the City of Oakvale, including, serving as the: "
        "(a) Senior Lease Manager in the Office of Rates; (b) Director of Procurement in the Department of Water Management, and "
        "(c) the Director of the Office of Rates."
    )
    assert held(text)["Dale Whitcombe"] == [
        ("Senior Lease Manager", "Office of Rates"),
        ("Director of Procurement", "Department of Water Management"),
        ("Director", "Office of Rates"),
    ]
