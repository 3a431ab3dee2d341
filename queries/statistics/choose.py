"""The logarithm of a binomial coefficient, for numbers and for columns of them."""

from __future__ import annotations

import numpy as np
from scipy.special import gammaln


def log_choose(n: np.ndarray | float, k: np.ndarray | float) -> np.ndarray:
    """Return the logarithm of n over k."""
    all_of, some = np.asarray(n), np.asarray(k)
    return np.asarray(gammaln(all_of + 1) - gammaln(some + 1) - gammaln(all_of - some + 1))
