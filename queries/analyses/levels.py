"""Does a weak point below go with the same weak point above? Units of a line beside those that they answer to (STATISTICS 4).

A look is a permutation: which of the bodies above show the weak point is dealt anew among them, so that many stations
below one bureau are no many pieces of evidence.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from queries.analyses.enrichment import Cell, Stratum, row_of
from queries.analyses.model import Analysed, Analysis, Task
from queries.needs import Remark
from queries.patterns.thresholds import thresholds
from queries.statistics import q_values

BODIES = 8
DRAWS = 20_000
FEW, TESTED = "VD-03", ("VD-01", "VD-02")


@dataclass
class Below:
    """One unit: its rings, the bodies above it, and the rings and passages of each of its weak points."""

    rings: set[str] = field(default_factory=set)
    above: set[str] = field(default_factory=set)
    marks: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    passages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def levels(task: Task) -> Analysed:
    """Return a row for each line and weak point with at least ``least`` units that share it with a body above."""
    lines = _units(task)
    rows, tests = [], []
    for line, units in sorted(lines.items()):
        for mark in sorted({m for u in units.values() for m in u.marks}):
            cell, stratum, p, bodies, sharing = _cell(line, mark, units)
            if cell is None:
                continue
            row = row_of(cell, None, stratum)
            row |= {
                "line": line,
                "weak_point": mark,
                "units": cell.k,
                "units_of": cell.n,
                "bodies": bodies,
                "sharing": sharing,
            }
            if p is None:
                row["verdict"] = FEW
            else:
                tests.append((row, p, cell))
            rows.append((row, cell))
    for (row, _, cell), q in zip(tests, q_values([p for _, p, _ in tests]), strict=True):
        limits = thresholds()
        # below one body alone it is that body's matter, however many units it has
        wide = row["sharing"] >= limits.systemic_regions
        strong = wide and cell.k >= limits.rings_both and (row["ratio"] or 0) >= limits.share_ratio
        row |= {"q": q, "verdict": TESTED[not (strong and q <= limits.false_discovery_rate)]}
    wanted = task.params.get("weak_point"), task.params.get("line")
    shown = [
        row
        for row, cell in rows
        if cell.k >= task.params["least"]
        and wanted[0] in (None, row["weak_point"])
        and wanted[1] in (None, row["line"])
    ]
    shown.sort(key=lambda r: (r["verdict"], -r["units"], r["line"], r["weak_point"]))
    told = {"looks": len(tests), "bodies": BODIES, "most": max((r["bodies"] for r in shown), default=0),
            "group": thresholds().rings_group, "marked": thresholds().rings_marked}  # fmt: skip
    if shown and not tests:
        return Analysed(shown, [Remark("pack.lack.levels", told)])
    return Analysed(shown, remarks=[Remark("pack.said.levels", told)] if shown else [])


def _units(task: Task) -> dict[str, dict[str, Below]]:
    ring_of = task.rings()
    found: dict[str, dict[str, Below]] = defaultdict(lambda: defaultdict(Below))
    for row in task.rows:
        ring = ring_of.get(row["case"])
        if ring is None:
            continue
        one = found[row["line"]][row["unit"]]
        one.rings.add(ring)
        one.above.update(row["above"] or [])
        if row["weak_point"] is not None:
            one.marks[row["weak_point"]].add(ring)
            one.passages[row["weak_point"]].update(row["passages"] or [])
    return found


def _cell(
    line: str, mark: str, units: dict[str, Below]
) -> tuple[Cell | None, Stratum, float | None, int, int]:
    """Return the fourfold table of units below, its evidence, p where it can be tested, bodies above, and those that share it."""
    stratum = Stratum()
    groups: dict[tuple[str, ...], list[tuple[bool, bool]]] = defaultdict(list)
    for unit in units.values():
        # a body above counts only by affairs of its own: one affair at both is one affair
        above = sorted(a for a in unit.above if a in units and units[a].rings - unit.rings)
        if not above:
            continue
        theirs = [a for a in above if units[a].marks.get(mark, set()) - unit.rings]
        others = set().union(*(units[a].rings for a in above))
        here = bool(unit.marks.get(mark, set()) - others)
        groups[tuple(above)].append((bool(theirs), here))
        if theirs and here:
            stratum.passages[line, mark] |= unit.passages[mark].union(
                *(units[a].passages[mark] for a in theirs)
            )
    tables = [t for several in groups.values() for t in several]
    both, n = sum(a and b for a, b in tables), sum(a for a, _ in tables)
    marked = sum(b for _, b in tables)
    if not both:
        return None, stratum, None, len(groups), 0
    cell = Cell(line, line, mark, both, n, marked, len(tables))
    sharing = sum(any(a and b for a, b in several) for several in groups.values())
    p = _dealt(list(groups.values())) if _enough(cell, groups) else None
    return cell, stratum, p, len(groups), sharing


def _enough(cell: Cell, groups: dict[tuple[str, ...], list[tuple[bool, bool]]]) -> bool:
    return cell.testable and len(groups) >= BODIES


def _dealt(groups: list[list[tuple[bool, bool]]]) -> float:
    """Return P(at least so many units share it) when what the bodies above show is dealt anew among them."""
    above = np.array([float(np.mean([a for a, _ in g])) for g in groups])
    below = np.array([float(sum(b for _, b in g)) for g in groups])
    size = np.array([float(len(g)) for g in groups])
    # the share below among units whose body shows it: bodies have different numbers of units
    observed = (above * below).sum() / (above * size).sum()
    draw = np.random.default_rng(thresholds().seed)
    dealt = draw.permuted(np.tile(above, (DRAWS, 1)), axis=1)
    shares = (dealt * below).sum(axis=1) / (dealt * size).sum(axis=1)
    return float((1 + (shares >= observed - 1e-12).sum()) / (DRAWS + 1))


OUTPUTS = (
    ("line", "id"), ("weak_point", "id"), ("units", "integer"), ("units_of", "integer"), ("bodies", "integer"),
    ("sharing", "integer"),     ("share", "share"), ("low", "share"), ("high", "share"), ("elsewhere", "share"), ("ratio", "number"),
    ("ratio_low", "number"), ("ratio_high", "number"), ("q", "number"), ("verdict", "id"), ("passages", "passages"),
)  # fmt: skip
ANALYSES = (
    Analysis(
        "levels",
        (("unit", "node"), ("line", "id"), ("above", "nodes"), ("case", "node"), ("weak_point", "id"),
         ("passages", "passages")),
        OUTPUTS, ("least", "weak_point", "line"), levels,
    ),
)  # fmt: skip
