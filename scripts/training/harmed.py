"""Train the English model of who is to stay hidden on the project's own prose: ``python -m scripts.training.harmed``.

Rows, regression and folds are those of who is blamed (``scripts.training.blame``); a row is right where the text's cast hides the person,
or the labels of a report of ours call the person protected. Its card stands in ``docs/extraction/model-card-harmed.md``.
"""

from __future__ import annotations

import json
import sys

from extraction.en.accused.blame import signs
from extraction.en.accused.harmed import LEFT_OUT
from extraction.en.people.people import people
from extraction.en.units.org import head_words
from scripts.evaluate import half
from scripts.training.blame import ROOT, fit, folded
from scripts.training.blame_card import FOLDS, Row
from scripts.training.casts import ALL, casts
from scripts.training.labelled import labelled

TARGET = ROOT / "extraction" / "en" / "data" / "harmed.json"
CARD = ROOT / "docs" / "extraction" / "model-card-harmed.md"
# odds from which somebody is hidden: of five who are hidden so, four should be, by folds
BAR = 0.6
ANNOUNCES = "is:announcing"


def rows() -> list[Row]:
    """Return the people of all texts; ``accused``: a subject by the rules, ``proved``: hidden by them, ``blamed``: to be hidden."""
    texts = [(c.id, c.text, set(c.hidden)) for c in casts(kinds=ALL)]
    texts += [
        (r.id, r.text, {o.name for o in r.labels.others if o.kind == "protected"})
        for r in labelled()
        if r.language == "en" and half(r.id) == "open"
    ]
    made = []
    for own, text, hidden in texts:
        named, _ = people(text, head_words(), lambda _: False, model=False)
        made += [
            Row(own, told - LEFT_OUT, p.subject, p.victim, p.name in hidden)
            for p, told in signs(text, named, named)
        ]
    return made


def main() -> int:
    """Write the model and its card."""
    made = rows()
    weights, offset = fit(made)
    about = {"bar": BAR, "offset": offset, "people": len(made), "weights": dict(sorted(weights.items()))}
    TARGET.write_text(json.dumps(about, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    scores = folded(made)
    asked = [
        (r.blamed, s)
        for r, s in zip(made, scores, strict=True)
        if not r.accused and not r.proved and ANNOUNCES not in r.signs
    ]
    lines = []
    for bar in (-0.5, 0.0, 0.3, BAR, 1.0):
        over = [to_hide for to_hide, s in asked if s >= bar]
        lines.append(f"| {bar}{' (shipped)' if bar == BAR else ''} | {sum(over)} | {len(over) - sum(over)} |")
    by_weight = sorted(weights.items(), key=lambda w: (-w[1], w[0]))
    CARD.write_text(
        f"""# Model card: who stays hidden in English

Made by `make train`; do not edit.

A logistic model of what stands around the mentions of a person, over the same signs as [who is blamed](model-card-blame.md). It hides
people whom no wording hides: complainants, harmed, used, minors, private witnesses. It never hides whom anything accuses, nor who announces.
{len(weights)} signs with their weights in `extraction/en/data/harmed.json`, learned from {len(made)} people of texts written for this project.

{FOLDS} folds by text; {len(asked)} people whom rules neither hide nor accuse, {sum(h for h, _ in asked)} of whom should be hidden:

| bar (log odds) | rightly hidden | others hidden with them |
|---|---|---|
{chr(10).join(lines)}

What speaks for hiding most: {", ".join(f"`{s}`" for s, _ in by_weight[:16])}. Against it: {", ".join(f"`{s}`" for s, _ in by_weight[::-1][:16])}.
""",
        encoding="utf-8",
    )
    print(f"{len(made)} people, {len(weights)} signs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
