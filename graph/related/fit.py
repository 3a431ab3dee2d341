"""Set the weights of the score on the judged pairs of invented cases: ``python -m graph.related.fit``.

The loss is that of pairs in the wrong order, weighed by the difference of their gains, plus the distance from the
weights that were thought out beforehand (``prior.yaml``): a part that the invented cases say nothing about keeps its
prior. Weights never fall below zero.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml
from scipy.optimize import minimize

from graph.related.evaluation import Judged, evaluate
from graph.related.index import CaseIndex
from graph.related.judged_cases import invented_profiles, judged, pairs
from graph.related.judging import rank_judged
from graph.related.lexicon import data
from graph.related.weights import Weights, read

STIFF = 0.02
SHARP = 8.0
Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Sample:
    """Differences of likenesses (better minus worse) of the pairs of one query, with their weights."""

    differences: Array
    gains: Array


def samples(queries: Sequence[Judged], names: Sequence[str], weights: Weights) -> list[Sample]:
    """Return the pairs to be put in order."""
    known = {p.id: p for p in invented_profiles()}
    index = CaseIndex(weights=weights)
    index.add(known.values())
    found = []
    for query in queries:
        ids = sorted(query.grades)
        rows = np.array([index.row[i] for i in ids])
        likeness = index.likenesses(known[query.query], rows)
        table = np.stack([likeness[n] for n in names], axis=1)
        grades = [query.grades[i] for i in ids]
        order = [(a, b) for a in range(len(ids)) for b in range(len(ids)) if grades[a] > grades[b]]
        if not order:
            continue
        gains = np.array([2.0 ** grades[a] - 2.0 ** grades[b] for a, b in order])
        differences = np.stack([table[a] - table[b] for a, b in order])
        found.append(Sample(differences, gains / gains.sum()))
    return found


def fitted(queries: Sequence[Judged], prior: Weights, *, stiff: float = STIFF) -> Weights:
    """Return the weights that put the judged pairs in order best."""
    names = list(prior.flat())
    start = np.array(list(prior.flat().values()))
    given = samples(queries, names, prior)

    def loss(w: Array) -> tuple[float, Array]:
        total, slope = 0.0, np.zeros_like(w)
        for sample in given:
            margin = SHARP * (sample.differences @ w) / max(start.sum(), 1e-9)
            total += float(sample.gains @ np.logaddexp(0.0, -margin))
            pull = sample.gains * (-1.0 / (1.0 + np.exp(margin)))
            slope += SHARP * (sample.differences.T @ pull) / max(start.sum(), 1e-9)
        distance = w - start
        return total / len(given) + stiff * float(distance @ distance), slope / len(
            given
        ) + 2 * stiff * distance

    result = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0.0, None)] * len(names))
    values = {n: round(float(v), 3) for n, v in zip(names, result.x, strict=True)}
    return read({
        "version": prior.version, "across_languages": prior.across_languages,
        **{part: {k: values[k] for k in getattr(prior, part)} for part in ("families", "text", "joined")},
    })  # fmt: skip


def crossed(queries: Sequence[Judged], prior: Weights, folds: int = 5) -> dict[str, Any]:
    """Return figures of queries whose weights were set on the other queries."""
    rankers = []
    for fold in range(folds):
        weights = fitted([q for i, q in enumerate(queries) if i % folds != fold], prior)
        rankers.append(rank_judged(invented_profiles(), weights=weights))
    place = {id(q): i % folds for i, q in enumerate(queries)}
    return evaluate(list(queries), lambda q: rankers[place[id(q)]](q)).as_json()


def main(arguments: Sequence[str] | None = None) -> None:
    """Write ``data/weights.yaml`` and ``judged/pairs.jsonl`` and report the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--write", action="store_true", help="write the weights and the pairs into the package"
    )
    options = parser.parse_args(arguments)
    prior = read(data("prior"))
    weights = fitted(judged(), prior)
    report = {"cross-validated": crossed(judged(), prior), "weights": weights.model_dump()}
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    if options.write:
        folder = Path(str(files("graph.related")))
        head = "# Written by `python -m graph.related.fit --write` from the judged pairs of invented cases.\n"
        body = yaml.safe_dump(weights.model_dump(), sort_keys=False, allow_unicode=True)
        (folder / "data" / "weights.yaml").write_text(head + body, encoding="utf-8")
        lines = [json.dumps(q, ensure_ascii=False) for q in pairs()]
        (folder / "judged" / "pairs.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
