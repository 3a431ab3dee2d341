"""Keys and roles."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings, Key, Role, new_key
from incision.services import HomeServices
from tests.api.conftest import client_of

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
