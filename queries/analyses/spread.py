"""Is a mark spread over the regions like chance, clustered in few, or wider than chance? (docs/statistics.md, In the packs)

The rings of a group (a line, a field) are held fixed; only where those with the mark lie among them is judged. Every cell
is looked at three times (uneven, fewer regions, more regions), and all looks share one false discovery rate.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from queries.analyses.model import ANY, Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.patterns.spread import smallest_seen
from queries.patterns.thresholds import thresholds
from queries.statistics import (
    coverage_expected,
    dealt_ps,
    homogeneity,
    q_values,
    share_interval,
)

FEW, CLUSTERED, WIDER, CHANCE = "VD-03", "VD-07", "VD-08", "VD-09"


@dataclass
class Group:
    """The rings of one group in one stratum, each with one region, and which show each mark."""

    region: dict[str, str] = field(default_factory=dict)
    marks: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    passages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def counts(self, mark: str) -> tuple[list[int], list[int]]:
        """Return the rings of each region, and those with the mark."""
        total: dict[str, int] = defaultdict(int)
        shown: dict[str, int] = defaultdict(int)
        for ring, region in self.region.items():
            total[region] += 1
            shown[region] += ring in self.marks[mark]
        return [total[r] for r in sorted(total)], [shown[r] for r in sorted(total)]


def spread(task: Task) -> Analysed:
    """Return a row for each group and mark with at least ``least`` rings, those that are judged first."""
    rows, tests = [], []
    for (stratum, name), group in sorted(_groups(task).items()):
        for mark in sorted(group.marks):
            totals, marked = group.counts(mark)
            row = _row(totals, marked) | {"stratum": stratum, "group": name, "mark": mark}
            row["passages"] = kept(group.passages[mark])
            if row["verdict"] is None:
                found = dealt_ps(marked, totals, seed=thresholds().seed)
                tests.append((row, (found.uneven, found.fewer, found.wider)))
            rows.append(row)
    qs = q_values([p for _, three in tests for p in three])
    for i, (row, _) in enumerate(tests):
        row |= dict(zip(("q", "q_fewer", "q_wider"), qs[3 * i : 3 * i + 3], strict=True))
        row["verdict"] = _verdict(row)
    shown = [r for r in rows if r["rings"] >= task.params["least"] and task.shows(r["group"], r["mark"])]
    order = {CLUSTERED: 0, WIDER: 0, CHANCE: 1, FEW: 2}
    shown.sort(key=lambda r: (order[r["verdict"]], -r["rings"], r["group"], r["mark"], r["stratum"]))
    limits = thresholds()
    told = {
        "looks": 3 * len(tests), "rate": limits.false_discovery_rate, "regions": limits.dispersion_regions,
        "marked": limits.rings_marked, "most": max((r["of_regions"] for r in rows), default=0),
        "version": limits.version,
    }  # fmt: skip
    if not tests:
        return Analysed(shown, [Remark("pack.lack.spread", told)])
    return Analysed(shown, remarks=[Remark("pack.said.spread", told)])


def _groups(task: Task) -> dict[tuple[str, str], Group]:
    ring_of = task.rings()
    found: dict[tuple[str, str], Group] = defaultdict(Group)
    for row in task.rows:
        ring = ring_of.get(row["case"])
        if ring is None or row["group"] is None or row["region"] is None:
            continue
        one = found[str(row["stratum"] or ""), row["group"]]
        # an affair that touches several regions stands in one of them, or it would look like spread
        one.region[ring] = min(one.region.get(ring, row["region"]), row["region"])
        if row["mark"] is not None:
            one.marks[row["mark"]].add(ring)
            one.passages[row["mark"]].update(row["passages"] or [])
    return found


def _row(totals: list[int], marked: list[int]) -> Row:
    limits, total, hits = thresholds(), sum(totals), sum(marked)
    low, high = share_interval(hits, total)
    enough = sum(hits * n / total >= 1 for n in totals) * 2 >= len(totals)
    judged = len(totals) >= limits.dispersion_regions and limits.rings_marked <= hits < total and enough
    return {
        "rings": hits, "group_rings": total, "share": hits / total, "low": low, "high": high,
        "regions": sum(k > 0 for k in marked), "of_regions": len(totals), "expected": coverage_expected(totals, hits),
        "dispersion": homogeneity(marked, totals).ratio if len(totals) > 1 else None,
        "seen": smallest_seen(totals, hits) if judged else None, "q": None, "q_fewer": None, "q_wider": None,
        "verdict": None if judged else FEW,
    }  # fmt: skip


def _verdict(row: Row) -> str:
    limits = thresholds()
    rate = limits.false_discovery_rate
    if row["q_fewer"] <= rate or (row["q"] <= rate and row["dispersion"] > limits.dispersion_ratio):
        return CLUSTERED
    return WIDER if row["q_wider"] <= rate else CHANCE


ANALYSES = (
    Analysis(
        "spread",
        (("case", "node"), ("stratum", ANY), ("group", ANY), ("mark", ANY), ("region", "node"), ("passages", "passages")),
        (("group", ANY), ("mark", ANY), ("stratum", ANY), ("rings", "integer"), ("group_rings", "integer"),
         ("share", "share"), ("low", "share"), ("high", "share"), ("regions", "integer"), ("of_regions", "integer"),
         ("expected", "number"), ("dispersion", "number"), ("seen", "number"), ("q", "number"), ("q_fewer", "number"),
         ("q_wider", "number"), ("verdict", "id"), ("passages", "passages")),
        ("least",), spread,
    ),
)  # fmt: skip
