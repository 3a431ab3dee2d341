"""Reading the samples gives what was planted in them, and never what must stay hidden."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extraction import RawReport, Redaction, shown
from tests.lists import read_yaml

Facts = dict[str, dict[str, Any]]
PLANTED = read_yaml(Path(__file__).with_name("planted.yaml"))
HIDDEN = [(name, secret) for name, secrets in PLANTED["hidden"].items() for secret in secrets]
SANCTIONS = [(name, who, ids) for name, people in PLANTED["sanctions"].items() for who, ids in people.items()]


def points(facts: dict[str, Any], mode: str | None = None) -> set[str]:
    return {w["id"] for c in facts["cases"] for w in c["weak_points"] if mode in (None, w["mode"])}


def units(facts: dict[str, Any]) -> set[str]:
    return {u["text"] for c in facts["cases"] for u in c["units"]}


def test_the_weak_point_is_named_in_every_planted_report(planted: dict[str, Any], facts: Facts) -> None:
    point = planted["weak_point"]
    assert [n for n in point["files"] if point["id"] not in points(facts[n], "E")] == []


def test_the_supplier_is_a_unit_in_every_planted_report(planted: dict[str, Any], facts: Facts) -> None:
    name = planted["supplier"]["name"]
    assert [n for n in planted["supplier"]["units"] if name not in units(facts[n])] == []


def test_bids_split_in_schools(planted: dict[str, Any], facts: Facts) -> None:
    group = next(g for g in planted["industry"] if "weak_point" in g)
    assert [n for n in group["files"] if group["weak_point"] not in points(facts[n])] == []


def test_a_weak_point_came_back_after_the_measure_was_closed(planted: dict[str, Any], facts: Facts) -> None:
    for one in planted["came_back"]:
        assert one["weak_point"] in points(facts[one["first"]])
        assert one["weak_point"] in points(facts[one["later"]], "E")
        # the unit itself or one of its sections, which stands under it in the graph
        assert any(u.startswith(one["unit"]) for u in units(facts[one["later"]]))
        start = facts[one["later"]]["cases"][0]["act_period"]["start"]
        assert start > one["closed"][: len(start)]


@pytest.mark.parametrize(("name", "person", "ids"), SANCTIONS)
def test_sanctions_stand_with_their_people(name: str, person: str, ids: list[str], facts: Facts) -> None:
    given = [p for c in facts[name]["cases"] for p in c["people"] if p["name"]["text"] == person]
    assert given != []
    assert set(ids) <= {s["id"] for p in given for s in p["sanctions"]}


def test_notices_are_split_into_their_cases(planted: dict[str, Any], facts: Facts) -> None:
    assert {n: len(facts[n]["cases"]) for n in planted["many_cases"]} == planted["many_cases"]


def test_remedies_name_no_weak_point(planted: dict[str, Any], facts: Facts, texts: dict[str, str]) -> None:
    for one in planted["remedies"]:
        start = texts[one["file"]].index(one["string"])
        inside = [
            w["text"]
            for c in facts[one["file"]]["cases"]
            for w in c["weak_points"]
            if start <= w["start"] < start + len(one["string"])
        ]
        assert inside == [], one


def test_the_cleared_official_is_nowhere(planted: dict[str, Any], facts: Facts) -> None:
    of = facts[planted["withdrawn"]["correction"]]
    assert {c["status"] for c in of["cases"]} == {"CS-6"}
    assert [p for c in of["cases"] for p in c["people"]] == []


def test_traditional_characters_give_the_same_places(planted: dict[str, Any], facts: Facts) -> None:
    codes = {r.get("code") for c in facts[planted["traditional"]]["cases"] for r in c["regions"]}
    assert {"YLN-0301", "YLN-030102"} <= codes


def test_masked_names_are_marked(planted: dict[str, Any], facts: Facts) -> None:
    found = {
        p["name"]["text"]
        for c in facts[planted["masked"]["file"]]["cases"]
        for p in c["people"]
        if p["masked"]
    }
    assert "李某某" in found


@pytest.mark.parametrize(("name", "secret"), HIDDEN)
def test_what_is_hidden_is_in_no_fact_and_in_no_shown_sentence(
    name: str, secret: str, facts: Facts, texts: dict[str, str]
) -> None:
    page = shown(texts[name], [Redaction.model_validate(r) for r in facts[name]["redactions"]])
    assert secret not in json.dumps(facts[name], ensure_ascii=False)
    assert secret not in page


def test_facts_point_into_the_text_as_given(facts: Facts, reports: list[RawReport]) -> None:
    texts = {str(r.id)[:6]: r.text for r in reports}
    for name, of in facts.items():
        for case in of["cases"]:
            for kind in ("units", "regions", "funds", "money", "misconduct", "weak_points"):
                assert all(texts[name][m["start"] : m["end"]] == m["text"] for m in case[kind]), name
