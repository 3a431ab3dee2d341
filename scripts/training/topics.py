"""Train the Chinese model of fields on ``training/zh/fields``: ``make train``.

Softmax regression (L2, L-BFGS) on hashed runs of two and three characters, one row a passage; then a logistic blend with
the lists of words, fitted on scores that were made without the passage at hand (five folds) and on the long reports.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from extraction.common.grams import buckets
from extraction.zh.matter.fields import NO_FIELD, SENTENCE, chosen, words
from extraction.zh.model.topics import heard, signs
from scripts.training.blending import FOLDS
from scripts.training.parse import Report, passages, read
from scripts.training.regression import Floats, in_bytes, logistic
from scripts.training.train import write

BITS = 14
PENALTY = 1e-5
ROUNDS = 120
Passages = list[tuple[str, tuple[str, ...]]]
# (probability, whether it is labelled) of each field that something speaks for
Judged = list[tuple[float, bool]]
# (labelled, given) fields of each text
Pairs = list[tuple[set[str], set[str]]]


def lines(blocks: list[Report]) -> Passages:
    """Return (passage, its fields) for each line; no field: nothing tells one."""
    return [(line, r.fields or ("",)) for r in blocks for line in r.text.splitlines() if line.strip()]


def _matrix(texts: list[str]) -> Any:
    from scipy.sparse import csr_matrix

    runs = [np.concatenate([np.zeros(0, dtype=np.int64), *buckets(t, BITS)[1:]]) for t in texts]
    values = np.concatenate([np.full(len(r), 1 / np.sqrt(max(1, len(r)))) for r in runs])
    ends = np.cumsum([0, *map(len, runs)])
    found = csr_matrix((values, np.concatenate(runs), ends), shape=(len(texts), 1 << BITS))
    found.sum_duplicates()
    return found


def softmax(x: Any, y: Floats, penalty: float = PENALTY) -> tuple[Floats, Floats]:
    """Return weights (one row a key) and offsets; ``y``: one row a passage, its mass shared by its fields."""
    from scipy.optimize import minimize

    n, size, keys = x.shape[0], x.shape[1], y.shape[1]

    def loss(at: Floats) -> tuple[float, Floats]:
        w, b = at[: size * keys].reshape(size, keys), at[size * keys :]
        z = x @ w + b
        z = np.exp(z - z.max(axis=1, keepdims=True))
        p = z / z.sum(axis=1, keepdims=True)
        off = (p - y) / n
        value = -(y * np.log(p + 1e-12)).sum() / n + penalty * (w * w).sum()
        return float(value), np.concatenate([(x.T @ off + 2 * penalty * w).ravel(), off.sum(axis=0)])

    start = np.zeros(size * keys + keys)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return np.ascontiguousarray(found[: size * keys].reshape(size, keys).T), found[size * keys :]


def model(given: Passages) -> dict[str, Any]:
    keys = sorted({f for _, fs in given for f in fs})
    y = np.array([[float(k in fs) / len(fs) for k in keys] for _, fs in given])
    weights, offset = softmax(_matrix([t for t, _ in given]), y)
    scale, steps = in_bytes(weights)
    return {
        "bits": BITS, "keys": keys, "scale": [round(float(s), 7) for s in scale],
        "offset": [round(float(v), 4) for v in offset],
        "weights": steps,
    }  # fmt: skip


def table(text: str, about: dict[str, Any]) -> tuple[dict[str, list[float]], set[str]]:
    """Return what speaks for each field that a text may have, and the fields that it is given."""
    listed, said = words(text, [], [], 0), heard(text, about)
    both = {f: listed.get(f, 0.0) + SENTENCE * said.get(f, 0.0) for f in {*listed, *said}}
    given = set(chosen(text, both)) or {NO_FIELD}
    return {f: signs(f, listed, said, both) for f, s in sorted(both.items()) if s >= 1}, given


def train(blocks: list[Report]) -> tuple[dict[str, Any], Judged, Pairs]:
    """Return the whole model, its held-out probabilities, and (labelled, given) fields of each held-out text."""
    every = lines(blocks)
    fold = np.arange(len(every)) % FOLDS
    seen: list[tuple[set[str], dict[str, list[float]], set[str]]] = []
    for k in range(FOLDS):
        part = model([p for p, f in zip(every, fold, strict=True) if f != k])
        for (text, fs), f in zip(every, fold, strict=True):
            if f == k:
                seen.append((set(fs) - {""} or {NO_FIELD}, *table(text, part)))
    about = model(every)
    long = [r for r in read() if r.language == "zh" and r.fields]
    seen += [(set(r.fields), *table(r.text, about)) for r in long]
    rows = [(speaks, f in gold) for gold, found, _ in seen for f, speaks in found.items()]
    x, y = np.array([r for r, _ in rows]), np.array([t for _, t in rows], dtype=float)
    fitted = logistic(x, y)
    about["blend"] = [round(float(v), 4) for v in fitted]
    chances: NDArray[np.float64] = 1 / (1 + np.exp(-(x @ fitted[:-1] + fitted[-1])))
    return (
        about,
        [(float(p), bool(t)) for p, t in zip(chances, y, strict=True)],
        [(gold, out) for gold, _, out in seen],
    )


if __name__ == "__main__":
    blocks_ = passages()
    made, _, pairs = train(blocks_)
    write(made, name="topics", weights="topics")
    hit = sum(len(g & o) for g, o in pairs)
    print(f"{len(lines(blocks_))} passages, {len(made['keys'])} keys, {made['weights'].nbytes} bytes, held out F1 "
          f"{2 * hit / sum(len(g) + len(o) for g, o in pairs):.3f}")  # fmt: skip
