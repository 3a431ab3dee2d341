"""A small graph for tests of the engines: three hundred cases and one relationship."""

from __future__ import annotations

from graph import Graph
from graph.projection.load import wipe

COUNT = "MATCH (n:Case) RETURN count(n)"


def fill(graph: Graph) -> Graph:
    """Empty the graph and put the cases there."""
    wipe(graph)
    rows = [{"id": f"c{i:03}", "title": f"第{i}号"} for i in range(300)]
    graph.write("UNWIND $rows AS row MERGE (n:Case {id: row.id}) SET n = row", rows)
    graph.write(
        "MATCH (n:Case {id: 'c000'}) MERGE (f:Field {id: 'FLD-1'}) MERGE (n)-[:IN_FIELD {id: 'E1', main: true}]->(f)"
    )
    return graph
