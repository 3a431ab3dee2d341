"""The model card, made anew from the prose, the model and (where they are at hand) the labelled real texts.

``python -m scripts.training.card`` after ``python -m scripts.training.train``; both are ``make train``. The figures on
real texts need the labels of ``scripts.evaluate``; without them that part of the card stays as it was.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from extraction.common import Candidate, chosen
from extraction.zh.model.belief import Key, beliefs
from extraction.zh.points.points import ENOUGH, believed
from scripts.evaluate import HALVES, ROOT, half
from scripts.scoring import Both, Figure
from scripts.training.blending import told
from scripts.training.parse import Report
from scripts.training.rows import prose
from scripts.training.train import train
from vocabulary import load

CARD = ROOT / "docs" / "extraction" / "model-card.md"
PLOT = ROOT / "docs" / "extraction" / "reliability.svg"
LABELS = ROOT.parent / "shared" / "evaluation"
BEGIN, END = "<!-- real texts -->", "<!-- end of real texts -->"
STEPS = 10
Judged = list[tuple[int, Key, float, bool]]
Label = TypeVar("Label", bound=Hashable)


def figures(pairs: Iterable[tuple[set[Label], set[Label]]]) -> tuple[float, float, float, int]:
    """Return precision, recall, F1 and the number of labels over (labelled, given) of each text."""
    told = Figure()
    for gold, out in pairs:
        told.add(Both(list(gold), list(out)))
    return told.precision, told.recall, told.f1, told.gold


def row(name: str, found: tuple[float, float, float, int]) -> str:
    p, r, f, n = found
    return f"| {name} | {p:.2f} | {r:.2f} | {f:.2f} | {n} |"


def held_out(reports: list[Report], judged: Judged) -> list[str]:
    """Return the tables of the project's own prose, every report judged without itself."""
    given: dict[int, set[Key]] = defaultdict(set)
    for n, key, chance, _ in judged:
        if chance >= ENOUGH:
            given[n].add(key)

    def of(kind: str | None, mode: str | None) -> tuple[float, float, float, int]:
        return figures(
            (
                {k for k in r.weak_points if mode in (None, k[1])},
                {k for k in given[n] if mode in (None, k[1])},
            )
            for n, r in enumerate(reports)
            if kind in (None, r.kind)
        )

    lines = ["| own prose, held out | P | R | F1 | labels |", "|---|---|---|---|---|"]
    lines += [
        row(name, of(None, mode))
        for name, mode in (("all", None), ("explicit (E)", "E"), ("conduct (C)", "C"))
    ]
    return lines + [row(kind, of(kind, None)) for kind in sorted({r.kind for r in reports})]


def bins(judged: Judged) -> list[tuple[float, float, int]]:
    """Return (mean confidence, share that is labelled, number) of each tenth that holds any."""
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for _, _, chance, true in judged:
        groups[min(STEPS - 1, int(chance * STEPS))].append((chance, true))
    return [
        (sum(c for c, _ in g) / len(g), sum(t for _, t in g) / len(g), len(g))
        for _, g in sorted(groups.items())
    ]


def plot(found: list[tuple[float, float, int]]) -> str:
    """Return the reliability plot as SVG: confidence across, share that is right upwards."""
    side, edge = 260, 36
    spot = [(edge + c * side, edge + (1 - s) * side, n) for c, s, n in found]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in spot)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{n}</title></circle>' for x, y, n in spot)
    full = side + 2 * edge
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {full} {full}" font-family="sans-serif" font-size="11">'
        f'<rect x="{edge}" y="{edge}" width="{side}" height="{side}" fill="none" stroke="#888"/>'
        f'<path d="M{edge} {edge + side}L{edge + side} {edge}" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#1f5f99"/><g fill="#1f5f99">{dots}</g>'
        f'<text x="{edge}" y="{full - 12}">0 confidence 置信度</text><text x="{edge + side - 8}" y="{full - 12}">1</text>'
        f'<text x="4" y="{edge + 4}">1</text><text x="4" y="{edge - 14}">share right 正确率</text></svg>\n'
    )


