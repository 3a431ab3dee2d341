"""What a figure survives: an extractor that errs, values that are not stated, each source left out in turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from queries.statistics.intervals import corrected_share, share_interval

PASSAGES = 150
"""So many passages that two people annotated are needed before an extractor's error may be corrected for."""
DRAWS = 20_000


@dataclass(frozen=True)
class Judged:
    """How an extractor did on annotated passages: found and missed where it stands, wrongly found and rightly left elsewhere."""

    found: int
    missed: int
    wrong: int
    right: int

    @property
    def size(self) -> int:
        """Return the number of passages."""
        return self.found + self.missed + self.wrong + self.right


def corrected_interval(
    k: int, n: int, judged: Judged, *, confidence: float = 0.95, draws: int = DRAWS, seed: int = 1
) -> tuple[float, float, float]:
    """Return the corrected share (Rogan and Gladen 1978) of ``k`` of ``n`` with an interval for all three uncertainties.

    Simulated from the Jeffreys posteriors of share, sensitivity and specificity; draws no better than chance say nothing
    and are left out. Raises ``ValueError`` with fewer than ``PASSAGES`` annotated passages, or where none or all show it.
    """
    yes, no = judged.found + judged.missed, judged.wrong + judged.right
    if judged.size < PASSAGES or not yes or not no or not 0 <= k <= n or not n:
        raise ValueError(f"at least {PASSAGES} annotated passages, with and without it, and a share")
    point = corrected_share(k / n, judged.found / yes, judged.right / no)
    draw = np.random.default_rng(seed)
    share = draw.beta(k + 0.5, n - k + 0.5, draws)
    sens = draw.beta(judged.found + 0.5, judged.missed + 0.5, draws)
    spec = draw.beta(judged.right + 0.5, judged.wrong + 0.5, draws)
    kept = sens + spec > 1
    true = np.clip((share + spec - 1)[kept] / (sens + spec - 1)[kept], 0, 1)
    low, high = np.quantile(true, [(1 - confidence) / 2, (1 + confidence) / 2])
    return point, float(low), float(high)


@dataclass(frozen=True)
class Bounds:
    """A share with nothing known of what is not stated: lowest, among the stated, highest, with exact intervals outside."""

    lowest: float
    stated: float
    highest: float
    low: float
    high: float


def missing_bounds(k: int, n: int, not_stated: int, confidence: float = 0.95) -> Bounds:
    """Return the bounds of ``k`` of ``n`` when ``not_stated`` more may all, or none, show it."""
    if not 0 <= k <= n or not_stated < 0 or not n:
        raise ValueError("a count lies between 0 and its total")
    every = n + not_stated
    low, _ = share_interval(k, every, confidence)
    _, high = share_interval(k + not_stated, every, confidence)
    return Bounds(k / every, k / n, (k + not_stated) / every, low, high)


def flips(
    k: int, n: int, not_stated: int, other_k: int, other_n: int, other_not_stated: int, least: float
) -> bool:
    """Return whether a ratio of shares of at least ``least`` falls for some way of filling in what is not stated.

    The worst case: none here shows it, all elsewhere do. A claim that flips is no pattern.
    """
    here, there = (
        k / max(1, n + not_stated),
        (other_k + other_not_stated) / max(1, other_n + other_not_stated),
    )
    return here < least * there or here == 0


Counts = tuple[int, int, int, int]


def without_each_source(
    by_source: Mapping[str, Counts], stands: Callable[[Counts], bool]
) -> list[tuple[str, Counts, bool]]:
    """Return for each source left out (name, the counts that remain, whether the claim still stands).

    Counts are (k, n, marked, total) and add up over the sources; one source alone leaves nothing and supports no claim.
    """
    total = [sum(c[i] for c in by_source.values()) for i in range(4)]
    made = []
    for name, counts in sorted(by_source.items()):
        k, n, marked, all_of = (t - c for t, c in zip(total, counts, strict=True))
        left = (k, n, marked, all_of)
        made.append((name, left, all_of > 0 and stands(left)))
    return made
