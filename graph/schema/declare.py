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
    """Declare constraints where this version of the schema has not declared them yet."""
    try:
        declared = [row[0] for row in graph.read(DECLARED).rows]
    except Exception:
        # a database without the label may refuse to look for it
        declared = []
    if declared == [VERSION]:
        return
    for label in [META_LABEL, *schema().nodes]:
        graph.constrain(label)
    graph.write(DECLARE, version=VERSION)
