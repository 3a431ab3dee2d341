"""Train the models of who is to stay hidden on the project's own prose: ``python -m scripts.training.harmed``.

A row (``scripts.training.signs``) is right where the text's cast hides the person, or the labels of a report call the person protected.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extraction.en.accused.harmed import LEFT_OUT
from extraction.zh.people.harmed import LEFT_OUT as LEFT_OUT_ZH
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
from vocabulary import Language


class Kind(NamedTuple):
    """The model of one language: its name, signs that it may not know, odds from which somebody is hidden (``sure``: whom a plain verb accuses), and who never is."""

    language: Language
    name: str
    left_out: frozenset[str]
    bar: float
    sure: float | None
    never: str


# of five who are hidden so, four should be, by folds
KINDS = (
    Kind(
        "en", "English", LEFT_OUT, 0.3, -0.6,
        "whom a title of office presents; whom anything accuses it hides from -0.6, who only says something from -1.5, and who holds no post at a named house is not shown from -1",
    ),
    Kind("zh", "Chinese", LEFT_OUT_ZH, 0.6, None, "whom anything accuses, nor who announces"),
)  # fmt: skip
ANNOUNCES = "is:announcing"


def texts(language: Language) -> Iterator[Told]:
    """Yield (id, text, who is to be hidden, nobody)."""
    for cast in casts(kinds=ALL, language=language):
        yield Told(cast.id, cast.text, frozenset(cast.hidden))
    for report in reports(language):
        protected = frozenset(o.name for o in report.labels.others if o.kind == "protected")
        yield Told(report.id, report.text, protected)


def card(kind: Kind, made: list[Row], scores: NDArray[np.float64], weights: dict[str, float]) -> str:
    """Return the model card: whom the weights hide at several bars on folds, the strongest signs."""
    asked = [
        (r.right, s)
        for r, s in zip(made, scores, strict=True)
        if not r.subject and not r.hidden and ANNOUNCES not in r.signs
    ]
    lines = []
    for bar in sorted({-0.5, 0.0, 0.3, kind.bar, 1.0}):
        over = [to_hide for to_hide, s in asked if s >= bar]
        lines.append(f"| {bar_name(bar, kind.bar)} | {sum(over)} | {len(over) - sum(over)} |")
    like = (
        ", over the signs of [who is blamed](model-card-blame.md) and how somebody stands among the others"
        if kind.language == "en"
        else ""
    )
    return f"""# Model card: who stays hidden in {kind.name}

Made by `make train`; do not edit.

A logistic model of what stands around the mentions of a person{like}. It hides
people whom no wording hides: complainants, harmed, used, minors, private witnesses. It never hides {kind.never}.
{len(weights)} signs with their weights in `extraction/{kind.language}/data/harmed.json`, learned from {len(made)} people of texts written for this project.

{FOLDS} folds by text; {len(asked)} people whom rules neither hide nor accuse, {sum(h for h, _ in asked)} of whom should be hidden:

| bar (log odds) | rightly hidden | others hidden with them |
|---|---|---|
{chr(10).join(lines)}

{strongest(weights, "hiding")}
"""


def main() -> int:
    """Write the models and their cards."""
    for kind in KINDS:
        made = [
            r._replace(signs=r.signs - kind.left_out)
            for r in rows(texts(kind.language), kind.language, stands=True)
        ]
        weights = ship(
            "harmed", kind.language, made, bar=kind.bar, **({} if kind.sure is None else {"sure": kind.sure})
        )
        write_card("harmed", kind.language, card(kind, made, folded(made), weights))
    return 0


if __name__ == "__main__":
    sys.exit(main())
