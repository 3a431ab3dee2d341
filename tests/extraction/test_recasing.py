"""English texts of one kind of letters: what is written with capitals, what is left alone."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import lowered
from extraction.legible.legible import legible
from extraction.legible.recasing import recased, written

TEXT = (
    "Prosecutors said on March 4 that Orla Winstanhope, 47, the former deputy clerk of the Village of Ferncastle, kept"
    " cash that residents paid for water. The Ferncastle Housing Authority may lose $18,000 in grant money. Winstanhope"
    " pleaded guilty before Judge Peter O'Mallory in May. The board did not review bank statements."
)
NAMES = (
    "Orla",
    "Winstanhope",
    "Village",
    "Ferncastle",
    "Housing",
    "Authority",
    "Judge",
    "Peter",
    "O'Mallory",
    "March",
    "May",
)


def put(text: str) -> str:
    found = legible(text)
    return found.text if found else text


@pytest.mark.parametrize("way", [str.upper, str.lower])
def test_names_get_capitals_and_plain_words_none(way: object) -> None:
    text = TEXT.upper() if way is str.upper else TEXT.lower()
    words = {text[s:e].lower(): p for s, e, p in written(text)}
    assert {n for n in NAMES if words[n.lower()] != n} == set()
    plain = (
        "prosecutors",
        "clerk",
        "deputy",
        "cash",
        "residents",
        "water",
        "grant",
        "money",
        "board",
        "statements",
        "bank",
        "guilty",
    )
    assert {w for w in plain if words[w] not in (w, w.capitalize())} == set()
    assert words["clerk"] == "clerk"
    assert words["cash"] == "cash"


def test_may_is_a_month_or_a_verb_by_its_neighbours() -> None:
    assert "Authority may lose" in put(TEXT.upper())
    assert "in May." in put(TEXT.upper())


def test_facts_of_capitals_quote_the_capitals() -> None:
    text = TEXT.upper()
    [case] = extract(text).cases
    [person] = [p for p in case.people if p.subject]
    assert person.name.text == "ORLA WINSTANHOPE"
    assert text[person.name.start : person.name.end] == "ORLA WINSTANHOPE"
    assert "VILLAGE OF FERNCASTLE" in [u.text for u in case.units]


def test_protected_people_of_a_text_in_capitals_stay_hidden() -> None:
    text = (
        TEXT + " The complaint came from a whistleblower, Dilys Marchbanke, who worked at the counter."
    ).upper()
    assert "DILYS" not in str(extract(text).as_json())


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "FORMER CLERK SENTENCED\n\n" + TEXT,
        "WATER FUND",
        "葛听澜利用职务便利套取资金，购买 LED、UPS、GPS、PLC 等设备，由 ABC 公司供货。" * 9,
    ],
)  # fmt: skip
def test_other_texts_are_left_alone(text: str) -> None:
    assert list(recased(text)) == []


def test_every_letter_keeps_its_place() -> None:
    text = (TEXT + " İlker Özgül and ŉora Eskil were paid.").upper()
    edits = list(recased(text))
    assert edits
    for start, end, word in edits:
        assert lowered(text[start:end]) == lowered(word)
        assert len(word) == end - start


@pytest.mark.parametrize("way", [str.upper, str.lower])
def test_names_of_public_bodies_stand_large_as_a_whole(way: object) -> None:
    told = (
        "The inquiry began when the Department of Motor Vehicles, the Employment Development Department and the City of Los Angeles compared lists."
        " The town board and the county water department paid for it."
    )
    text = told.upper() if way is str.upper else told.lower()
    read = put(text)
    for body in ("Department of Motor Vehicles", "Employment Development Department", "City of Los Angeles"):
        assert body in read
    assert "The town board and the county water department paid" in read
