"""The counting unit: the ring, the cases that are one affair.

Invariant: the same cases give the same rings; a masked name never joins cases of two documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

RULE = "ring/1"
SUPPLIERS = frozenset({"UT-CO", "UT-IM"})


@dataclass(frozen=True)
class CaseFacts:
    """What the ring rule and the pattern search read of one case."""

    id: str
    document: str
    cluster: str = ""
    language: str = "zh"
    act_start: str | None = None
    act_end: str | None = None
    found: str | None = None
    source: str = ""
    source_type: str | None = None
    channel: str | None = None
    region: str | None = None
    region_level: str | None = None
    prefecture: str | None = None
    main_field: str | None = None
    places: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    unit_kinds: frozenset[str] = frozenset()
    suppliers: frozenset[str] = frozenset()
    funds: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    explicit: frozenset[str] = frozenset()
    implied: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Ring:
    """Cases of one affair, counted once; ``id`` is its smallest case id."""

    id: str
    cases: tuple[CaseFacts, ...]

    def some(self, name: str) -> frozenset[str]:
        """Return the union of one attribute over the cases."""
        if len(self.cases) == 1:
            value = getattr(self.cases[0], name)
            if isinstance(value, frozenset):
                return value
            return frozenset([value]) if value else frozenset()
        found: set[str] = set()
        for case in self.cases:
            value = getattr(case, name)
            if value:
                found.update([value] if isinstance(value, str) else value)
        return frozenset(found)

    def one(self, name: str) -> str | None:
        """Return the one value that stands for the ring: the smallest."""
        return min(self.some(name), default=None)


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


def _ties(case: CaseFacts, merges: bool) -> Iterator[tuple[str, str]]:
    """Yield (who, where): two cases that share one such pair may be one affair."""
    who = (case.people if merges else frozenset()) | case.suppliers
    for person in who:
        for place in case.units | case.funds:
            yield person, place


def rings(cases: Iterable[CaseFacts], *, merges: bool = True) -> list[Ring]:
    """Join the cases of one merge cluster, and cases that share a unit or fund, a resolved person or supplier, and time.

    ``merges=False`` leaves persons and merge clusters out: what the count would be if no two persons were one.
    """
    items = sorted(cases, key=lambda c: c.id)
    parent = list(range(len(items)))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    ties: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, case in enumerate(items):
        for tie in _ties(case, merges):
            ties[tie].append(i)
        if merges and case.cluster and case.cluster != case.id:
            ties["", case.cluster].append(i)
    position = {c.id: i for i, c in enumerate(items)}
    for (who, what), members in ties.items():
        merged = not who
        if merged and what in position:
            members = [position[what], *members]
        for x, i in enumerate(members):
            for j in members[x + 1 :]:
                a, b = find(i), find(j)
                if a != b and (merged or _overlap(items[i], items[j])):
                    parent[max(a, b)] = min(a, b)
    groups: dict[int, list[CaseFacts]] = defaultdict(list)
    for i, case in enumerate(items):
        groups[find(i)].append(case)
    return [Ring(group[0].id, tuple(group)) for _, group in sorted(groups.items())]
