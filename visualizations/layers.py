"""Spans that nest and overlap, cut into stretches that hold the same spans: what a page can mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True)
class Stretch:
    """A stretch of the text; ``inside``: the numbers of the spans around it, outermost first; ``opens``: those that begin here."""

    start: int
    end: int
    inside: tuple[int, ...]
    opens: tuple[int, ...]


def stretches(length: int, spans: Sequence[Span]) -> list[Stretch]:
    """Return the text of that length, cut wherever a span begins or ends; empty spans are left out."""
    order = sorted(
        (i for i, (a, b) in enumerate(spans) if 0 <= a < b <= length),
        key=lambda i: (spans[i][0], -spans[i][1], i),
    )
    borders = sorted({0, length, *(x for i in order for x in spans[i])})
    found: list[Stretch] = []
    waiting = list(order)
    current: list[int] = []
    for start, end in pairwise(borders):
        current = [i for i in current if spans[i][1] > start]
        opens = []
        while waiting and spans[waiting[0]][0] == start:
            opens.append(waiting.pop(0))
        current = sorted([*current, *opens], key=lambda i: (spans[i][0], -spans[i][1], i))
        found.append(Stretch(start, end, tuple(current), tuple(opens)))
    return found
