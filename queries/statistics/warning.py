"""Warning a batch: which UNITS or POSTS to check first, with a random tenth of the others. Never persons."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from queries.statistics.intervals import share_interval

RANDOM_SHARE = 0.1


@dataclass(frozen=True)
class Candidate:
    """A unit or post with the weights of the preconditions that it shares, and of its measures that were verified."""

    id: str
    kind: Literal["unit", "post"]
    preconditions: tuple[float, ...]
    verified: tuple[float, ...] = ()

    @property
    def weight(self) -> float:
        """Return the sum of its preconditions less that of its verified measures: an order of checking, no finding."""
        return math.fsum(self.preconditions) - math.fsum(self.verified)


@dataclass(frozen=True)
class Batch:
    """``listed`` in the order of checking, ``drawn`` at random from the rest, to learn what the list misses."""

    listed: tuple[Candidate, ...]
    drawn: tuple[Candidate, ...]
    left: int
    seed: int


def shrunken_weight(k: int, n: int, other_k: int, other_n: int, spread: float = 0.7) -> float:
    """Return the log ratio of two shares, pulled to 0 as far as the counts are weak; never negative.

    Normal prior with standard deviation ``spread`` (0.7: ratios beyond 4 are rare), 0.5 added to every cell.
    """
    if not (0 <= k <= n and 0 <= other_k <= other_n):
        raise ValueError("a count lies between 0 and its total")
    a, b, c, d = k + 0.5, n + 1.0, other_k + 0.5, other_n + 1.0
    value, variance = math.log(a / b) - math.log(c / d), 1 / a - 1 / b + 1 / c - 1 / d
    return max(0.0, value * spread**2 / (spread**2 + variance))


def batch(candidates: Sequence[Candidate], capacity: int, *, seed: int, share: float = RANDOM_SHARE) -> Batch:
    """Return the ``capacity`` units to check first, and a random tenth (``share``, rounded up) of the units not listed.

    The tenth is the only way to learn what the list misses; it is never larger than ``capacity``. Only candidates with
    a weight above 0 are listed; of equals the smaller id comes first. Raises ``ValueError`` for a capacity below 1 or
    for anything that is no unit and no post.
    """
    if capacity < 1 or any(c.kind not in ("unit", "post") for c in candidates):
        raise ValueError("a batch holds at least one unit or post, and nothing else")
    ordered = sorted(candidates, key=lambda c: (-c.weight, c.id))
    listed = [c for c in ordered if c.weight > 0][:capacity]
    taken = {c.id for c in listed}
    rest = sorted((c for c in candidates if c.id not in taken), key=lambda c: c.id)
    size = min(capacity, math.ceil(len(rest) * share))
    chosen = np.random.default_rng(seed).permutation(len(rest))[:size]
    drawn = tuple(rest[i] for i in sorted(chosen.tolist()))
    return Batch(tuple(listed), drawn, len(rest) - len(drawn), seed)


@dataclass(frozen=True)
class Yield:
    """How many of the checked were found to have something, with the exact interval."""

    found: int
    checked: int
    share: float
    low: float
    high: float


def yield_of(found: int, checked: int, confidence: float = 0.95) -> Yield:
    """Return the yield of one batch (listed or drawn) with its Clopper-Pearson interval."""
    low, high = share_interval(found, checked, confidence)
    return Yield(found, checked, found / checked if checked else float("nan"), low, high)
