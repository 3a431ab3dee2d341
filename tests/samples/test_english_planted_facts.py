"""Reading the English samples gives what was planted in them, and never what must stay hidden."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extraction import RawReport, Redaction, shown
from tests.lists import read_yaml

Facts = dict[str, dict[str, Any]]
PLANTED = read_yaml(Path(__file__).with_name("planted.yaml"))["english"]


def pairs(key: str) -> list[tuple[str, Any]]:
    """Return (file, value) of a planted group whose values are lists."""
    return [(name, value) for name, values in PLANTED[key].items() for value in values]


@pytest.fixture(scope="session")
def english(reports: list[RawReport]) -> dict[str, RawReport]:
    return {str(r.id)[:6]: r for r in reports if str(r.id).startswith("en-")}


@pytest.fixture(scope="session")
def facts(read: Facts) -> Facts:
    return {name[:6]: found for name, found in read.items() if name.startswith("en-")}


def points(of: dict[str, Any], mode: str | None = None) -> set[str]:
    return {w["id"] for c in of["cases"] for w in c["weak_points"] if mode in (None, w["mode"])}


def people(of: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {p["name"]["text"].title(): p for c in of["cases"] for p in c["people"]}


def units(of: dict[str, Any]) -> set[str]:
    return {u["text"] for c in of["cases"] for u in c["units"]}


@pytest.mark.parametrize("name", PLANTED["weak_point"]["files"])
def test_the_weak_point_of_the_clerks_is_found_with_its_county(name: str, facts: Facts) -> None:
    point = PLANTED["weak_point"]
    assert point["id"] in points(facts[name], "E" if name in point["explicit"] else None)
    assert point["files"][name] in {r["text"] for c in facts[name]["cases"] for r in c["regions"]}


@pytest.mark.parametrize(("name", "point"), pairs("weak_points"))
def test_further_weak_points_are_found(name: str, point: str, facts: Facts) -> None:
    assert point in points(facts[name])


@pytest.mark.parametrize("name", PLANTED["supplier"]["units"])
def test_the_supplier_and_its_customer_are_units(name: str, facts: Facts) -> None:
    assert PLANTED["supplier"]["name"] in units(facts[name])
    assert PLANTED["supplier"]["units"][name] in units(facts[name])


@pytest.mark.parametrize(
    "one", [x for x in PLANTED["came_back"] if "weak_point" in x], ids=lambda x: x["file"]
)
def test_what_came_back_is_marked_so(one: dict[str, str], facts: Facts) -> None:
    assert one["weak_point"] in points(facts[one["file"]], "E")


@pytest.mark.parametrize("one", PLANTED["remedies"], ids=lambda x: x["string"][:20])
def test_remedies_name_no_weak_point(
    one: dict[str, str], facts: Facts, english: dict[str, RawReport]
) -> None:
    text = " ".join(english[one["file"]].text.split())
    start = text.index(one["string"])
    end = start + len(one["string"])
    given = english[one["file"]].text
    found = [w for c in facts[one["file"]]["cases"] for w in c["weak_points"]]
    assert [w for w in found if start <= len(" ".join(given[: w["start"]].split())) < end] == []


@pytest.mark.parametrize("one", PLANTED["cleared"], ids=lambda x: x["file"])
def test_the_cleared_are_nowhere(one: dict[str, str], facts: Facts) -> None:
    assert one["name"] not in json.dumps(facts[one["file"]])
    assert "CS-6" in {c.get("status") for c in facts[one["file"]]["cases"]}


@pytest.mark.parametrize("name", PLANTED["without_people"])
def test_nobody_is_found_where_nobody_is_named(name: str, facts: Facts) -> None:
    assert people(facts[name]) == {}


@pytest.mark.parametrize("name", PLANTED["many_cases"])
def test_notices_are_split_into_their_cases(name: str, facts: Facts) -> None:
    assert len(facts[name]["cases"]) == PLANTED["many_cases"][name]


@pytest.mark.parametrize("name", PLANTED["subjects"])
def test_the_accused_are_subjects_with_their_sanctions(name: str, facts: Facts) -> None:
    found = people(facts[name])
    for who, sanctions in PLANTED["subjects"][name].items():
        assert found[who]["subject"]
        assert set(sanctions) <= {s["id"] for s in found[who].get("sanctions", [])}


@pytest.mark.parametrize("name", PLANTED["announcing"])
def test_who_announces_or_judges_is_no_subject(name: str, facts: Facts) -> None:
    found = people(facts[name])
    assert [p for p in PLANTED["announcing"][name] if found.get(p, {}).get("subject")] == []


@pytest.mark.parametrize("name", PLANTED["amounts"])
def test_amounts_are_read(name: str, facts: Facts) -> None:
    assert PLANTED["amounts"][name] in {m["value"] for c in facts[name]["cases"] for m in c["money"]}


@pytest.mark.parametrize(("name", "secret"), pairs("hidden"))
def test_what_is_hidden_is_in_no_fact_and_in_no_shown_sentence(
    name: str, secret: str, facts: Facts, english: dict[str, RawReport]
) -> None:
    page = shown(english[name].text, [Redaction.model_validate(r) for r in facts[name]["redactions"]])
    assert secret not in json.dumps(facts[name])
    assert secret not in page


def test_facts_point_into_the_text_as_given(facts: Facts, english: dict[str, RawReport]) -> None:
    for name, of in facts.items():
        for case in of["cases"]:
            for kind in ("units", "regions", "funds", "money", "misconduct", "weak_points"):
                assert all(english[name].text[m["start"] : m["end"]] == m["text"] for m in case[kind]), name
