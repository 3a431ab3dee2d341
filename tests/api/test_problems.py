"""Every refusal has one shape, a code and a hint, and tells nothing of a report."""

from __future__ import annotations

import io
import logging

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings, create_app, log_to
from incision.services import HomeServices
from tests.home import COMPLAINANT, TELEPHONE

LANGUAGES = [
    ("zh-CN,zh;q=0.9", "zh-CN", "接口"),
    ("en", "en", "interface"),
    ("fr", "en", "interface"),
    ("en;q=0.1, zh;q=0.5", "zh-CN", "接口"),
]


@pytest.mark.parametrize(("asked", "got", "word"), LANGUAGES)
def test_every_error_has_one_shape_in_the_callers_language(
    client: TestClient, asked: str, got: str, word: str
) -> None:
    answer = client.get("/v1/cases?limit=0", headers={"Accept-Language": asked})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["content-language"] == got
    body = answer.json()
    assert body["code"] == "api_request_invalid"
    assert body["type"] == "urn:incision:error:api_request_invalid"
    assert body["instance"] == "/v1/cases"
    assert body["request"] == answer.headers["x-request-id"]
    assert word in body["title"] + body["hint"]
    assert body["errors"][0]["where"] == "query.limit"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing", 404, "api_path_unknown"), ("GET", "/v1/cases/none", 404, "case_unknown"),
        ("PUT", "/v1/cases", 405, "api_method_unknown"), ("GET", "/v1/documents/none", 404, "document_unknown"),
        ("GET", "/v1/entities/units/none", 404, "api_entity_unknown"), ("GET", "/v1/passages/none", 404, "api_passage_unknown"),
        ("GET", "/v1/entities/ghosts", 422, "api_request_invalid"), ("GET", "/v1/vocabulary/none", 404, "api_list_unknown"),
        ("GET", "/v1/packs/none", 404, "pack_unknown"), ("GET", "/v1/cases?cursor=zzzz", 422, "api_cursor_invalid"),
        ("GET", "/v1/cases?cursor=%ff", 422, "api_cursor_invalid"), ("GET", "/v1/cases?document=none", 404, "document_unknown"),
    ],
)  # fmt: skip
def test_known_errors(client: TestClient, method: str, path: str, status: int, code: str) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["hint"]


@pytest.mark.parametrize(
    "body", [b"{", b"\xff\xfe", b'{"text": 1}', b'{"text": "a", "extra": 1}', b"", b"[]", b'{"text": ""}']
)
def test_a_broken_body_is_a_problem_not_a_crash(client: TestClient, body: bytes) -> None:
    answer = client.post("/v1/extract", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (422, "api_request_invalid")


def test_an_unforeseen_error_tells_nothing_of_a_report(
    home: HomeServices, capsys: pytest.CaptureFixture[str]
) -> None:
    app = create_app(home, ApiSettings())

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError(f"could not read {COMPLAINANT} {TELEPHONE}")

    stream = io.StringIO()
    handler = log_to(stream)
    try:
        answer = TestClient(app, base_url="http://127.0.0.1").get("/broken")
    finally:
        logging.getLogger("incision.api").removeHandler(handler)
    assert (answer.status_code, answer.json()["code"]) == (500, "api_internal")
    said = answer.text + stream.getvalue() + "".join(capsys.readouterr())
    assert COMPLAINANT not in said
    assert TELEPHONE not in said
    assert "RuntimeError" in stream.getvalue()
    assert answer.json()["request"] in stream.getvalue()
