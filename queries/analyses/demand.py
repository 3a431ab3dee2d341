"""What people ask for beside what is found: topics of demands against fields of cases, place by place (docs/statistics.md, In the packs).

Both are compositions: what is expected in a cell follows from the place's and the field's totals, so that a place where
much is asked or found in general does not stand out for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from math import exp

from queries.analyses.model import Analysed, Analysis, Task, kept
from queries.needs import Remark
from queries.patterns.thresholds import thresholds
from queries.statistics import Counted, Gap, demand_gaps

CELLS = 15
RINGS = 10
Cell = tuple[str, str]


def _gaps(task: Task, wanted: Callable[[Gap, int], bool]) -> Analysed:
    ring_of = task.rings()
    demands: dict[Cell, int] = {}
    projects: dict[Cell, int] = {}
    found: dict[Cell, set[str]] = defaultdict(set)
    passages: dict[Cell, set[str]] = defaultdict(set)
    for row in task.rows:
        cell = (row["region"], row["field"])
        demands[cell] = row["demands"] or 0
        projects[cell] = row["projects"] or 0
        if row["case"] in ring_of:
            found[cell].add(ring_of[row["case"]])
            passages[cell].update(row["passages"] or [])
    rings = {c: len(found[c]) for c in demands}
    asked_expected, found_expected = _expected(demands), _expected(rings)
    cells = sorted(c for c in demands if asked_expected[c] > 0 and found_expected[c] > 0)
    total = sum(rings[c] for c in cells)
    if len(cells) < CELLS or total < RINGS:
        told = {"cells": len(cells), "needed": CELLS, "rings": total, "rings_needed": RINGS}
        return Analysed([], [Remark("pack.lack.cells", told)])
    counted = [
        Counted("/".join(c), demands[c], asked_expected[c], rings[c], found_expected[c]) for c in cells
    ]
    rows = []
    for cell, one in zip(cells, demand_gaps(counted), strict=True):
        strong = max(exp(one.gap), exp(-one.gap)) >= thresholds().share_ratio
        # fewer than five demands of a place are nobody's to see
        if (
            one.listed
            and strong
            and wanted(one, rings[cell])
            and (demands[cell] == 0 or demands[cell] >= task.params["least"])
        ):
            rows.append({
                "region": cell[0], "field": cell[1], "demands": demands[cell], "demands_expected": asked_expected[cell],
                "rings": rings[cell], "rings_expected": found_expected[cell], "projects": projects[cell],
                "gap": exp(one.gap), "low": exp(one.low), "high": exp(one.high), "passages": kept(passages[cell]),
            })  # fmt: skip
    # in the order of places and fields: no ranking
    told = {"cells": len(cells), "rings": total, "demands": sum(demands.values())}
    return Analysed(rows, remarks=[Remark("pack.said.gaps", told)])


def _expected(counts: dict[Cell, int]) -> dict[Cell, float]:
    places: dict[str, int] = defaultdict(int)
    fields: dict[str, int] = defaultdict(int)
    for (place, field), count in counts.items():
        places[place] += count
        fields[field] += count
    total = sum(counts.values())
    return {(p, f): places[p] * fields[f] / total if total else 0.0 for p, f in counts}


def more_asked(task: Task) -> Analysed:
    """Return cells in which more is asked than found."""
    return _gaps(task, lambda g, _: g.gap > 0)


def more_found(task: Task) -> Analysed:
    """Return cells in which more is found than asked: silent places."""
    return _gaps(task, lambda g, rings: g.gap < 0 and rings > 0)


INPUTS = (
    ("region", "node"), ("field", "id"), ("demands", "integer"), ("projects", "integer"), ("case", "node"),
    ("passages", "passages"),
)  # fmt: skip
OUTPUTS = (
    ("region", "node"), ("field", "id"), ("demands", "integer"), ("demands_expected", "number"), ("rings", "integer"),
    ("rings_expected", "number"), ("projects", "integer"), ("gap", "number"), ("low", "number"), ("high", "number"),
    ("passages", "passages"),
)  # fmt: skip
ANALYSES = (
    Analysis("more-asked-than-found", INPUTS, OUTPUTS, ("least",), more_asked),
    Analysis("more-found-than-asked", INPUTS, OUTPUTS, ("least",), more_found),
)
