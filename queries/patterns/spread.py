"""How a weak point lies over the regions: like chance, clustered in few, or wider."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from queries.patterns.frame import Bits, Frame, Index
from queries.patterns.thresholds import Thresholds
from queries.statistics import coverage_expected, coverage_p, homogeneity, hypergeometric_p


@dataclass(frozen=True)
class Spread:
    """Regions with rings, regions with enough of them and of these with the weak point; dispersion and coverage.

    ``fewer`` is P(so few regions touched by chance); ``seen`` the smallest ratio that a region of middle size could
    have shown at p 0.05: a ratio near 1 proves nothing below it.
    """

    regions: int
    enough: int
    shown: int
    touched: int
    expected: float
    fewer: float
    dispersion: float
    seen: float

    @property
    def share(self) -> float:
        """Return the share of regions with enough rings that show the weak point."""
        return self.shown / self.enough if self.enough else 0.0


def spread(frame: Frame, rows: Index, column: Bits, limits: Thresholds) -> Spread:
    """Return how the marked rings among ``rows`` lie over the regions."""
    names, codes = frame.coded("region")
    at = codes[rows]
    stated = at >= 0
    every = np.bincount(at[stated], minlength=len(names))
    shows = np.bincount(at[stated & column[rows]], minlength=len(names))
    sizes, hits = every[every > 0].tolist(), shows[every > 0].tolist()
    all_hits = sum(hits)
    enough = [hit for size, hit in zip(sizes, hits, strict=True) if size >= limits.industry_region_rings]
    touched = sum(h > 0 for h in hits)
    fewer, expected, dispersion = 1.0, 0.0, 0.0
    if len(sizes) > 1 and all_hits:
        expected = coverage_expected(sizes, all_hits)
        _, fewer = coverage_p(sizes, all_hits, touched, draws=limits.permutations, seed=limits.seed)
        dispersion = homogeneity(hits, sizes).ratio
    return Spread(
        len(sizes), len(enough), sum(hit > 0 for hit in enough), touched, expected, fewer, dispersion,
        smallest_seen(sizes, all_hits),
    )  # fmt: skip


def smallest_seen(sizes: Sequence[int], hits: int) -> float:
    """Return the smallest ratio at which a region of middle size would have stood out alone (exact p 0.05)."""
    total = sum(sizes)
    if not sizes or not hits:
        return float("inf")
    n = max(1, int(np.median(sizes)))
    for k in range(1, min(n, hits) + 1):
        if hypergeometric_p(k, n, hits, total) <= 0.05:
            return k / (n * hits / total)
    return float("inf")


def standardised(
    frame: Frame, strata: Iterable[Index], column: Bits
) -> tuple[list[str], list[int], list[float]]:
    """Return regions, found and expected, where expected follows from each region's own mix of strata."""
    found: Counter[str] = Counter()
    expected: dict[str, float] = defaultdict(float)
    stated, codes = frame.coded("region")
    for rows in strata:
        rate = float(column[rows].mean()) if len(rows) else 0.0
        for row in rows:
            if codes[row] >= 0 and rate:
                region = stated[codes[row]]
                found[region] += int(column[row])
                expected[region] += rate
    names = sorted(expected)
    return names, [found[r] for r in names], [expected[r] for r in names]
