"""Posts in other countries' words, and dates that are those of a verdict or a term. All people are invented."""

from __future__ import annotations

import pytest

from extraction import extract

POSTS = [
    (
        "Ines Calloway, rector of Tarn Teachers College, was convicted of theft.",
        "rector",
        "Tarn Teachers College",
    ),
    (
        "Ines Calloway, proprietor of M/s Wickle & Moll, was convicted of theft.",
        "proprietor",
        "M/s Wickle & Moll",
    ),
    (
        "Ines Calloway, owner of Calloway & Moll, was convicted of theft.",
        "owner",
        "Calloway & Moll",
    ),
    (
        "Vice-President Ines Calloway of Tarn Teachers College was convicted of theft.",
        "Vice-President",
        "Tarn Teachers College",
    ),
    (
        "Tarn Parish Council\nReport\n\nThe clerk, Ms Ines Calloway, was dismissed for theft. The Finance Committee met once.",
        "clerk",
        "Tarn Parish Council",
    ),
    (
        "The Tarn Teachers College was audited. The Director of Trades, Ms Ines Calloway, was dismissed for theft.",
        "Director of Trades",
        "Tarn Teachers College",
    ),
    (
        "Human Resource Manager Ines Calloway was dismissed by the Tarn Water Authority for theft.",
        "Human Resource Manager",
        "Tarn Water Authority",
    ),
    (
        "Ines Calloway, bursar of Tarn Teachers College, was convicted of theft.",
        "bursar",
        "Tarn Teachers College",
    ),
    (
        "Ines Calloway, accounting officer of the Ministry of Lakes, was convicted of theft.",
        "accounting officer",
        "Ministry of Lakes",
    ),
    (
        "Ines Calloway (head of finance at the Tarn Water Authority) was convicted of theft.",
        "head of finance",
        "Tarn Water Authority",
    ),
    (
        "Ines Calloway, at the time acting town clerk of the Tarn Council, was convicted of theft.",
        "acting town clerk",
        "Tarn Council",
    ),
    (
        "Harbourmaster Ines Calloway, 51, of the Tarn Port Authority, was convicted of theft.",
        "Harbourmaster",
        "Tarn Port Authority",
    ),
]
PERIODS = [
    (
        "On 4 May 2021 a judge convicted Ines Calloway, who stole fees of $900 throughout 2017.",
        "2017",
        "2017",
    ),
    ("Ines Calloway, treasurer of the Tarn Council from 2004 to 2018, stole $900 in 2016.", "2016", "2016"),
]


@pytest.mark.parametrize(("text", "position", "unit"), POSTS)
def test_a_post_and_its_unit(text: str, position: str, unit: str) -> None:
    posts = [p for c in extract(text, language="en").cases for q in c.people for p in q.posts]
    assert [(p.position.text, p.unit and p.unit.text) for p in posts] == [(position, unit)]


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_when_the_acts_were(text: str, start: str, end: str) -> None:
    (case,) = extract(text, language="en").cases
    assert case.act_period
    assert (case.act_period.start, case.act_period.end) == (start, end)


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("The Coordinating Director, Mrs Nadia Corby, took bribes.", "Coordinating Director"),
        ("The Honorary Treasurer, Miss Nadia Corby, took bribes.", "Honorary Treasurer"),
        ("PC Nadia Corby took bribes.", "PC"),
    ],
)
def test_what_kind_of_post_it_is_belongs_to_it(told: str, post: str) -> None:
    people = [p for c in extract(told, language="en").cases for p in c.people]
    found = [(p.name.text, q.position.text, q.unit) for p in people for q in p.posts]
    assert found == [("Nadia Corby", post, None)]
