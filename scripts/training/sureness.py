"""The confidences of English weak points, calibrated on the project's own prose: ``python -m scripts.training.sureness``.

Logistic regression with a small penalty on the traits of what was given, right where the report's marks name the same entry
in the same mode. The card shows each batch of the prose (one brief, one writer) judged by the other batches alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import yaml

from extraction import extract
from extraction.en.points.sureness import Judged, chance, judging
from scripts.evaluate import ROOT
from scripts.training.card import bins, plot
from scripts.training.parse import Report, read
from scripts.training.regression import newton

DATA = ROOT / "extraction" / "en" / "data" / "sureness.yaml"
CARD = ROOT / "docs" / "extraction" / "model-card-sureness.md"
PLOT = ROOT / "docs" / "extraction" / "reliability-en.svg"
PENALTY = 2.0
PENALTY_CLASS = 8.0
"""Weights of traits that many readings share bend easily, those of single classes of entries little."""
Row = tuple[str, Judged, bool]


def rows(reports: Sequence[Report]) -> list[Row]:
    """Return (batch, reading, right) of every weak point that is given on the reports."""
    found = []
    for report in reports:
        with judging() as seen:
            extract(report.text, id=report.id, language="en")
        right = set(report.weak_points)
        found += [(report.id.rsplit("-", 1)[0], j, (j.id, j.mode) in right) for j in seen]
    return found


def fit(given: Sequence[Row]) -> dict[str, float]:
    """Return a weight for each trait, by Newton's method; the same rows give the same weights."""
    names = sorted({t for _, j, _ in given for t in j.traits})
    place = {t: i for i, t in enumerate(names)}
    x = np.zeros((len(given), len(names)))
    for i, (_, j, _) in enumerate(given):
        x[i, [place[t] for t in j.traits]] = 1.0
    y = np.array([float(right) for _, _, right in given])
    penalty = np.array([PENALTY_CLASS if t.startswith("WP-") else PENALTY for t in names])
    w = newton(x, y, penalty)
    return {t: round(float(v), 3) for t, v in zip(names, w, strict=True)}


def crossed(given: Sequence[Row]) -> list[tuple[Row, float]]:
    """Return every row with the probability that weights from the other batches give it."""
    judged = []
    for batch in sorted({b for b, _, _ in given}):
        weights = fit([r for r in given if r[0] != batch])
        judged += [(r, chance(sum(weights.get(t, 0.0) for t in r[1].traits))) for r in given if r[0] == batch]
    return judged


def brier(judged: Sequence[tuple[Row, float]]) -> float:
    """Return the mean squared distance between confidence and outcome; 0 is perfect."""
    return sum((c - right) ** 2 for (_, _, right), c in judged) / len(judged)


def table(judged: Sequence[tuple[Row, float]]) -> list[str]:
    """Return what is given by mode and by kind of list: number, share right, mean confidence."""
    groups: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    for (_, j, right), c in judged:
        for name in ("explicit (E)" if j.mode == "E" else "conduct (C)", *j.traits[:2]):
            groups[name].append((right, c))
    lines = ["| what was given | number | right | mean confidence |", "|---|---|---|---|"]
    return lines + [
        f"| {name} | {len(g)} | {sum(r for r, _ in g) / len(g):.2f} | {sum(c for _, c in g) / len(g):.2f} |"
        for name, g in sorted(groups.items())
    ]


def card(reports: Sequence[Report], judged: Sequence[tuple[Row, float]], weights: int) -> str:
    """Return the model card."""
    share = sum(right for (_, _, right), _ in judged) / len(judged)
    level = [(r, share) for r, _ in judged]
    kinds = Counter(r.kind for r in reports)
    found = bins([(n, (r[1].id, r[1].mode), c, r[2]) for n, (r, c) in enumerate(judged)])
    return "\n".join([
        "# Model card: confidences of weak points in English", "",
        "Made by `make train`; do not edit.", "",
        "## What it is", "",
        "A logistic model of what spoke for a weak point: mode and kind of report, the list it came from (cues of the",
        "catalogue, wordings, lists of things found weak, the matrix of predicates and objects), whether it is told twice, as",
        "a cause, or only as a breach, whether it is the only one, and its class. It gives the confidence of what the",
        f"rules found; it adds and drops nothing. {weights} weights in `extraction/en/data/sureness.yaml`.", "",
        "## Training data", "",
        f"{len(reports)} reports written for this project about invented people and places (`training/en`): "
        + ", ".join(f"{n} {k}" for k, n in sorted(kinds.items())) + ".",
        f"On them the rules give {len(judged)} weak points. A confidence means: the share of such that the marks of the prose",
        "name too, same entry and same mode. Nothing of a real report trains anything.", "",
        "## How good it is", "",
        "Each batch (one brief, one writer) judged by weights from the other batches alone.", "",
        f"Brier score {brier(judged):.3f}; the same with the one share {share:.2f} for all: {brier(level):.3f}.", "",
        "![Reliability plot](reliability-en.svg)", "",
        "| confidence | right | number |", "|---|---|---|",
        *[f"| {c:.2f} | {s:.2f} | {n} |" for c, s, n in found], "",
        *table(judged), "",
        "## Limits", "",
        "- The prose is harder than common reports: it words findings in the manner of many houses, with answers, aims and",
        "  allegations between them, and holds neighbouring entries on purpose. On reports of houses whose manner the lists know",
        "  more is right than the confidence says.",
        "- Readers differ on neighbouring entries: a wrong reading is often the neighbour of the right one.",
        "- It judges what spoke for an entry, not whether the report is true.", "",
    ])  # fmt: skip


def main() -> None:
    """Write the weights, the card and the plot."""
    reports = [r for r in read() if r.language == "en"]
    given = rows(reports)
    weights = fit(given)
    DATA.write_text(
        '# made by "make train"; do not edit\n' + yaml.safe_dump({"weights": weights}, allow_unicode=True),
        encoding="utf-8",
    )
    judged = crossed(given)
    PLOT.write_text(
        plot(bins([(n, (r[1].id, r[1].mode), c, r[2]) for n, (r, c) in enumerate(judged)])), encoding="utf-8"
    )
    CARD.write_text(card(reports, judged, len(weights)), encoding="utf-8")


if __name__ == "__main__":
    main()
