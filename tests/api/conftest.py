from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings, create_app
from casebook import Casebook, Decision
from graph import connect, stop
from tests.home import REPORTS, HomeServices, made


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HomeServices]:
    place = tmp_path_factory.mktemp("home")
    try:
        with Casebook.open(place) as book, connect(place) as graph:
            services = HomeServices(book, graph)
            for name in REPORTS:
                book.add(*made(name))
            weak = next(f for f in book.facts("ORG-2") if f.kind == "weak_point")
            book.decide(Decision("accept", "fact", (weak.id,), "Office 5", "read beside the text"))
            services.fresh()
            yield services
    finally:
        stop(place)


def client_of(services: HomeServices, settings: ApiSettings | None = None, **headers: str) -> TestClient:
    app = create_app(services, settings or ApiSettings(rate=10_000, burst=10_000))
    return TestClient(app, base_url="http://127.0.0.1", headers=headers, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def client(home: HomeServices) -> TestClient:
    return client_of(home)
