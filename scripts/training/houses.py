"""Train the model of whose house a post belongs to on the project's own prose: ``python -m scripts.training.houses``.

For each post that the rules find, its house is one of all houses of the text, or none: a conditional logistic regression over the signs of
``extraction/en/posts/house_signs.py``.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scripts.training.house_rows import Row, rows, texts
from scripts.training.houses_card import card
from scripts.training.regression import Floats, indicators
from scripts.training.signs import FOLDS, ROOT, write_card

PENALTY = 0.5
# a sign of fewer posts says nothing of others
LEAST = 3
LONGEST = 300


def fit(made: list[Row]) -> dict[str, float]:
    """Return the weight of each sign: what makes the right houses likeliest (L2, L-BFGS)."""
    from scipy.optimize import minimize

    count = Counter(s for r in made for s in frozenset().union(*r.told.values()))
    place = {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= LEAST))}
    flat = [(h, signs, r) for r in made for h, signs in r.told.items()]
    x = indicators([sorted(place[s] for s in signs if s in place) for _, signs, _ in flat], len(place))
    right = np.array([h in r.right for h, _, r in flat])
    ends = np.cumsum([0, *(len(r.told) for r in made)])
    of = np.repeat(np.arange(len(made)), np.diff(ends))
    weight = np.array([r.weight for r in made])

    def loss(at: Floats) -> tuple[float, Floats]:
        z = x @ at
        z = np.exp(z - np.maximum.reduceat(z, ends[:-1])[of])
        every, good = np.add.reduceat(z, ends[:-1]), np.add.reduceat(z * right, ends[:-1])
        good = np.maximum(good, 1e-300)
        off: NDArray[np.float64] = weight[of] * (z / every[of] - z * right / good[of])
        value = (weight * (np.log(every) - np.log(good))).sum() + PENALTY * (at**2).sum()
        return float(value), x.T @ off + 2 * PENALTY * at

    best: Any = minimize(
        loss, np.zeros(len(place)), jac=True, method="L-BFGS-B", options={"maxiter": LONGEST}
    ).x
    kept = {s: round(float(best[i]), 3) for s, i in place.items()}
    return {s: w for s, w in kept.items() if w}


def chances(row: Row, weights: dict[str, float]) -> dict[str, float]:
    """Return how likely each house of a row is."""
    odds = {h: sum(weights.get(s, 0.0) for s in sorted(signs)) for h, signs in row.told.items()}
    top = max(odds.values())
    parts = {h: float(np.exp(o - top)) for h, o in odds.items()}
    return {h: p / sum(parts.values()) for h, p in parts.items()}


def folded(made: list[Row]) -> list[tuple[Row, dict[str, float]]]:
    """Return each labelled row with the chances by a model that has not seen its text."""
    ids = {own: i % FOLDS for i, own in enumerate(sorted({r.text for r in made}))}
    models = [fit([r for r in made if ids[r.text] != f]) for f in range(FOLDS)]
    return [(r, chances(r, models[ids[r.text]])) for r in made if r.labelled]


def main() -> int:
    """Write the model and its card."""
    made = rows(texts())
    weights = fit(made)
    # the form of the other weights: houses are compared with each other, so that nothing is added to all
    about = {"bar": 0.0, "offset": 0.0, "posts": len(made), "weights": dict(sorted(weights.items()))}
    path = ROOT / "extraction" / "en" / "data" / "linked.json"
    path.write_text(json.dumps(about, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    write_card("linked", "en", card(made, folded(made), weights))
    print(f"{len(made)} posts, {len(weights)} signs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
