"""Does a weak point below go with the same weak point above? Units of a line beside those that they answer to (docs/statistics.md, In the packs).

A look is a permutation: which of the bodies above show the weak point is dealt anew among them, so that many stations
below one bureau are no many pieces of evidence.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from queries.analyses.enrichment import Cell, Stratum, row_of
from queries.analyses.model import Analysed, Analysis, Row, Task
from queries.needs import Remark
from queries.patterns.thresholds import thresholds
from queries.statistics import cluster_p, q_values

BODIES = 8
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
    limits = thresholds()
    rows: list[Row] = []
    tests: list[tuple[Row, float]] = []
    for line, units in sorted(_units(task).items()):
        pairs = _pairs(units)
        for mark in sorted({m for u in units.values() for m in u.marks}):
            row, p = _judged(line, mark, units, pairs)
            # what never meets is a look too, where it could have met
            if p is not None:
                tests.append((row, p))
            rows.append(row)
    for (row, _), q in zip(tests, q_values([p for _, p in tests]), strict=True):
        # below one body alone it is that body's matter, however many units it has
        wide = row["sharing"] >= limits.systemic_regions
        strong = wide and row["units"] >= limits.rings_both and (row["ratio"] or 0) >= limits.share_ratio
        row |= {"q": q, "verdict": TESTED[not (strong and q <= limits.false_discovery_rate)]}
    shown = [
        r
        for r in rows
        if r["units"] >= task.params["least"]
        and task.params.get("weak_point") in (None, r["weak_point"])
        and task.params.get("line") in (None, r["line"])
    ]
    shown.sort(key=lambda r: (r["verdict"], -r["units"], r["line"], r["weak_point"]))
    told = {"looks": len(tests), "bodies": BODIES, "most": max((r["bodies"] for r in rows), default=0),
            "group": limits.rings_group, "marked": limits.rings_marked}  # fmt: skip
    if not tests:
        return Analysed(shown, [Remark("pack.lack.levels", told)])
    return Analysed(shown, remarks=[Remark("pack.said.levels", told)])


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


def _pairs(units: dict[str, Below]) -> list[tuple[Below, tuple[str, ...], set[str]]]:
    """Return each unit with the bodies above it that have affairs of their own, and all affairs of these bodies."""
    found = []
    for unit in units.values():
        # one affair at both is one affair
        above = tuple(sorted(a for a in unit.above if a in units and units[a].rings - unit.rings))
        if above:
            found.append((unit, above, set().union(*(units[a].rings for a in above))))
    return found


def _judged(
    line: str, mark: str, units: dict[str, Below], pairs: list[tuple[Below, tuple[str, ...], set[str]]]
) -> tuple[Row, float | None]:
    """Return the row of one weak point, and its p where it can be tested."""
    stratum = Stratum()
    groups: dict[tuple[str, ...], list[tuple[bool, bool]]] = defaultdict(list)
    for unit, above, others in pairs:
        theirs = [a for a in above if units[a].marks.get(mark, set()) - unit.rings]
        here = bool(unit.marks.get(mark, set()) - others)
        groups[above].append((bool(theirs), here))
        if theirs and here:
            stratum.passages[line, mark] |= unit.passages[mark].union(
                *(units[a].passages[mark] for a in theirs)
            )
    tables = [t for several in groups.values() for t in several]
    cell = Cell(
        line, line, mark, sum(a and b for a, b in tables), sum(a for a, _ in tables), sum(b for _, b in tables),
        len(tables),
    )  # fmt: skip
    row: Row = {"line": line, "weak_point": mark, "units": cell.k, "units_of": cell.n, "bodies": len(groups)}
    row["sharing"] = sum(any(a and b for a, b in several) for several in groups.values())
    if not cell.n:
        return row | {"verdict": FEW}, None
    row = row_of(cell, None, stratum) | row | {"verdict": FEW}
    if not cell.testable or len(groups) < BODIES:
        return row, None
    own = [sum(a for a, _ in several) / len(several) for several in groups.values()]
    marked = [sum(b for _, b in several) for several in groups.values()]
    return row, cluster_p(own, marked, [len(several) for several in groups.values()], seed=thresholds().seed)


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
