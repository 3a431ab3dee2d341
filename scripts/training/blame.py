"""Train the English model of who is blamed on the project's own prose: ``python -m scripts.training.blame``.

Rows are the people that the rules find in a text, with the signs of ``extraction.en.accused.blame``; a row is right where the text
puts conduct down to the person. Two sources: casts (``training/en/casts``: texts with everybody in them sorted) and the open
half of the labelled reports; the closed half trains nothing. Logistic regression (L2, L-BFGS); the same prose gives the same weights.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extraction.en.accused.blame import signs
from extraction.en.people.people import people
from extraction.en.units.org import head_words
from scripts.evaluate import half
from scripts.training.blame_card import BAR, FLOOR, FOLDS, Row, card
from scripts.training.casts import casts
from scripts.training.labelled import labelled
from scripts.training.regression import sparse_logistic

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "extraction" / "en" / "data" / "blame.json"
CARD = ROOT / "docs" / "extraction" / "model-card-blame.md"
PENALTY = 1.0
# a sign of one person alone says nothing of others
LEAST = 2


def texts() -> Iterator[tuple[str, str, set[str], set[str]]]:
    """Yield (id, text, who is blamed, who is named and may count as either)."""
    for cast in casts():
        yield cast.id, cast.text, set(cast.subjects), set()
    for report in labelled():
        if report.language == "en" and half(report.id) == "open":
            own = report.labels
            yield (
                report.id,
                report.text,
                {o.name for o in own.officials if o.subject},
                {o.name for o in own.others if o.kind == "associate"},
            )


def rows(source: Iterable[tuple[str, str, set[str], set[str]]]) -> list[Row]:
    """Return the people of texts as rows; associates of reports, of whom labels do not say whether they are blamed, are none."""
    made = []
    for own, text, blamed, either in source:
        named, _ = people(text, head_words(), lambda _: False, model=False)
        for person, told in signs(text, named, named):
            if person.name not in either:
                made.append(Row(own, told, person.subject, person.proved, person.name in blamed))
    return made


def fit(made: list[Row]) -> tuple[dict[str, float], float]:
    """Return the weight of each sign, and the offset."""
    from scipy.sparse import csr_matrix

    count = Counter(s for r in made for s in r.signs)
    place = {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= LEAST))}
    told = [sorted(place[s] for s in r.signs if s in place) for r in made]
    ends = np.cumsum([0, *map(len, told)])
    flat = np.fromiter((s for row in told for s in row), dtype=np.int64, count=int(ends[-1]))
    x = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(told), len(place)))
    weights, offset = sparse_logistic(x, np.array([r.blamed for r in made]), PENALTY)
    kept = {s: round(float(weights[i]), 3) for s, i in place.items()}
    return {s: w for s, w in kept.items() if w}, round(offset, 4)


def odds(made: list[Row], weights: dict[str, float], offset: float) -> NDArray[np.float64]:
    return np.array([offset + sum(weights.get(s, 0.0) for s in r.signs) for r in made])


def folded(made: list[Row]) -> NDArray[np.float64]:
    """Return the odds of each row by a model that has not seen its text."""
    ids = {own: i % FOLDS for i, own in enumerate(sorted({r.text for r in made}))}
    result = np.zeros(len(made))
    for fold in range(FOLDS):
        weights, offset = fit([r for r in made if ids[r.text] != fold])
        here = [i for i, r in enumerate(made) if ids[r.text] == fold]
        result[here] = odds([made[i] for i in here], weights, offset)
    return result


def main() -> int:
    """Write the model and its card."""
    made = rows(texts())
    weights, offset = fit(made)
    about = {
        "bar": BAR,
        "floor": FLOOR,
        "offset": offset,
        "people": len(made),
        "weights": dict(sorted(weights.items())),
    }
    TARGET.write_text(json.dumps(about, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    CARD.write_text(card(made, folded(made), weights), encoding="utf-8")
    print(f"{len(made)} people, {len(weights)} signs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
