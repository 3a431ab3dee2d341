"""Stretches that may be a name of a people without surnames, by the characters with which such names are written.

What a stretch costs so is told by how often its characters stand in the words of such names (``data/syllables.yaml``);
``name_signs`` weighs it against what it costs as common words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from extraction.common import data
from extraction.zh.words import lexicon
from extraction.zh.words.name_lists import lists

# characters of such a name; what it costs that a text goes over to one
SHORTEST, LONGEST, OVER = 2, 6, 8.0


@cache
def costs() -> dict[str, float]:
    """Return the cost of each character in such a name."""
    d = data("extraction.zh", "syllables")
    told = Counter("".join([*d["words"], *d["others"], *d["more"], d["syllables"]]))
    total = math.log(sum(told.values()))
    return {c: total - math.log(n) for c, n in told.items()}


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(costs()))}]{{{SHORTEST},}}")


def borrowed(text: str) -> Iterator[tuple[int, int, float]]:
    """Yield (start, end, cost) of the stretches whose start no common word goes over."""
    cost, known, words = costs(), lexicon.known, lists()["not"]
    for m in _runs().finditer(text):
        low, high = m.span()
        for start in range(low, high - 1):
            if start and known(text[start - 1 : start + 1]):
                continue
            if text[start : start + 2] in words or text[start : start + 3] in words:
                continue
            told = OVER + cost[text[start]]
            for end in range(start + SHORTEST, min(high, start + LONGEST) + 1):
                told += cost[text[end - 1]]
                yield start, end, told


def foreign(piece: str) -> bool:
    """Return whether such names are written with every character."""
    return all(c in costs() for c in piece)
