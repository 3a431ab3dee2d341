"""Train the English model of who is to stay hidden on the project's own prose: ``python -m scripts.training.harmed``.

A row (``scripts.training.signs``) is right where the text's cast hides the person, or the labels of a report call the person protected.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from extraction.en.accused.harmed import LEFT_OUT
from scripts.training.casts import ALL, casts
from scripts.training.signs import (
    FOLDS,
    Row,
    Told,
    bar_name,
    folded,
    reports,
    rows,
    ship,
    strongest,
    write_card,
)

# odds from which somebody is hidden: of five who are hidden so, four should be, by folds
BAR = 0.6
ANNOUNCES = "is:announcing"


def texts() -> Iterator[Told]:
    """Yield (id, text, who is to be hidden, nobody)."""
    for cast in casts(kinds=ALL):
        yield cast.id, cast.text, set(cast.hidden), set()
    for report in reports():
        yield report.id, report.text, {o.name for o in report.labels.others if o.kind == "protected"}, set()


def card(made: list[Row], scores: NDArray[np.float64], weights: dict[str, float]) -> str:
    """Return the model card: whom the weights hide at several bars on folds, the strongest signs."""
    asked = [
        (r.right, s)
        for r, s in zip(made, scores, strict=True)
        if not r.subject and not r.hidden and ANNOUNCES not in r.signs
    ]
    lines = []
    for bar in (-0.5, 0.0, 0.3, BAR, 1.0):
        over = [to_hide for to_hide, s in asked if s >= bar]
        lines.append(f"| {bar_name(bar, BAR)} | {sum(over)} | {len(over) - sum(over)} |")
    return f"""# Model card: who stays hidden in English

Made by `make train`; do not edit.

A logistic model of what stands around the mentions of a person, over the same signs as [who is blamed](model-card-blame.md). It hides
people whom no wording hides: complainants, harmed, used, minors, private witnesses. It never hides whom anything accuses, nor who announces.
{len(weights)} signs with their weights in `extraction/en/data/harmed.json`, learned from {len(made)} people of texts written for this project.

{FOLDS} folds by text; {len(asked)} people whom rules neither hide nor accuse, {sum(h for h, _ in asked)} of whom should be hidden:

| bar (log odds) | rightly hidden | others hidden with them |
|---|---|---|
{chr(10).join(lines)}

{strongest(weights, "hiding")}
"""


def main() -> int:
    """Write the model and its card."""
    made = [r._replace(signs=r.signs - LEFT_OUT) for r in rows(texts())]
    weights = ship("harmed", made, bar=BAR)
    write_card("harmed", card(made, folded(made), weights))
    return 0


if __name__ == "__main__":
    sys.exit(main())
