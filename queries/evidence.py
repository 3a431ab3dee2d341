"""What the rows of an answer lead to: the sentences and the names behind their ids."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from queries.models import Pack
from queries.readable import Readable
from queries.result import Sentence

# ids that are asked for at once
BATCH = 2000


SENTENCES = """
MATCH (p:Passage) WHERE p.id IN $ids
RETURN p.id AS id, p.document AS document, p.text AS text
ORDER BY id LIMIT $limit
"""

# one statement for each label: a label is no parameter in Cypher
NAMES = {
    "Case": "MATCH (n:Case) WHERE n.id IN $ids RETURN n.id AS id, n.title AS zh, n.title AS en ORDER BY id LIMIT $limit",
    "Unit": "MATCH (n:Unit) WHERE n.id IN $ids RETURN n.id AS id, n.name AS zh, n.name AS en ORDER BY id LIMIT $limit",
    "Official": "MATCH (n:Official) WHERE n.id IN $ids RETURN n.id AS id, n.name AS zh, n.name AS en ORDER BY id LIMIT $limit",
    "Region": (
        "MATCH (n:Region) WHERE n.id IN $ids RETURN n.id AS id, coalesce(n.name_zh, n.name_en) AS zh,"
        " coalesce(n.name_en, n.name_zh) AS en ORDER BY id LIMIT $limit"
    ),
    "Fund": "MATCH (n:Fund) WHERE n.id IN $ids RETURN n.id AS id, n.name AS zh, n.name AS en ORDER BY id LIMIT $limit",
    "Document": "MATCH (n:Document) WHERE n.id IN $ids RETURN n.id AS id, n.title AS zh, n.title AS en ORDER BY id LIMIT $limit",
    "Project": "MATCH (n:Project) WHERE n.id IN $ids RETURN n.id AS id, n.name AS zh, n.name AS en ORDER BY id LIMIT $limit",
    "Measure": "MATCH (n:Measure) WHERE n.id IN $ids RETURN n.id AS id, n.name AS zh, n.name AS en ORDER BY id LIMIT $limit",
}


def ids_of(chosen: Pack, rows: list[list[Any]], *types: str, label: str | None = None) -> list[str]:
    """Return the ids, sorted, in the columns of the given types, and of one label where it is given."""
    found: set[str] = set()
    for i, column in enumerate(chosen.columns):
        if column.type in types and (label is None or column.label == label):
            for row in rows:
                value = row[i]
                found.update(value if isinstance(value, list) else [value] if value is not None else [])
    return sorted(found)


def sentences(graph: Readable, ids: list[str], timeout: float) -> dict[str, Sentence]:
    """Return the passages by id."""
    return {row[0]: Sentence(*row) for row in _batches(graph, SENTENCES, ids, timeout)}


def names(graph: Readable, chosen: Pack, rows: list[list[Any]], timeout: float) -> dict[str, tuple[str, str]]:
    """Return the name, in Chinese and English, of every node that a column names."""
    found: dict[str, tuple[str, str]] = {}
    for label in sorted({c.label for c in chosen.columns if c.label}):
        ids = ids_of(chosen, rows, "node", "nodes", label=label)
        for identifier, zh, en in _batches(graph, NAMES[label], ids, timeout):
            found[identifier] = (zh or en or identifier, en or zh or identifier)
    return found


def _batches(graph: Readable, cypher: str, ids: list[str], timeout: float) -> Iterable[list[Any]]:
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        yield from graph.read(
            cypher, {"ids": part, "limit": len(part)}, limit=len(part), timeout=timeout
        ).rows
