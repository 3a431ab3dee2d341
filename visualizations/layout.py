"""Where every node stands, computed here so that the page needs no physics and looks the same each time.

Each connected part is laid out by the force model of Fruchterman and Reingold (``forces``), started from rings
around its middle, spread until nodes no longer cover each other, and the parts are packed into rows.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from visualizations.data import Edge, Node
from visualizations.forces import Points, settled

GAP = 78.0
"""Smallest distance between two nodes, in pixels at zoom 1."""
SMALL = 120
"""Up to this size a part is laid out with more rounds."""

Point = tuple[int, int]


def positions(nodes: Sequence[Node], edges: Sequence[Edge], focus: str | None = None) -> dict[str, Point]:
    """Return the position (whole pixels, y downwards) of every node; the same input gives the same answer."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(n.id for n in nodes))
    graph.add_edges_from(
        sorted({(min(e.source, e.target), max(e.source, e.target)) for e in edges if e.source != e.target})
    )
    parts = sorted(
        (sorted(c) for c in nx.connected_components(graph)), key=lambda c: (focus not in c, -len(c), c[0])
    )
    return _packed([_laid(graph, part, focus) for part in parts])


def _laid(graph: nx.Graph[str], part: list[str], focus: str | None) -> dict[str, tuple[float, float]]:
    """Lay out one connected part around its middle."""
    if len(part) == 1:
        return {part[0]: (0.0, 0.0)}
    inner: nx.Graph[str] = nx.Graph()
    inner.add_nodes_from(part)
    inner.add_edges_from(sorted(graph.subgraph(part).edges))
    middle = focus if focus in inner else max(part, key=lambda n: (inner.degree[n], n))
    start = _rings(inner, str(middle))
    count = len(part)
    rounds = 300 if count <= SMALL else 60
    number = {node: i for i, node in enumerate(part)}
    ends = np.array([(number[a], number[b]) for a, b in inner.edges], dtype=np.intp)
    points = settled(np.array([start[n] for n in part]), ends, 2.2 / math.sqrt(count), rounds)
    if count > SMALL:
        points = _even(points)
    # screens are wider than high
    points *= GAP * math.sqrt(count) * (1.4 if count <= SMALL else 1.0) * np.array([1.25, 0.85])
    return dict(zip(part, map(tuple, _spread(points).tolist()), strict=True))


def _even(points: Points) -> Points:
    """Draw the crowded middle apart and the outliers in, so that a disc is filled evenly; directions stay."""
    centred = points - points.mean(axis=0)
    radius = np.hypot(centred[:, 0], centred[:, 1])
    rank = np.empty(len(radius))
    rank[np.argsort(radius, kind="stable")] = np.arange(len(radius))
    wanted = 0.85 * np.sqrt((rank + 0.5) / len(radius)) + 0.15 * radius / max(float(radius.max()), 1e-9)
    scaled: Points = centred * (wanted / np.maximum(radius, 1e-9))[:, None]
    return scaled


def _rings(graph: nx.Graph[str], middle: str) -> dict[str, tuple[float, float]]:
    """Return rings around ``middle`` by distance; children stand in the sector of their parent."""
    tree: dict[str, list[str]] = {n: [] for n in graph}
    depth = {middle: 0}
    order = [middle]
    for node in order:
        for other in sorted(graph[node]):
            if other not in depth:
                depth[other] = depth[node] + 1
                tree[node].append(other)
                order.append(other)
    leaves = dict.fromkeys(order, 1)
    for node in reversed(order):
        if tree[node]:
            leaves[node] = sum(leaves[c] for c in tree[node])
    spots = {middle: (0.0, 0.0)}
    sector = {middle: (0.0, 2 * math.pi)}
    for node in order:
        low, high = sector[node]
        for child in tree[node]:
            width = (high - low) * leaves[child] / leaves[node] if node in leaves else 0.0
            sector[child] = (low, low + width)
            angle, radius = low + width / 2, depth[child] / (max(depth.values()) or 1)
            spots[child] = (radius * math.cos(angle), radius * math.sin(angle))
            low += width
    return spots


def _spread(points: Points, rounds: int = 40) -> Points:
    """Push apart nodes that stand nearer than ``GAP``; ends early when none does."""
    for _ in range(rounds):
        moved = np.zeros_like(points)
        close = 0
        for first, second in _near(points):
            gap = points[first] - points[second]
            distance = float(np.hypot(gap[0], gap[1]))
            if distance >= GAP:
                continue
            close += 1
            # two nodes on one spot part along a direction that their order fixes
            way = gap / distance if distance > 1e-6 else np.array([math.cos(first), math.sin(first)])
            step = way * (GAP - distance) / 2
            moved[first] += step
            moved[second] -= step
        if not close:
            break
        points = points + moved * 0.9
    return points


def _near(points: Points) -> list[tuple[int, int]]:
    """Return the pairs that may stand nearer than ``GAP`` (same or neighbouring cell of a grid), in fixed order."""
    cells: dict[tuple[int, int], list[int]] = {}
    for i, (x, y) in enumerate(points):
        cells.setdefault((math.floor(x / GAP), math.floor(y / GAP)), []).append(i)
    pairs = []
    for (cx, cy), members in cells.items():
        around = [i for dx in (-1, 0, 1) for dy in (-1, 0, 1) for i in cells.get((cx + dx, cy + dy), [])]
        pairs += [(a, b) for a in members for b in around if a < b]
    return sorted(pairs)


def _packed(parts: Sequence[Mapping[str, tuple[float, float]]]) -> dict[str, Point]:
    """Put the parts into rows below the first (the focus, or the largest), about as wide as high."""
    boxes = []
    for part in parts:
        xs, ys = [p[0] for p in part.values()], [p[1] for p in part.values()]
        boxes.append((min(xs), min(ys), max(xs) - min(xs) + 2 * GAP, max(ys) - min(ys) + 2 * GAP))
    width = max([b[2] for b in boxes] + [1.5 * math.sqrt(sum(b[2] * b[3] for b in boxes))], default=0.0)
    found: dict[str, Point] = {}
    x = y = row = 0.0
    for part, (left, top, wide, high) in zip(parts, boxes, strict=True):
        if x and (x + wide > width or len(found) == len(parts[0])):
            x, y, row = 0.0, y + row, 0.0
        for node, (px, py) in part.items():
            found[node] = (round(x + px - left + GAP), round(y + py - top + GAP))
        x, row = x + wide, max(row, high)
    return found
