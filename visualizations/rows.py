"""A pack's rows as a network: each row joins what its two named columns hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from queries import Column, Result
from visualizations.data import Edge, Fact, Name, NetworkData, Node, Sentence
from visualizations.findings import as_name

KINDS = {
    "weak_point": "WeakPoint",
    "field": "Field",
    "misconduct": "Misconduct",
    "sanction": "Sanction",
    "fund": "Fund",
}
"""Closed list of a column -> kind of node; a list that is no kind of its own is drawn as ``other`` under its name."""
ROW = "ROW"


def network_of_rows(result: Result, title: Name, limit: int) -> NetworkData:
    """Return the network of ``result``, at most ``limit`` nodes: those that most rows name."""
    named = result.pack.network
    if named is None:
        raise ValueError(f"{result.pack.id} names no network")
    source, target = _column(result, named.source), _column(result, named.target)
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    for row in result.rows:
        facts = tuple(_facts(result, row, {named.source, named.target}))
        passages = tuple(s.id for s in result.evidence(row))
        for left in _ends(result, source, row):
            for right in _ends(result, target, row):
                nodes |= {left.id: left, right.id: right}
                if left.id != right.id:
                    edges.append(Edge(left.id, right.id, ROW, facts, passages))
    degree: Counter[str] = Counter()
    for edge in edges:
        degree.update((edge.source, edge.target))
    kept = sorted(nodes, key=lambda i: (-degree[i], i))[:limit]
    sentences = {i: Sentence(i, s.text, s.document) for i, s in result.passages.items()}
    drawn = NetworkData(
        title, tuple(nodes[i] for i in kept), tuple(edges), sentences, left_out=len(nodes) - len(kept),
        revision=result.revision,
    ).tidy()  # fmt: skip
    return replace(drawn, sentences={i: s for i, s in drawn.sentences.items() if s.text})


def _column(result: Result, name: str) -> tuple[int, Column]:
    at = next(i for i, c in enumerate(result.columns) if c.name == name)
    return at, result.columns[at]


def _ends(result: Result, place: tuple[int, Column], row: list[Any]) -> Iterator[Node]:
    """Yield the things that one cell names: one, or several where the column holds lists."""
    at, column = place
    values = row[at] if isinstance(row[at], list) else [row[at]]
    single = column.model_copy(
        update={"type": {"ids": "id", "nodes": "node", "texts": "text"}.get(column.type, column.type)}
    )
    kind = column.label or KINDS.get(column.list or "", column.zh if column.list else "Row")
    for value in values:
        if value is not None:
            shown = Name(result.shown(single, value, "zh"), result.shown(single, value, "en"))
            yield Node(str(value), kind, _without_id(shown, str(value)))


def _without_id(name: Name, id: str) -> Name:
    return Name(name.zh.removeprefix(f"{id} "), name.en.removeprefix(f"{id} "))


def _facts(result: Result, row: list[Any], ends: set[str]) -> Iterator[Fact]:
    for column, value in zip(result.columns, row, strict=True):
        if column.name in ends or column.type == "passages" or value in (None, "", []):
            continue
        shown = (
            as_name(value)
            if column.type in ("integer", "number", "boolean")
            else Name(result.shown(column, value, "zh"), result.shown(column, value, "en"))
        )
        yield Fact(Name(column.zh, column.en), shown)
