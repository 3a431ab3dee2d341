"""Decisions through the API over two versions of the extractor, on a real home: facts, cases, waiting, explanations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings
from api.settings import new_key
from incision.services import HomeServices
from incision.settings import Home
from tests.api.conftest import client_of
from tests.home import emptied, kept
from tests.newer import plugged, version_of
from tests.telling import CORRECTED, KINDS, TEXTS

Json = dict[str, Any]
BESIDE = {"posts", "sanctions", "mentions", "confidence", "main", "line", "code", "parent", "masked", "rank"}
STATES = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}


@pytest.fixture
def read(telling: Path) -> Iterator[TestClient]:
    """A home with both reports, read by the shipped version."""
    with HomeServices.open(Home(telling)) as services:
        yield client_of(services)


@dataclass
class Decided:
    """What a home holds in which every kind of fact was decided, and what its facts were then."""

    home: Path
    before: dict[str, dict[str, Any]]


@pytest.fixture(scope="module", params=["accept", "correct"])
def decided(request: pytest.FixtureRequest, used: Path, told: Path) -> Decided:
    """One fact of every kind in both reports is accepted, or corrected."""
    before = {}
    with HomeServices.open(Home(emptied(used, told))) as services:
        client = client_of(services)
        for language in TEXTS:
            for kind, fact in firsts(facts(client, language)).items():
                given = {"value": CORRECTED[kind]} if request.param == "correct" else {}
                decide(client, request.param, fact, **given)
            before[language] = left(facts(client, language))
    return Decided(kept(used, used.parent / request.param), before)


def posted(client: TestClient, path: str, body: Json) -> Any:
    answer = client.post(path, json=body)
    assert answer.is_success, answer.text
    return answer.json()


def facts(client: TestClient, name: str) -> list[Json]:
    found: list[Json] = client.get(f"/v1/documents/{name}/facts").json()
    return found


def firsts(found: list[Json]) -> dict[str, Json]:
    return {f["kind"]: f for f in reversed(found)}


def decide(client: TestClient, action: str, fact: Json, **given: Any) -> int:
    body = {
        "action": action,
        "target_kind": "fact",
        "targets": [fact["id"]],
        "who": "Office 5",
        "why": "read",
    }
    return int(posted(client, "/v1/decisions", {**body, **given})["id"])


def left(found: list[Json]) -> dict[str, Any]:
    return {
        f["kind"]: (f["id"], f["text"], {k: v for k, v in f["value"].items() if k not in BESIDE}, f["state"])
        for f in found
        if f["state"] != "undecided"
    }


@pytest.mark.parametrize("change", ["otherwise", "dropped", "moved"])
def test_every_kind_stays_and_the_case_shows_it(
    decided: Decided, used: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    plugged(monkeypatch, change)
    with HomeServices.open(Home(emptied(used, decided.home))) as services:
        stays(client_of(services), decided.before, change)


def stays(read: TestClient, before: dict[str, dict[str, Any]], change: str) -> None:
    for language in TEXTS:
        assert set(before[language]) == set(KINDS)
        assert left(facts(read, language)) == before[language]
        answer = posted(read, f"/v1/documents/{language}/reread", {})
        assert answer["outcome"] == "re-read"
        assert left(facts(read, language)) == before[language]
        assert read.get(f"/v1/documents/{language}").json()["extractor"] == version_of(change)
        [case] = read.get(f"/v1/documents/{language}").json()["cases"]
        shown = read.get(f"/v1/cases/{case}").json()
        told = before[language]
        assert shown["status"] == told["status"][2]["id"]
        assert told["weak_point"][2]["id"] in [w["id"] for w in shown["weak_points"]]
        assert told["misconduct"][2]["id"] in [w["id"] for w in shown["misconduct"]]
        assert told["field"][2]["id"] in [w["id"] for w in shown["fields"]]
        assert told["sanction"][2]["id"] in [s["id"] for p in shown["people"] for s in p["sanctions"]]
        assert (shown["act_start"], shown["act_end"]) == (
            told["period"][2]["start"],
            told["period"][2]["end"],
        )
    assert read.get("/v1/waiting").json() == []
    assert read.get("/v1/health").json()["status"] == "ok"


def test_what_was_rejected_stays_away(read: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = firsts(facts(read, "zh"))
    for kind in ("weak_point", "misconduct", "unit", "money", "fund", "region", "measure"):
        decide(read, "reject", chosen[kind])
    plugged(monkeypatch, "moved")
    posted(read, "/v1/documents/zh/reread", {})
    there = [f for f in facts(read, "zh") if f["state"] != "rejected"]
    for kind in ("weak_point", "misconduct", "unit", "money", "fund", "region", "measure"):
        old = chosen[kind]
        assert not [
            f for f in there
            if f["kind"] == kind and f["start"] < old["end"] and old["start"] < f["end"] and f["value"].get("id") == old["value"].get("id")
        ], kind  # fmt: skip


def test_a_status_is_corrected_never_rejected_and_counts_at_once(read: TestClient) -> None:
    status = firsts(facts(read, "zh"))["status"]
    body = {"action": "reject", "target_kind": "fact", "targets": [status["id"]]}
    refused = read.post("/v1/decisions", json=body, headers={"Accept-Language": "zh"}).json()
    assert (refused["code"], refused["status"]) == ("decision_unfit", 422)
    assert "案件状态:accept、correct" in refused["hint"]
    for value in ({"id": "CS-99"}, {"status": "CS-4"}, {"start": 3}):
        body = {"action": "correct", "target_kind": "fact", "targets": [status["id"]], "value": value}
        assert read.post("/v1/decisions", json=body).json()["code"] == "correction_invalid"
    decide(read, "correct", status, value={"id": "CS-4"})
    [case] = read.get("/v1/documents/zh").json()["cases"]
    assert read.get(f"/v1/cases/{case}").json()["status"] == "CS-4"
    assert [c["id"] for c in read.get("/v1/cases", params={"status": "CS-4"}).json()["items"]] == [case]


def test_a_case_that_a_reviewer_calls_unproved_names_nobody(read: TestClient) -> None:
    status = firsts(facts(read, "zh"))["status"]
    [case] = read.get("/v1/documents/zh").json()["cases"]
    assert "简书远" in read.get(f"/v1/cases/{case}").text
    number = decide(read, "correct", status, value={"id": "CS-1"})
    for path in (
        f"/v1/cases/{case}",
        "/v1/documents/zh/facts",
        "/v1/pages/document/zh",
        "/v1/documents/zh/explanation",
    ):
        answer = read.get(path)
        assert answer.status_code == 200
        assert "简书远" not in answer.text, path
    body = {"action": "withdraw", "target_kind": "decision", "targets": [str(number)]}
    posted(read, "/v1/decisions", body)
    assert "简书远" in read.get(f"/v1/cases/{case}").text


def test_what_waits_is_told_taken_up_dropped_and_restored(
    read: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = firsts(facts(read, "zh"))
    sanction = decide(read, "correct", chosen["sanction"], value={"id": "SN-P3"})
    unit = decide(read, "accept", chosen["unit"])
    plugged(monkeypatch, "cut")
    posted(read, "/v1/documents/zh/reread", {})
    listed = read.get("/v1/waiting").json()
    assert {w["id"]: (w["kind"], w["reason"], w["candidates"]) for w in listed} == {
        sanction: ("sanction", "no_case", []), unit: ("unit", "no_case", []),
    }  # fmt: skip
    assert listed == read.get("/v1/waiting", params={"document": "zh"}).json()
    assert read.get("/v1/waiting", params={"document": "en"}).json() == []
    assert read.get("/v1/waiting", params={"document": "none"}).json()["code"] == "document_unknown"
    body = {"fact": chosen["unit"]["id"], "who": "Office 5"}
    assert read.post(f"/v1/waiting/{unit}/take-up", json=body).json()["code"] == "fact_unknown"
    assert read.post("/v1/waiting/999/drop", json={}).json()["code"] == "decision_not_waiting"
    status = firsts(facts(read, "zh"))["status"]
    wrong = read.post(f"/v1/waiting/{unit}/take-up", json={"fact": status["id"]}).json()
    assert (wrong["code"], wrong["status"]) == ("waiting_kind", 422)
    posted(read, f"/v1/waiting/{unit}/drop", {"why": "no unit of theirs", "who": "Office 5"})
    assert [w["id"] for w in read.get("/v1/waiting").json()] == [sanction]
    posted(read, "/v1/decisions", {"action": "restore", "target_kind": "decision", "targets": [str(unit)]})
    assert {w["id"] for w in read.get("/v1/waiting").json()} == {sanction, unit}


def test_a_correction_is_taken_up_by_the_post_of_the_person_who_is_there(
    read: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = firsts(facts(read, "zh"))
    decide(read, "reject", chosen["person"])
    number = decide(read, "correct", chosen["sanction"], value={"id": "SN-P3"})
    [waits] = read.get("/v1/waiting").json()
    assert (waits["id"], waits["reason"]) == (number, "no_person")
    posted(read, "/v1/decisions", {"action": "withdraw", "target_kind": "decision", "targets": ["1"]})
    # the person is back, and with them the place
    assert read.get("/v1/waiting").json() == []
    assert firsts(facts(read, "zh"))["sanction"]["value"]["id"] == "SN-P3"


@pytest.mark.parametrize("language", TEXTS)
def test_an_explanation_tells_rules_rivals_decisions_and_what_is_read_now(
    read: TestClient, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    chosen = firsts(facts(read, language))
    whole = read.get(f"/v1/documents/{language}/explanation").json()
    by_kind = {f["fact"]["kind"]: f for f in reversed(whole["facts"])}
    assert set(by_kind) == set(KINDS)
    assert [k for k in KINDS if not by_kind[k]["rules"]] == []
    for kind in KINDS:
        decide(read, "correct", chosen[kind], value=CORRECTED[kind])
    plugged(monkeypatch, "otherwise")
    posted(read, f"/v1/documents/{language}/reread", {})
    for fact in facts(read, language):
        if fact["state"] != "corrected":
            continue
        told = read.get(f"/v1/documents/{language}/explanation", params={"fact": fact["id"]}).json()
        assert told["extractor"] == told["explained_by"] == version_of("otherwise")
        assert "dropped" not in told or told["dropped"] is None
        [one] = told["facts"]
        assert [(d["who"], d["why"]) for d in one["decisions"]] == [("Office 5", "read")]
        assert one["read"] is None or not one["read"]["same"]
    for asked, code in ((chosen["money"]["id"], "fact_corrected"), ("D0.000000000000", "fact_unknown")):
        answer = read.get(f"/v1/documents/{language}/explanation", params={"fact": asked})
        assert answer.json()["code"] == code
        assert answer.json()["hint"]
    assert read.get("/v1/documents/none/explanation").json()["code"] == "document_unknown"


def test_a_rejected_fact_and_one_of_another_reading_are_refused_with_the_way_out(
    read: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = firsts(facts(read, "en"))
    decide(read, "reject", chosen["weak_point"])
    plugged(monkeypatch, "otherwise")
    posted(read, "/v1/documents/en/reread", {})
    explained = "/v1/documents/en/explanation"
    gone = read.get(explained, params={"fact": chosen["misconduct"]["id"]}).json()
    assert (gone["code"], gone["status"]) == ("fact_of_other_reading", 410)
    assert version_of("otherwise") in gone["title"]
    monkeypatch.undo()
    posted(read, "/v1/documents/en/reread", {})
    refused = read.get(explained, params={"fact": chosen["weak_point"]["id"]}).json()
    assert (refused["code"], refused["status"]) == ("fact_rejected", 410)
    assert "Office 5" in refused["title"]
    assert "decide accept" in refused["hint"]


def test_a_merge_outlives_another_unit(read: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    second = TEXTS["zh"].replace("芦塘县民政局社会救助股", "芦塘县财政局")
    posted(read, "/v1/documents", {"id": "two", "text": second})
    people = [p["id"] for p in read.get("/v1/entities/officials", params={"name": "简书远"}).json()["items"]]
    assert len(people) == 2
    body = {"action": "merge", "target_kind": "entity", "targets": people, "why": "one person"}
    posted(read, "/v1/decisions", body)
    plugged(monkeypatch, "unplaced")
    for name in ("zh", "two"):
        posted(read, f"/v1/documents/{name}/reread", {})
    [one] = read.get("/v1/entities/officials", params={"name": "简书远"}).json()["items"]
    assert one["id"] == min(people)
    assert len(read.get(f"/v1/entities/officials/{one['id']}/cases").json()["items"]) == 2


def test_who_may_only_read_sees_neither_waiting_nor_single_facts(used: Path) -> None:
    secret, key = new_key("ann", "reader")
    with HomeServices.open(Home(emptied(used))) as services:
        client = client_of(
            services, ApiSettings(keys=(key,), rate=1000, burst=1000), Authorization=f"Bearer {secret}"
        )
        for path in ("/v1/waiting", "/v1/pages/waiting", "/v1/documents/D0/explanation"):
            assert client.get(path).json()["code"] == "api_role_missing"
        for path in ("/v1/waiting/1/drop", "/v1/documents/D0/reread"):
            assert client.post(path, json={}).json()["code"] == "api_role_missing"
