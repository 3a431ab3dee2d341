"""One suite over both databases: ``place`` is a folder for SQLite, or a fresh PostgreSQL database."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from pg8000.native import Connection
from sqlalchemy import make_url

from casebook import Casebook

MISSING = (
    'no PostgreSQL: eval "$(.venv/bin/python scripts/postgres.py start --export)", or set '
    "INCISION_TEST_POSTGRES_URL to a server on which databases may be created"
)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str | Path]:
    if request.param == "sqlite":
        yield tmp_path / "home"
        return
    yield from fresh_postgres()


@pytest.fixture
def postgres() -> Iterator[str]:
    yield from fresh_postgres()


@pytest.fixture
def book(place: str | Path) -> Iterator[Casebook]:
    with Casebook.open(place) as opened:
        yield opened


def fresh_postgres() -> Iterator[str]:
    """Make an empty database, give its URL, drop it."""
    address = os.environ.get("INCISION_TEST_POSTGRES_URL")
    if not address:
        pytest.skip(MISSING)
    url = make_url(address)
    name = f"incision_{uuid.uuid4().hex[:12]}"
    server = Connection(
        url.username or "",
        host=url.host or "",
        port=url.port or 5432,
        database=url.database,
        password=url.password,
    )
    server.run(f"CREATE DATABASE {name}")
    try:
        yield url.set(database=name).render_as_string(hide_password=False)
    finally:
        server.run(f"DROP DATABASE {name} WITH (FORCE)")
        server.close()
