"""The regressions: ridge and logistic over many sparse features, logistic over a few; the same rows give the same weights."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
RIDGE = 0.3
# steps of the solver: the weights no longer change by what eight bits can show
STEPS = 60
# of Newton's method, which needs about ten
ROUNDS = 50
# of L-BFGS, which needs fewer
LONGEST = 200


def ridge(x: Any, y: Floats) -> Floats:
    """Return weights, one row a column of ``y``, for sparse ``x`` (conjugate gradients, all columns at once)."""
    weights = np.zeros((x.shape[1], y.shape[1]))
    left = x.T @ y
    way, rest = left.copy(), (left * left).sum(axis=0)
    for _ in range(STEPS):
        turned = x.T @ (x @ way) + RIDGE * way
        step = rest / np.maximum((way * turned).sum(axis=0), 1e-12)
        weights += step * way
        left = left - step * turned
        now = (left * left).sum(axis=0)
        way, rest = left + way * (now / np.maximum(rest, 1e-12)), now
    return np.ascontiguousarray(weights.T)


def in_bytes(weights: Floats) -> tuple[Floats, NDArray[np.int8]]:
    """Return weights (one row a key) as eight bits each, and what one step of a row is worth."""
    scale = np.maximum(np.abs(weights).max(axis=1), 1e-9) / 127
    return scale, np.rint(weights / scale[:, None]).astype(np.int8)


def newton(x: Floats, y: Floats, penalty: Floats) -> Floats:
    """Return coefficients of an L2-penalised logistic regression; ``penalty``: one for each column of ``x``."""
    keep = np.diag(penalty)
    w = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-(x @ w)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + keep, x.T @ (p - y) + keep @ w)
        w -= step
        if np.abs(step).max() < 1e-10:
            break
    return w


def logistic(x: Floats, y: Floats, penalty: float = 1.0) -> Floats:
    """Return coefficients and, last, the offset, which is all but free of the penalty."""
    free = [*[penalty] * x.shape[1], 1e-6]
    return newton(np.column_stack([x, np.ones(len(x))]), y, np.array(free))


def indicators(told: list[list[int]], width: int) -> Any:
    """Return rows of columns as a sparse matrix of ones, ``width`` columns wide."""
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *map(len, told)])
    flat = np.fromiter((s for row in told for s in row), dtype=np.int64, count=int(ends[-1]))
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(told), width))


def sparse_logistic(x: Any, y: NDArray[np.bool_], penalty: float) -> tuple[Floats, float]:
    """Return weights and offset of an L2-penalised logistic regression on sparse ``x``."""
    from scipy.optimize import minimize

    sign = np.where(y, 1.0, -1.0)

    def loss(at: Floats) -> tuple[float, Floats]:
        z = sign * (x @ at[:-1] + at[-1])
        off = -sign / (1 + np.exp(z))
        value = np.logaddexp(0, -z).sum() + penalty * (at[:-1] ** 2).sum()
        return float(value), np.append(x.T @ off + 2 * penalty * at[:-1], off.sum())

    found = minimize(
        loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": LONGEST}
    ).x
    return found[:-1], float(found[-1])
