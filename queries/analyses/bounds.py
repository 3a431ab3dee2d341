"""Which findings would fall if what is not stated were known? Bounds of each share, and the worst way of filling in (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import defaultdict

from queries.analyses.enrichment import FEW, NOT, STANDS_OUT, Cell, Stratum, cells_of, largest, row_of, tested
from queries.analyses.model import ANY, Analysed, Analysis, Row, Task
from queries.needs import Remark
from queries.patterns.thresholds import thresholds
from queries.statistics import flips, missing_bounds

HOLDS, FALLS = "VD-61", "VD-62"
ORDER = {FALLS: 0, HOLDS: 1, NOT: 2, FEW: 3}


def bounded(task: Task) -> Analysed:
    """Return a row for each group and mark of at least ``least`` rings, with its share whatever is not stated.

    Not stated is a ring of the group without any mark, which may show it or not; one whose group is not stated may
    belong to it without the mark, or stand elsewhere with it. A finding holds only where it holds in the worst case.
    """
    strata, unplaced, silent = _strata(task)
    cells = [c for name, one in sorted(strata.items()) for c in cells_of(name, one, one.marks)]
    q = tested(strata, cells, task.marks == "weak_point")
    rows = [
        _row(c, q.get(c), strata[c.stratum], unplaced[c.stratum], silent[c.stratum])
        for c in cells
        if c.k >= task.params["least"] and task.shows(c.group, c.mark)
    ]
    rows.sort(key=lambda r: (ORDER[r["verdict"]], -r["rings"], r["group"], r["mark"], r["stratum"]))
    said = {
        "rings": sum(len(s.rings) for s in strata.values()), "unplaced": sum(map(len, unplaced.values())),
        "silent": sum(map(len, silent.values())), "looks": sum(c.testable for c in cells),
        "held": sum(r["verdict"] == HOLDS for r in rows), "fell": sum(r["verdict"] == FALLS for r in rows),
        "group": thresholds().rings_group, "marked": thresholds().rings_marked,
        "largest": largest(strata.values()),
    }  # fmt: skip
    remark = Remark("pack.said.bounds", said)
    if not said["looks"]:
        return Analysed(rows, [Remark("pack.lack.rings", said)], [remark])
    return Analysed(rows, remarks=[remark])


def _strata(task: Task) -> tuple[dict[str, Stratum], dict[str, set[str]], dict[str, set[str]]]:
    """Return the rings by stratum, those whose group is not stated, and those of which no mark is."""
    ring_of = task.rings()
    found: dict[str, Stratum] = defaultdict(Stratum)
    every: dict[str, set[str]] = defaultdict(set)
    for row in task.rows:
        ring, stratum = ring_of.get(row["case"]), str(row["stratum"] or "")
        if ring is None:
            continue
        one = found[stratum]
        every[stratum].add(ring)
        if row["group"] is not None:
            one.add(ring, row["group"], row["mark"], row["passages"])
        elif row["mark"] is not None:
            one.marks[row["mark"]].add(ring)
    unplaced = {s: every[s] - one.rings for s, one in found.items()}
    silent = {s: one.rings - set().union(*one.marks.values()) for s, one in found.items()}
    for one in found.values():
        for mark in one.marks:
            one.marks[mark] &= one.rings
    return found, unplaced, silent


def _row(cell: Cell, q: float | None, one: Stratum, unplaced: set[str], silent: set[str]) -> Row:
    row = row_of(cell, q, one)
    members = one.groups[cell.group]
    mute, mute_there = len(members & silent), len(silent - members)
    stated, stated_there = cell.n - mute, cell.total - cell.n - mute_there
    bounds = missing_bounds(cell.k, stated, mute + len(unplaced)) if stated else None
    verdict = row["verdict"]
    if verdict == STANDS_OUT:
        falls = flips(
            cell.k, stated, mute, cell.marked - cell.k, stated_there, mute_there + len(unplaced), thresholds().share_ratio
        )  # fmt: skip
        verdict = FALLS if falls else HOLDS
    return row | {
        "not_stated": mute, "unplaced": len(unplaced), "verdict": verdict,
        "lowest": bounds.lowest if bounds else None, "stated": bounds.stated if bounds else None,
        "highest": bounds.highest if bounds else None, "low": bounds.low if bounds else None,
        "high": bounds.high if bounds else None,
    }  # fmt: skip


ANALYSES = (
    Analysis(
        "bounded",
        (("case", "node"), ("stratum", ANY), ("group", ANY), ("mark", ANY), ("passages", "passages")),
        (("group", ANY), ("mark", ANY), ("stratum", ANY), ("rings", "integer"), ("group_rings", "integer"),
         ("not_stated", "integer"), ("unplaced", "integer"), ("lowest", "share"), ("stated", "share"),
         ("highest", "share"), ("low", "share"), ("high", "share"), ("elsewhere", "share"), ("ratio", "number"),
         ("q", "number"), ("verdict", "id"), ("passages", "passages")),
        ("least",), bounded,
    ),
)  # fmt: skip
