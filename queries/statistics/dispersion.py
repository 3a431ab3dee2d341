"""Is a weak point spread over the regions like chance, clustered, or wider than chance?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from queries.statistics.choose import log_choose
from queries.statistics.staged import staged


@dataclass(frozen=True)
class Homogeneity:
    """Pearson's test that all regions share one rate; ``ratio`` = X2 / df: about 1 chance, above 2 uneven."""

    statistic: float
    df: int
    p: float
    ratio: float


def homogeneity(found: Sequence[float], expected: Sequence[float]) -> Homogeneity:
    """Test one shared rate over at least two regions with expected counts above 0."""
    o, e = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    if o.size < 2 or o.shape != e.shape or (e <= 0).any():
        raise ValueError("at least two regions, every expected count above 0")
    scaled = e * o.sum() / e.sum()
    if not scaled.sum():
        return Homogeneity(0.0, int(o.size - 1), 1.0, 0.0)
    x = float(((o - scaled) ** 2 / scaled).sum())
    df = int(o.size - 1)
    return Homogeneity(x, df, float(stats.chi2.sf(x, df)), x / df)


def homogeneity_permutation_p(
    marked: Sequence[int], totals: Sequence[int], *, draws: int = 5000, seed: int = 1
) -> float:
    """Return the permutation p of the same statistic: marks dealt at random over the rings, for small counts."""
    n, k = np.asarray(totals), int(sum(marked))
    observed = homogeneity(list(marked), list(totals)).statistic
    expected = n * k / n.sum()
    dealt = np.random.default_rng(seed).multivariate_hypergeometric(n, k, size=draws)
    x = ((dealt - expected) ** 2 / expected).sum(axis=1)
    return float((1 + (x >= observed - 1e-9).sum()) / (draws + 1))


def coverage_expected(totals: Sequence[int], marked: int) -> float:
    """Return how many regions ``marked`` rings touch on average when they fall at random without replacement."""
    n = np.asarray(totals, dtype=float)
    total = n.sum()
    rest = total - n
    safe = np.maximum(rest, marked)
    missed = np.where(rest < marked, 0.0, np.exp(log_choose(safe, marked) - log_choose(total, marked)))
    return float((1 - missed).sum())


def coverage_p(
    totals: Sequence[int], marked: int, observed: int, *, draws: int = 20000, seed: int = 1
) -> tuple[float, float]:
    """Return (P(touched >= observed), P(touched <= observed)) by permutation with a fixed seed."""
    dealt = np.random.default_rng(seed).multivariate_hypergeometric(np.asarray(totals), marked, size=draws)
    touched = (dealt > 0).sum(axis=1)
    return (
        float((1 + (touched >= observed).sum()) / (draws + 1)),
        float((1 + (touched <= observed).sum()) / (draws + 1)),
    )


@dataclass(frozen=True)
class Dealt:
    """What dealing the marks at random over the rings says: p of so uneven, of so few, and of so many regions touched."""

    uneven: float
    fewer: float
    wider: float


STAGES = (500, 5_000, 40_000)


def dealt_ps(marked: Sequence[int], totals: Sequence[int], *, seed: int = 1) -> Dealt:
    """Return the three p by permutation from the same draws: ``homogeneity_permutation_p`` and ``coverage_p`` at once.

    First with few draws, then with more while one of them is near a finding: where many are looked at, p must be fine
    enough to survive it, and most need few draws to be nothing.
    """
    n, hits = np.asarray(totals), int(sum(marked))
    expected = n * hits / n.sum()
    observed = float(((np.asarray(marked) - expected) ** 2 / expected).sum()) - 1e-9
    touched = sum(k > 0 for k in marked)
    draw = np.random.default_rng(seed)

    def reached(count: int) -> list[int]:
        dealt = draw.multivariate_hypergeometric(n, hits, size=count)
        over = (((dealt - expected) ** 2 / expected).sum(axis=1) >= observed).sum()
        seen = (dealt > 0).sum(axis=1)
        return [int(over), int((seen <= touched).sum()), int((seen >= touched).sum())]

    return Dealt(*staged(STAGES, n.size, reached))
