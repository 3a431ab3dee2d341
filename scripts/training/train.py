"""Train the Chinese model of weak points on the project's own prose: ``make train``.

Ridge regression on hashed runs of characters (one row a sentence, clause or marked stretch), then a logistic blend of its
scores with the rules' candidates and with how often an entry is right where rules propose it, fitted on scores that were made
without the report at hand (five folds). An entry counts as right in either mode: readers call one fact now E, now C.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extraction.common import Candidate, Source, Spans, sentences
from extraction.common.grams import buckets, within
from extraction.zh import forms
from extraction.zh.measures import measures
from extraction.zh.model.belief import Key, features, scores, standard, windows
from extraction.zh.points import candidates
from scripts.evaluate import half
from scripts.training.labelled import labelled
from scripts.training.parse import ROOT, Report, read
from vocabulary import load

BITS = 14
LEAST = 6
RIDGE = 0.3
SHARP = 6.0
FOLDS = 5
# steps of the solver: the weights no longer change by what eight bits can show
STEPS = 60
# as many candidates as the usual share weighs in an entry's own
USUAL = 8
CHARGED = frozenset({"CS-2", "CS-3", "CS-4", "CS-5"})
MODEL = ROOT / "extraction" / "zh" / "model"
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Rows:
    """Training rows: features, labels, and the report that each came from (-1: the catalogue)."""

    x: Any
    y: Floats
    report: NDArray[np.int64]
    keys: list[Key]


def rows(reports: list[Report]) -> Rows:
    parts, labels, origin = [], [], []
    for n, report in enumerate(reports):
        runs = buckets(report.text, BITS)
        marks = report.of("WP")
        for a, b in [*windows(report.text), *((m.start, m.end) for m in marks)]:
            parts.append(within(runs, a, b))
            labels.append({(m.value, m.mode) for m in marks if _shared(a, b, m.start, m.end)})
            origin.append(n)
    for w in load().weak_points.values():
        for mode, cues in (("E", w.cues.zh.E), ("C", w.cues.zh.C)):
            for cue in cues:
                parts.append(within(buckets(cue.text, BITS), 0, len(cue.text)))
                labels.append({(w.id, mode)})
                origin.append(-1)
    count = Counter(k for ks in labels for k in ks)
    keys = sorted(k for k, n in count.items() if n >= LEAST)
    y = np.array([[float(k in ks) for k in keys] for ks in labels])
    return Rows(_matrix(parts), y, np.array(origin), keys)


def _shared(a: int, b: int, start: int, end: int) -> bool:
    return min(b, end) - max(a, start) >= min(6, 0.6 * (end - start))


def _matrix(parts: list[NDArray[np.int64]]) -> Any:
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *map(len, parts)])
    values = np.concatenate([np.full(len(p), 1 / np.sqrt(max(1, len(p)))) for p in parts])
    found = csr_matrix((values, np.concatenate(parts), ends), shape=(len(parts), 1 << BITS))
    found.sum_duplicates()
    return found


def prose() -> list[Report]:
    """Return what the model is trained on; the closed half of the labelled reports trains nothing and stays a test."""
    own = [r.report() for r in labelled() if r.language == "zh" and half(r.id) == "open"]
    return [*(r for r in read() if r.language == "zh"), *own]


def ridge(r: Rows, use: NDArray[np.bool_]) -> Floats:
    """Return weights, one row a key, from the rows in ``use`` (conjugate gradients, all keys at once)."""
    x, y = r.x[np.where(use)[0]], r.y[use]
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
    return np.ascontiguousarray(weights.T) * SHARP


def trust(told: list[tuple[Key, bool]]) -> tuple[dict[Key, float], float]:
    """Return for each key how often it is right where rules propose it, and for all keys, as log odds."""
    usual = (sum(t for _, t in told) + 0.5) / (len(told) + 1)
    right, all_ = Counter(k for k, t in told if t), Counter(k for k, _ in told)

    def odds(hits: float, misses: float) -> float:
        return round(float(np.log(hits / misses)), 3)

    own = {
        k: odds(right[k] + USUAL * usual, n - right[k] + USUAL * (1 - usual)) for k, n in sorted(all_.items())
    }
    return own, odds(usual, 1 - usual)


def told(text: str) -> list[Candidate]:
    """Return the rules' candidates of a text that is one case."""
    source = Source(text, "zh").text
    _, remedy = measures(source, sentences(source, "zh"), told=forms.status(source) in CHARGED)
    return candidates(source, Spans(remedy), charged=forms.status(source) in CHARGED)


def blend(reports: list[Report], r: Rows) -> tuple[dict[str, Any], list[tuple[int, Key, float, bool]]]:
    """Return the blend's numbers and, for each held-out (report, key): its probability and whether it is labelled."""
    found, truth, who = [], [], []
    for fold in range(FOLDS):
        weights = ridge(r, (r.report % FOLDS != fold) | (r.report < 0))
        for n in range(fold, len(reports), FOLDS):
            report = reports[n]
            said = dict(zip(r.keys, scores(report.text, weights, np.ones(len(r.keys)), BITS), strict=True))
            given = told(report.text)
            by: dict[Key, list[Candidate]] = {}
            for c in given:
                by.setdefault((c.id, c.mode), []).append(c)
            most = max(Counter(c.mode for c in given).values(), default=0)
            right = {entry for entry, _ in report.weak_points}
            for key in sorted(by):
                found.append((by[key], {k: float(v) for k, v in said.items()}, most, len(report.text)))
                truth.append(key[0] in right)
                who.append((n, key))
    judged = [(key, t) for (_, key), t in zip(who, truth, strict=True)]
    table: list[list[float]] = []
    for fold in range(FOLDS):
        own, usual = trust([j for (n, _), j in zip(who, judged, strict=True) if n % FOLDS != fold])
        table += [
            features(key, *f, own.get(key, usual))
            for (n, key), f in zip(who, found, strict=True)
            if n % FOLDS == fold
        ]
    x, y = np.array(table), np.array(truth, dtype=float)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = standard(x, mean, spread)
    fitted = logistic(z, y)
    odds = z @ fitted[:-1] + fitted[-1]
    chances = 1 / (1 + np.exp(-odds))
    own, usual = trust(judged)
    about = {
        "mean": mean,
        "spread": spread,
        "blend": fitted[:-1],
        "offset": fitted[-1],
        "trust": own,
        "usual": usual,
    }
    return about, [(n, k, float(p), bool(t)) for (n, k), p, t in zip(who, chances, y, strict=True)]


def logistic(x: Floats, y: Floats, penalty: float = 1.0) -> Floats:
    """Return coefficients and offset of an L2-penalised logistic regression (Newton's method)."""
    x = np.column_stack([x, np.ones(len(x))])
    keep = np.eye(x.shape[1]) * penalty
    keep[-1, -1] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ w)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + keep, x.T @ (p - y) + keep @ w)
        w -= step
        if np.abs(step).max() < 1e-10:
            break
    return w


def train(reports: list[Report]) -> tuple[dict[str, Any], list[tuple[int, Key, float, bool]]]:
    """Return the whole model and its held-out judgements."""
    r = rows(reports)
    numbers, judged = blend(reports, r)
    weights = ridge(r, np.ones(len(r.y), dtype=bool))
    scale = np.maximum(np.abs(weights).max(axis=1), 1e-9) / 127
    about = {
        "bits": BITS, "keys": r.keys, "scale": [round(float(s), 8) for s in scale],
        **{k: [round(float(v), 5) for v in np.atleast_1d(numbers[k])] for k in ("mean", "spread", "blend")},
        "offset": round(float(numbers["offset"]), 5), "usual": numbers["usual"],
        "trust": {" ".join(k): v for k, v in numbers["trust"].items()},
    }  # fmt: skip
    about["weights"] = np.rint(weights / scale[:, None]).astype(np.int8)
    return about, judged


def write(
    about: dict[str, Any], folder: Path = MODEL, *, name: str = "model", weights: str = "weights"
) -> None:
    """Write what ``extraction.zh.model.belief.shipped`` reads."""
    np.save(folder / f"{weights}.npy", about["weights"], allow_pickle=False)
    rest = {k: v for k, v in about.items() if k != "weights"}
    (folder / f"{name}.json").write_text(
        json.dumps(rest, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    reports = prose()
    made, held_out = train(reports)
    write(made)
    print(f"{len(reports)} reports, {len(made['keys'])} entries, {made['weights'].nbytes} bytes of weights")
