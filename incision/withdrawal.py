"""What a withdrawal would change: said before it is done."""

from __future__ import annotations

from collections.abc import Iterator

from graph import Graph
from vocabulary import Language, load, say

CASES = "MATCH (c:Case {document: $id}) RETURN count(c) AS n LIMIT 1"
POINTS = """
MATCH (c:Case {document: $id})-[:EXPOSES]->(w:WeakPoint)
WITH DISTINCT w
MATCH (all:Case)-[:EXPOSES]->(w)
WITH w, count(DISTINCT all.id) AS before,
     count(DISTINCT CASE WHEN all.document <> $id THEN all.id END) AS after
RETURN w.id AS id, before, after ORDER BY before - after DESC, w.id LIMIT 50
"""
ALONE = """
MATCH (c:Case {document: $id})-[:INVOLVES|AT|CONCERNS]->(n)
WITH DISTINCT n
OPTIONAL MATCH (other:Case)-[:INVOLVES|AT|CONCERNS]->(n) WHERE other.document <> $id
WITH n, count(other) AS others WHERE others = 0
RETURN count(n) AS n LIMIT 1
"""
MEASURES = """
MATCH (m:Measure)-[:PROMPTED_BY]->(c:Case {document: $id})
RETURN DISTINCT m.id AS id ORDER BY id LIMIT 50
"""


def consequences(graph: Graph, document: str, language: Language) -> Iterator[str]:
    """Yield sentences: cases that go, things that stand in no other report, counts that fall, measures without cause."""
    about = {"id": document}
    cases = int(graph.read(CASES, about).rows[0][0])
    alone = int(graph.read(ALONE, about).rows[0][0])
    yield say("consequence.cases", language, id=document, count=cases, alone=alone)
    points = load().weak_points
    for id, before, after in graph.read(POINTS, about).rows:
        name = getattr(points[id], language) if id in points else ""
        yield say("consequence.weak_point", language, id=id, name=name, before=before, after=after)
    for (id,) in graph.read(MEASURES, about).rows:
        yield say("consequence.measure", language, id=id)
