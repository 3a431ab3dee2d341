"""How often a caller may ask."""

from __future__ import annotations

from api import ApiSettings
from api.rates import Buckets
from incision.services import HomeServices
from tests.api.conftest import client_of


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
