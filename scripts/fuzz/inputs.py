"""Texts to try: the shipped samples, mutated, pieces of the trade's language in any order, and long texts of one shape.

Input number ``i`` of a seed is always the same text, so that a failure is named by two numbers.
"""

from __future__ import annotations

import random

from scripts.fuzz.different import DIFFERENT
from scripts.fuzz.mutations import LONGEST, MUTATIONS
from scripts.fuzz.pieces import ODD, PIECES, bases
from scripts.fuzz.shapes import long_text, shapes

START = 1_500
# one text in so many is a long one
LONG = 400


def text_of(number: int, seed: int = 0) -> str:
    """Return the input of that number: a mutated sample, two samples crossed, or pieces in any order."""
    r = random.Random(f"{seed}:{number}")
    if number % LONG == LONG - 1:
        # thousands of names, sums or cues in one text
        kinds = [*shapes(), *DIFFERENT]
        return long_text(r.choice(kinds), r.randrange(2_000, 12_000))
    kind = r.random()
    if kind < 0.25:
        text = "".join(r.choice(r.choice((PIECES, PIECES, ODD))) for _ in range(r.randrange(1, 60)))
    else:
        text = r.choice(bases())
        if kind > 0.85:
            other = r.choice(bases())
            text = text[: r.randrange(len(text))] + other[r.randrange(len(other)) :]
        start = r.randrange(max(1, len(text) - START // 4))
        text = text[start : start + r.randrange(20, START)]
    for _ in range(r.randrange(0, 5)):
        text = r.choice(MUTATIONS)(text, r)[:LONGEST]
    return text or " "


def language_of(number: int) -> str | None:
    """Return the language that input is read in: detected, or either whatever the text is."""
    return (None, "zh", "en")[number % 3]
