"""What a statement answers: columns, rows of plain JSON values, and whether rows were cut off."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from neo4j.graph import Node, Path, Relationship


@dataclass(frozen=True)
class Table:
    """Rows in the order of the engine; ``truncated`` where the row limit cut the answer."""

    columns: list[str] = field(default_factory=list)
    rows: list[list[Any]] = field(default_factory=list)
    truncated: bool = False

    def records(self) -> list[dict[str, Any]]:
        """Return the rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def plain(value: Any) -> Any:
    """Return ``value`` as JSON knows it: nodes and relationships become dictionaries, times ISO text.

    A node is its properties and ``_label``; a relationship its properties, ``_type`` and, where its nodes were asked
    for too, their ids ``_start`` and ``_end``.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Node):
        return {"_label": ":".join(sorted(value.labels)), **{k: plain(v) for k, v in sorted(value.items())}}
    if isinstance(value, Relationship):
        ends = {"_start": _end(value.start_node), "_end": _end(value.end_node)}
        known = {k: v for k, v in ends.items() if v is not None}
        return {"_type": value.type, **known, **{k: plain(v) for k, v in sorted(value.items())}}
    if isinstance(value, Path):
        return {
            "nodes": [plain(n) for n in value.nodes],
            "relationships": [plain(r) for r in value.relationships],
        }
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    # before lists: a duration is a tuple too
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    return str(value)


def _end(node: Node | None) -> Any:
    return node.get("id") if node is not None else None
