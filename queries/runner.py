"""Run a pack on a graph and fetch what its rows lead to: sentences and names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Any, Protocol

from queries.catalog import pack as find_pack
from queries.models import Pack
from queries.needs import Remark, absent, lacking, missing
from queries.result import Result, Sentence
from queries.values import values
from vocabulary import IncisionError

ROWS = 1000
SECONDS = 30.0
EVIDENCE = 20
# an analysis reads everything that it counts
ALL = 5_000_000
ANALYSIS_SECONDS = 300.0
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
    lacks = [lacking(name) for name in missing(graph, chosen.needs, timeout)]
    if lacks:
        # nothing is asked of data that are not there: an empty table would look like an answer
        return Result(chosen, given, chosen.columns, [], revision=graph.revision, lacking=tuple(lacks))
    found = (
        _analysed(graph, chosen, given, timeout)
        if chosen.analysis
        else _plain(graph, chosen, given, limit, timeout)
    )
    rows = [_tidy(chosen, list(row)) for row in found.rows[:limit]]
    return Result(
        pack=chosen,
        params=given,
        columns=chosen.columns,
        rows=rows,
        passages=_sentences(graph, _ids(chosen, rows, "passages"), timeout),
        names=_names(graph, chosen, rows, timeout),
        denominator=_denominator(graph, chosen, given, timeout),
        truncated=len(found.rows) > limit,
        revision=graph.revision,
        lacking=tuple(found.lacking),
        remarks=(*found.remarks, *absent(chosen, graph, timeout)),
    )


@dataclass(frozen=True)
class Found:
    """The rows of an answer in the order of the pack's columns, and what is said beside them."""

    rows: list[list[Any]]
    lacking: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def _plain(graph: Readable, chosen: Pack, given: dict[str, Any], limit: int, timeout: float) -> Found:
    # one row more than asked tells whether there are more
    table = graph.read(chosen.cypher, given | {"limit": limit + 1}, limit=limit + 1, timeout=timeout)
    _same_columns(chosen, list(table.columns) if table.rows else [], [c.name for c in chosen.columns])
    return Found([list(row) for row in table.rows])


def _analysed(graph: Readable, chosen: Pack, given: dict[str, Any], timeout: float) -> Found:
    """Run the body over everything, and let the pack's analysis make the answer of it."""
    # imported here: the libraries of the arithmetic take a second to load
    from queries.analyses import Task, analysis
    from queries.analyses.counting import rings_of

    method, names = analysis(chosen.analysis or ""), dict(chosen.roles)
    table = graph.read(
        chosen.cypher, given | {"limit": ALL}, limit=ALL, timeout=max(timeout, ANALYSIS_SECONDS)
    )
    if table.truncated:
        # counts of a part would look like counts of all
        raise IncisionError("patterns_too_many", count=ALL)
    _same_columns(chosen, list(table.columns) if table.rows else [], method.columns_in(chosen))
    own = [name for name, _ in method.inputs]
    answer = method.run(
        Task(
            [dict(zip(own, row, strict=True)) for row in in_order(table.rows)], given,
            lambda: rings_of(graph, given.get("statuses") or ["CS-3", "CS-4", "CS-5"]),
            next((c.list for c in chosen.columns if c.name == names.get("mark", "mark")), None), names,
        )
    )  # fmt: skip
    wanted = {names.get(name, name): name for name, _ in method.outputs}
    rows = [[_rounded(row[wanted[c.name]]) for c in chosen.columns] for row in answer.rows]
    return Found(rows, answer.lacking, answer.remarks)


def in_order(rows: Iterable[list[Any]]) -> list[list[Any]]:
    """Return rows in one order whatever engine gave them; here, for an engine sorts a hundred thousand of them in seconds."""
    return sorted(rows, key=repr)


def _rounded(value: Any) -> Any:
    """Return a number as machines agree on it; what is no number at all is not stated."""
    if not isinstance(value, float):
        return value
    return round(float(f"{value:.4g}"), 6) if isfinite(value) else None


def _same_columns(chosen: Pack, columns: list[str], declared: list[str]) -> None:
    # an engine may leave the columns of an empty answer unnamed
    if columns and columns != declared:
        raise IncisionError("pack_columns_wrong", pack=chosen.id, columns=", ".join(columns))


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
