"""A costly pattern behind its words: where none of them stands in a stretch, the pattern is not tried there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extraction.common import needs
from extraction.en.literals import CHOICES
from extraction.en.waiting import LEXICON, folded

# in characters: a shorter text costs less to search than to look through for all words of the lexicon
SHORT = 400


class Guarded:
    """A pattern that finds what it would find alone; the words that it waits for are told by the one pass over the text.

    Errors: ``ValueError`` for a pattern of which no words can be told.
    """

    __slots__ = ("_numbers", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        words = needs(pattern.pattern, CHOICES)
        if not words:
            raise ValueError(pattern.pattern)
        self.pattern = pattern
        self._numbers = frozenset(LEXICON.number(w.casefold()) for w in words)

    def may(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Return whether one of the words stands between two places, by which a match may stand there."""
        if len(text) < SHORT or len(folded(text)) != len(text):
            return True
        heard = LEXICON.within(folded(text))
        stop = len(text) if end is None else end
        for number in self._numbers & heard.numbers:
            row = heard.places[number]
            i = bisect_left(row, start)
            if i < len(row) and row[i] < stop:
                return True
        return False

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches between two places."""
        if self.may(text, start, end):
            yield from self.pattern.finditer(text, start, len(text) if end is None else end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match between two places."""
        return next(self.finditer(text, start, end), None)
