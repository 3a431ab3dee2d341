"""Constraints and indexes from the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.engine.local.lock import waiting
from graph.engine.settings import engine_folder
from graph.schema.load import VERSION, schema

if TYPE_CHECKING:
    from graph.engine.graph import Graph

META_LABEL = "Meta"
WAIT_SECONDS = 120.0
DECLARED = "MATCH (m:Meta {id: 'schema'}) RETURN m.version AS version LIMIT 1"
DECLARE = "MERGE (m:Meta {id: 'schema'}) SET m.version = $version"


def prepare(graph: Graph) -> None:
    """Declare constraints and indexes where this version of the schema has not declared them yet."""
    if _declared(graph):
        return
    # two first commands at once would both make what only one can make
    with waiting(engine_folder(graph.home) / "schema.lock", WAIT_SECONDS):
        if not _declared(graph):
            _declare(graph)


def _declared(graph: Graph) -> bool:
    return [row[0] for row in graph.read(DECLARED).rows] == [VERSION]


def _declare(graph: Graph) -> None:
    for label in [META_LABEL, *schema().nodes]:
        graph.constrain(label)
    for label, node in schema().nodes.items():
        for name, kind in node.properties.items():
            if kind.indexed:
                graph.declare(
                    f"CREATE INDEX by_{label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
                )
    graph.write(DECLARE, version=VERSION)
