"""The model card of the houses of posts: what the weights give and change, on texts that did not train them."""

from __future__ import annotations

from collections import Counter

from extraction.en.posts.linked import GIVEN, SURE, UNLIKELY, decide, is_trade
from scripts.training.house_rows import Row
from scripts.training.signs import FOLDS, strongest


def counted(found: list[tuple[Row, dict[str, float]]]) -> dict[str, Counter[str]]:
    """Return, by what the weights do with a post (leave, give, change), how often the house was right before and is right after."""
    counts: dict[str, Counter[str]] = {k: Counter() for k in ("leave", "give", "change")}
    for row, chance in found:
        now = decide(row.told, chance, row.unit, staff=not is_trade(row.position))
        kind = "leave" if now == row.unit else "change" if row.unit else "give"
        counts[kind] += Counter(posts=1, before=row.unit in row.right, after=now in row.right)
    return counts


def card(made: list[Row], found: list[tuple[Row, dict[str, float]]], weights: dict[str, float]) -> str:
    """Return the page: data, what is done on folds, the strongest signs."""
    labelled = sum(r.labelled for r in made)
    lines = [
        f"| {kind} | {c['posts']} | {c['before']} | {c['after']} |" for kind, c in counted(found).items()
    ]
    return f"""# Model card: the house of a post in English

Made by `make train`; do not edit.

## What it is

A conditional logistic model of all houses of a text and none: where a house stands beside the post and its holder, which words are between,
of what kind it is, who else works there. It is a second opinion on the rules: it gives a house in which somebody else of the case works to a
post that they left bare where that is likelier than {GIVEN}, and changes one that is less likely than {UNLIKELY} where another is likelier than {SURE}. {len(weights)} signs in plain words, with their weights, in `extraction/en/data/linked.json`.

## Training data

{labelled} labelled posts of relations that may be read and of labelled reports (open half), written for this project about invented people, and {len(made) - labelled} posts
whose house, by the labels or the rules, is to be found again by what stands outside the sentence of the post. Nothing of a real report trains anything.

## How good it is

{FOLDS} folds by text; labelled posts by what is done with them.

| done | posts | right before | right after |
|---|---|---|---|
{chr(10).join(lines)}

These are texts whose errors were read when the rules were made, so that the rules are better on them than on any others; what new texts
get, the unread side of `python -m scripts.training.relations` and the closed half of `python -m scripts.training.own` tell.

{strongest(weights, "a house")}

## Limits

Readers differ on bare posts: of those whose house other sentences tell, labels name every second one. It knows only houses that are written large.
"""
