"""Headers that stand on every answer."""

from __future__ import annotations

from fastapi.testclient import TestClient


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
