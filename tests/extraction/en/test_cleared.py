"""Who is acquitted, or whose charges fell, is no subject; a case in which nobody else is accused is closed (invented prose)."""

from __future__ import annotations

import json

import pytest

from extraction import extract

CHARGED = "Karl Dunmore, 51, a former inspector of the Elmford Housing Authority, was charged in May 2020 with theft of $4,000. "
OTHER = "Nora Pell, 44, the agency's cashier, was sentenced to two years in prison for theft of $9,000. "


@pytest.mark.parametrize(
    "outcome",
    [
        "A judge today dismissed all charges against Karl Dunmore.",
        "The charges against Dunmore were dropped in June.",
        "A jury acquitted Karl Dunmore on Friday.",
        "Dunmore was acquitted after a two-day trial.",
        "Prosecutors withdrew the indictment against Mr. Dunmore.",
        "Dunmore has been exonerated by the review.",
    ],
)
def test_the_cleared_are_nowhere(outcome: str) -> None:
    alone = extract(CHARGED + outcome, language="en").as_json()
    assert [c["status"] for c in alone["cases"]] == ["CS-6"]
    assert "Dunmore" not in json.dumps(alone["cases"])
    beside = extract(OTHER + CHARGED + outcome, language="en")
    assert [(c.status, [p.name.text for p in c.people]) for c in beside.cases] == [("CS-5", ["Nora Pell"])]


def test_an_acquittal_on_one_count_clears_nobody_who_was_convicted_of_another() -> None:
    text = "Karl Dunmore, 51, was acquitted of forgery. Karl Dunmore was convicted of larceny of $4,000."
    (case,) = extract(text, language="en").cases
    assert (case.status, [p.subject for p in case.people]) == ("CS-5", [True])


def test_a_conviction_that_did_not_stand_is_no_conviction() -> None:
    text = CHARGED + "His conviction was vacated on appeal, and the charges were dismissed."
    assert [(c.status, c.people) for c in extract(text, language="en").cases] == [("CS-6", [])]


def test_what_nobody_has_verified_names_nobody() -> None:
    text = (
        "What callers report has not been verified. Karl Dunmore, the mayor, is said to have stolen $4,000."
    )
    assert [(c.status, c.people) for c in extract(text, language="en").cases] == [("CS-0", [])]
