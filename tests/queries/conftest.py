from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import EngineSettings, Graph, connect, stop

SERVER = {n: os.environ.get(f"INCISION_TEST_NEO4J_{n}") for n in ("URI", "USERNAME", "PASSWORD", "DATABASE")}
ENGINES = [
    # one engine for all of them: each that starts compiles its code anew
    pytest.param("local", marks=pytest.mark.xdist_group("queries")),
    pytest.param(
        "neo4j",
        marks=[
            pytest.mark.neo4j,
            # one server: tests that empty it must not run side by side
            pytest.mark.xdist_group("neo4j"),
            pytest.mark.skipif(
                not SERVER["URI"], reason="no Neo4j: eval $(python scripts/neo4j.py start --export)"
            ),
        ],
    ),
]


@pytest.fixture(scope="session", params=ENGINES)
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """An open graph on each engine; every test loads what it needs."""
    home: Path = tmp_path_factory.mktemp("home")
    local = request.param == "local"
    server = EngineSettings(
        uri=SERVER["URI"],
        username=SERVER["USERNAME"] or "neo4j",
        password=SERVER["PASSWORD"] or "",
        database=SERVER["DATABASE"],
    )
    with connect(home, settings=EngineSettings() if local else server) as opened:
        assert opened.engine == request.param
        yield opened
    if local:
        stop(home)
