"""What the models of signs share (who is blamed, who stays hidden): rows of people, the regression, folds, the files that are shipped.

Rows are the people that the rules find in a text, with the signs of ``extraction/<language>/…/signs.py``. Of the labelled reports the open half
trains; the closed half trains nothing. Logistic regression (L2, L-BFGS); the same prose gives the same weights.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extraction.common import Source
from extraction.en.accused.signs import Scene
from extraction.en.accused.standing import standing
from extraction.en.people.people import people
from extraction.en.units.org import head_words
from extraction.zh.analysis import met
from extraction.zh.people.harmed import ACCUSED
from extraction.zh.people.hiding import hidden
from scripts.evaluate import half
from scripts.training.labelled import Labelled, labelled
from scripts.training.regression import indicators, sparse_logistic
from vocabulary import Language

ROOT = Path(__file__).resolve().parents[2]
PENALTY = 1.0
# a sign of one person alone says nothing of others
LEAST = 2
FOLDS = 8
# so many signs on either side stand on a card
SHOWN = 16


class Told(NamedTuple):
    """A text's id, the text, of whom it holds, of whom nothing says whether it does, and the masked names that are sorted too."""

    id: str
    text: str
    right: frozenset[str]
    either: frozenset[str] = frozenset()
    masked: frozenset[str] = frozenset()


class Row(NamedTuple):
    """One person of one text: the text's id, the signs, what the rules say, and whether it holds of the person."""

    text: str
    signs: frozenset[str]
    subject: bool
    proved: bool
    hidden: bool
    right: bool


def reports(language: Language) -> Iterator[Labelled]:
    """Yield the labelled reports of a language that may train."""
    return (r for r in labelled() if r.language == language and half(r.id) == "open")


def rows(source: Iterable[Told], language: Language, *, stands: bool = False) -> list[Row]:
    """Return the people of texts as rows, but those of whom nothing says whether it holds; ``stands``: with the signs of ``standing`` in English."""
    if language == "zh":
        return [row for told in source for row in _chinese(told)]
    return [row for told in source for row in _english(told, stands=stands)]


def _english(told: Told, *, stands: bool) -> Iterator[Row]:
    named, _ = people(told.text, head_words(), lambda _: False, model=False)
    scene = Scene(told.text, named)
    more = standing(scene, {p.name: p for p in named}) if stands else {}
    for p in named:
        if p.name not in told.either:
            signs = scene.of(p) | more.get(p.name, frozenset())
            yield Row(told.id, signs, p.subject, p.proved, p.victim, p.name in told.right)


def _chinese(told: Told) -> Iterator[Row]:
    source = Source(told.text, "zh")
    # names as the text in normal form has them
    right, either, masked = (
        {Source(n, "zh").text for n in names} for names in (told.right, told.either, told.masked)
    )
    cast = met(source)
    found, scene = cast.found, cast.scene
    first = {min(scene.places)} if scene.places else set[int]()
    for name, p in found.items():
        if name in either or (p.masked and name not in masked):
            continue
        accused = any(p.marked(kind) for kind in ACCUSED)
        unseen = hidden(source.text, p, [0], first)
        yield Row(told.id, scene.of(name), accused, accused, unseen, name in right)


def fit(made: list[Row]) -> tuple[dict[str, float], float]:
    """Return the weight of each sign, and the offset."""
    count = Counter(s for r in made for s in r.signs)
    place = {s: i for i, s in enumerate(sorted(s for s, n in count.items() if n >= LEAST))}
    x = indicators([sorted(place[s] for s in r.signs if s in place) for r in made], len(place))
    weights, offset = sparse_logistic(x, np.array([r.right for r in made]), PENALTY)
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


def ship(name: str, language: Language, made: list[Row], **bars: float) -> dict[str, float]:
    """Write the model that ``extraction.common.weighed`` reads; return its weights."""
    weights, offset = fit(made)
    about = {**bars, "offset": offset, "people": len(made), "weights": dict(sorted(weights.items()))}
    path = ROOT / "extraction" / language / "data" / f"{name}.json"
    path.write_text(json.dumps(about, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(made)} people, {len(weights)} signs")
    return weights


def write_card(name: str, language: Language, page: str) -> None:
    """Write a model card among the pages on extraction."""
    own = name if language == "en" else f"{name}-{language}"
    (ROOT / "docs" / "extraction" / f"model-card-{own}.md").write_text(page, encoding="utf-8")


def bar_name(bar: float, own: float) -> str:
    """Return a bar as a card shows it."""
    return f"{bar}{' (shipped)' if bar == own else ''}"


def strongest(weights: dict[str, float], what: str) -> str:
    """Return the sentences of a card that name the strongest signs for and against ``what``."""
    ordered = [f"`{s}`" for s, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0]))]
    return f"What speaks for {what} most: {', '.join(ordered[:SHOWN])}. Against it: {', '.join(ordered[::-1][:SHOWN])}."
