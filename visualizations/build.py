"""Fetch the network around a case, a weak point, a unit, a region … from the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from graph import Graph
from visualizations.batches import batched
from visualizations.data import Edge, Name, NetworkData, Node, Sentence
from visualizations.naming import facts_of, kind_name, name_of
from visualizations.statements import statements
from vocabulary import IncisionError

if TYPE_CHECKING:
    from visualizations.case_view import Line

FocusKind = Literal["case", "weak_point", "unit", "region", "official", "fund", "field"]
LABELS: dict[FocusKind, str] = {
    "case": "Case", "weak_point": "WeakPoint", "unit": "Unit", "region": "Region",
    "official": "Official", "fund": "Fund", "field": "Field",
}  # fmt: skip
ROWS = 10_000
BATCH = 500
SENTENCES_A_LINE = 20
"""No panel shows more sentences of one line; a weak point of a thousand cases has one line for each."""
PLACE = "visualizations.statements"


def network(graph: Graph, kind: FocusKind, id: str, depth: int = 2, limit: int = 300) -> NetworkData:
    """Return what stands around one thing, at most ``limit`` nodes.

    ``depth`` 1 draws the cases of the focus with what hangs on them; 2 adds, around a case, the cases that share
    a unit, fund, person or weak point with it, and everywhere the posts and places of who is drawn. Where the
    limit cuts, things that tie most cases together stay. Raises ``node_unknown``.
    """
    about = _focus(graph, kind, id)
    cases = _cases(graph, kind, id=id, limit=limit + 1)
    if kind == "case" and depth > 1:
        cases += _cases(graph, "sharing", id=id, limit=max(1, limit // 8))
    focus = Node(id, LABELS[kind], name_of(about), facts_of(LABELS[kind], about))
    label = kind_name(LABELS[kind])
    title = Name(f"{label.zh}:{focus.name.zh}", f"{label.en}: {focus.name.en}")
    return _drawn(graph, title, focus, cases, depth, limit)


def network_of_passages(graph: Graph, title: Name, passages: Iterable[str], limit: int = 300) -> NetworkData:
    """Return the network of the cases that these sentences stand in: the picture of a pack's answer."""
    cases: list[str] = []
    for ids in batched(dict.fromkeys(passages), BATCH):
        found = graph.read(statements(PLACE, "cases")["passages"], {"ids": ids, "limit": limit + 1})
        cases += [row["id"] for row in found.records()]
    return _drawn(graph, title, None, sorted(set(cases)), 2, limit)


def sentences_of(graph: Graph, passages: Iterable[str]) -> dict[str, Sentence]:
    """Return the sentences with these ids (redacted, as the graph holds them); unknown ids are left out."""
    found: dict[str, Sentence] = {}
    for ids in batched(sorted(set(passages)), BATCH):
        table = graph.read(statements(PLACE, "around")["sentences"], {"ids": ids, "limit": BATCH})
        for row in table.records():
            found[row["id"]] = Sentence(
                row["id"], row["text"] or "", row["document"] or "", row["title"] or "", row["date"] or ""
            )
    return found


def node_at(graph: Graph, kind: FocusKind, id: str) -> tuple[Node, dict[str, Any]]:
    """Return one node and its plain properties; raise ``node_unknown`` where there is none."""
    about = _focus(graph, kind, id)
    return Node(id, LABELS[kind], name_of(about), facts_of(LABELS[kind], about)), about


def edges_around(graph: Graph, section: str, ids: Iterable[str]) -> list[Line]:
    """Return the relationships of one section of ``around.cypher`` as lines; ``raw`` holds ``_source`` as well."""
    from visualizations.case_view import Line

    found = []
    for row in _rows(graph, section, ids):
        other = _node({"id": row["about"]["id"], "labels": row["labels"], "about": row["about"]})
        facts = facts_of(row["type"], row["facts"], relationship=True)
        passages = tuple(sorted(row["facts"].get("passages") or ()))
        found.append(Line(row["type"], other, facts, {**row["facts"], "_source": row["source"]}, passages))
    return found


