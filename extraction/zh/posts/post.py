"""One post as spans, and where the words of a post begin in a segment that ends with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import data


@dataclass(frozen=True)
class PostSpan:
    """One post: position and unit as spans, former or not."""

    position: tuple[int, int]
    unit: tuple[int, int] | None
    former: bool
    role: str
    # when it was held, where a row of a life says so
    term: tuple[str, str | None] | None = None


@cache
def _data() -> tuple[re.Pattern[str], dict[str, str]]:
    d = data("extraction.zh", "posts")
    roles = {w: r for r, ws in d["roles"].items() for w in ws}
    words = "|".join(sorted(map(re.escape, roles), key=len, reverse=True))
    heads = "|".join(map(re.escape, d["heads"]))
    return re.compile(rf"(?:(?:{heads}){{0,3}})(?:副)?(?:{words})$"), roles


@cache
def _sizes() -> tuple[int, ...]:
    """Return how many characters the words of posts have, the most first."""
    return tuple(sorted({len(w) for w in _data()[1]}, reverse=True))


def position_in(segment: str) -> tuple[int, str] | None:
    """Return (offset where the position begins, role) of a segment that ends with a post."""
    pattern, roles = _data()
    best: tuple[int, str] | None = None
    window = max(0, len(segment) - 16)
    for at in range(window, len(segment) - 1):
        m = pattern.match(segment[at:])
        if m:
            tail = next((w for n in _sizes() if (w := segment[-n:]) in roles), "")
            best = (at, roles.get(tail, "RL-99"))
            break
    return best
