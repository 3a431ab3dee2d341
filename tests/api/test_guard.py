"""The guard: host names, and answers that take too long."""

from __future__ import annotations

import threading
import time

from fastapi.testclient import TestClient

from api import ApiSettings, create_app
from incision.services import HomeServices


def test_another_host_name_is_refused_on_loopback(client: TestClient) -> None:
    answer = client.get("/v1/cases", headers={"Host": "elsewhere.example"})
    assert (answer.status_code, answer.json()["code"]) == (400, "api_host_refused")
    assert client.get("/health", headers={"Host": "localhost:8000"}).status_code == 200


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
