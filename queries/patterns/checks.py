"""What a finding must survive: without each source, without the largest ring and region, whatever is not stated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from queries.patterns.cells import Cell, count, stands
from queries.patterns.frame import Bits, Frame, Group, Index, Key
from queries.patterns.rings import Ring
from queries.patterns.thresholds import Thresholds
from queries.statistics import mantel_haenszel


@dataclass(frozen=True)
class Check:
    """One recount: what was changed, the cell that it gave, and whether the finding still stands."""

    name: str
    about: str
    cell: Cell
    passes: bool
    required: bool


@dataclass(frozen=True)
class Sources:
    """Who reports each ring, as pairs of ``row`` and position in ``names``; "" is a source that is not stated."""

    names: tuple[str, ...]
    row: Index
    source: Index

    @classmethod
    def of(cls, rings: Sequence[Ring]) -> Sources:
        """Return the sources of the rings."""
        pairs = [(i, s) for i, r in enumerate(rings) for s in sorted(r.some("source") or {""})]
        names = tuple(sorted({s for _, s in pairs}))
        at = {s: i for i, s in enumerate(names)}
        return cls(
            names,
            np.array([i for i, _ in pairs], dtype=np.intp),
            np.array([at[s] for _, s in pairs], dtype=np.intp),
        )

    def among(self, inside: Bits) -> Index:
        """Return for each source how many of the rings ``inside`` it reports."""
        return np.bincount(self.source[inside[self.row]], minlength=len(self.names))


@dataclass(frozen=True)
class Again:
    """All that a recount needs: the rings, the same rings without person merges, and the p to stay below."""

    frame: Frame
    sources: Sources
    apart: Frame
    apart_groups: Mapping[Key, Group]
    cut: float
    limits: Thresholds


def column(frame: Frame, mark: str, inferred: bool = False) -> Bits:
    """Return which rings show a weak point."""
    return frame.marks(inferred)[:, frame.points.index(mark)]


def kept(cell: Cell, frame: Frame, keep: Bits) -> Cell:
    """Return the cell recounted on the rings that are kept."""
    group = cell.group
    left = replace(group, members=_only(group.members, keep), reference=_only(group.reference, keep))
    return count(left, column(frame, cell.mark), cell.mark)


def _only(rows: Index, keep: Bits) -> Index:
    return rows[keep[rows]]


def hits(cell: Cell, frame: Frame) -> list[int]:
    """Return the rows of the group's rings that show the weak point."""
    marks = column(frame, cell.mark)
    return [int(r) for r in cell.group.members if marks[r]]


def largest(frame: Frame, rows: list[int], of: Callable[[Ring], frozenset[str]]) -> str | None:
    """Return the value that most of these rings have; of equals the smallest."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(of(frame.rings[row]))
    return min(counts, key=lambda x: (-counts[x], x), default=None)


def recounts(cell: Cell, again: Again, *, spread_out: bool) -> list[Check]:
    """Return every recount of one cell; ``spread_out`` asks for the largest ring and region to be left out too."""
    made = [*_sources(cell, again), *_unknown(cell, again), *_apart(cell, again), _either(cell, again)]
    return made + (_largest(cell, again) if spread_out else [])


def _check(name: str, about: str, cell: Cell, again: Again, required: bool) -> Check:
    return Check(name, about, cell, stands(cell, again.cut, again.limits), required)


def _sources(cell: Cell, again: Again) -> list[Check]:
    """Leave out every source of the reference set, one at a time, with all rings that it reports."""
    marks = column(again.frame, cell.mark)
    members, reference = np.zeros_like(marks), np.zeros_like(marks)
    members[cell.group.members] = True
    reference[cell.group.reference] = True
    lost = [again.sources.among(s) for s in (members & marks, members, reference & marks, reference)]
    made = []
    for i in np.flatnonzero(lost[3]):
        k, n, marked, total = (int(x[i]) for x in lost)
        left = replace(
            cell, k=cell.k - k, n=cell.n - n, marked=cell.marked - marked, total=cell.total - total
        )
        made.append(_check("source", again.sources.names[i], left, again, True))
    return made


def _unknown(cell: Cell, again: Again) -> list[Check]:
    """Count the rings of which it is not stated whether they belong as if all did."""
    group = cell.group
    if not len(group.unknown):
        return []
    wide = replace(
        group, members=np.concatenate([group.members, group.unknown]),
        reference=np.concatenate([group.reference, group.unknown]),
    )  # fmt: skip
    again_counted = count(wide, column(again.frame, cell.mark), cell.mark)
    return [_check("unknown", str(len(group.unknown)), again_counted, again, True)]


def _apart(cell: Cell, again: Again) -> list[Check]:
    """Count again with no two persons taken for one."""
    group = again.apart_groups.get(cell.group.key)
    if group is None:
        return []
    made = count(group, column(again.apart, cell.mark), cell.mark)
    return [_check("merges", "", made, again, False)]


def _either(cell: Cell, again: Again) -> Check:
    """Count weak points that only conduct implies too."""
    made = count(cell.group, column(again.frame, cell.mark, True), cell.mark)
    return _check("inferred", "", made, again, False)


def _largest(cell: Cell, again: Again) -> list[Check]:
    frame, rows = again.frame, hits(cell, again.frame)
    biggest = min(rows, key=lambda r: (-len(frame.rings[r].cases), frame.rings[r].id))
    keep = np.ones(len(frame.rings), dtype=bool)
    keep[biggest] = False
    made = [_check("largest_ring", frame.rings[biggest].id, kept(cell, frame, keep), again, True)]
    region = largest(frame, rows, lambda r: frozenset(filter(None, [r.one("region")])))
    if region is not None:
        keep = ~frame.counted_as("region", region)
        made.append(_check("largest_region", region, kept(cell, frame, keep), again, True))
    return made


def adjusted_odds(cell: Cell, frame: Frame) -> float:
    """Return the Mantel-Haenszel odds ratio over kinds of documents: long reports name more weak points."""
    kinds, codes = frame.coded("source_type")
    rows = cell.group.reference
    inside = np.zeros(len(frame.rings), dtype=bool)
    inside[cell.group.members] = True
    # four counts a kind; the rings of no stated kind are the first
    corner = 2 * ~inside[rows] + 1 * ~column(frame, cell.mark)[rows]
    tables = np.bincount(4 * (codes[rows] + 1) + corner, minlength=4 * (len(kinds) + 1)).reshape(-1, 4)
    return mantel_haenszel([(a, b, c, d) for a, b, c, d in tables.tolist()])


def to_overturn(cell: Cell, cut: float, limits: Thresholds) -> int:
    """Return how many of the rings of the finding would have to fall away for it to fall."""
    for lost in range(1, cell.k + 1):
        left = replace(cell, k=cell.k - lost, marked=cell.marked - lost)
        if left.k < limits.rings_both or not stands(left, cut, limits):
            return lost
    return cell.k
