"""Open the graph: a server where one is named, else the home's own engine."""

from __future__ import annotations

from pathlib import Path

from graph.engine.failures import translated
from graph.engine.graph import Graph
from graph.engine.kinds import Engine
from graph.engine.local.client import discard, stop
from graph.engine.local.engine import LocalEngine
from graph.engine.server import ServerEngine
from graph.engine.settings import EngineSettings, from_environment

__all__ = ["connect", "discard", "stop"]


def connect(home: Path, *, settings: EngineSettings | None = None) -> Graph:
    """Return the graph of ``home``: on the server of ``settings.uri``, else on the local engine, which is started.

    Errors: ``engine_missing``, ``engine_failed``, ``engine_unreachable``, ``engine_login``, ``engine_too_old``.
    """
    chosen = settings or from_environment()
    engine: Engine = ServerEngine(chosen) if chosen.uri else LocalEngine(home, chosen)
    graph = Graph(engine, home)
    try:
        with translated(engine.where):
            from graph.schema.declare import prepare

            prepare(graph)
    except BaseException:
        engine.close()
        raise
    return graph
