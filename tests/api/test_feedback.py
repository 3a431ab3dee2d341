"""A related case is judged through the API: a decision that needs a reason and two cases that are there."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.home import own


def test_a_related_case_is_judged(changing: TestClient) -> None:
    pair = [f"{own('ORG-2')}-0", f"{own('ORG-3')}-0"]
    body = {"action": "useful", "target_kind": "pair", "targets": pair, "who": "Reviewer", "why": "same gap"}
    assert changing.post("/v1/decisions", json=body).status_code == 201
    listed = changing.get("/v1/decisions", params={"document": "ORG-2"}).json()
    assert [(d["action"], d["targets"], d["why"]) for d in listed] == [("useful", pair, "same gap")]


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"why": ""}, 422, "decision_needs_reason"),
        ({"action": "accept"}, 422, "decision_unfit"),
        ({"targets": ["D0-0", "D0-1"]}, 404, "case_unknown"),
    ],
)
def test_what_is_no_judgement_is_refused(
    changing: TestClient,
    change: dict[str, Any],
    status: int,
    code: str,
) -> None:
    pair = [f"{own('ORG-2')}-0", f"{own('ORG-3')}-0"]
    body = {"action": "useful", "target_kind": "pair", "targets": pair, "why": "same gap", **change}
    answer = changing.post("/v1/decisions", json=body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
