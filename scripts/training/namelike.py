"""Train the English model of names that no list knows on the project's own prose: ``python -m scripts.training.namelike``.

Every text is read several times with other names put in the place of those of its people: names that nobody bears, made of the parts of
names of many countries, so that neither given names nor surnames are known. Rows are the runs of capitalised words for which nothing speaks
enough (``extraction.en.people.people.ENOUGH``). Logistic regression (L2, L-BFGS); the same prose gives the same weights.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from extraction.common import Source, listed
from extraction.en.names.names import candidates, lists
from extraction.en.people import namelike
from extraction.en.people.mentions import charged_later
from extraction.en.people.name_signs import Signing
from extraction.en.people.people import ENOUGH
from extraction.en.places.places import is_place
from extraction.en.units.org import head_words
from scripts.evaluate import half
from scripts.training.casts import ALL, casts
from scripts.training.labelled import labelled
from scripts.training.parse import read
from scripts.training.signs import FOLDS, Row, bar_name, folded, ship, strongest, write_card

SEED, TIMES = 7, 4
# what of a name stays as it is: particles, initials, Jr.
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LEAST_LETTERS, HEAD, MOST_LETTERS = 3, 2, 11
# how often a new surname or given name is of two parts with a hyphen
HYPHENED = 0.06
# of ten runs taken for names about nine are names: a thing that is blocked out costs less than a harmed person who can be read
BAR = 0.7
VOWEL = re.compile(r"[aeiouyàáâãäåèéêëìíîïòóôõöùúûüý]+", re.I)


@cache
def _parts() -> tuple[list[str], list[str]]:
    """Return beginnings and endings of names, cut behind or before a vowel."""
    heads: set[str] = set()
    tails: set[str] = set()
    for name in sorted(lists()[0] | listed("extraction.en", "surnames")):
        if not name.isalpha() or len(name) < LEAST_LETTERS + HEAD or name.isupper():
            continue
        for m in VOWEL.finditer(name):
            if HEAD <= m.end() <= len(name) - HEAD:
                heads.add(name[: m.end()])
                tails.add(name[m.end() :].lower())
    return sorted(heads), sorted(tails)


def other(dice: random.Random) -> str:
    """Return a word of a name that is in no list."""
    heads, tails = _parts()
    given, known, small = lists()[0], listed("extraction.en", "surnames"), listed("extraction.en", "small")
    while True:
        word = dice.choice(heads) + dice.choice(tails)
        if len(word) > MOST_LETTERS or word in given or word in known or word.lower() in small:
            continue
        return word if dice.random() > HYPHENED else f"{word}-{dice.choice(heads)}{dice.choice(tails)}"


def texts() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield id, text and the names of the people in it; the closed half of the labelled reports trains nothing."""
    for cast in casts(kinds=ALL, language="en"):
        yield cast.id, cast.text, cast.names
    for report in labelled():
        if report.language == "en" and half(report.id) == "open":
            yield (
                report.id,
                report.text,
                tuple(o.name for o in (*report.labels.officials, *report.labels.others)),
            )
    for prose in read():
        if prose.language == "en":
            # names that nobody sorted: those that nothing else tells are few among what is none
            yield prose.id, prose.text, ()


def put_in(text: str, names: tuple[str, ...], dice: random.Random) -> tuple[str, set[str]]:
    """Return the text with other names in the place of those of its people, and these names."""
    new: dict[str, str] = {}
    for name in names:
        for word in WORD.findall(name):
            if word[0].isupper() and len(word) >= LEAST_LETTERS and word not in new:
                new[word] = other(dice)
    if not new:
        return text, set()
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, new), key=lambda w: (-len(w), w))) + r")(?![\w-])"
    )

    def turned(words: str) -> str:
        return pattern.sub(lambda m: new[m.group()], words)

    return turned(text), {turned(n) for n in names}


def doubtful(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the runs for which nothing speaks enough, with their signs."""
    heads = head_words()
    lists_of_text = Source(text, "en").lists
    signing = Signing(text, heads, lambda name: is_place(name, lists_of_text))
    for start, end, words in candidates(text, heads):
        signs = signing.signs(start, end, words)
        if signs is None:
            continue
        if signs.strength < ENOUGH and not charged_later(text, end, signs.surname):
            yield start, end, namelike.told(text, start, end, words)
        else:
            signing.accept(end, signs)


def _row(own: str, signs: frozenset[str], *, right: bool) -> Row:
    return Row(own, signs, subject=False, proved=False, hidden=False, right=right)


def rows() -> list[Row]:
    """Return the doubtful runs of every reading of every text, with the names that it has and with others."""
    dice = random.Random(SEED)
    made = []
    for own, text, names in texts():
        for time in range(TIMES if names else 1):
            told, new = put_in(text, names, dice) if time else (text, set(names))
            made += [_row(own, signs, right=told[a:b] in new) for a, b, signs in doubtful(told)]
    return made


def card(made: list[Row], scores: NDArray[np.float64], weights: dict[str, float]) -> str:
    """Return the model card: what the weights take for names at several bars on folds, the strongest signs."""
    lines = []
    for bar in sorted({-0.5, 0.0, BAR, 1.5, 2.5}):
        over = [r.right for r, s in zip(made, scores, strict=True) if s >= bar]
        lines.append(f"| {bar_name(bar, BAR)} | {sum(over)} | {len(over) - sum(over)} |")
    return f"""# Model card: names that no list knows, in English

Made by `make train`; do not edit.

A logistic model of how the words of a run of capitalised words are made and what stands around it. It is asked only where neither a given
name, a title, a post nor a charge makes the run a name, and takes it for one from {BAR} (log odds). Whoever is found so is judged by the same rules as everybody else.
{len(weights)} signs with their weights in `extraction/en/data/namelike.json`, learned from {len(made)} runs of texts written for this project, each read
{TIMES} times with names that nobody bears in the place of those that it has. Names in the training prose without sorted people count as none, so that some of the wrong ones below are right.

{FOLDS} folds by text; {sum(r.right for r in made)} runs are names:

| bar (log odds) | rightly taken for names | wrongly |
|---|---|---|
{chr(10).join(lines)}

{strongest(weights, "a name")}
"""


def main() -> None:
    """Train, write the weights and the card."""
    made = rows()
    weights = ship("namelike", "en", made, bar=BAR)
    write_card("namelike", "en", card(made, folded(made), weights))


if __name__ == "__main__":
    main()
