"""Run a pack on a graph and fetch what its rows lead to: sentences and names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from queries.catalog import pack as find_pack
from queries.models import Pack
from queries.result import Result, Sentence
from queries.values import values
from vocabulary import IncisionError

ROWS = 1000
SECONDS = 30.0
EVIDENCE = 20
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
    "Measure": "MATCH (n:Measure) WHERE n.id IN $ids RETURN n.id AS id, n.name AS zh, n.name AS en ORDER BY id LIMIT $limit",
}


class Answer(Protocol):
    """What a graph answers."""

    @property
    def columns(self) -> list[str]:
        """Return the column names."""

    @property
    def rows(self) -> list[list[Any]]:
        """Return the rows."""

    @property
    def truncated(self) -> bool:
        """Were rows cut off?"""


class Readable(Protocol):
    """What the runner needs of a graph; ``graph.Graph`` is one."""

    @property
    def revision(self) -> int:
        """Return the casebook's revision that the graph shows."""

    def read(self, cypher: str, params: dict[str, Any], *, limit: int, timeout: float) -> Answer:
        """Run one reading statement."""


def run(
    graph: Readable,
    name: str | Pack,
    params: Mapping[str, Any] | None = None,
    *,
    limit: int = ROWS,
    timeout: float = SECONDS,
    user_packs: Path | None = None,
) -> Result:
    """Run the pack ``name`` (an id or ``Q5``) and return at most ``limit`` rows with all that they lead to.

    Errors: ``pack_unknown``, ``pack_parameter_*``, ``pack_columns_wrong``, and the graph's own.
    """
    chosen = name if isinstance(name, Pack) else find_pack(name, user_packs)
    given = values(chosen, params or {})
    # one row more than asked tells whether there are more
    table = graph.read(chosen.cypher, given | {"limit": limit + 1}, limit=limit + 1, timeout=timeout)
    # an engine may leave the columns of an empty answer unnamed
    if table.rows and list(table.columns) != [c.name for c in chosen.columns]:
        raise IncisionError("pack_columns_wrong", pack=chosen.id, columns=", ".join(table.columns))
    rows = [_tidy(chosen, list(row)) for row in table.rows[:limit]]
    return Result(
        pack=chosen,
        params=given,
        columns=chosen.columns,
        rows=rows,
        passages=_sentences(graph, _ids(chosen, rows, "passages"), timeout),
        names=_names(graph, chosen, rows, timeout),
        denominator=_denominator(graph, chosen, given, timeout),
        truncated=len(table.rows) > limit,
        revision=graph.revision,
    )


def _tidy(chosen: Pack, row: list[Any]) -> list[Any]:
    """Sort lists, for engines collect in their own order; keep the first sentences only."""
    for i, column in enumerate(chosen.columns):
        if column.type in ("passages", "ids", "nodes", "texts"):
            kept = sorted({str(v) for v in row[i] or [] if v is not None})
            row[i] = kept[:EVIDENCE] if column.type == "passages" else kept
    return row


def _ids(chosen: Pack, rows: list[list[Any]], *types: str, label: str | None = None) -> list[str]:
    found: set[str] = set()
    for i, column in enumerate(chosen.columns):
        if column.type in types and (label is None or column.label == label):
            for row in rows:
                value = row[i]
                found.update(value if isinstance(value, list) else [value] if value is not None else [])
    return sorted(found)


def _sentences(graph: Readable, ids: list[str], timeout: float) -> dict[str, Sentence]:
    return {row[0]: Sentence(*row) for row in _batches(graph, SENTENCES, ids, timeout)}


def _names(
    graph: Readable, chosen: Pack, rows: list[list[Any]], timeout: float
) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for label in sorted({c.label for c in chosen.columns if c.label}):
        ids = _ids(chosen, rows, "node", "nodes", label=label)
        for identifier, zh, en in _batches(graph, NAMES[label], ids, timeout):
            found[identifier] = (zh or en or identifier, en or zh or identifier)
    return found


def _batches(graph: Readable, cypher: str, ids: list[str], timeout: float) -> Iterable[list[Any]]:
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        yield from graph.read(
            cypher, {"ids": part, "limit": len(part)}, limit=len(part), timeout=timeout
        ).rows


def _denominator(graph: Readable, chosen: Pack, given: dict[str, Any], timeout: float) -> int | None:
    if chosen.denominator is None:
        return None
    rows = graph.read(chosen.denominator, given, limit=1, timeout=timeout).rows
    return int(rows[0][0]) if rows else 0
