"""Denials that a sentence carries on: did not (1) keep ledgers, (2) count its stock; did not visit homes, review claims, or ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.common import Phrases, lazy
from extraction.en.points.predicates import Predicate, base_verbs

PHRASES = Phrases("extraction.en", "carried")

# a denial, its first item, the rest of its sentence
NUMBERED = lazy(
    r"(?<!\bwe )\b(?:did|does|do|had|has|have)\s+not(?:\s+(?:\w+ly|always))?\s*:?\s*(?=\(?1\)\s)", re.I
)
ITEM = lazy(r"\(?\d{1,2}\)\s+(?:\w+ly\s+|always\s+)?([a-z]+)\b")
SERIES = lazy(r"(?<!\bwe )\b(?:did|does|do)\s+not\s+(?:\w+ly\s+|always\s+){0,2}(?=[a-z])", re.I)
# a verb of a series has an object of its own
NEXT = PHRASES.compile(r",\s+(?:and\s+|or\s+)?(?:\w+ly\s+)?([a-z]+)(?=\s+(?:‹next›)\b)")
SENTENCE = lazy(r"\.(?=\s|$)|\n|[!?]\s")
# no sentence carries a denial further, in characters
LONGEST = 1200
# a clause of its own carries nothing on
CLAUSE = lazy(r"\b(?:which|who|because|but|however|although|while)\b|;")


def carried(text: str) -> Iterator[Predicate]:
    """Yield what an earlier denial of the same sentence denies as well, without the objects."""
    verbs = base_verbs()
    for m in NUMBERED.finditer(text):
        for item in ITEM.finditer(text, m.end(), _end(text, m.end())):
            if classes := verbs.get(item[1]):
                yield Predicate(item.start(1), item.end(), "undone", classes)
    for m in SERIES.finditer(text):
        stop = _end(text, m.end())
        cut = CLAUSE.search(text, m.end(), stop)
        for item in NEXT.finditer(text, m.end(), cut.start() if cut else stop):
            if classes := verbs.get(item[1]):
                yield Predicate(item.start(1), item.end(1), "undone", classes)


def _end(text: str, start: int) -> int:
    end = min(len(text), start + LONGEST)
    stop = SENTENCE.search(text, start, end)
    return stop.start() if stop else end
