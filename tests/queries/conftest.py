from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import EngineSettings, Graph, connect, stop

ENGINES = [
    pytest.param("local"),
    pytest.param(
        "neo4j",
        marks=[
            pytest.mark.neo4j,
            pytest.mark.skipif(
                not os.environ.get("NEO4J_URI"),
                reason="no NEO4J_URI: scripts/neo4j starts a server for tests",
            ),
        ],
    ),
]


@pytest.fixture(scope="session", params=ENGINES)
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """An open graph on each engine; every test loads what it needs."""
    home: Path = tmp_path_factory.mktemp("home")
    local = request.param == "local"
    with connect(home, settings=EngineSettings(uri=None) if local else None) as opened:
        assert opened.engine == request.param
        yield opened
    if local:
        stop(home)