def real_texts() -> list[str] | None:
    """Return the ablation on both halves of the labelled real texts, None where the labels are not at hand."""
    if not (LABELS / "gold_dev.jsonl").is_file():
        return None
    gold = {g["id"]: g for g in map(json.loads, (LABELS / "gold_dev.jsonl").read_text("utf-8").splitlines())}
    texts = list(map(json.loads, (LABELS / "texts_dev.jsonl").read_text("utf-8").splitlines()))
    ways: list[tuple[str, Callable[[str, list[Candidate]], list[Candidate]]]] = [
        ("rules only", lambda text, cs: chosen(cs)),
        ("rules, judged by the model", lambda text, cs: believed(beliefs(text, cs))),
    ]
    lines = ["| real texts | half | P | R | F1 | labels |", "|---|---|---|---|---|---|"]
    here = [(t, told(t["text"])) for t in texts if t["lang"] == "zh"]
    for mode in ("E", "C"):
        for name, way in ways:
            for part in HALVES:
                pairs = [
                    (
                        {(w["id"], w["mode"]) for w in gold[t["id"]]["weak_points"] if w["mode"] == mode},
                        {(c.id, c.mode) for c in way(t["text"], cs) if c.mode == mode},
                    )
                    for t, cs in here
                    if half(t["id"]) == part
                ]
                lines.append(row(f"{name}, {mode} | {part}", figures(pairs)))
    return lines


def card(reports: list[Report], judged: Judged, keys: int, size: int, real: list[str]) -> str:
    kinds = Counter(r.kind for r in reports)
    marks = Counter(m.kind for r in reports for m in r.marks)
    entries = len({m.value for r in reports for m in r.of("WP")})
    reliable = ["| confidence | right | number |", "|---|---|---|"]
    reliable += [f"| {c:.2f} | {s:.2f} | {n} |" for c, s, n in bins(judged)]
    return "\n".join([
        "# Model card: weak points in Chinese", "",
        "Made by `make train`; do not edit.", "",
        "## What it is", "",
        "A linear model on hashed runs of one to three characters, one score for each weak point and mode and each sentence",
        "and clause, and a logistic blend of that score with what the rules say (length and number of wordings, kind of list,",
        "size of the case, how often the entry is right where rules propose it). It judges what the rules propose: it gives every",
        "candidate a probability, that of the entry being labelled in either mode, and drops what is below",
        f"{ENOUGH}. It adds nothing of its own. numpy only; nothing is loaded from elsewhere.", "",
        f"{keys} pairs of entry and mode have a score of their own; {size / 1e6:.1f} MB of weights (8 bits each).", "",
        "## Training data", "",
        f"{len(reports)} reports and passages written for this project about invented people and places (`training/zh`),",
        f"{sum(len(r.text) for r in reports)} characters, {marks['WP']} marked stretches for {entries} of {len(load().weak_points)} weak points: "
        + ", ".join(f"{n} {k}" for k, n in sorted(kinds.items())) + "; and the cues of the catalogue.",
        "Of the reports with full labels (`training/zh/reports`) only the open half trains it, so that the closed half stays a test.",
        "Nothing of a real report trains anything (checked by `python -m scripts.training`).", "",
        "## How good it is", "", *held_out(reports, judged), "",
        "Recall counts against every label, also those that no rule proposes.", "",
        BEGIN, *real, END, "",
        "Errors were read in the open half only; of the closed half nothing but figures was seen.", "",
        "## Confidence", "",
        "Probability given on held-out prose of the project, and how often it was right:", "",
        "![Reliability plot](reliability.svg)", "", *reliable, "",
        "## Limits", "",
        "- The prose is ours: denser in weak points and cleaner than real reports, so a confidence is too high by some points",
        "  on long narratives.",
        "- The lists of wordings were widened by what they missed in this prose; held-out figures on it flatter the rules. The",
        "  closed half of our labelled reports, which nobody read for it, says more ([own-reports.md](own-reports.md)).",
        "- Entries with few examples have no score of their own; their confidence is that of the rule.",
        "- It knows wordings, not law: whether a duty existed is not judged.", "",
    ])  # fmt: skip


def main() -> None:
    reports = prose()
    about, judged = train(reports)
    real = real_texts()
    if real is None and CARD.is_file():
        real = CARD.read_text("utf-8").split(BEGIN)[1].split(END)[0].strip().splitlines()
    PLOT.write_text(plot(bins(judged)), encoding="utf-8")
    CARD.write_text(
        card(reports, judged, len(about["keys"]), about["weights"].nbytes, real or []), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
