"""Counts against a design: Poisson, quasi-Poisson and negative binomial with an offset, by iterated least squares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, stats
from scipy.special import gammaln

Array = npt.NDArray[np.float64]
ROUNDS = 100
CLOSE = 1e-10


@dataclass(frozen=True)
class Fit:
    """Coefficients on the log scale with their covariance; ``dispersion`` = Pearson X2 / df; ``alpha`` of NB2 (0: Poisson)."""

    coefficients: tuple[float, ...]
    covariance: Array
    dispersion: float
    df: int
    log_likelihood: float
    alpha: float = 0.0

    def error(self, index: int) -> float:
        """Return the standard error of one coefficient."""
        return float(np.sqrt(self.covariance[index, index]))

    def interval(self, index: int, confidence: float = 0.95) -> tuple[float, float]:
        """Return the Wald interval of one coefficient."""
        reach = float(stats.norm.ppf((1 + confidence) / 2)) * self.error(index)
        return self.coefficients[index] - reach, self.coefficients[index] + reach

    def p(self, index: int) -> float:
        """Return the two-sided Wald p of one coefficient."""
        return float(2 * stats.norm.sf(abs(self.coefficients[index]) / self.error(index)))


def poisson_regression(counts: Array, design: Array, offset: Array, *, quasi: bool = False) -> Fit:
    """Fit log(mean) = offset + design x coefficients; shapes (n,), (n, k), (n,).

    With ``quasi`` the covariance is widened by the Pearson dispersion where that is above 1. Raises ``ValueError``
    for a design that cannot tell its columns apart, or where counts cannot be fitted.
    """
    fit = _fit(counts, design, offset, 0.0)
    wider = max(1.0, fit.dispersion) if quasi else 1.0
    return Fit(fit.coefficients, fit.covariance * wider, fit.dispersion, fit.df, fit.log_likelihood)


def negative_binomial_regression(counts: Array, design: Array, offset: Array) -> Fit:
    """Fit NB2 (variance = mean + alpha mean^2) with alpha by maximum likelihood of the profile."""

    def lost(log_alpha: float) -> float:
        return -_fit(counts, design, offset, float(np.exp(log_alpha))).log_likelihood

    best = optimize.minimize_scalar(lost, bounds=(-12.0, 4.0), method="bounded", options={"xatol": 1e-6})
    return _fit(counts, design, offset, float(np.exp(best.x)))


def _fit(counts: Array, design: Array, offset: Array, alpha: float) -> Fit:
    y, x, o = (np.asarray(a, dtype=float) for a in (counts, design, offset))
    if y.ndim != 1 or x.shape[0] != y.size or o.shape != y.shape or (y < 0).any():
        raise ValueError("one row of the design and one offset for each count")
    if np.linalg.matrix_rank(x) < x.shape[1] or y.size <= x.shape[1]:
        raise ValueError("the design cannot tell its columns apart")
    if not y.sum():
        raise ValueError("nothing was counted")
    eta = np.log(np.maximum(y, 0.1))
    beta = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        mean = np.exp(np.clip(eta, -30, 30))
        weight = mean / (1 + alpha * mean)
        working = eta - o + (y - mean) / mean
        root = np.sqrt(weight)
        new, *_ = np.linalg.lstsq(x * root[:, None], working * root, rcond=None)
        eta = o + x @ new
        done = bool(np.abs(new - beta).max() < CLOSE)
        beta = new
        if done:
            break
    mean = np.exp(np.clip(eta, -30, 30))
    weight = mean / (1 + alpha * mean)
    covariance = np.linalg.inv((x * weight[:, None]).T @ x)
    df = int(y.size - x.shape[1])
    pearson = float(((y - mean) ** 2 / (mean + alpha * mean**2)).sum())
    return Fit(tuple(beta.tolist()), covariance, pearson / df, df, _log_likelihood(y, mean, alpha), alpha)


def _log_likelihood(y: Array, mean: Array, alpha: float) -> float:
    if alpha == 0:
        return float(np.asarray(stats.poisson.logpmf(y, mean)).sum())
    r = 1 / alpha
    terms = gammaln(y + r) - gammaln(r) - gammaln(y + 1) + r * np.log(r / (r + mean))
    return float((terms + y * np.log(mean / (r + mean))).sum())
