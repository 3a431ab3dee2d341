"""One person of an English text: every mention, and what the words around say."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extraction.common import Mark


@dataclass
class Person:
    """One person: every mention, and what the words around say."""

    name: str
    surname: str
    first: tuple[int, int]
    spans: list[tuple[int, int]] = field(default_factory=list)
    titles: list[tuple[int, int]] = field(default_factory=list)
    announcing: bool = False
    accused: bool = False
    proved: bool = False
    victim: bool = False
    told: bool = False
    cleared: bool = False
    doubted: bool = False
    undone: bool = False
    upheld: bool = False
    guilty: bool = False
    minor: bool = False
    masked: bool = False
    strength: int = 0
    # log odds that nobody may name the person, where they were asked; a weight, nothing that the text tells
    odds: float = field(default=-math.inf, compare=False)
    partners: set[str] = field(default_factory=set)

    @property
    def acquitted(self) -> bool:
        """Return whether the text clears the person, or doubts all it tells of him, and nowhere tells guilt, or that his conviction was undone."""
        return self.undone or (not self.guilty and (self.cleared or (self.doubted and not self.upheld)))

    @property
    def subject(self) -> bool:
        """Return whether the text attributes conduct to the person."""
        return self.proved or (self.accused and not self.announcing)


def marks_of(people: Iterable[Person]) -> list[Mark]:
    """Return every mention with the name of its person, sorted."""
    return sorted((a, b, p.name) for p in people for a, b in p.spans)


def shown(people: Iterable[Person], cases: list[tuple[int, int]]) -> list[list[Person]]:
    """Return for each case (sorted, apart) who is named in it, as it shows them: places counted from its start."""
    starts = [a for a, _ in cases]
    found: list[list[Person]] = [[] for _ in cases]
    for person in people:
        spans, titles = _by_case(person.spans, cases, starts), _by_case(person.titles, cases, starts)
        for i, own in sorted(spans.items()):
            first = (person.first[0] - starts[i], person.first[1] - starts[i])
            found[i].append(
                replace(person, spans=own, titles=titles.get(i, []), first=first if first in own else own[0])
            )
    return found


def _by_case(
    spans: list[tuple[int, int]], cases: list[tuple[int, int]], starts: list[int]
) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for a, b in spans:
        i = bisect_right(starts, a) - 1
        if i >= 0 and b <= cases[i][1]:
            found.setdefault(i, []).append((a - starts[i], b - starts[i]))
    return found
