"""The counting unit: the ring, the cases that are one affair.

Invariant: the same cases give the same rings; a masked name never joins cases of two documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

RULE = "ring/1"
SUPPLIERS = frozenset({"UT-CO", "UT-IM"})


@dataclass(frozen=True)
class CaseFacts:
    """What the ring rule and the pattern search read of one case; passages by (weak point, mode)."""

    id: str
    document: str
    act_start: str | None = None
    act_end: str | None = None
    source_type: str | None = None
    channel: str | None = None
    county: str | None = None
    prefecture: str | None = None
    level: str | None = None
    line: str | None = None
    fields: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    suppliers: frozenset[str] = frozenset()
    funds: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    explicit: frozenset[str] = frozenset()
    implied: frozenset[str] = frozenset()
    passages: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, hash=False)


@dataclass(frozen=True)
class Ring:
    """Cases of one affair, counted once; ``id`` is its smallest case id."""

    id: str
    cases: tuple[CaseFacts, ...]

    def some(self, name: str) -> frozenset[str]:
        """Return the union of one attribute over the cases."""
        found: set[str] = set()
        for case in self.cases:
            value = getattr(case, name)
            if value:
                found.update([value] if isinstance(value, str) else value)
        return frozenset(found)


def _overlap(a: CaseFacts, b: CaseFacts) -> bool:
    """Return whether the act periods may overlap; an unknown period joins inside one document only."""
    if not (a.act_start and b.act_start):
        return a.document == b.document
    a_end, b_end = a.act_end or a.act_start, b.act_end or b.act_start
    width = min(len(a.act_start), len(b_end))
    if a.act_start[:width] > b_end[:width]:
        return False
    width = min(len(b.act_start), len(a_end))
    return b.act_start[:width] <= a_end[:width]


def _same(a: CaseFacts, b: CaseFacts) -> bool:
    place = bool((a.units & b.units) or (a.funds & b.funds))
    tie = bool((a.people & b.people) or (a.suppliers & b.suppliers))
    return place and tie and _overlap(a, b)


def rings(cases: Iterable[CaseFacts]) -> list[Ring]:
    """Join cases that share a unit or fund, a resolved person or supplier, and overlapping act periods."""
    items = sorted(cases, key=lambda c: c.id)
    parent = list(range(len(items)))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    ties: dict[str, list[int]] = defaultdict(list)
    for i, case in enumerate(items):
        for key in case.people | case.suppliers:
            ties[key].append(i)
    for members in ties.values():
        for x, i in enumerate(members):
            for j in members[x + 1 :]:
                if find(i) != find(j) and _same(items[i], items[j]):
                    parent[max(find(i), find(j))] = min(find(i), find(j))
    groups: dict[int, list[CaseFacts]] = defaultdict(list)
    for i, case in enumerate(items):
        groups[find(i)].append(case)
    return [Ring(group[0].id, tuple(group)) for _, group in sorted(groups.items())]
