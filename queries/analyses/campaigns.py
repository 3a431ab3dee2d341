"""Is a region's larger share of a weak point only a campaign's effect? The same comparison without the campaigns (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from queries.analyses.enrichment import NOT, STANDS_OUT, Cell, Stratum, cells_of, largest, row_of, tested
from queries.analyses.model import Analysed, Analysis, Row, Task
from queries.needs import Remark
from queries.patterns.thresholds import thresholds

BOTH_WAYS, ONLY_THEN, CANNOT_TELL = "VD-31", "VD-32", "VD-33"
FEW = "VD-03"
ORDER = {BOTH_WAYS: 0, ONLY_THEN: 1, CANNOT_TELL: 2, NOT: 3, FEW: 4}


@dataclass
class Told:
    """The rings of all strata; those that may stem from a campaign; and how each came to light."""

    whole: dict[str, Stratum] = field(default_factory=lambda: defaultdict(Stratum))
    aside: dict[str, Stratum] = field(default_factory=lambda: defaultdict(Stratum))
    inside: set[str] = field(default_factory=set)
    audit: set[str] = field(default_factory=set)
    complaint: set[str] = field(default_factory=set)


def aside_from_campaigns(task: Task) -> Analysed:
    """Return a row for each region and weak point of at least ``least`` rings: with all of them, and without campaigns."""
    if not any(row["campaigns"] for row in task.rows):
        return Analysed([], [Remark("pack.lack.campaigns")])
    told = _read(task)
    names = {f"{at} {s}": one for at, d in (("1", told.whole), ("2", told.aside)) for s, one in d.items()}
    cells = [c for name, one in sorted(names.items()) for c in cells_of(name, one, one.marks)]
    q = tested(names, cells, tree=True)
    without = {(c.stratum[2:], c.group, c.mark): c for c in cells if c.stratum[0] == "2"}
    rows = []
    for cell in cells:
        key = (cell.stratum[2:], cell.group, cell.mark)
        if cell.stratum[0] != "1" or cell.k < task.params["least"]:
            continue
        if task.params.get("region") in (None, cell.group) and task.params.get("weak_point") in (
            None,
            cell.mark,
        ):
            rows.append(_row(cell, without.get(key), q, names, told))
    rows.sort(key=lambda r: (ORDER[r["verdict"]], -r["rings"], r["region"], r["weak_point"], r["stratum"]))
    said = {"rings": len(set().union(*(s.rings for s in told.whole.values()))), "inside": len(told.inside),
            "looks": sum(c.testable for c in cells), "rate": thresholds().false_discovery_rate,
            "group": thresholds().rings_group, "marked": thresholds().rings_marked,
            "largest": largest(names.values())}  # fmt: skip
    if not any(c.testable for c in cells):
        return Analysed(rows, [Remark("pack.lack.rings", said)], [Remark("pack.said.campaigns", said)])
    return Analysed(rows, remarks=[Remark("pack.said.campaigns", said)])


def _read(task: Task) -> Told:
    ring_of, told, limits = task.rings(), Told(), thresholds()
    known = [(ring_of[r["case"]], r) for r in task.rows if r["case"] in ring_of]
    for ring, row in known:
        if any(_may_stem(row, c) for c in row["campaigns"] or []):
            told.inside.add(ring)
        told.audit |= {ring} if row["channel"] in limits.audit else set()
        told.complaint |= {ring} if row["channel"] in limits.complaint else set()
    for ring, row in known:
        for strata in (told.whole, *([told.aside] if ring not in told.inside else [])):
            strata[row["stratum"]].add(ring, row["region"], row["weak_point"], row["passages"])
    return told


def _may_stem(row: Row, campaign: str) -> bool:
    """Return whether a case may have been found by a campaign ``field|from|to`` of its region.

    A date too coarse to tell, or none, counts as found by it: what is left aside from campaigns is so for certain.
    """
    about, start, end = campaign.split("|")
    if about and about != row["field"]:
        return False
    day = row["known"]
    return not day or (day[: len(start)] >= start[: len(day)] and day[: len(end)] <= end[: len(day)])


def _row(cell: Cell, aside: Cell | None, q: dict[Cell, float], names: dict[str, Stratum], told: Told) -> Row:
    one = names[cell.stratum]
    row = row_of(cell, q.get(cell), one)
    rest = row_of(aside, q.get(aside), names[aside.stratum]) if aside else None
    rings = one.groups[cell.group] & one.marks[cell.mark]
    verdict = row["verdict"]
    if verdict == STANDS_OUT:
        verdict = CANNOT_TELL if rest is None or not (aside and aside.testable) else ONLY_THEN
        verdict = BOTH_WAYS if rest and rest["verdict"] == STANDS_OUT else verdict
    return row | {
        "region": cell.group, "weak_point": cell.mark, "stratum": cell.stratum[2:], "verdict": verdict,
        "inside": len(rings & told.inside), "aside": rest["rings"] if rest else 0,
        "aside_rings": rest["group_rings"] if rest else 0,
        **{f"aside_{k}": rest[k] if rest else None for k in ("share", "low", "high", "elsewhere", "ratio", "q")},
        "audit": len(rings & told.audit), "complaint": len(rings & told.complaint),
    }  # fmt: skip


ANALYSES = (
    Analysis(
        "aside-from-campaigns",
        (("case", "node"), ("stratum", "text"), ("region", "node"), ("field", "id"), ("known", "date"),
         ("channel", "id"), ("campaigns", "texts"), ("weak_point", "id"), ("passages", "passages")),
        (("region", "node"), ("weak_point", "id"), ("stratum", "text"), ("rings", "integer"), ("group_rings", "integer"),
         ("share", "share"), ("elsewhere", "share"), ("ratio", "number"), ("ratio_low", "number"),
         ("ratio_high", "number"), ("q", "number"), ("inside", "integer"), ("aside", "integer"),
         ("aside_rings", "integer"), ("aside_share", "share"), ("aside_low", "share"), ("aside_high", "share"),
         ("aside_elsewhere", "share"), ("aside_ratio", "number"), ("aside_q", "number"), ("audit", "integer"),
         ("complaint", "integer"), ("verdict", "id"), ("passages", "passages")),
        ("least", "region", "weak_point"), aside_from_campaigns,
    ),
)  # fmt: skip