def _focus(graph: Graph, kind: FocusKind, id: str) -> dict[str, Any]:
    found = graph.read(statements(PLACE, "around")[f"focus_{kind}"], {"id": id}).records()
    if not found:
        raise IncisionError("node_unknown", id=id, kind=kind)
    return dict(found[0]["about"])


def _cases(graph: Graph, section: str, **params: Any) -> list[str]:
    table = graph.read(statements(PLACE, "cases")[section], params, limit=ROWS)
    return [row["id"] for row in table.records()]


def _rows(graph: Graph, section: str, ids: Iterable[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for part in batched(ids, BATCH):
        table = graph.read(statements(PLACE, "around")[section], {"ids": part, "limit": ROWS}, limit=ROWS)
        found += table.records()
    return found


def _drawn(
    graph: Graph, title: Name, focus: Node | None, cases: Sequence[str], depth: int, limit: int
) -> NetworkData:
    """Fetch cases and what hangs on them, choose what is drawn, and bring the sentences."""
    ordered = list(dict.fromkeys(cases))
    # at least a third of the room is for what ties the cases together
    kept = ordered[: max(1, limit * 2 // 3)]
    nodes = {r["id"]: _node(r) for r in _rows(graph, "details", kept)}
    edges = []
    for section in ("cases", "measures"):
        edges += _take(_rows(graph, section, kept), nodes)
    if focus:
        nodes[focus.id] = nodes.get(focus.id, focus)
    if depth > 1:
        edges += _take(_rows(graph, "officials", _ids(nodes, "Official")), nodes)
        edges += _take(_rows(graph, "units", _ids(nodes, "Unit")), nodes)
        edges += _take(_rows(graph, "regions", _ids(nodes, "Region")), nodes)
    chosen = _chosen(nodes, edges, focus, set(kept), limit)
    edges = [e for e in edges if e.source in chosen and e.target in chosen]
    passages = {p for e in edges for p in e.passages}
    return NetworkData(
        title=title, nodes=tuple(nodes[i] for i in chosen), edges=tuple(edges),
        sentences=sentences_of(graph, passages), focus=focus.id if focus else None,
        left_out=len(nodes) - len(chosen) + len(ordered) - len(kept), revision=graph.revision,
    ).tidy()  # fmt: skip


def _chosen(
    nodes: dict[str, Node], edges: Sequence[Edge], focus: Node | None, cases: set[str], limit: int
) -> dict[str, None]:
    """Return the ids that are drawn: the focus, the cases, then what has most neighbours."""
    degree: Counter[str] = Counter()
    for edge in edges:
        degree.update((edge.source, edge.target))
    first = focus.id if focus else None
    order = sorted(nodes, key=lambda i: (i != first, i not in cases, -degree[i], i))
    return dict.fromkeys(order[:limit])


def _take(rows: Iterable[dict[str, Any]], nodes: dict[str, Node]) -> list[Edge]:
    """Turn rows into edges; what hangs on them joins ``nodes``."""
    edges = []
    for row in rows:
        other = _node({"id": row["about"]["id"], "labels": row["labels"], "about": row["about"]})
        nodes.setdefault(other.id, other)
        facts = facts_of(row["type"], row["facts"], relationship=True)
        passages = tuple(sorted(row["facts"].get("passages") or ()))[:SENTENCES_A_LINE]
        edges.append(Edge(row["source"], row["target"], row["type"], facts, passages))
    return edges


def _node(row: dict[str, Any]) -> Node:
    label = next(iter(row["labels"]), "")
    return Node(row["id"], label, name_of(row["about"]), facts_of(label, row["about"]))


def _ids(nodes: dict[str, Node], kind: str) -> list[str]:
    return sorted(n.id for n in nodes.values() if n.kind == kind)
