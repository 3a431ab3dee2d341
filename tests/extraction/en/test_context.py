"""How a case was found, its line and step, when it was decided (invented prose)."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import facts_of


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
    assert facts_of(f"Nora Pell, 48, was charged with stealing $900. {sentence}")["channel"] == channel


def test_no_channel_is_guessed() -> None:
    assert "channel" not in facts_of("Nora Pell, 48, was charged with stealing $900.")


def test_line_is_that_of_the_unit_of_the_accused() -> None:
    text = "The Oakvale Hospital lost $900. Nora Pell, 48, a teacher of the Oakvale School District, was charged with theft."
    own = facts_of("Nora Pell, 48, a teacher of the Oakvale School District, was charged with theft.")
    assert own["line"] == facts_of(text)["line"]


def test_date_of_the_decision() -> None:
    found = facts_of(
        "Nora Pell, 48, was sentenced on May 3, 2019, to two years in prison for stealing $900 in 2016."
    )
    assert found["dates"] == {"decided": "2019-05-03"}
    assert "dates" not in facts_of("Nora Pell, 48, was charged on May 3, 2019, with stealing $900.")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "In re Nora Pell (decided June 9, 2020). Pell, a clerk of Oakvale County, was fined $900.",
            "2020-06-09",
        ),
        (
            "Respondent Nora Pell, clerk of Oakvale County, took $900 in 2016 and shall pay a civil penalty of $500.\n\nSO ORDERED this 14th day of September, 2018.",
            "2018-09-14",
        ),
        (
            "Date of decision: 12 June 2019\n\nNora Pell, a clerk of Oakvale County, was dismissed for taking £900 in 2016.",
            "2019-06-12",
        ),
        (
            "Nora Pell, a clerk of Oakvale County, was dismissed on 3 May 2019. Judgment was delivered at the Oakvale Court on 17.02.2020: she was jailed for a year.",
            "2020-02-17",
        ),
        (
            "Following a hearing which concluded on 22 October 2020, Nora Pell, a clerk of Oakvale County, was dismissed for taking £900 in 2018.",
            "2020-10-22",
        ),
        (
            "Signed in Tarnpur, 8 September 2017, for the Appeals Board. The Board confirms the dismissal of Nora Pell, a clerk of Oakvale County.",
            "2017-09-08",
        ),
        # what a board decided to buy while the acts went on decides no case
        (
            "On 3 May 2015 the Board resolved to buy a van. Nora Pell, a clerk of Oakvale County, stole it in June 2016 and was fined $900.",
            None,
        ),
    ],
)
def test_the_day_of_a_decision_by_its_paper_its_stamp_or_who_decided(text: str, day: str | None) -> None:
    assert facts_of(text).get("dates", {}).get("decided") == day


def test_what_no_sentence_dates_has_the_day_of_the_one_decision() -> None:
    found = facts_of(
        "Judgment was delivered on 17 February 2022. The court found Nora Pell, a clerk of Oakvale County, guilty and sentenced her to two years in prison."
    )
    assert [s["date"] for s in found["people"][0]["sanctions"]] == ["2022-02-17"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "BEXHAVEN, March 9, 2021 – Nora Pell, 44, a former clerk of Oakvale County, was convicted today of theft. Pell was sentenced to 90 days in jail and ordered to pay $900 in restitution.",
            {"SN-C2": "2021-03-09", "SN-E1": "2021-03-09"},
        ),
        # the sentence may have come with the appeal
        (
            "Nora Pell, a clerk of Oakvale County, was convicted of theft on 2 May 2018. In October 2018 she lost her appeal. She was jailed for eight months.",
            {"SN-C2": None},
        ),
    ],
)
def test_what_one_judgment_imposes_has_one_day(text: str, days: dict[str, str | None]) -> None:
    assert {s["id"]: s.get("date") for s in facts_of(text)["people"][0]["sanctions"]} == days


def test_step() -> None:
    text = "Nora Pell, 48, rigged a tender. The procurement rules ask for bidding, and the tender had one bidder of $900."
    assert facts_of(text)["step"] == "SP-08"
