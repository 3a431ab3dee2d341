"""The pattern search: every cell is looked at once, every look is counted, the catalogue is tested as a tree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from queries.patterns.finding import Finding, Level
from queries.patterns.rings import Ring
from queries.patterns.thresholds import Thresholds
from queries.statistics import (
    coverage_p,
    homogeneity,
    hypergeometric_p,
    q_values,
    share_interval,
    share_ratio,
)
from vocabulary import load

# published typical cases are chosen to teach: shares among them, never rates
SELECTED = frozenset({"ST-01", "ST-02", "ST-03", "ST-11"})


@dataclass
class Search:
    """The outcome: findings, how many cells were looked at, and what could not be said and why."""

    rings: int
    cases: int
    looks: int = 0
    findings: list[Finding] = field(default_factory=list)
    unsaid: Counter[str] = field(default_factory=Counter)
    thresholds: str = ""


@dataclass(frozen=True)
class Cell:
    """Rings of one group with one mark: k of n here, K - k of N - n elsewhere."""

    group: str
    mark: str
    k: int
    n: int
    marked: int
    total: int

    @property
    def p(self) -> float:
        """Return the exact one-sided p."""
        return hypergeometric_p(self.k, self.n, self.marked, self.total)


def marks(ring: Ring, explicit_only: bool) -> frozenset[str]:
    """Return the weak points of a ring, once each."""
    return ring.some("explicit") if explicit_only else ring.some("explicit") | ring.some("implied")


def cells(
    rings: Sequence[Ring], groups: Callable[[Ring], frozenset[str]], mark: Callable[[Ring], frozenset[str]]
) -> list[Cell]:
    """Count every (group, mark) pair that occurs, in the order of their names."""
    total = len(rings)
    of_group: Counter[str] = Counter()
    of_mark: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for ring in rings:
        g, m = groups(ring), mark(ring)
        of_group.update(g)
        of_mark.update(m)
        both.update((x, y) for x in g for y in m)
    return [Cell(g, m, k, of_group[g], of_mark[m], total) for (g, m), k in sorted(both.items())]


def tested(
    rings: Sequence[Ring], groups: Callable[[Ring], frozenset[str]], explicit_only: bool, limits: Thresholds
) -> tuple[list[tuple[Cell, float, float]], int, Counter[str]]:
    """Test classes first, then the weak points inside significant classes; return (cell, p, q), looks, what was too small."""
    parent = {w.id: w.parent for w in load().weak_points.values()}

    def class_marks(ring: Ring) -> frozenset[str]:
        return frozenset(parent[w] for w in marks(ring, explicit_only))

    upper = cells(rings, groups, class_marks)
    ps = [c.p for c in upper]
    open_classes = {
        (c.group, c.mark)
        for c, q in zip(upper, q_values(ps), strict=True)
        if q <= limits.false_discovery_rate
    }
    lower = [
        c
        for c in cells(rings, groups, lambda r: marks(r, explicit_only))
        if (c.group, parent[c.mark]) in open_classes
    ]
    lower_ps = [c.p for c in lower]
    small: Counter[str] = Counter()
    kept = []
    for cell, p, q in zip(lower, lower_ps, q_values(lower_ps), strict=True):
        if q > limits.false_discovery_rate:
            small["not_significant"] += 1
        elif cell.k < limits.rings_both or cell.marked < limits.rings_marked or cell.n < limits.rings_group:
            small["too_few_rings"] += 1
        elif share_ratio(cell.k, cell.n, cell.marked - cell.k, cell.total - cell.n)[0] < limits.share_ratio:
            small["too_weak"] += 1
        else:
            kept.append((cell, p, q))
    return kept, len(upper) + len(lower), small


def _period(rings: Sequence[Ring]) -> tuple[str, str] | None:
    starts = [s[:4] for r in rings for s in r.some("act_start")]
    ends = [s[:4] for r in rings for s in r.some("act_end")] or starts
    return (min(starts), max(ends)) if starts else None


def _largest(rings: Sequence[Ring], attribute: str) -> str | None:
    counts: Counter[str] = Counter()
    for ring in rings:
        counts.update(ring.some(attribute))
    return min(counts, key=lambda x: (-counts[x], x)) if counts else None


def make(
    level: Level,
    cell: Cell,
    p: float,
    q: float,
    rings: Sequence[Ring],
    groups: Callable[[Ring], frozenset[str]],
    names: Callable[[str], tuple[str, str]],
    explicit_only: bool,
    limits: Thresholds,
    counter: tuple[str, dict[str, object]],
) -> Finding:
    """Put together one finding with its intervals and its passages."""
    here = [r for r in rings if cell.group in groups(r)]
    hits = [r for r in here if cell.mark in marks(r, explicit_only)]
    low, high = share_interval(cell.k, cell.n)
    ratio, ratio_low, ratio_high = share_ratio(cell.k, cell.n, cell.marked - cell.k, cell.total - cell.n)
    per_region: Counter[str] = Counter()
    touched: set[str] = set()
    for ring in here:
        per_region.update(ring.some("county"))
    for ring in hits:
        touched |= ring.some("county")
    enough = {r for r, n in per_region.items() if n >= limits.industry_region_rings}
    zh, en = names(cell.group)
    selected = sum(bool(r.some("source_type") & SELECTED) for r in here) > len(here) / 2
    passages = sorted({p for r in hits for c in r.cases for p in c.passages.get(cell.mark, ())})
    return Finding(
        level=level, group=cell.group, group_name_zh=zh, group_name_en=en, weak_point=cell.mark,
        rings_both=cell.k, rings_group=cell.n, rings_elsewhere=cell.marked - cell.k,
        rings_total_elsewhere=cell.total - cell.n, share=cell.k / cell.n, share_low=low, share_high=high,
        elsewhere=(cell.marked - cell.k) / max(1, cell.total - cell.n), ratio=ratio, ratio_low=ratio_low,
        ratio_high=ratio_high, p=p, q=q, regions_with=len(touched & enough) if enough else len(touched),
        regions_enough=len(enough) or len(per_region), period=_period(here), selected=selected,
        explicit_only=explicit_only, counter=counter[0], counter_values=dict(counter[1]),
        passages=tuple(passages), cases=tuple(sorted(c.id for r in hits for c in r.cases)),
        thresholds=limits.version,
    )  # fmt: skip


def spread(rings: Sequence[Ring], hits: set[str], limits: Thresholds) -> tuple[float, float, int, int]:
    """Return (dispersion ratio, P(touched <= observed), regions with enough rings, of these with the weak point)."""
    totals: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for ring in rings:
        for county in ring.some("county"):
            totals[county] += 1
            marked[county] += ring.id in hits
    regions = sorted(totals)
    enough = [r for r in regions if totals[r] >= limits.industry_region_rings]
    k = sum(marked.values())
    if len(regions) < 2 or not k:
        return 0.0, 1.0, len(enough), sum(bool(marked[r]) for r in enough)
    ratio = homogeneity([marked[r] for r in regions], [totals[r] for r in regions]).ratio
    observed = sum(bool(marked[r]) for r in regions)
    _, fewer = coverage_p(
        [totals[r] for r in regions], k, observed, draws=limits.permutations, seed=limits.seed
    )
    return ratio, fewer, len(enough), sum(bool(marked[r]) for r in enough)


def without(rings: Sequence[Ring], drop: Callable[[Ring], bool]) -> list[Ring]:
    """Return the rings that stay when some are left out."""
    return [r for r in rings if not drop(r)]


def still(
    rings: Sequence[Ring],
    groups: Callable[[Ring], frozenset[str]],
    cell: Cell,
    explicit_only: bool,
    p_limit: float,
) -> bool:
    """Return whether a cell still stands out among fewer rings."""
    again = [
        c
        for c in cells(rings, groups, lambda r: marks(r, explicit_only))
        if (c.group, c.mark) == (cell.group, cell.mark)
    ]
    return bool(again) and again[0].p <= p_limit


def by_group(rings: Sequence[Ring], groups: Callable[[Ring], frozenset[str]]) -> dict[str, list[Ring]]:
    """Return the rings of each group."""
    found: dict[str, list[Ring]] = defaultdict(list)
    for ring in rings:
        for group in groups(ring):
            found[group].append(ring)
    return found


def p_limit(kept: Sequence[tuple[Cell, float, float]]) -> float:
    """Return the largest p that was still significant: what a smaller sample must reach."""
    return float(np.max([p for _, p, _ in kept])) if kept else 0.0
