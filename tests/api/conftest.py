"""One home with invented reports, and clients of its API."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings, create_app
from casebook import Decision
from incision.services import HomeServices
from tests.home import home_with
from tests.workers import on_one_worker


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HomeServices]:
    with home_with(tmp_path_factory.mktemp("home")) as services:
        weak = next(f for f in services.casebook.facts("ORG-2") if f.kind == "weak_point")
        services.casebook.decide(Decision("accept", "fact", (weak.id,), "Office 5", "read beside the text"))
        services.fresh()
        yield services


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the one home stay on one worker, so that its engine is started once."""
    on_one_worker(items, Path(__file__).parent, {"home": "api"})


def client_of(services: HomeServices, settings: ApiSettings | None = None, **headers: str) -> TestClient:
    app = create_app(services, settings or ApiSettings(rate=10_000, burst=10_000))
    return TestClient(app, base_url="http://127.0.0.1", headers=headers, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def client(home: HomeServices) -> TestClient:
    return client_of(home)


@pytest.fixture
def changing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A home of its own, for tests that change the record."""
    with home_with(tmp_path_factory.mktemp("changing")) as services:
        yield client_of(services)


def pages(client: TestClient, path: str, **params: Any) -> list[dict[str, Any]]:
    """Walk a list to its end."""
    found: list[dict[str, Any]] = []
    cursor = None
    while True:
        answer = client.get(path, params={**params, **({"cursor": cursor} if cursor else {})})
        assert answer.status_code == 200, answer.text
        body = answer.json()
        found += body["items"]
        cursor = body["next"]
        if cursor is None:
            return found
