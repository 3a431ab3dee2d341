"""Those who were harmed, helped, or who told: their names appear nowhere (invented prose)."""

from __future__ import annotations

import json

import pytest

from extraction import extract, shown

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
        ("Among the victims is Osbert Moreland, an 80-year-old retired baker.", "Osbert Moreland"),
        ("The victims included Osbert Moreland.", "Osbert Moreland"),
        ("The matter was brought forward by Ysolde Quill, a deputy clerk.", "Ysolde Quill"),
        ("The case began with a complaint by Ysolde Quill.", "Ysolde Quill"),
        ("The judge admitted the testimony of a tenant, Mrs. Ysolde Quill.", "Ysolde Quill"),
        (
            "Office manager Alice Moreland, who saw the bills and wrote to the state's hotline, lost her post.",
            "Alice Moreland",
        ),
        ("Alice Moreland, a bookkeeper, who had reported her concerns, was demoted.", "Alice Moreland"),
        ("Ysolde Quill, 84, whose savings were gone, died in March.", "Ysolde Quill"),
        ("Osbert Quill, a ward of the county, had no shoes.", "Osbert Quill"),
        ("Dunmore retaliated against Alice Moreland.", "Alice Moreland"),
        ("The victim's sister, Alice Moreland, found the letters.", "Alice Moreland"),
        ("Alice Moreland told the grand jury that she had paid twice.", "Alice Moreland"),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Among the victims were Alice Moreland, 91, a retired weaver whose account was emptied in a month, and Peter Quill, 88, who lost the money set aside for a new roof.",
        "The victims included Alice Moreland, 84, who had sold her farm, and a second pensioner, Peter Quill.",
        "The complaint was made by Alice Moreland, a parent, and Peter Quill, who coaches the school's swimming team.",
    ],
)
def test_a_list_hides_all_its_names(sentence: str) -> None:
    dumped = json.dumps(extract(CASE + sentence, language="en").as_json()["cases"])
    assert "Moreland" not in dumped
    assert "Quill" not in dumped
    assert "Karl Dunmore" in dumped


def test_a_list_ends_before_whom_it_leads_over_to() -> None:
    text = "The complaint was filed by Alice Moreland against Karl Dunmore, a former clerk of Elmford County, who was fined $500."
    dumped = json.dumps(extract(text, language="en").as_json()["cases"])
    assert "Alice Moreland" not in dumped
    assert "Karl Dunmore" in dumped


def test_every_mention_of_a_protected_person_is_hidden() -> None:
    text = CASE + "The victim, Alice Moreland, paid $4,000. Moreland is 81 years old."
    spans = [text[r["start"] : r["end"]] for r in extract(text, language="en").as_json()["redactions"]]
    assert spans == ["Alice Moreland", "Moreland"]


def test_a_headline_in_capitals_hides_the_name_too() -> None:
    text = "AGENCY MOVED ALICE MORELAND\n" + CASE + "The whistleblower, Alice Moreland, was moved."
    spans = [text[r["start"] : r["end"]] for r in extract(text, language="en").as_json()["redactions"]]
    assert spans == ["ALICE MORELAND", "Alice Moreland"]


def test_a_clause_about_a_report_hides_no_accused_and_no_prosecutor() -> None:
    text = (
        "Karl Dunmore, 51, an inspector, who reported the theft himself, was convicted of larceny. "
        "The allegations by District Attorney Peter Quill were proved."
    )
    found = extract(text, language="en")
    assert [p.name.text for c in found.cases for p in c.people] == ["Karl Dunmore", "Peter Quill"]
    assert found.redactions == []


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


def test_a_victim_who_is_quoted_stays_hidden() -> None:
    text = (
        CASE + "The victim, Alice Moreland, paid twice. “I was afraid,” Moreland said. Moreland said no more."
    )
    found = extract(text, language="en").as_json()
    assert "Moreland" not in json.dumps(found["cases"])
    assert len(found["redactions"]) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The complaint was lodged by a former ward clerk, Ms Alice Moreland, in May.",
        "The board received a complaint from the district's nurse, Alice Moreland, in May.",
        "The matter was reported to the state by a deputy registrar, Alice Moreland.",
        "He solicited $900 from Ms Alice Moreland, the owner of a bakery.",
        "Her victims, Mr Hugh Orme, 88, and Alice Moreland, 91, could not read the forms.",
        "He used the debit cards of Hugh Orme, 88, and Alice Moreland, 91, to withdraw $6,300.",
        "Customers included Alice Moreland, 79, who paid $3,800 in 2014.",
        "He punched two pupils, Hugh Orme and Alice Moreland, in the gym.",
        "Pharmacist Alice Moreland disclosed in 2017 that drugs were missing.",
        "A technician, Alice Moreland, was moved to the depot after she refused to sign the sheets.",
        "A healthcare assistant, Alice Moreland, reported both incidents.",
    ],
)
def test_who_complains_is_harmed_or_pays_for_telling_shows_nowhere(sentence: str) -> None:
    assert "Moreland" not in json.dumps(extract(CASE + sentence, language="en").as_json()["cases"])


def test_who_was_suspended_for_no_such_thing_is_shown() -> None:
    text = "Karl Dunmore, a clerk of Elmford County, was suspended for 30 days after he refused to answer questions about the missing fees."
    assert "Karl Dunmore" in json.dumps(extract(text, language="en").as_json()["cases"])


def test_who_only_drives_or_nurses_is_named_for_a_reason_alone() -> None:
    driven = "The van was parked outside. A truck driver, Peter Quill, had gone home."
    assert "Quill" not in json.dumps(extract(CASE + driven, language="en").as_json()["cases"])
    charged = "His driver, Peter Quill, was charged with theft."
    assert "Quill" in json.dumps(extract(CASE + charged, language="en").as_json()["cases"])


def test_who_reported_in_the_next_sentence_stays_hidden_though_dismissed_for_it() -> None:
    text = (
        "Housing officer Darren Swayle was dismissed for taking sums from applicants. We would not have known but for a"
        " housing assistant in the same team, Shona Barlow. She reported her suspicions in March; in May her contract was"
        " not renewed."
    )
    found = extract(text, id="x", language="en")
    assert {p.name.text for c in found.cases for p in c.people} == {"Darren Swayle"}
    assert "Barlow" not in shown(text, found.redactions)


def test_who_is_charged_and_called_a_hotline_is_named() -> None:
    text = "Clerk Ada Quill was charged with the theft of $4,000. She called the hotline herself."
    found = extract(text, id="x", language="en")
    assert {p.name.text for c in found.cases for p in c.people} == {"Ada Quill"}


@pytest.mark.parametrize(
    "text",
    [
        "The bookkeeper Ardith Quellmore took $9,000 from the safe. She reported the loss to the board.",
        "The county dismissed the treasurer, Denby Kroster, over the missing fees. He called the hotline to protest.",
    ],
)
def test_who_did_or_suffered_it_for_his_own_deed_is_named_though_he_reports_something(text: str) -> None:
    assert [p.subject for c in extract(text, id="x", language="en").cases for p in c.people] == [True]
