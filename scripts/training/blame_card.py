"""The model cards of who is blamed: what the weights add and let go, on texts that did not train them."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from scripts.training.signs import FOLDS, Row, bar_name, strongest
from vocabulary import Language

# odds from which somebody is blamed whom no rule accuses, and below which somebody is let go whom one does: by folds
BARS: dict[Language, tuple[float, float]] = {"en": (1.0, -1.2), "zh": (1.0, -1.2)}
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


def card(language: Language, made: list[Row], scores: NDArray[np.float64], weights: dict[str, float]) -> str:
    """Return the model card: data, what is added at several bars on folds, the strongest signs."""
    return (_english if language == "en" else _chinese)(made, scores, weights)


def freed(made: list[Row], scores: NDArray[np.float64], floor: float) -> tuple[int, int]:
    """Return, of those whom nothing accuses, how many of the blameless and of those to blame lie below ``floor``."""
    under = [r.right for r, s in zip(made, scores, strict=True) if not r.subject and s < floor]
    return len(under) - sum(under), sum(under)


def _sources(made: list[Row]) -> str:
    """Return how many texts of which kind the people of rows stand in."""
    count = Counter("labelled reports" if "-q" not in own else "casts" for own in {r.text for r in made})
    return ", ".join(f"{n} {kind}" for kind, n in sorted(count.items()))


def _chinese(made: list[Row], scores: NDArray[np.float64], weights: dict[str, float]) -> str:
    own_floor = BARS["zh"][1]
    blamed = sum(r.right for r in made if not r.subject)
    others = sum(not r.right for r in made if not r.subject)
    lines = []
    for floor in (-2.0, -1.6, own_floor, -0.8, -0.4):
        right, lost = freed(made, scores, floor)
        lines.append(f"| {bar_name(floor, own_floor)} | {right} of {others} | {lost} of {blamed} |")
    return f"""# Model card: who is blamed in Chinese

Made by `make train`; do not edit.

A logistic model of what stands around the mentions of a person: the characters beside the name, what the clauses before and behind tell, what the
person is, how often and in which order people are named. It is asked where no accusation, no formula of findings and no sanction says who is
meant: whom it does not blame is no subject, though a post or a place at the head of the text makes him one by the rules.
{len(weights)} signs with their weights in `extraction/zh/data/blame.json`, learned from {len(made)} people of {_sources(made)}, written for
this project about invented people. Of the labelled reports only the open half trains. Nothing of a real report trains anything.

{FOLDS} folds by text; people whom nothing accuses:

| floor (log odds) | blameless people let go | people to blame let go |
|---|---|---|
{chr(10).join(lines)}

{strongest(weights, "blame")}
"""


def _english(made: list[Row], scores: NDArray[np.float64], weights: dict[str, float]) -> str:
    own_bar, own_floor = BARS["en"]
    rows = []
    for bar in (0.4, 0.7, own_bar, 1.3, 1.6):
        gold, right, wrong = added(made, scores, bar)
        rows.append(f"| {bar_name(bar, own_bar)} | {right} of {gold} | {wrong} |")
    gone = []
    for floor in (-2.0, -1.6, own_floor, -0.8, -0.4):
        right, wrong, lost, freed = let_go(made, scores, floor)
        gone.append(f"| {bar_name(floor, own_floor)} | {freed} of {wrong} | {lost} of {right} |")
    return f"""# Model card: who is blamed in English

Made by `make train`; do not edit.

## What it is

A logistic model of what stands around the mentions of a person: the words beside the name, the kinds of verbs in the sentence and
in the next one, what the person is, how often and in which order people are named. Whom the rules accuse it does not know, and so it is a second opinion on them, in
texts that tell of no charge, plea or sentence: it adds subjects whom no rule accuses, and lets go whom one accuses without proof. Who announces,
is hidden, cleared or doubted is never asked about. {len(weights)} signs in plain
words, with their weights, in `extraction/en/data/blame.json`; `incision explain` names the sign that weighed most.

## Training data

{len(made)} people of {_sources(made)}, written for this project about invented people (`training/en`). Casts have everybody
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
