"""The engines: one driver, a local child process or a Neo4j server."""

from graph.engine.connect import connect, discard, stop
from graph.engine.graph import Graph
from graph.engine.settings import EngineSettings
from graph.engine.table import Table

__all__ = ["EngineSettings", "Graph", "Table", "connect", "discard", "stop"]
