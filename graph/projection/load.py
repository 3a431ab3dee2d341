"""Bring elements into the engine in batches: one statement a kind, values as parameters only.

Labels and types come from the schema, never from a text.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from graph.engine.graph import Graph
from graph.projection.assemble import element_id, unpacked
from graph.projection.fragment import NodeKey
from graph.projection.index import Change
from graph.schema import schema

BATCH = 10_000
WIPED = 2_000
WAITING = 2
Kind = tuple[str, str, str]
Place = TypeVar("Place")
Work = list[tuple[str, list[dict[str, Any]]]]
Rows = dict[Place, list[dict[str, Any]]]


class Sink(Protocol):
    """Something that elements are brought into."""

    def apply(self, changes: Iterable[Change], *, sure: bool) -> None:
        """Write the changes. ``sure``: what is not known is not there; else a killed run may have written it."""


class Behind:
    """A sink that another thread fills while the caller makes what comes next; at most two batches wait."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._thread = ThreadPoolExecutor(1)
        self._waiting: deque[Future[None]] = deque()

    def apply(self, changes: list[Change], *, sure: bool) -> None:
        """Hand the changes over; an error of an earlier batch is raised here."""
        self._waiting.append(self._thread.submit(self._sink.apply, changes, sure=sure))
        while len(self._waiting) > WAITING:
            self._waiting.popleft().result()

    def __enter__(self) -> Behind:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._thread.shutdown(wait=True, cancel_futures=kind is not None)
        if kind is None:
            for one in self._waiting:
                one.result()


class EngineSink:
    """The engine as a sink."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def apply(self, changes: Iterable[Change], *, sure: bool) -> None:
        """Write in an order that never leaves a relationship without its nodes."""
        gone: Rows[str] = {}
        cut: Rows[Kind] = {}
        nodes: Rows[tuple[str, bool]] = {}
        links: Rows[tuple[Kind, str]] = {}
        for text, properties, known in changes:
            key = unpacked(text)
            if isinstance(key, NodeKey):
                row: dict[str, Any] = {"id": key.id, "properties": properties}
                if properties is None:
                    gone.setdefault(key.label, []).append(row)
                else:
                    nodes.setdefault((key.label, sure and not known), []).append(row)
                continue
            row = {
                "id": element_id(key, text),
                "start": key.start.id,
                "end": key.end.id,
                "properties": properties,
            }
            kind = (key.type, key.start.label, key.end.label)
            if properties is None:
                cut.setdefault(kind, []).append(row)
            else:
                links.setdefault(
                    (kind, "set" if known and sure else "create" if sure else "merge"), []
                ).append(row)
        work: Work = [(_cut(*kind), rows) for kind, rows in sorted(cut.items())]
        work += [(_gone(label), rows) for label, rows in sorted(gone.items())]
        work += [(_new(label) if new else _node(label), rows) for (label, new), rows in sorted(nodes.items())]
        work += [(LINKS[verb](*kind), rows) for (kind, verb), rows in sorted(links.items())]
        self._write(work)

    def _write(self, work: Work) -> None:
        """A few rows go in one transaction; many in several, so that no transaction grows too large."""
        if sum(len(rows) for _, rows in work) <= BATCH:
            if work:
                self._graph.write_all(work)
            return
        for statement, rows in work:
            for first in range(0, len(rows), BATCH):
                self._graph.write(statement, rows[first : first + BATCH])


def _known(kind: str, *labels: str) -> None:
    if (kind and kind not in schema().relationships) or any(label not in schema().nodes for label in labels):
        raise ValueError(f"not in the schema: {kind} {labels}")


def _node(label: str) -> str:
    _known("", label)
    return f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row.properties"


def _new(label: str) -> str:
    # what is surely not there needs no search: several times as fast
    _known("", label)
    return f"UNWIND $rows AS row CREATE (n:{label}) SET n = row.properties"


def _ends(kind: str, start: str, end: str) -> str:
    _known(kind, start, end)
    return f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "


def _create(kind: str, start: str, end: str) -> str:
    return _ends(kind, start, end) + f"CREATE (a)-[r:{kind}]->(b) SET r = row.properties"


def _merge(kind: str, start: str, end: str) -> str:
    return _ends(kind, start, end) + f"MERGE (a)-[r:{kind} {{id: row.id}}]->(b) SET r = row.properties"


def _set(kind: str, start: str, end: str) -> str:
    # from the start: a case has few relationships, a weak point has many
    _known(kind, start, end)
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}})-[r:{kind} {{id: row.id}}]->(:{end}) "
        "SET r = row.properties"
    )


LINKS = {"create": _create, "merge": _merge, "set": _set}


def _cut(kind: str, start: str, end: str) -> str:
    _known(kind, start, end)
    return f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}})-[r:{kind} {{id: row.id}}]->(:{end}) DELETE r"


def _gone(label: str) -> str:
    _known("", label)
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n"


def wipe(graph: Graph) -> None:
    """Empty the graph, label by label, in batches; what is not ours in the same database stays."""
    for label in ["Meta", *schema().nodes]:
        statement = f"MATCH (n:{label}) WHERE n.id <> 'schema' WITH n LIMIT $size DETACH DELETE n"
        left = f"MATCH (n:{label}) WHERE n.id <> 'schema' RETURN n.id LIMIT 1"
        while graph.read(left).rows:
            graph.write(statement, size=WIPED)
