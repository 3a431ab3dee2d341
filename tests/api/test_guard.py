from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings, Key, Role, create_app, log_to, new_key
from api.rates import Buckets
from incision.services import HomeServices
from tests.api.conftest import client_of
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


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_that_a_foreign_page_could_send_is_refused(client: TestClient, kind: str) -> None:
    headers = {"Content-Type": kind} if kind else {}
    answer = client.post("/v1/extract", content=b'{"text": "a"}', headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "api_media_type")
    sent = {"Content-Type": "application/json; charset=utf-8"}
    assert client.post("/v1/extract", content=b'{"text": "\xe6\x9f\x90"}', headers=sent).status_code != 415


def test_security_headers_stand_on_every_answer(client: TestClient) -> None:
    for path in ("/health", "/v1/cases", "/nothing", "/docs", "/openapi.json"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["referrer-policy"] == "no-referrer"
        assert "access-control-allow-origin" not in headers
    crossing = client.options(
        "/v1/cases", headers={"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "GET"}
    )
    assert "access-control-allow-origin" not in crossing.headers


def test_another_host_name_is_refused_on_loopback(client: TestClient) -> None:
    answer = client.get("/v1/cases", headers={"Host": "elsewhere.example"})
    assert (answer.status_code, answer.json()["code"]) == (400, "api_host_refused")
    assert client.get("/health", headers={"Host": "localhost:8000"}).status_code == 200


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


def test_too_many_requests_are_told_when_to_come_back(home: HomeServices) -> None:
    client = client_of(home, ApiSettings(rate=0.5, burst=3))
    codes = [client.get("/v1/vocabulary").status_code for _ in range(5)]
    assert codes == [200, 200, 200, 429, 429]
    last = client.get("/v1/vocabulary")
    assert last.json()["code"] == "api_rate_limited"
    assert int(last.headers["retry-after"]) >= 1


def test_tokens_come_back_with_time_and_callers_do_not_share() -> None:
    buckets = Buckets(rate=2, burst=2)
    assert [buckets.wait("a", 0.0) for _ in range(3)] == [0.0, 0.0, 0.5]
    assert buckets.wait("b", 0.0) == 0.0
    assert buckets.wait("a", 0.6) == 0.0
    for i in range(20_000):
        buckets.wait(f"caller {i}", 1.0)
    assert len(buckets.state) <= 10_001


def test_a_slow_answer_is_given_up_and_keeps_its_place_until_it_ends(home: HomeServices) -> None:
    app = create_app(home, ApiSettings(time_limit=0.3, at_once=1, rate=1000, burst=1000))
    release = threading.Event()

    @app.get("/slow")
    def slow() -> str:
        release.wait(10)
        return "late"

    with TestClient(app, base_url="http://127.0.0.1") as client:
        first = client.get("/slow")
        assert (first.status_code, first.json()["code"]) == (503, "api_timed_out")
        second = client.get("/v1/vocabulary")
        assert (second.status_code, second.json()["code"]) == (503, "api_busy")
        release.set()
        deadline = time.monotonic() + 5
        while client.get("/v1/vocabulary").status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.05)


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
        import logging

        logging.getLogger("incision.api").removeHandler(handler)
    assert (answer.status_code, answer.json()["code"]) == (500, "api_internal")
    said = answer.text + stream.getvalue() + "".join(capsys.readouterr())
    assert COMPLAINANT not in said
    assert TELEPHONE not in said
    assert "RuntimeError" in stream.getvalue()
    assert answer.json()["request"] in stream.getvalue()


KEYS: dict[Role, tuple[str, Key]] = {r: new_key(f"{r} office", r) for r in ("reader", "reviewer", "admin")}


@pytest.fixture(scope="module")
def locked(home: HomeServices) -> TestClient:
    keys = tuple(key for _, key in KEYS.values())
    return client_of(home, ApiSettings(host="10.1.2.3", keys=keys, rate=1000, burst=1000))


@pytest.mark.parametrize(
    "header", [None, "", "Basic eDp5", "Bearer", "Bearer wrong", "Bearer {a stored hash}"]
)
def test_without_a_right_key_nothing_is_given(locked: TestClient, header: str | None) -> None:
    if header:
        # keys are new in every process: what names a test must not be
        header = header.replace("{a stored hash}", KEYS["reader"][1].hash)
    answer = locked.get("/v1/cases", headers={"Authorization": header} if header is not None else {})
    assert answer.status_code == 401
    assert answer.json()["code"] in ("api_key_missing", "api_key_unknown")
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("role", "method", "path", "allowed"),
    [
        ("reader", "GET", "/v1/cases", True), ("reader", "POST", "/v1/decisions", False), ("reader", "POST", "/v1/documents", False),
        ("reader", "GET", "/v1/decisions", False), ("reader", "POST", "/v1/documents/ORG-1/withdraw", False),
        ("reviewer", "GET", "/v1/decisions", True), ("admin", "GET", "/v1/decisions", True),
        ("reader", "GET", "/v1/documents/ORG-1/facts", False), ("reviewer", "GET", "/v1/documents/ORG-1/facts", True),
    ],
)  # fmt: skip
def test_roles(locked: TestClient, role: Role, method: str, path: str, allowed: bool) -> None:
    answer = locked.request(
        method,
        path,
        headers={"Authorization": f"Bearer {KEYS[role][0]}"},
        json={} if method == "POST" else None,
    )
    assert (answer.status_code == 200) is allowed
    if not allowed:
        assert (answer.status_code, answer.json()["code"]) == (403, "api_role_missing")


def test_the_log_names_no_key_no_text_and_no_query(home: HomeServices) -> None:
    plain, key = KEYS["reviewer"]
    client = client_of(home, ApiSettings(keys=(key,)), Authorization=f"Bearer {plain}")
    stream = io.StringIO()
    handler = log_to(stream)
    try:
        client.get("/v1/cases", params={"title": "青石镇秘密"})
        client.post("/v1/extract", json={"text": f"{COMPLAINANT}反映,电话{TELEPHONE}。"})
    finally:
        import logging

        logging.getLogger("incision.api").removeHandler(handler)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [x["route"] for x in lines] == ["/v1/cases", "/v1/extract"]
    assert lines[0]["caller"] == "reviewer office"
    assert lines[0]["status"] == 200
    for secret in (plain, key.hash, COMPLAINANT, TELEPHONE, "青石镇秘密"):
        assert secret not in stream.getvalue()
