"""Packs whose answer Cypher alone cannot give: the body reads everything, an analysis makes the answer of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from queries.models import Pack
from queries.needs import Remark
from queries.readable import Readable
from vocabulary import IncisionError

# an analysis reads everything that it counts
ALL = 5_000_000
ANALYSIS_SECONDS = 300.0


@dataclass(frozen=True)
class Found:
    """The rows of an answer in the order of the pack's columns, and what is said beside them."""

    rows: list[list[Any]]
    lacking: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def analysed(graph: Readable, chosen: Pack, given: dict[str, Any], timeout: float) -> Found:
    """Run the body over everything, and let the pack's analysis make the answer of it.

    Errors: ``patterns_too_many``.
    """
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
    same_columns(chosen, list(table.columns) if table.rows else [], method.columns_in(chosen))
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


def same_columns(chosen: Pack, columns: list[str], declared: list[str]) -> None:
    """Raise ``pack_columns_wrong`` where a statement gives other columns than the pack declares."""
    # an engine may leave the columns of an empty answer unnamed
    if columns and columns != declared:
        raise IncisionError("pack_columns_wrong", pack=chosen.id, columns=", ".join(columns))
