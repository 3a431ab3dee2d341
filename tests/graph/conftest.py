"""Engines for tests: the local one in a home of its own, and a real Neo4j where one is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import EngineSettings, Graph, connect, stop
from tests.workers import on_one_worker

HOW = "set NEO4J_URI, or: eval $(.venv/bin/python scripts/neo4j.py start --export)"


def server() -> EngineSettings:
    """Return the settings of the test server; skip, and say how to get one, where none is named."""
    uri = os.environ.get("INCISION_TEST_NEO4J_URI")
    if not uri:
        pytest.skip(HOW)
    return EngineSettings(
        uri=uri,
        username=os.environ.get("INCISION_TEST_NEO4J_USERNAME", "neo4j"),
        password=os.environ.get("INCISION_TEST_NEO4J_PASSWORD", ""),
        database=os.environ.get("INCISION_TEST_NEO4J_DATABASE"),
    )


ENGINES = [
    # one engine for all of them: each that starts compiles its code anew
    pytest.param("local", id="local", marks=pytest.mark.xdist_group("graph")),
    pytest.param("neo4j", id="neo4j", marks=[pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]),
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What uses the shared local engine stays with the tests of that engine."""
    on_one_worker(items, Path(__file__).parent, {"local_home": "graph"})


@pytest.fixture(scope="session")
def local_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose engine all tests of this room share, in a folder with a space and Chinese characters."""
    home = tmp_path_factory.mktemp("家 home")
    yield home
    stop(home)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, local_home: Path, tmp_path: Path) -> Iterator[Graph]:
    """An open graph on each engine; what it holds is whatever the last test left."""
    if request.param == "neo4j":
        with connect(tmp_path, settings=server()) as graph:
            yield graph
    else:
        with connect(local_home) as graph:
            yield graph


def forget(graph: Graph) -> Graph:
    """Let the graph follow no record: the next run makes it anew."""
    graph.write("MATCH (m:Meta {id: 'incision'}) DETACH DELETE m")
    return graph


@pytest.fixture
def fresh(engine: Graph) -> Graph:
    """An open graph on each engine that follows no record yet; starting an engine takes seconds, so it is shared."""
    return forget(engine)
