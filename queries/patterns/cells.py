"""Every cell (group x weak point) is looked at once, every look is counted, the catalogue is tested as a tree.

A cell is looked at where its margins allow a finding at all (rings of the group, rings with the weak point); how many
of them meet plays no part in that choice, so the looks that count are those that could have become a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from queries.patterns.frame import Bits, Frame, Group, Index, by_class, class_columns
from queries.patterns.thresholds import Thresholds
from queries.statistics import hypergeometric_p, hypergeometric_ps, poisson_interval, q_values, share_ratio


@dataclass(frozen=True)
class Cell:
    """``k`` of ``n`` rings of the group show ``mark``, ``marked`` of ``total`` in the whole reference set."""

    group: Group
    mark: str
    k: int
    n: int
    marked: int
    total: int
    q: float = 1.0

    @property
    def p(self) -> float:
        """Return the exact one-sided p."""
        return exact_p(self.k, self.n, self.marked, self.total)

    @property
    def ratio(self) -> tuple[float, float, float]:
        """Return share here / share elsewhere with its interval."""
        return share_ratio(self.k, self.n, self.marked - self.k, self.total - self.n)

    @property
    def expected(self) -> float:
        """Return how many rings would meet by chance."""
        return self.n * self.marked / self.total if self.total else 0.0

    @property
    def count_ratio(self) -> tuple[float, float, float]:
        """Return observed / expected with the exact interval of the count: for few rings."""
        low, high = poisson_interval(self.k)
        return self.k / self.expected, low / self.expected, high / self.expected


@lru_cache(maxsize=200_000)
def exact_p(k: int, n: int, marked: int, total: int) -> float:
    """Return P(X >= k); the same margins come again and again."""
    return 1.0 if k == 0 else hypergeometric_p(k, n, marked, total)


@dataclass(frozen=True)
class Looked:
    """The outcome of one pass: cells with q at most the rate, what is needed to stay so, and how much was looked at.

    ``cut`` is the p up to which a cell is significant with all others as they are (rate x rejected / looks); ``small``
    are cells that stand out by their counts alone but are too few to test.
    """

    significant: tuple[Cell, ...]
    cut: float
    looks: int
    small: tuple[Cell, ...]
    small_groups: int


def count(group: Group, column: Bits, mark: str) -> Cell:
    """Return one cell; ``column`` marks the rings that show it."""
    return Cell(
        group, mark, int(column[group.members].sum()), len(group.members),
        int(column[group.reference].sum()), len(group.reference),
    )  # fmt: skip


def counted(groups: Sequence[Group], marks: Bits, names: Sequence[str], limits: Thresholds) -> list[Cell]:
    """Return the cells that can be tested, and those that stand out by their counts alone.

    The rest, most of them in groups of a few rings, are never made: there are millions of them.
    """
    found = []
    totals: dict[int, Index] = {}
    for group in groups:
        # the groups of one stratum share one array
        key = id(group.reference)
        if key not in totals:
            totals[key] = marks[group.reference].sum(axis=0)
        n, total, marked = len(group.members), len(group.reference), totals[key]
        if n == total:
            continue
        both = marks[group.members].sum(axis=0)
        stands_out = (both >= 2) & (both * total >= limits.share_ratio * n * marked)
        enough = (marked >= limits.rings_marked) & (n >= limits.rings_group)
        for i in np.flatnonzero(stands_out | enough).tolist():
            found.append(Cell(group, names[i], int(both[i]), n, int(marked[i]), total))
    return found


def _testable(cell: Cell, limits: Thresholds) -> bool:
    return cell.n >= limits.rings_group and cell.marked >= limits.rings_marked


def _adjusted(cells: Sequence[Cell]) -> list[Cell]:
    ps = hypergeometric_ps([(c.k, c.n, c.marked, c.total) for c in cells])
    return [replace(c, q=q) for c, q in zip(cells, q_values(ps), strict=True)]


def look(frame: Frame, groups: Sequence[Group], inferred: bool, limits: Thresholds) -> Looked:
    """Test the classes first, then the weak points inside classes that stand out, each stage under one rate."""
    marks = frame.marks(inferred)
    classes, of = class_columns(frame.points)
    upper_cells = counted(groups, by_class(marks, of, len(classes)), classes, limits)
    upper = _adjusted([c for c in upper_cells if _testable(c, limits)])
    rate = limits.false_discovery_rate
    open_classes = {(c.group.key, c.mark) for c in upper if c.q <= rate}
    parent = {p: classes[of[i]] for i, p in enumerate(frame.points)}
    lower_cells = counted(groups, marks, frame.points, limits)
    lower = _adjusted(
        [c for c in lower_cells if _testable(c, limits) and (c.group.key, parent[c.mark]) in open_classes]
    )
    significant = tuple(c for c in lower if c.q <= rate)
    few = [
        c for c in lower_cells
        if c.k >= 2 and c.k >= limits.share_ratio * c.expected and (not _testable(c, limits) or c.k < limits.rings_both)
    ]  # fmt: skip
    return Looked(
        significant, rate * len(significant) / max(1, len(lower)), len(upper) + len(lower),
        tuple(sorted(few, key=lambda c: (-c.k, c.expected, c.group.key, c.mark))),
        sum(len(g.members) < limits.rings_group for g in groups),
    )  # fmt: skip


def stands(cell: Cell, cut: float, limits: Thresholds) -> bool:
    """Return whether a cell still stands out: as sure as the whole search asked, and as strong."""
    return cell.n > 0 and cell.k > 0 and cell.p <= cut and cell.ratio[0] >= limits.share_ratio
