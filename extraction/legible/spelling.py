"""Words that one country's English spells otherwise, read as the lists spell them (programme, centre, cheque).

Invariant: the ends of a word stay its ends, so that a span found in the text as read comes back whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from extraction.common import Matcher, data, lowered
from extraction.legible.edits import Edit

# an edit of one sign at the end of a word would leave behind what it took out
LEAST = 2


@cache
def _words() -> tuple[Matcher[None], re.Pattern[str], dict[str, tuple[int, str]]]:
    """Return all such words, their pattern, and for each where it differs and what stands there instead."""
    found: dict[str, tuple[int, str]] = {}
    for word, read in data("extraction", "spelling")["words"].items():
        same = next(i for i, pair in enumerate(zip_longest(word, read)) if pair[0] != pair[1])
        same = min(same, len(read) - LEAST)
        found[word] = same, read[same:]
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(found, key=len, reverse=True))})(?=s?\b)", re.I)
    return Matcher((word, None) for word in found), pattern, found


def spelled(text: str) -> Iterator[Edit]:
    """Yield the parts of words that are spelled otherwise."""
    known, pattern, words = _words()
    last = 0
    # where such a word may begin is told by one pass; the pattern alone would be tried at every letter
    for start in sorted({a for a, _, _ in known.all(lowered(text))}):
        m = pattern.match(text, start) if start >= last else None
        if m is None:
            continue
        last = m.end()
        same, put = words[m.group().lower()]
        yield m.start() + same, m.end(), put.upper() if m.group().isupper() else put
