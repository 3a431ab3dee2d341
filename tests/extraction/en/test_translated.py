"""Reports of Chinese cases in English: posts in the Party, what Party and state decide, old people's homes. Invented."""

from __future__ import annotations

import pytest

from extraction import extract


@pytest.mark.parametrize(
    ("told", "ids"),
    [
        ("Tuo Lingshan was expelled from the Party.", ["SN-P5"]),
        (
            "Tuo Lingshan was stripped of his Party membership and removed from public office.",
            ["SN-G5", "SN-P5"],
        ),
        ("Tuo Lingshan was placed on probation within the Party for two years.", ["SN-P4"]),
        ("Tuo Lingshan was dismissed from all posts inside and outside the Party.", ["SN-G5", "SN-P3"]),
        ("Tuo Lingshan was given a serious warning within the Party.", ["SN-P2"]),
        ("Tuo Lingshan received an intra-Party warning and a demerit.", ["SN-G2", "SN-P1"]),
        ("Tuo Lingshan was recorded a major demerit.", ["SN-G3"]),
        ("Tuo Lingshan was expelled from public office in May 2019.", ["SN-G6"]),
        ("Tuo Lingshan received criticism and education.", ["SN-H1"]),
        ("Tuo Lingshan was placed on probation for two years.", ["SN-C2"]),
        ("Tuo Lingshan left the Party.", []),
    ],
)
def test_what_party_and_state_decide(told: str, ids: list[str]) -> None:
    cases = extract(f"Tuo Lingshan, a clerk, took bribes. {told}", language="en").cases
    assert sorted({s.id for c in cases for p in c.people for s in p.sanctions}) == ids


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        ("Party branch secretary of Qulan Village", [("Party branch secretary", "Qulan Village")]),
        ("Party secretary of the Sedge County Tax Bureau", [("Party secretary", "Sedge County Tax Bureau")]),
        ("cashier of the Sedge County Old People's Home", [("cashier", "Sedge County Old People's Home")]),
        (
            "a member of the Party leadership group and deputy director of the Sedge County Health Commission",
            [
                ("deputy director", "Sedge County Health Commission"),
                ("member of the Party leadership group", "Sedge County Health Commission"),
            ],
        ),
    ],
)
def test_posts_in_the_party_and_beside_it(told: str, posts: list[tuple[str, str]]) -> None:
    cases = extract(f"Tuo Lingshan, {told}, took bribes.", language="en").cases
    found = {(q.position.text, q.unit and q.unit.text) for c in cases for p in c.people for q in p.posts}
    assert sorted(found, key=str) == posts


def test_the_kind_of_a_place_before_a_post_is_of_its_name() -> None:
    cases = extract("Qulan Village Party branch secretary Tuo Lingshan took bribes.", language="en").cases
    assert [(q.position.text, q.unit and q.unit.text) for c in cases for p in c.people for q in p.posts] == [
        ("Party branch secretary", "Qulan Village")
    ]


def test_a_deputy_named_behind_the_word_received_what_follows() -> None:
    told = "Tuo Lingshan was given a serious warning within the Party and her deputy, Shao Guangrui, was admonished."
    cases = extract(told, language="en").cases
    found = {p.name.text: [s.id for s in p.sanctions] for c in cases for p in c.people}
    assert found == {"Tuo Lingshan": ["SN-P2"], "Shao Guangrui": ["SN-H2"]}
