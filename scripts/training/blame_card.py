"""The model card of who is blamed in English: what the weights add and let go, on texts that did not train them."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from scripts.training.signs import FOLDS, Row, bar_name, strongest

# odds from which somebody is blamed whom no rule accuses, and below which somebody is let go whom one does: by folds
BAR, FLOOR = 1.0, -1.2
# a text tells of a charge: nobody asks the weights there, but such texts train them
CHARGED = frozenset({"charge"})
# whom a rule keeps out is never asked about
KEPT_OUT = frozenset(f"is:{f}" for f in ("told", "victim", "minor", "announcing", "cleared", "doubted"))


def added(made: list[Row], scores: NDArray[np.float64], bar: float) -> tuple[int, int, int]:
    """Return, in texts without a charge, of those whom no rule blames or keeps out: how many are to blame, how many of them are found, how many others with them."""
    left = [
        (r.right, s)
        for r, s in zip(made, scores, strict=True)
        if not r.subject and not (KEPT_OUT | CHARGED) & r.signs
    ]
    over = [to_blame for to_blame, s in left if s >= bar]
    return sum(to_blame for to_blame, _ in left), sum(over), len(over) - sum(over)


def let_go(made: list[Row], scores: NDArray[np.float64], floor: float) -> tuple[int, int, int, int]:
    """Return, in texts without a charge, of those whom a rule accuses without proof: how many are to blame, how many not, and how many of each are let go."""
    held = [
        (r.right, s)
        for r, s in zip(made, scores, strict=True)
        if r.subject and not r.proved and not CHARGED & r.signs
    ]
    under = [to_blame for to_blame, s in held if s < floor]
    right = sum(to_blame for to_blame, _ in held)
    return right, len(held) - right, sum(under), len(under) - sum(under)


def card(made: list[Row], scores: NDArray[np.float64], weights: dict[str, float]) -> str:
    """Return the model card: data, what is added at several bars on folds, the strongest signs."""
    texts_of = Counter(
        "casts" if r.text.startswith("en-q") else "labelled reports"
        for r in {r.text: r for r in made}.values()
    )
    rows = []
    for bar in (0.4, 0.7, BAR, 1.3, 1.6):
        gold, right, wrong = added(made, scores, bar)
        rows.append(f"| {bar_name(bar, BAR)} | {right} of {gold} | {wrong} |")
    gone = []
    for floor in (-2.0, -1.6, FLOOR, -0.8, -0.4):
        right, wrong, lost, freed = let_go(made, scores, floor)
        gone.append(f"| {bar_name(floor, FLOOR)} | {freed} of {wrong} | {lost} of {right} |")
    return f"""# Model card: who is blamed in English

Made by `make train`; do not edit.

## What it is

A logistic model of what stands around the mentions of a person: the words beside the name, the kinds of verbs in the sentence and
in the next one, what the person is, how often and in which order people are named. Whom the rules accuse it does not know, and so it is a second opinion on them, in
texts that tell of no charge, plea or sentence: it adds subjects whom no rule accuses, and lets go whom one accuses without proof. Who announces,
is hidden, cleared or doubted is never asked about. {len(weights)} signs in plain
words, with their weights, in `extraction/en/data/blame.json`; `incision explain` names the sign that weighed most.

## Training data

{len(made)} people of {", ".join(f"{n} {kind}" for kind, n in sorted(texts_of.items()))}, written for this project about invented people (`training/en`). Casts have everybody
sorted: to blame, named otherwise, hidden. Of the labelled reports only the open half trains. Nothing of a real report trains anything.

## How good it is

{FOLDS} folds by text; people, in texts that tell of no charge, whom the rules neither blame nor keep out.

| bar (log odds) | found of those to blame | others with them |
|---|---|---|
{chr(10).join(rows)}

People whom a rule accuses without proof, in such texts:

| floor (log odds) | wrongly accused, let go | rightly accused, let go |
|---|---|---|
{chr(10).join(gone)}

{strongest(weights, "blame")}

## Limits

Prose of the field in plain English. It knows no deeds, only their kinds; a text whose verbs are all harmless in themselves blames nobody.
"""
