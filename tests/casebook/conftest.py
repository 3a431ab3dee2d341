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
from casebook.tables import metadata

MISSING = (
    'no PostgreSQL: eval "$(.venv/bin/python scripts/postgres.py start --export)", or set '
    "INCISION_TEST_POSTGRES_URL to a server on which databases may be created"
)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """A casebook that holds nothing."""
    if request.param == "sqlite":
        return tmp_path / "home"
    address: str = request.getfixturevalue("emptied")
    return address


@pytest.fixture
def book(place: str | Path) -> Iterator[Casebook]:
    with Casebook.open(place) as opened:
        yield opened


@pytest.fixture
def postgres() -> Iterator[str]:
    """A database of its own, without a single table."""
    yield from fresh_postgres()


@pytest.fixture(scope="session")
def kept() -> Iterator[str]:
    """One migrated database for all tests of a process: making one takes a second."""
    for address in fresh_postgres():
        Casebook.open(address).close()
        yield address


@pytest.fixture
def emptied(kept: str) -> str:
    """The migrated database with nothing in it."""
    server = connect(kept)
    names = ", ".join(t.name for t in metadata.sorted_tables if t.name != "state")
    server.run(f"TRUNCATE {names} RESTART IDENTITY")
    server.run("UPDATE state SET value = 0 WHERE name = 'revision'")
    server.close()
    return kept


def connect(address: str) -> Connection:
    """Talk to a server without the casebook."""
    url = make_url(address)
    return Connection(
        url.username or "",
        host=url.host or "",
        port=url.port or 5432,
        database=url.database,
        password=url.password,
    )


def fresh_postgres() -> Iterator[str]:
    """Make an empty database, give its URL, drop it."""
    address = os.environ.get("INCISION_TEST_POSTGRES_URL")
    if not address:
        pytest.skip(MISSING)
    name = f"incision_{uuid.uuid4().hex[:12]}"
    server = connect(address)
    server.run(f"CREATE DATABASE {name}")
    try:
        yield make_url(address).set(database=name).render_as_string(hide_password=False)
    finally:
        server.run(f"DROP DATABASE {name} WITH (FORCE)")
        server.close()
