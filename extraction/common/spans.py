"""Many stretches of one text, asked by place in logarithmic time: what keeps the cost of long texts linear."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

# start and end of a stretch, in characters of the text; a mention: its start, its end and whose it is
Span = tuple[int, int]
Mark = tuple[int, int, str]


class Spans:
    """Stretches, merged where they overlap."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        """Return whether a stretch shares a character with one of these."""
        i = bisect_right(self._ends, start)
        return i < len(self._starts) and self._starts[i] < end

    def gap(self, start: int, end: int) -> tuple[int, int]:
        """Return the longest part of a stretch that touches none of these, the first of equal ones; may be empty."""
        best, low, i = (start, start), start, bisect_right(self._ends, start)
        while low < end:
            high = min(end, self._starts[i]) if i < len(self._starts) else end
            if high - low > best[1] - best[0]:
                best = (low, high)
            low = self._ends[i] if i < len(self._ends) else end
            i += 1
        return best


class Taken:
    """Characters of one text that something has taken: grows while it is asked, at a cost of the stretch alone."""

    __slots__ = ("_marks",)

    def __init__(self, size: int) -> None:
        self._marks = bytearray(size)

    def add(self, start: int, end: int) -> None:
        """Take a stretch."""
        self._marks[start:end] = b"\1" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Return whether a stretch shares a character with what is taken."""
        return self._marks.find(1, start, end) >= 0


def between(starts: list[int], low: int, high: int) -> slice:
    """Return the slice of what begins in ``low``..``high``; ``starts`` is sorted."""
    return slice(bisect_left(starts, low), bisect_left(starts, high))
