"""English texts wholly in capitals or wholly in small letters, written as sentences are, so that names stand out.

Method: each word is decided from left to right by a linear model over the word, its neighbours, the decisions before it and
the lists of words that know it (averaged perceptron, Collins 2002, as truecasing by Lita et al. 2003 asks it). The model is
trained by ``python -m scripts.training.casing`` on the project's own prose. Letters keep their places: spans stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase, ascii_uppercase

from extraction.common import HAN, Phrases, lazy, lowered, packed
from extraction.legible.casing import WORD, always, features, kind
from extraction.legible.edits import Edit
from extraction.legible.recased_units import of_bodies

PHRASES = Phrases("extraction", "recasing")

# letters of the other kind in a text that has one kind only: a few in a hundred of capitals, next to none of small ones
MOSTLY_CAPITALS, MOSTLY_SMALL = 0.05, 0.01
# a shorter text is a heading, a name, a cell
SHORTEST = 80
# in characters: a longer text is looked at in full only where its beginning is of one kind
SAMPLE = 2000
STOP = lazy(r"(?:[.!?:]['\"”’)\]]*\s+|\n\s*\n\s*|^\s*)['\"“‘(\[]*$")
# a point behind these ends no sentence
SHORT = PHRASES.compile(
    r"(?:\b(?:‹short›)\.)\s+$",
    re.I,
)
LETTERS = lazy(r"(?!(?:[ap]\.m|e\.g|i\.e)\.)(?:(?:\b[A-Za-z]\.){2,}|\b[A-Za-z]\.(?=\s[A-Za-z]))", re.I)
# so many signs before a word tell whether a sentence begins
BEFORE = 40
# an o' or a mc before a name takes a second capital
SECOND = lazy(r"(?:(?<=^[odOD]['’])|(?<=^mc))[a-z]")


def recased(text: str) -> Iterator[Edit]:
    """Yield the words of a text in one kind of letters as they stand in a sentence; nothing for any other text."""
    if not (_of_one_kind(text[:SAMPLE]) and _of_one_kind(text)):
        return
    told = list(written(text))
    bodies = of_bodies(
        [lowered(put).replace("’", "'") for _, _, put in told], [put[:1].isupper() for _, _, put in told]
    )
    for i, (start, end, word) in enumerate(told):
        put = named(word) if i in bodies else word
        # a letter that would become two stays as it is
        if text[start:end] != put and len(put) == end - start:
            yield start, end, put


def _of_one_kind(text: str) -> bool:
    upper, lower = sum(map(text.count, ascii_uppercase)), sum(map(text.count, ascii_lowercase))
    letters = upper + lower
    if letters < SHORTEST or len(HAN.findall(text)) * 3 > letters:
        return False
    return lower <= MOSTLY_CAPITALS * letters or upper <= MOSTLY_SMALL * letters


def written(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield every word of a text with its place and how it is written in a sentence."""
    weights, fixed = _model(), always()
    spans = [m.span() for m in WORD.finditer(text)]
    words = [lowered(text[s:e]).replace("’", "'") for s, e in spans]
    kinds = [kind(w) for w in words]
    initials = {i for m in LETTERS.finditer(text) for i in range(*m.span())}
    last, before = "C", "C"
    for i, (start, end) in enumerate(spans):
        word = words[i]
        if start in initials and end - start == 1:
            put = word.upper()
        elif word in fixed:
            put = fixed[word]
        elif opens(text, start):
            put = named(word)
        else:
            score = sum(weights.get(f, 0.0) for f in features(text, spans, words, kinds, i, last, before))
            put = named(word) if score > 0 else word
        last, before = ("C" if put != word else "l"), last
        yield start, end, put if "’" not in text[start:end] else put.replace("'", "’")


def opens(text: str, start: int) -> bool:
    """Return whether a sentence begins at ``start``."""
    before = text[max(0, start - BEFORE) : start]
    if start <= BEFORE and not before.strip(" \t\n\"“'‘(["):
        return True
    return bool(STOP.search(before) and (before.strip() and not SHORT.search(before)))


def named(word: str) -> str:
    """Return a word in small letters as a name writes it."""
    second = SECOND.sub(lambda m: m[0].upper(), word)
    return second[:1].upper() + second[1:]


@cache
def _model() -> dict[str, float]:
    lines = packed("extraction.en", "casing.tsv").splitlines()
    return {name: float(weight) for name, weight in (line.split("\t") for line in lines)}
