"""Names of English institutions in capitals (small capitals, pasted as plain text) as they are written elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extraction.common import data, lazy
from extraction.legible.edits import Edit

RUN = lazy(r"(?<![A-Za-z'’-])[A-Z]{2,}(?:['’]S)?(?: [A-Z]{2,}(?:['’]S)?)+(?![A-Za-z])")
WORD = lazy(r"[A-Z]+(?:['’]S)?")
SMALL = frozenset({"OF", "THE", "AND", "FOR"})
# a line in capitals is a heading; so many small letters tell a sentence
SENTENCE = 12


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that make an institution, and the short forms that stay as they are."""
    units = data("extraction.en", "units")
    phrases = [p for heads in units["heads"].values() for p in heads] + units["of"]
    heads = {w.upper() for p in phrases for w in p.split() if w.isalpha() and w.istitle() and len(w) > 3}
    return frozenset(heads), frozenset(units["acronyms"])


def capitals(text: str) -> Iterator[Edit]:
    """Yield the names of institutions that stand in capitals inside a sentence, with small letters."""
    heads, short = _lists()
    for m in RUN.finditer(text):
        if not any(w in heads for w in m[0].split()):
            continue
        # the rest of its line, and no more than 200 characters on either side
        first, last = max(0, m.start() - 200), min(len(text), m.end() + 200)
        low, high = text.rfind("\n", first, m.start()) + 1, text.find("\n", m.end(), last)
        around = text[max(low, first) : high if high >= 0 else last]
        if sum(c.islower() for c in around) < SENTENCE:
            continue
        for w in WORD.finditer(m[0]):
            if w[0] in short:
                continue
            put = w[0].lower() if w[0] in SMALL and w.start() else w[0].capitalize()
            yield m.start() + w.start(), m.start() + w.end(), put
