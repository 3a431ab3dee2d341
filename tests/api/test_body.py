"""Bodies: JSON only, within limits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings
from incision.services import HomeServices
from tests.api.conftest import client_of


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_that_a_foreign_page_could_send_is_refused(client: TestClient, kind: str) -> None:
    headers = {"Content-Type": kind} if kind else {}
    answer = client.post("/v1/extract", content=b'{"text": "a"}', headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "api_media_type")
    sent = {"Content-Type": "application/json; charset=utf-8"}
    assert client.post("/v1/extract", content=b'{"text": "\xe6\x9f\x90"}', headers=sent).status_code != 415


@pytest.mark.parametrize("declared", [True, False])
def test_a_large_body_is_refused_whatever_its_length_says(home: HomeServices, declared: bool) -> None:
    client = client_of(home, ApiSettings(body_limit=1000))

    def parts() -> Iterator[bytes]:
        yield from [b"x" * 300] * 10

    sent = {"Content-Type": "application/json"}
    answer = client.post("/v1/extract", content=b"x" * 3000 if declared else parts(), headers=sent)
    assert (answer.status_code, answer.json()["code"]) == (413, "api_body_too_large")
    assert answer.headers["connection"] == "close"


def test_a_text_too_long_to_read_while_somebody_waits_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/extract", json={"text": "某" * 500_001})
    assert (answer.status_code, answer.json()["code"]) == (422, "api_request_invalid")
    assert answer.json()["errors"][0]["where"] == "body.text"
    assert len(answer.content) < 2_000
