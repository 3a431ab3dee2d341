"""Constraints and indexes from the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.schema.load import VERSION, schema

if TYPE_CHECKING:
    from graph.engine.graph import Graph

META_LABEL = "Meta"
DECLARED = "MATCH (m:Meta {id: 'schema'}) RETURN m.version AS version LIMIT 1"
DECLARE = "MERGE (m:Meta {id: 'schema'}) SET m.version = $version"


def prepare(graph: Graph) -> None:
    """Declare constraints and indexes where this version of the schema has not declared them yet."""
    if [row[0] for row in graph.read(DECLARED).rows] == [VERSION]:
        return
    for label in [META_LABEL, *schema().nodes]:
        graph.constrain(label)
    for label, node in schema().nodes.items():
        for name, kind in node.properties.items():
            if kind.indexed:
                graph.declare(
                    f"CREATE INDEX by_{label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
                )
    graph.write(DECLARE, version=VERSION)
