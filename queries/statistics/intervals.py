"""Exact intervals: what a count or a share is compatible with."""

from __future__ import annotations

from scipy import special, stats


def poisson_interval(count: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the exact (Garwood 1936) interval of a Poisson mean from one ``count`` >= 0.

    Three cases are compatible with means from 0.6 to 8.8 at 95 %.
    """
    if count < 0:
        raise ValueError("a count is not negative")
    alpha = (1 - confidence) / 2
    low = float(stats.gamma.ppf(alpha, count)) if count else 0.0
    return low, float(stats.gamma.ppf(1 - alpha, count + 1))


def share_interval(count: int, total: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the exact (Clopper-Pearson 1934) interval of a share ``count / total``; (0, 1) where total is 0."""
    if not 0 <= count <= total:
        raise ValueError("a count lies between 0 and its total")
    if total == 0:
        return 0.0, 1.0
    alpha = (1 - confidence) / 2
    low = float(special.betaincinv(count, total - count + 1, alpha)) if count else 0.0
    high = float(special.betaincinv(count + 1, total - count, 1 - alpha)) if count < total else 1.0
    return low, high


def corrected_share(share: float, sensitivity: float, specificity: float) -> float:
    """Return the true share behind an observed one for an extractor that errs (Rogan and Gladen 1978), in [0, 1].

    Raises ``ValueError`` where the extractor is no better than chance (sensitivity + specificity <= 1).
    """
    gain = sensitivity + specificity - 1
    if gain <= 0:
        raise ValueError("an extractor no better than chance cannot be corrected for")
    return min(1.0, max(0.0, (share + specificity - 1) / gain))
