"""The card of the model of fields, made anew by ``make train``; see ``scripts.training.card``."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from unittest.mock import patch

from extraction import extract
from scripts.evaluate import HALVES, ROOT, half
from scripts.training.blending import FOLDS
from scripts.training.card import BEGIN, END, LABELS, figures, row
from scripts.training.parse import passages
from scripts.training.topics import Judged, lines, train

CARD = ROOT / "docs" / "extraction" / "model-card-fields.md"
STEPS = 5


def bins(judged: Judged) -> list[str]:
    groups: dict[int, Judged] = defaultdict(list)
    for chance, true in judged:
        groups[min(STEPS - 1, int(chance * STEPS))].append((chance, true))
    return [
        f"| {sum(c for c, _ in g) / len(g):.2f} | {sum(t for _, t in g) / len(g):.2f} | {len(g)} |"
        for _, g in sorted(groups.items())
    ]


def real_texts() -> list[str] | None:
    """Return the figures with and without the model on both halves of the labelled real texts."""
    if not (LABELS / "gold_dev.jsonl").is_file():
        return None
    gold = {g["id"]: g for g in map(json.loads, (LABELS / "gold_dev.jsonl").read_text("utf-8").splitlines())}
    texts = [t for t in map(json.loads, (LABELS / "texts_dev.jsonl").read_text("utf-8").splitlines()) if t["lang"] == "zh"]  # fmt: skip
    found = ["| real texts | P | R | F1 | labels |", "|---|---|---|---|---|"]
    for name, worth in (("lists alone", 0.0), ("lists and model", None)):
        with patch("extraction.zh.matter.fields.SENTENCE", worth) if worth is not None else patch.dict({}):
            for part in HALVES:
                pairs = []
                for t in texts:
                    if half(t["id"]) == part:
                        out = extract(t["text"], id=t["id"], language="zh").as_json()["cases"]
                        pairs.append(
                            (set(gold[t["id"]]["fields"]), {f["id"] for c in out for f in c["fields"]})
                        )
                found.append(row(f"{name}, {part} half", figures(pairs)))
    return found


def main() -> None:
    blocks = passages()
    about, judged, pairs = train(blocks)
    every = lines(blocks)
    real = real_texts()
    if real is None and CARD.is_file():
        real = CARD.read_text("utf-8").split(BEGIN)[1].split(END)[0].strip().splitlines()
    ids = Counter(f for _, fs in every for f in fs if f)
    CARD.write_text("\n".join([
        "# Model card: fields in Chinese", "",
        "Made by `make train`; do not edit.", "",
        "## What it is", "",
        "A softmax over the fields for each sentence, linear on hashed runs of two and three characters; the sum over the",
        "sentences (the first one twice) joins the words of the lists. numpy only; "
        f"{about['weights'].nbytes / 1e6:.2f} MB of weights (8 bits each).", "",
        "## Training data", "",
        f"{len(every)} passages written for this project (`training/zh/fields`), {sum(len(t) for t, _ in every)} characters, "
        f"{min(ids.values())} to {max(ids.values())} a field,",
        "and sentences that tell none (sanctions, evidence, gifts, the law). Nothing of a real report trains anything.", "",
        "## How good it is", "",
        f"Each passage judged by a model that did not see it ({FOLDS} folds), then the long reports of `training/zh`, which",
        "train nothing here but the confidence:", "",
        "| own prose, held out | P | R | F1 | labels |", "|---|---|---|---|---|",
        row("passages of one sentence, lists and model", figures(pairs[: len(every)])),
        row("reports, lists and model", figures(pairs[len(every) :])), "",
        BEGIN, *(real or []), END, "",
        "## Confidence", "",
        "Probability of a field that something speaks for (a logistic blend of lists and model), and how often it was right:", "",
        "| confidence | right | number |", "|---|---|---|", *bins(judged), "",
        "## Limits", "",
        "- It knows wordings of the trade, not the reader's choice between one field and two.",
        "- Passages are shorter and clearer than reports; on long narratives the confidence is too high.",
        "- A field with few passages (funerals, veterans, disabled persons) leans on its list.", "",
    ]), encoding="utf-8")  # fmt: skip


if __name__ == "__main__":
    main()
