"""The whole graph as files: the same bytes for the same reports, decisions and version, from either engine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from typing import IO, Any

from graph.engine.graph import Graph
from graph.exchange import gexf, graphml
from graph.schema import schema

PAGE = 2_000
SECONDS = 300.0
FORMS = {".graphml": graphml, ".gexf": gexf}


def nodes(graph: Graph) -> Iterator[dict[str, Any]]:
    """Yield all nodes by label, then by id: ``{"node": label, "id": …, "properties": …}``."""
    for label in sorted(schema().nodes):
        for page in _pages(graph, label, "properties(n)"):
            for own, row in page:
                yield {"node": label, "id": own, "properties": _properties(row)}


def relationships(graph: Graph) -> Iterator[dict[str, Any]]:
    """Yield all relationships by type, start and end label, start id, id."""
    starts = _Starts(graph)
    for kind, spec in sorted(schema().relationships.items()):
        for start, end in sorted(spec.ends):
            statement = (
                f"UNWIND $ids AS id MATCH (a:{start} {{id: id}})-[r:{kind}]->(b:{end}) "
                "RETURN a.id AS start, b.id AS end, properties(r) AS properties"
            )
            for ids in starts.pages(start):
                table = graph.read(statement, {"ids": ids}, limit=10_000_000, timeout=SECONDS)
                found = [
                    {
                        "relationship": kind, "id": row["properties"]["id"],
                        "start": [start, row["start"]], "end": [end, row["end"]],
                        "properties": _properties(row["properties"]),
                    }
                    for row in table.records()
                ]  # fmt: skip
                yield from sorted(found, key=lambda r: (r["start"], r["id"]))


def export(graph: Graph, path: Path, suffix: str = ".jsonl") -> int:
    """Write the graph in the form of a suffix (``export_suffixes``); return the number of nodes and relationships."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        if suffix in FORMS:
            return FORMS[suffix](nodes(graph), relationships(graph), out)
        return write_to(graph, out)


def export_suffixes() -> tuple[str, ...]:
    """Return the suffixes of the forms that can be written."""
    return (".jsonl", *FORMS)


def line(element: dict[str, Any]) -> str:
    """Return one element as a line of the export."""
    return json.dumps(element, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def write_to(graph: Graph, out: IO[str]) -> int:
    """Write the export to an open text file; return the number of lines."""
    count = 0
    for source in (nodes, relationships):
        for one in source(graph):
            out.write(line(one))
            count += 1
    return count


class _Starts:
    """The ids of the nodes where relationships start; a label of one page, or of none, is asked for once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._small: dict[str, list[str]] = {}

    def pages(self, label: str) -> Iterator[list[str]]:
        """Yield the ids of a label page by page, in their order."""
        if label not in self._small:
            pages = ([own for own, _ in page] for page in _pages(self._graph, label, "n.id"))
            first = next(pages, [])
            if len(first) == PAGE:
                yield first
                yield from pages
                return
            self._small[label] = first
        if self._small[label]:
            yield self._small[label]


def _pages(graph: Graph, label: str, what: str) -> Iterator[list[tuple[str, Any]]]:
    """Yield id and ``what`` of all nodes of a label in pages, in the order of their ids; no page is empty."""
    statement = (
        f"MATCH (n:{label}) WHERE n.id > $after RETURN n.id AS id, {what} AS what ORDER BY n.id LIMIT {PAGE}"
    )
    after = ""
    while True:
        rows = graph.read(statement, {"after": after}, limit=PAGE, timeout=SECONDS).rows
        page = sorted(((str(own), found) for own, found in rows), key=itemgetter(0))
        if page:
            yield page
            after = page[-1][0]
        if len(page) < PAGE:
            return


def _properties(row: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in row.items() if k != "id" and v is not None}
