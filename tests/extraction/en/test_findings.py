"""Audit passages and cases in English: units, places, conduct, weak points, remedies, funds, status (invented prose)."""

from __future__ import annotations

from typing import Any

import pytest

from extraction import extract
from tests.extraction.en.case_of import facts_of

AUDIT = (
    "We reviewed child care payments made by the Oregon Department of Family Services for calendar years 2014 through "
    "2016. The State agency did not adequately monitor its providers, and bank reconciliations were not performed. As a "
    "result, it claimed $1.2 million in unallowable costs. We recommended that the State agency (1) refund $1.2 million "
    "to the Federal Government and (2) develop written procedures for monitoring providers."
)


def ids(found: dict[str, Any], key: str) -> set[str]:
    return {x["id"] for x in found[key]}


def test_an_audit_passage() -> None:
    found = facts_of(AUDIT)
    assert "status" not in found
    assert found["people"] == []
    assert [u["text"] for u in found["units"]] == ["Oregon Department of Family Services"]
    assert [r["text"] for r in found["regions"]] == ["Oregon"]
    assert [(m["value"], m["currency"]) for m in found["money"]][:1] == [(1_200_000, "USD")]
    assert (found["act_period"]["start"], found["act_period"]["end"]) == ("2014", "2016")
    assert {"WP-S-04", "WP-S-03"} <= ids(found, "weak_points")
    assert "MC-11" in ids(found, "misconduct")
    assert [m["text"] for m in found["measures"]] == [
        "refund $1.2 million to the Federal Government",
        "develop written procedures for monitoring providers",
    ]


def test_words_inside_a_remedy_are_no_weakness() -> None:
    text = "Two vouchers were lost. We recommend that the agency establish segregation of duties and reconcile its accounts."
    found = facts_of(text)
    assert found["weak_points"] == []
    assert found["measures"]


def test_a_negated_finding_is_none() -> None:
    found = extract("We did not find inadequate oversight of the $5,000 grant.", language="en").as_json()[
        "cases"
    ]
    assert all(c["weak_points"] == [] for c in found)


def test_a_list_of_weaknesses_gives_each() -> None:
    found = facts_of(
        "We noted weaknesses related to segregation of duties, procurement and the handling of complaints."
    )
    assert {"WP-P-06", "WP-P-13", "WP-S-11"} <= ids(found, "weak_points")
    assert {w["mode"] for w in found["weak_points"]} == {"E"}


def test_a_generic_weakness_gives_way_to_a_specific_one() -> None:
    found = facts_of("The town lacked internal controls, and bank reconciliations were not performed.")
    assert "WP-I-09" not in ids(found, "weak_points")
    assert "WP-S-03" in ids(found, "weak_points")


def test_the_name_of_a_charge_is_no_explicit_weakness() -> None:
    found = facts_of("Nora Pell, 48, was charged with one count of conflict of interest.")
    assert not [w for w in found["weak_points"] if w["mode"] == "E"]


def test_conduct_implies_a_weakness() -> None:
    found = facts_of(
        "Nora Pell, 48, a clerk of the Town of Oakvale, was charged with stealing $900 by writing checks to herself."
    )
    assert {"WP-P-07"} <= ids(found, "weak_points")
    assert {w["mode"] for w in found["weak_points"]} == {"C"}


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Karl Dunmore, 51, was convicted of paying bribes to an inspector.", {"MC-18"}, {"MC-16"}),
        ("Karl Dunmore, 51, an inspector, was convicted of accepting bribes.", {"MC-16"}, {"MC-18"}),
        ("Karl Dunmore, 51, was charged with misappropriation and embezzled $900.", {"MC-01"}, {"MC-02"}),
        ("Karl Dunmore, 51, was released without bail on a charge of forgery.", {"MC-31"}, {"MC-10"}),
        ("Karl Dunmore, 51, was charged with extortion, said the Major Fraud Unit.", {"MC-07"}, {"MC-03"}),
    ],
)
def test_conduct(text: str, wanted: set[str], unwanted: set[str]) -> None:
    found = ids(facts_of(text), "misconduct")
    assert wanted <= found
    assert not unwanted & found


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nora Pell, 48, was charged with theft.", "CS-4"),
        ("Nora Pell, 48, was indicted for theft. If convicted, she faces ten years in prison.", "CS-4"),
        ("Nora Pell, 48, pleaded guilty to theft.", "CS-5"),
        ("Judge Alan Fisk sentenced Nora Pell, 48, to probation for theft.", "CS-5"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert facts_of(text)["status"] == status


def test_one_who_is_acquitted_is_not_named() -> None:
    found = facts_of("Nora Pell, 48, a clerk, was acquitted of embezzlement of $900.")
    assert found["status"] == "CS-6"
    assert found["people"] == []


def test_units_that_only_handle_the_case_are_left_out() -> None:
    text = (
        "Nora Pell, 48, a clerk of the Oakvale School District, was charged with theft. The Wexley County District "
        "Attorney's Office and the Federal Bureau of Investigation investigated the case."
    )
    assert [u["text"] for u in facts_of(text)["units"]] == ["Oakvale School District"]


def test_police_that_employ_the_accused_are_a_unit() -> None:
    text = "Dale Curtis, 33, an officer of the Oakvale Police Department, was indicted for stealing $700."
    assert [u["text"] for u in facts_of(text)["units"]] == ["Oakvale Police Department"]


def test_places() -> None:
    text = "SPRINGFIELD, Ill. - Nora Pell, 48, of Oakvale Heights, was charged with stealing $900 in Cook County."
    assert [r["text"] for r in facts_of(text)["regions"]] == [
        "SPRINGFIELD",
        "Ill.",
        "Oakvale Heights",
        "Cook County",
    ]


def test_the_fund_is_a_whole_phrase() -> None:
    found = facts_of(
        "Nora Pell, 48, was charged with stealing Section 8 housing assistance from a program for tenants."
    )
    assert [(f["text"], f["id"]) for f in found["funds"]] == [("Section 8 housing assistance", "FD-12")]


def test_the_field_follows_the_post_of_the_accused() -> None:
    text = "Nora Pell, 48, a teacher of the Oakvale School District, was charged with taking $900 from a bank account."
    assert facts_of(text)["fields"][0]["id"] == "FLD-EDU"


def test_a_text_that_tells_nothing_gives_no_case() -> None:
    assert (
        extract("The library opens at nine on weekdays and at ten on Saturdays.", language="en").cases == []
    )
