"""The record as a property graph: engines, schema, projection, export.

The names are imported when they are asked for: the engine's supervisor runs inside this package and must stay small.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.engine import EngineSettings, Graph, Table, connect, stop
    from graph.schema import as_json as schema_json
    from graph.schema import schema

__all__ = ["EngineSettings", "Graph", "Table", "connect", "schema", "schema_json", "stop"]

_PLACES = {
    "EngineSettings": "graph.engine", "Graph": "graph.engine", "Table": "graph.engine",
    "connect": "graph.engine", "stop": "graph.engine",
    "schema": "graph.schema", "schema_json": "graph.schema",
}  # fmt: skip
_RENAMED = {"schema_json": "as_json"}


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(_PLACES[name]), _RENAMED.get(name, name))
    raise AttributeError(f"module 'graph' has no attribute {name!r}")
