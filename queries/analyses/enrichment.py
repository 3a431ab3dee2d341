"""Is a mark (a weak point, a step) a larger share of the rings of a group than of the others in its stratum?

Every cell whose margins allow a finding is a look, and all looks share one false discovery rate; weak points are
tested along the catalogue, classes first (docs/statistics.md, In the packs).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from queries.analyses.model import ANY, Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.patterns.thresholds import thresholds
from queries.statistics import hypergeometric_ps, q_values, share_interval, share_ratio
from vocabulary import load

STANDS_OUT, NOT, FEW = "VD-01", "VD-02", "VD-03"


@dataclass
class Stratum:
    """The rings of one stratum: which stand in each group, and which show each mark."""

    rings: set[str] = field(default_factory=set)
    groups: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    marks: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    passages: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, ring: str, group: str, mark: str | None, passages: Iterable[str] | None) -> None:
        """Put a ring into its group, and beside the mark that it shows with the sentences for it."""
        self.rings.add(ring)
        self.groups[group].add(ring)
        if mark is not None:
            self.marks[mark].add(ring)
            self.passages[group, mark].update(passages or [])


@dataclass(frozen=True)
class Cell:
    """``k`` of ``n`` rings of the group show the mark, ``marked`` of ``total`` in the stratum."""

    stratum: str
    group: str
    mark: str
    k: int
    n: int
    marked: int
    total: int

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """Return what the exact test takes."""
        return self.k, self.n, self.marked, self.total

    @property
    def testable(self) -> bool:
        """Return whether the margins allow a finding at all."""
        limits = thresholds()
        return self.n >= limits.rings_group and self.marked >= limits.rings_marked and self.n < self.total


def over_representation(task: Task) -> Analysed:
    """Return a row for each group and mark that meet at least ``least`` times, the tested ones first."""
    strata = strata_of(task)
    cells = [c for name, s in sorted(strata.items()) for c in cells_of(name, s, s.marks)]
    tree = task.marks == "weak_point"
    q = tested(strata, cells, tree)
    rows = [
        row_of(c, q.get(c), strata[c.stratum])
        for c in cells
        if c.k >= task.params.get("least", 1) and task.shows(c.group, c.mark)
    ]
    order = {STANDS_OUT: 0, NOT: 1, FEW: 1}
    rows.sort(
        key=lambda r: (
            order[r["verdict"]],
            -r["rings"],
            -(r["ratio"] or 0),
            r["group"],
            r["mark"],
            r["stratum"],
        )
    )
    looks = sum(c.testable for c in cells)
    limits = thresholds()
    total = sum(len(s.rings) for s in strata.values())
    said: dict[str, object] = {"rings": total, "looks": looks, "group": limits.rings_group, "marked": limits.rings_marked,
        "largest": largest(strata.values()), "rate": limits.false_discovery_rate, "ratio": limits.share_ratio,
        "both": limits.rings_both, "version": limits.version}  # fmt: skip
    if not looks:
        # without a single look nothing was asked: no row must not look like an answer
        return Analysed(rows, lacking=[Remark("pack.lack.rings", said)])
    return Analysed(rows, remarks=[Remark("pack.said.enriched", said)])


def strata_of(task: Task) -> dict[str, Stratum]:
    """Return the rings of the rows by stratum."""
    ring_of = task.rings()
    found: dict[str, Stratum] = defaultdict(Stratum)
    for row in task.rows:
        ring, one = ring_of.get(row["case"]), found[str(row["stratum"] or "")]
        if ring is None or row["group"] is None:
            continue
        one.add(ring, row["group"], row["mark"], row["passages"])
    return found


def cells_of(name: str, one: Stratum, marks: dict[str, set[str]]) -> Iterable[Cell]:
    """Yield a cell for every group and mark of one stratum that meet, or whose margins would allow a finding."""
    limits = thresholds()
    of_ring: dict[str, list[str]] = defaultdict(list)
    for mark, shown in marks.items():
        for ring in shown:
            of_ring[ring].append(mark)
    often = {mark for mark, shown in marks.items() if len(shown) >= limits.rings_marked}
    for group, members in sorted(one.groups.items()):
        met = Counter(mark for ring in members for mark in of_ring.get(ring, ()))
        for mark in sorted(met.keys() | often if len(members) >= limits.rings_group else met):
            yield Cell(name, group, mark, met[mark], len(members), len(marks[mark]), len(one.rings))


def largest(strata: Iterable[Stratum]) -> int:
    """Return the number of rings of the largest group."""
    return max((len(members) for one in strata for members in one.groups.values()), default=0)


def tested(strata: dict[str, Stratum], cells: Sequence[Cell], tree: bool) -> dict[Cell, float]:
    """Return the q of every look; in a tree a weak point is looked at where its class stands out."""
    looked = [c for c in cells if c.testable]
    if tree:
        parent = {w.id: w.parent for w in load().weak_points.values()}
        upper = []
        for name, one in sorted(strata.items()):
            classes: dict[str, set[str]] = defaultdict(set)
            for mark, shown in one.marks.items():
                classes[parent.get(mark, mark)] |= shown
            upper += [c for c in cells_of(name, one, classes) if c.testable]
        qs = q_values(hypergeometric_ps([c.margins for c in upper]))
        rate = thresholds().false_discovery_rate
        opened = {(c.stratum, c.group, c.mark) for c, q in zip(upper, qs, strict=True) if q <= rate}
        looked = [c for c in looked if (c.stratum, c.group, parent.get(c.mark, c.mark)) in opened]
    return dict(zip(looked, q_values(hypergeometric_ps([c.margins for c in looked])), strict=True))


def row_of(cell: Cell, q: float | None, one: Stratum) -> Row:
    """Return what is said of one cell."""
    limits = thresholds()
    low, high = share_interval(cell.k, cell.n)
    others, other_k = cell.total - cell.n, cell.marked - cell.k
    ratio, ratio_low, ratio_high = (
        share_ratio(cell.k, cell.n, other_k, others) if others else (None, None, None)
    )
    strong = cell.k >= limits.rings_both and (ratio or 0) >= limits.share_ratio
    stands = q is not None and q <= limits.false_discovery_rate and strong
    return {
        "group": cell.group, "mark": cell.mark, "stratum": cell.stratum, "rings": cell.k, "group_rings": cell.n,
        "share": cell.k / cell.n, "low": low, "high": high, "elsewhere": other_k / others if others else None,
        "ratio": ratio, "ratio_low": ratio_low, "ratio_high": ratio_high, "q": q,
        "verdict": STANDS_OUT if stands else NOT if cell.testable else FEW,
        "passages": kept(one.passages[cell.group, cell.mark]),
    }  # fmt: skip


OUTPUTS = (
    ("group", ANY), ("mark", ANY), ("stratum", ANY), ("rings", "integer"), ("group_rings", "integer"), ("share", "share"),
    ("low", "share"), ("high", "share"), ("elsewhere", "share"), ("ratio", "number"), ("ratio_low", "number"),
    ("ratio_high", "number"), ("q", "number"), ("verdict", "id"), ("passages", "passages"),
)  # fmt: skip
ANALYSES = (
    Analysis(
        "over-representation",
        (("case", "node"), ("stratum", ANY), ("group", ANY), ("mark", ANY), ("passages", "passages")),
        OUTPUTS, ("least",), over_representation,
    ),
)  # fmt: skip
