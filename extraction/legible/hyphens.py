"""Hyphens at the ends of English lines: most are the printer's, some belong to the word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extraction.common import data, lazy

HYPHEN = lazy(r"(?<=[A-Za-z0-9])[-\u2010]+[ \t\r]*\n[ \t]*(?=[A-Za-z0-9])")
LEFT = lazy(r"[A-Za-z]+$")
RIGHT = lazy(r"[A-Za-z]+")
# no word is longer
LONGEST = 30
# a syllable of one letter is never parted from its word
SYLLABLE = 2


def seams(text: str) -> Iterator[tuple[int, int]]:
    """Yield what to take out of an English text so that words which were broken by a hyphen are whole.

    Where the hyphen belongs to the word (``well-\\nknown``, ``2015-\\n2016``, ``Alder-\\nBrook``), only the break goes.
    """
    for m in HYPHEN.finditer(text):
        start, end = m.span()
        if m.group().count("-") + m.group().count("\u2010") > 1:
            continue
        left = LEFT.search(text, max(0, start - LONGEST), start)
        right = RIGHT.match(text, end)
        yield (start if left and right and _printers(text, left[0], right[0]) else start + 1), end


def _printers(text: str, left: str, right: str) -> bool:
    """Return whether the hyphen between two halves is the printer's."""
    if not left[-1].islower() or not right.islower() or len(left) < SYLLABLE or len(right) < SYLLABLE:
        return False
    words = _words(text)
    if (left + right).lower() in words:
        return True
    lists = data("extraction.en", "hyphens")
    return not (
        f"{left}-{right}".lower() in words
        or (left.lower() in lists["first"] and right not in lists["ends"])
        or (right in lists["second"] and left.lower() not in lists["starts"])
    )


@lru_cache(maxsize=2)
def _words(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, with the hyphens inside them."""
    return frozenset(re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower()))
