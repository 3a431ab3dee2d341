"""Turn a network into pyvis nodes and edges: positions, looks and label steps as vis-network options."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

from visualizations.data import Edge, Fact, NetworkData, Node
from visualizations.kinds import kinds
from visualizations.labels import label_steps, short
from visualizations.layout import positions

SMOOTH_UP_TO = 400
"""Curved lines cost much more to draw; above this many edges they are straight."""

Json = dict[str, Any]


def drawn(data: NetworkData) -> Json:
    """Return ``{"nodes", "edges", "sentences", "kinds", …}``, ready to be written as JSON into a page.

    Nodes and edges are those of a ``pyvis.network.Network``; what the page needs beyond (names in both
    languages, facts, passages) stands beside them by id.
    """
    from pyvis.network import Network

    data = data.tidy()
    places = positions(data.nodes, data.edges, data.focus)
    degree: Counter[str] = Counter()
    for edge in data.edges:
        degree.update((edge.source, edge.target))
    sizes = {n.id: _size(n, degree[n.id], data.focus) for n in data.nodes}
    steps = label_steps(data.nodes, places, sizes, degree, data.focus)
    net = Network(directed=True)
    # drawn last, so on top: what has most neighbours
    for node in sorted(data.nodes, key=lambda n: (degree[n.id], n.id)):
        look = kinds().node(node.kind)
        x, y = places[node.id]
        net.add_node(
            node.id,
            label=" ",
            shape=look.shape,
            color=look.color,
            size=sizes[node.id],
            x=x,
            y=y,
            physics=False,
        )
    # pyvis looks every end up in a list of all nodes; its own edge class gives the same without that
    from pyvis.edge import Edge as PyvisEdge

    net.edges = [
        PyvisEdge(e.source, e.target, True, id=f"e{i}", width=1).options for i, e in enumerate(data.edges)
    ]
    return {
        "nodes": [_plain(n) for n in net.nodes],
        "edges": [_plain(e) for e in net.edges],
        "about": {n.id: {**_about(n), "step": steps[n.id], "degree": degree[n.id]} for n in data.nodes},
        "edgeAbout": {f"e{i}": _edge_about(e) for i, e in enumerate(data.edges)},
        "sentences": {
            s.id: {"text": s.text, "document": s.document, "title": s.title, "date": s.date}
            for s in data.sentences.values()
        },
        "kinds": {
            k: {
                "zh": kinds().node(k).zh,
                "en": kinds().node(k).en,
                "color": kinds().node(k).color,
                "shape": kinds().node(k).shape,
                "count": n,
            }
            for k, n in sorted(Counter(n.kind for n in data.nodes).items())
        },
        "relations": {
            k: {"zh": kinds().edge(k).zh, "en": kinds().edge(k).en, "count": n}
            for k, n in sorted(Counter(e.kind for e in data.edges).items())
        },
        "title": {"zh": data.title.zh, "en": data.title.en},
        "notes": [{"zh": n.zh, "en": n.en} for n in data.notes],
        "focus": data.focus,
        "leftOut": data.left_out,
        "revision": data.revision,
        "curved": len(data.edges) <= SMOOTH_UP_TO,
    }


def _size(node: Node, degree: int, focus: str | None) -> int:
    size = kinds().node(node.kind).size + 3.2 * math.log2(1 + max(0, degree - 1))
    return round(size * (1.35 if node.id == focus else 1))


def _plain(options: Json) -> Json:
    """Drop what pyvis adds for its own template; the page sets labels and fonts by zoom and language."""
    return {k: v for k, v in options.items() if k not in ("font", "label", "arrows") and v is not None}


def _facts(facts: tuple[Fact, ...]) -> list[Json]:
    return [
        {"name": {"zh": f.name.zh, "en": f.name.en}, "value": {"zh": f.value.zh, "en": f.value.en}}
        for f in facts
    ]


def _about(node: Node) -> Json:
    return {
        "kind": node.kind,
        "zh": node.name.zh,
        "en": node.name.en,
        "shortZh": short(node.name.zh),
        "shortEn": short(node.name.en),
        "facts": _facts(node.facts),
        "passages": list(node.passages),
    }


def _edge_about(edge: Edge) -> Json:
    return {
        "kind": edge.kind,
        "from": edge.source,
        "to": edge.target,
        "facts": _facts(edge.facts),
        "passages": list(edge.passages),
    }
