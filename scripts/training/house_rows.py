"""The posts that train the model of whose house a post belongs to: ``scripts.training.houses``.

Three sources: relations that may be read, the open half of labelled reports, and casts, of which nobody labelled posts: there the house
that the rules join to a post is to be found again by what stands outside the sentence of the post.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extraction import extract
from extraction.en.posts.candidates import plain
from extraction.en.posts.house_signs import NONE
from extraction.en.posts.linked import Asked, only_asked
from scripts.training.casts import ALL, casts
from scripts.training.relations import SIDES, related, short_for, side
from scripts.training.signs import reports

# what the rules joined counts less than what somebody labelled
GUESSED = 0.5

# by name of the holder: wording and house of each post
Labels = dict[str, list[tuple[str, str]]]


class Row(NamedTuple):
    """One post of one text: the signs of each house and of none, which are right, what it counts, the house by the rules."""

    text: str
    position: str
    told: dict[str, frozenset[str]]
    right: frozenset[str]
    weight: float = 1.0
    unit: str = NONE
    labelled: bool = True


def texts() -> Iterator[tuple[str, str, Labels | None]]:
    """Yield (id, text, the labels if there are any) of all that trains."""
    for one in related():
        if one.id.startswith("en-") and side(one.id) == SIDES[0]:
            yield one.id, one.text, {n: [(h.position, h.unit) for h in held] for n, held in one.posts.items()}
    for report in reports("en"):
        own = report.labels.officials
        yield report.id, report.text, {o.name: [(h.position, h.unit) for h in o.posts] for o in own}
    for cast in casts(kinds=ALL, language="en"):
        yield cast.id, cast.text, None


def rows(source: Iterable[tuple[str, str, Labels | None]]) -> list[Row]:
    """Return the posts of texts as rows."""
    found = []
    for own, text, labels in source:
        with only_asked() as asked:
            extract(text, id=own, language="en")
        for one in asked:
            found += _rows(own, one, labels)
    return found


def _rows(own: str, one: Asked, labels: Labels | None) -> Iterator[Row]:
    told = [u for w, u in (labels or {}).get(one.name, []) if plain(w) == plain(one.position)]
    right = _right(one.told, told)
    if right:
        yield Row(own, one.position, one.told, right, unit=one.unit)
    guessed = {one.unit} if labels is None else right
    apart = {h: s for h, s in one.apart.items() if h != NONE}
    if one.unit and guessed & set(apart) and len(apart) > 1:
        yield Row(own, one.position, apart, frozenset(guessed), GUESSED, labelled=False)


def _right(told: Iterable[str], units: list[str]) -> frozenset[str]:
    """Return the houses that labels mean: word for word, else in full or short; none where the labels have none."""
    if not units:
        return frozenset()
    names = [plain(u) for u in units if u]
    if not names:
        return frozenset({NONE})
    exact = {h for h in told if h in names}
    return frozenset(exact or {h for h in told if h and any(short_for(h, n) for n in names)})
