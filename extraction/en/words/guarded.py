"""Costly patterns behind their words: where none of them stands in a stretch, the pattern is not tried there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extraction.common import needs
from extraction.en.words.literals import CHOICES
from extraction.en.words.waiting import LEXICON, hearing

# in characters: a shorter text costs less to search than to look through for all words of the lexicon
SHORT = 400


class Guarded:
    """A pattern that finds what it would find alone; the words that it waits for are told by the one pass over the text.

    Errors: ``ValueError`` for a pattern of which no words can be told.
    """

    __slots__ = ("_numbers", "_seen", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        words = needs(pattern.pattern, CHOICES)
        if not words:
            raise ValueError(pattern.pattern)
        self.pattern = pattern
        self._numbers = frozenset(LEXICON.number(w.casefold()) for w in words)
        # the text that was asked for last, and where each of the words that stand in it begins; None: not to be told
        self._seen: tuple[str, list[list[int]] | None] = ("", None)

    def _places(self, text: str) -> list[list[int]] | None:
        seen = self._seen
        if seen[0] is text:
            return seen[1]
        rows = None
        if len(text) >= SHORT and (told := hearing(text)).placed:
            rows = [told.heard.places[n] for n in self._numbers & told.heard.numbers]
        self._seen = (text, rows)
        return rows

    def may(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Return whether one of the words stands between two places, by which a match may stand there."""
        rows = self._places(text)
        if rows is None:
            return True
        stop = len(text) if end is None else end
        for row in rows:
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
        if not self.may(text, start, end):
            return None
        return self.pattern.search(text, start, len(text) if end is None else end)


class Brief:
    """A pattern for a few words of their own, too few for a pass: it is tried where they hold one that it waits for."""

    __slots__ = ("_words", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._words = tuple(w.casefold() for w in needs(pattern.pattern, CHOICES) or ())

    def may(self, low: str) -> bool:
        """Return whether words, given without case, may hold a match."""
        return not self._words or any(w in low for w in self._words)

    def search(self, text: str, low: str) -> re.Match[str] | None:
        """Return the first match; ``low``: the same words without case."""
        return self.pattern.search(text) if self.may(low) else None
