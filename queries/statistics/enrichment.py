"""Over-representation: is a weak point a larger share here than elsewhere in the same stratum?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import special, stats


def hypergeometric_p(k: int, n: int, marked: int, total: int, *, mid: bool = False) -> float:
    """Return P(X >= k) when ``n`` of ``total`` rings are drawn and ``marked`` carry the weak point.

    This is the one-sided Fisher test. Exact p for decisions; ``mid=True`` gives the mid-p for display.
    """
    p = float(stats.hypergeom.sf(k - 1, total, marked, n))
    return p - 0.5 * float(stats.hypergeom.pmf(k, total, marked, n)) if mid else p


def hypergeometric_ps(cells: Sequence[tuple[int, int, int, int]]) -> list[float]:
    """Return the exact p of many (k, n, marked, total) at once; equal ones are reckoned once."""
    if not cells:
        return []
    unique, back = np.unique(np.asarray(cells, dtype=np.int64), axis=0, return_inverse=True)
    k, n, marked, total = unique.T
    p = stats.hypergeom.sf(k - 1, total, marked, n)
    return [float(x) for x in p[back.ravel()]]


def q_values(p: Sequence[float]) -> list[float]:
    """Return Benjamini-Hochberg (1995) adjusted p values, in the order given; all looks must be in ``p``."""
    if not p:
        return []
    return [float(q) for q in stats.false_discovery_control(np.asarray(p, dtype=float), method="bh")]


def mantel_haenszel(tables: Sequence[tuple[float, float, float, float]]) -> float:
    """Return the Mantel-Haenszel odds ratio over strata of (a, b, c, d); NaN where no stratum informs it."""
    with_rings = [(a, b, c, d, a + b + c + d) for a, b, c, d in tables if a + b + c + d]
    against = sum(b * c / n for _, b, c, _, n in with_rings)
    return sum(a * d / n for a, _, _, d, n in with_rings) / against if against else float("nan")


def share_ratio(
    k: int, n: int, other_k: int, other_n: int, confidence: float = 0.95
) -> tuple[float, float, float]:
    """Return the ratio of two shares with its Katz log interval; 0.5 is added to each cell where one is empty."""
    a, b, c, d = float(k), float(n), float(other_k), float(other_n)
    if 0 in (k, other_k):
        a, b, c, d = a + 0.5, b + 0.5, c + 0.5, d + 0.5
    if b == 0 or d == 0:
        return float("nan"), 0.0, float("inf")
    ratio = (a / b) / (c / d)
    spread = float(special.ndtri((1 + confidence) / 2)) * float(np.sqrt(1 / a - 1 / b + 1 / c - 1 / d))
    return ratio, ratio * float(np.exp(-spread)), ratio * float(np.exp(spread))


def lift(both: int, first: int, second: int, total: int) -> tuple[float, float]:
    """Return (lift, mid-p) of two marks among ``total`` rings: P(AB) / (P(A) P(B)) and its hypergeometric mid-p."""
    if not first or not second or not total:
        return float("nan"), 1.0
    return both * total / (first * second), hypergeometric_p(both, first, second, total, mid=True)


def mantel_haenszel_interval(
    tables: Sequence[tuple[float, float, float, float]], confidence: float = 0.95
) -> tuple[float, float]:
    """Return the interval of the Mantel-Haenszel odds ratio (variance of Robins, Breslow and Greenland 1986)."""
    odds = mantel_haenszel(tables)
    r = s = first = cross = last = 0.0
    for a, b, c, d in tables:
        n = a + b + c + d
        if n:
            p, q = (a + d) / n, (b + c) / n
            up, down = a * d / n, b * c / n
            r, s = r + up, s + down
            first, cross, last = first + p * up, cross + p * down + q * up, last + q * down
    if not r or not s:
        return 0.0, float("inf")
    variance = first / (2 * r * r) + cross / (2 * r * s) + last / (2 * s * s)
    reach = float(np.exp(float(special.ndtri((1 + confidence) / 2)) * np.sqrt(variance)))
    return odds / reach, odds * reach
