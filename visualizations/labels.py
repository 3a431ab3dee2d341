"""Which labels show at which zoom, so that none covers another: as on a map, the important ones come first.

The nodes with most neighbours (and the focus) claim their place first; a label that finds none waits for the
next zoom step. The page only looks up the step; nothing is measured there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from visualizations.data import Node

STEPS = tuple(round(0.03 * 1.26**i, 4) for i in range(19))
"""Zoom steps; a label with step 0 shows always; at the last step all show."""
FONT = 13
HUBS = 40
"""So many labels may show however far out one is."""
LONGEST = 22
"""Labels are cut to this many columns (a Chinese sign takes two); the panel shows the whole name."""


def columns(text: str) -> int:
    """Return the width of ``text`` in columns; East Asian wide signs take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def short(text: str, longest: int = LONGEST) -> str:
    """Return ``text``, cut to ``longest`` columns with an ellipsis where it is longer."""
    if columns(text) <= longest:
        return text
    kept, width = "", 0
    for sign in text:
        width += columns(sign)
        if width > longest - 1:
            break
        kept += sign
    return kept.rstrip() + "…"


def label_steps(
    nodes: Sequence[Node],
    places: Mapping[str, tuple[int, int]],
    sizes: Mapping[str, int],
    weight: Mapping[str, int],
    focus: str | None,
) -> dict[str, int]:
    """Return for every node the first zoom step at which its label finds room.

    Two labels that do not touch at one zoom do not touch at any nearer one, because places move apart and
    letters keep their size on the screen: so a label that has its place keeps it.
    """
    order = sorted(nodes, key=lambda n: (n.id != focus, -weight.get(n.id, 0), n.id))
    widths = {
        n.id: max(columns(short(n.name.zh)), columns(short(n.name.en))) * FONT * 0.56 + 6 for n in nodes
    }
    found: dict[str, int] = {}
    for step, zoom in enumerate(STEPS):
        taken = _Grid(160.0)
        known = [n for n in order if n.id in found]
        # far out, hubs only: a name on every hundredth dot says where one is, on every fifth it says nothing
        most = max(HUBS, round(len(order) * zoom))
        for node in known + [n for n in order[:most] if n.id not in found]:
            x, y = places[node.id][0] * zoom, (places[node.id][1] + sizes[node.id]) * zoom + 2
            box = (x - widths[node.id] / 2, y, x + widths[node.id] / 2, y + FONT * 1.4)
            if taken.place(box):
                found.setdefault(node.id, step)
    return {n.id: found.get(n.id, len(STEPS) - 1) for n in nodes}


class _Grid:
    """Boxes that do not cover each other, found again by cell."""

    def __init__(self, cell: float) -> None:
        self.cell = cell
        self.cells: dict[tuple[int, int], list[tuple[float, float, float, float]]] = {}

    def place(self, box: tuple[float, float, float, float]) -> bool:
        """Keep ``box`` and say yes where it covers none of those kept."""
        keys = [
            (i, j)
            for i in range(int(box[0] // self.cell), int(box[2] // self.cell) + 1)
            for j in range(int(box[1] // self.cell), int(box[3] // self.cell) + 1)
        ]
        for key in keys:
            for other in self.cells.get(key, []):
                if box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]:
                    return False
        for key in keys:
            self.cells.setdefault(key, []).append(box)
        return True
