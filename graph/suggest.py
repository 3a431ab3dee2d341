"""Which entities may be one: suggestions with reasons. Nothing is merged here; a decision does that.

Masked names are never suggested: a label says nothing about who it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.engine.graph import Graph

MOST = 10_000
# ids are compared so that each pair comes once
PEOPLE = """
MATCH (a:Official) WHERE a.masked = false
MATCH (b:Official {name: a.name}) WHERE b.masked = false AND a.id < b.id
OPTIONAL MATCH (a)-[:HELD]->(ua:Unit)
OPTIONAL MATCH (b)-[:HELD]->(ub:Unit)
RETURN a.id AS one, b.id AS other, a.name AS name,
       collect(DISTINCT ua.region) AS here, collect(DISTINCT ub.region) AS there
ORDER BY one, other LIMIT 10000
"""
UNITS = """
MATCH (a:Unit) WHERE a.region IS NULL
MATCH (b:Unit {name: a.name}) WHERE b.id <> a.id AND (b.region IS NOT NULL OR a.id < b.id)
RETURN a.id AS one, b.id AS other, a.name AS name
ORDER BY one, other LIMIT 10000
"""
SHORT = """
MATCH (a:Unit)-[:LOCATED_IN]->(r:Region)<-[:LOCATED_IN]-(b:Unit)
WHERE a.id <> b.id AND size(a.name) > 2 AND size(b.name) > size(a.name) AND b.name ENDS WITH a.name
RETURN a.id AS one, b.id AS other, a.name AS short, b.name AS long, r.name_zh AS region
ORDER BY one, other LIMIT 10000
"""
CASES = """
MATCH (a:Case)-[:INVOLVES]->(p:Official)<-[:INVOLVES]-(b:Case)
WHERE a.id < b.id AND a.document <> b.document AND p.masked = false
  AND coalesce(a.cluster, a.id) <> coalesce(b.cluster, b.id)
MATCH (a)-[:AT]->(u:Unit)<-[:AT]-(b)
RETURN DISTINCT a.id AS one, b.id AS other, p.name AS name
ORDER BY one, other LIMIT 10000
"""


@dataclass(frozen=True)
class Suggestion:
    """Two ids of one label that may be one; ``reason`` is a key of the messages, ``words`` fill it."""

    label: str
    one: str
    other: str
    reason: str
    words: dict[str, Any]


def suggestions(graph: Graph, *, limit: int = MOST) -> list[Suggestion]:
    """Return possible merges, sorted by label and ids; what is merged already no longer appears."""
    found = [*_people(graph), *_units(graph), *_cases(graph)]
    return sorted(found, key=lambda s: (s.label, s.one, s.other, s.reason))[:limit]


def _people(graph: Graph) -> Iterator[Suggestion]:
    for row in graph.read(PEOPLE, limit=MOST).records():
        here = {r for r in row["here"] if r}
        there = {r for r in row["there"] if r}
        if here & there:
            words = {"name": row["name"], "region": min(here & there)}
            yield Suggestion("Official", row["one"], row["other"], "suggest.same_name_same_region", words)
        elif not here or not there:
            yield Suggestion(
                "Official", row["one"], row["other"], "suggest.same_name_unit_unknown", {"name": row["name"]}
            )


def _units(graph: Graph) -> Iterator[Suggestion]:
    for row in graph.read(UNITS, limit=MOST).records():
        words = {"name": row["name"]}
        yield Suggestion("Unit", row["one"], row["other"], "suggest.same_unit_name_elsewhere_unknown", words)
    for row in graph.read(SHORT, limit=MOST).records():
        words = {k: row[k] for k in ("short", "long", "region")}
        yield Suggestion("Unit", row["one"], row["other"], "suggest.contained_name", words)


def _cases(graph: Graph) -> Iterator[Suggestion]:
    for row in graph.read(CASES, limit=MOST).records():
        yield Suggestion("Case", row["one"], row["other"], "suggest.same_report_twice", {"name": row["name"]})
