"""One home with invented reports, and clients of its API."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings, create_app
from casebook import Decision
from graph import stop
from incision.services import HomeServices
from incision.settings import Home
from tests.home import emptied, home_with, kept
from tests.telling import TEXTS
from tests.workers import on_one_worker


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HomeServices]:
    with home_with(tmp_path_factory.mktemp("home")) as services:
        weak = next(f for f in services.casebook.facts("ORG-2") if f.kind == "weak_point")
        services.casebook.decide(Decision("accept", "fact", (weak.id,), "Office 5", "read beside the text"))
        services.fresh()
        yield services


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one home stay on one worker, so that its engine is started once."""
    on_one_worker(items, Path(__file__).parent, {"home": "api", "used": "api, changing"})


def client_of(services: HomeServices, settings: ApiSettings | None = None, **headers: str) -> TestClient:
    app = create_app(services, settings or ApiSettings(rate=10_000, burst=10_000))
    return TestClient(app, base_url="http://127.0.0.1", headers=headers, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def client(home: HomeServices) -> TestClient:
    return client_of(home)


@pytest.fixture(scope="session")
def used(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where tests that change the record have their home, one after another: all in it is new, only its engine stays."""
    place = tmp_path_factory.mktemp("used") / "home"
    yield place
    stop(place)


@pytest.fixture
def changing(used: Path) -> Iterator[TestClient]:
    """A home for a test that changes the record."""
    with home_with(used, stays=True) as services:
        yield client_of(services)


@pytest.fixture(scope="session")
def told(used: Path) -> Path:
    """What a home holds that was told both reports, read by the shipped version."""
    with HomeServices.open(Home(emptied(used))) as services:
        client = client_of(services)
        for language, text in TEXTS.items():
            assert client.post("/v1/documents", json={"id": language, "text": text}).status_code == 201
    return kept(used, used.parent / "told")


@pytest.fixture
def telling(used: Path, told: Path) -> Path:
    """A home that was told both reports, for a test that changes the record."""
    return emptied(used, told)


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
