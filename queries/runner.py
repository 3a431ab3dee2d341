"""Run a pack on a graph and return its rows with all that they lead to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from queries.analysing import Found, analysed, same_columns
from queries.catalog import pack as find_pack
from queries.evidence import ids_of, names, sentences
from queries.models import Pack
from queries.needs import absent, lacking, missing
from queries.nodes import resolved
from queries.readable import Readable
from queries.result import Result
from queries.values import values

ROWS = 1000
SECONDS = 30.0
# sentences that one row gives
EVIDENCE = 20


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
    given = resolved(graph, chosen, given, timeout)
    found = (
        analysed(graph, chosen, given, timeout)
        if chosen.analysis
        else _plain(graph, chosen, given, limit, timeout)
    )
    rows = [_tidy(chosen, list(row)) for row in found.rows[:limit]]
    return Result(
        pack=chosen,
        params=given,
        columns=chosen.columns,
        rows=rows,
        passages=sentences(graph, ids_of(chosen, rows, "passages"), timeout),
        names=names(graph, chosen, rows, timeout),
        denominator=_denominator(graph, chosen, given, timeout),
        truncated=len(found.rows) > limit,
        revision=graph.revision,
        lacking=tuple(found.lacking),
        remarks=(*found.remarks, *absent(chosen, graph, timeout)),
    )


def _plain(graph: Readable, chosen: Pack, given: dict[str, Any], limit: int, timeout: float) -> Found:
    # one row more than asked tells whether there are more
    table = graph.read(chosen.cypher, given | {"limit": limit + 1}, limit=limit + 1, timeout=timeout)
    same_columns(chosen, list(table.columns) if table.rows else [], [c.name for c in chosen.columns])
    return Found([list(row) for row in table.rows])


def _tidy(chosen: Pack, row: list[Any]) -> list[Any]:
    """Sort lists, for engines collect in their own order; keep the first sentences only."""
    for i, column in enumerate(chosen.columns):
        if column.type in ("passages", "ids", "nodes", "texts"):
            kept = sorted({str(v) for v in row[i] or [] if v is not None})
            row[i] = kept[:EVIDENCE] if column.type == "passages" else kept
    return row


def _denominator(graph: Readable, chosen: Pack, given: dict[str, Any], timeout: float) -> int | None:
    if chosen.denominator is None:
        return None
    rows = graph.read(chosen.denominator, given, limit=1, timeout=timeout).rows
    return int(rows[0][0]) if rows else 0
