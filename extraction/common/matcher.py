"""Many words at once: an Aho-Corasick automaton, longest match first, in linear time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

import ahocorasick

T = TypeVar("T")


class Matcher(Generic[T]):
    """Finds every given word in a text, with the value that belongs to it."""

    def __init__(self, words: Iterable[tuple[str, T]], *, whole_words: bool = False) -> None:
        self._automaton: Any = ahocorasick.Automaton()
        self._whole = whole_words
        self._empty = True
        for word, value in words:
            if word:
                known = self._automaton.get(word, None)
                self._automaton.add_word(word, (len(word), [*(known[1] if known else []), value]))
                self._empty = False
        if not self._empty:
            self._automaton.make_automaton()

    def all(self, text: str) -> Iterator[tuple[int, int, T]]:
        """Return (start, end, value) of every occurrence, overlapping ones too."""
        return iter(self._all(text))

    def _all(self, text: str) -> list[tuple[int, int, T]]:
        if self._empty:
            return []
        found = [
            (last - length + 1, last + 1, value)
            for last, (length, values) in self._automaton.iter(text)
            for value in values
        ]
        return [hit for hit in found if _apart(text, hit[0], hit[1])] if self._whole else found

    def longest(self, text: str) -> list[tuple[int, int, T]]:
        """Return occurrences that lie in no longer one; of equal spans all values are kept."""
        found = sorted(self._all(text), key=lambda x: (x[0], -x[1]))
        kept: list[tuple[int, int, T]] = []
        for start, end, value in found:
            if kept and kept[-1][0] <= start and end <= kept[-1][1] and (start, end) != kept[-1][:2]:
                continue
            kept.append((start, end, value))
        return kept


def _apart(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )
