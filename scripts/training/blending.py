"""What the model says, blended with what the rules propose: fitted on scores made without the report at hand."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

import numpy as np

from extraction.common import Candidate, Source, Spans, sentences
from extraction.zh import forms
from extraction.zh.matter.measures import measures
from extraction.zh.model.belief import Key, features, scores, standard
from extraction.zh.points.point_wordings import candidates
from scripts.training.parse import Report
from scripts.training.regression import Floats, logistic, ridge
from scripts.training.rows import BITS, Rows

FOLDS = 5
SHARP = 6.0
# as many candidates as the usual share weighs in an entry's own
USUAL = 8
CHARGED = frozenset({"CS-2", "CS-3", "CS-4", "CS-5"})
# (report, key, probability, labelled) of each key that rules propose for a held-out report
Held = list[tuple[int, Key, float, bool]]


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


class _Seen(NamedTuple):
    """One key that rules propose for one report, with what the model of the other reports says there."""

    report: int
    key: Key
    candidates: list[Candidate]
    said: dict[Key, float]
    most: int
    length: int
    right: bool


def weights_of(r: Rows, fold: int | None = None) -> Floats:
    """Return the weights, one row a key, of all rows, or of those outside a fold."""
    use = np.ones(len(r.y), dtype=bool) if fold is None else (r.report % FOLDS != fold) | (r.report < 0)
    return ridge(r.x[np.where(use)[0]], r.y[use]) * SHARP


def _held_out(reports: list[Report], r: Rows) -> list[_Seen]:
    seen = []
    for fold in range(FOLDS):
        weights = weights_of(r, fold)
        for n in range(fold, len(reports), FOLDS):
            report = reports[n]
            said = scores(report.text, weights, np.ones(len(r.keys)), BITS)
            by_key = {k: float(v) for k, v in zip(r.keys, said, strict=True)}
            given = told(report.text)
            by: dict[Key, list[Candidate]] = {}
            for c in given:
                by.setdefault((c.id, c.mode), []).append(c)
            most = max(Counter(c.mode for c in given).values(), default=0)
            right = {entry for entry, _ in report.weak_points}
            seen += [
                _Seen(n, key, by[key], by_key, most, len(report.text), key[0] in right) for key in sorted(by)
            ]
    return seen


def blend(reports: list[Report], r: Rows) -> tuple[dict[str, Any], Held]:
    """Return the blend's numbers and, for each held-out (report, key), its probability and whether it is labelled."""
    seen = _held_out(reports, r)
    table: list[list[float]] = []
    for fold in range(FOLDS):
        own, usual = trust([(s.key, s.right) for s in seen if s.report % FOLDS != fold])
        table += [
            features(s.key, s.candidates, s.said, s.most, s.length, own.get(s.key, usual))
            for s in seen
            if s.report % FOLDS == fold
        ]
    x, y = np.array(table), np.array([s.right for s in seen], dtype=float)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = standard(x, mean, spread)
    fitted = logistic(z, y)
    chances = 1 / (1 + np.exp(-(z @ fitted[:-1] + fitted[-1])))
    own, usual = trust([(s.key, s.right) for s in seen])
    about = {
        "mean": mean, "spread": spread, "blend": fitted[:-1], "offset": fitted[-1], "trust": own, "usual": usual,
    }  # fmt: skip
    return about, [(s.report, s.key, float(p), s.right) for s, p in zip(seen, chances, strict=True)]
