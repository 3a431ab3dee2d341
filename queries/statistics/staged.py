"""Permutation in stages: few draws for what is nothing, many for what may be a finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence

CLOSE = 0.05
CELLS = 4_000_000


def staged(stages: Sequence[int], width: int, reached: Callable[[int], Sequence[int]]) -> tuple[float, ...]:
    """Return the p of each observed value: (1 + draws that reached it) / (1 + draws).

    ``stages``: how many draws there are after each stage, ascending; a further stage is drawn only while the smallest p
    is at most ``CLOSE``. ``reached(count)`` deals ``count`` times and returns, for each observed value, how many of the
    draws reached it; it is asked in parts of at most ``CELLS`` numbers, of ``width`` numbers a draw.
    """
    done, totals = 0, list[int]()
    found: tuple[float, ...] = ()
    for stage in stages:
        while done < stage:
            count = min(stage - done, max(1, CELLS // width))
            hits = reached(count)
            totals = [a + b for a, b in zip(totals, hits, strict=True)] if totals else list(hits)
            done += count
        found = tuple((1 + x) / (done + 1) for x in totals)
        if min(found) > CLOSE:
            break
    return found
