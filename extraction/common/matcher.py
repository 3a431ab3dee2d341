"""Many words at once: every occurrence, longest match first, in linear time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

import ahocorasick

from extraction.common.choir import Choir

T = TypeVar("T")
Hit = tuple[int, int, T]
# an automaton of more words does not fit into what a processor keeps at hand
MANY = 10_000
# in characters: a shorter text is some words of one, which no other list asks for
WHOLE = 60


class Matcher(Generic[T]):
    """Finds every given word in a text, with the value that belongs to it.

    They are found by an Aho-Corasick automaton, very many by their first two characters. ``choir``: the lists with which it
    looks through whole texts in one pass.
    """

    def __init__(
        self, words: Iterable[tuple[str, T]], *, whole_words: bool = False, choir: Choir | None = None
    ) -> None:
        self._whole = whole_words
        self._choir = choir
        self._values: dict[str, list[T]] = {}
        for word, value in words:
            if word:
                self._values.setdefault(word, []).append(value)
        self._automaton: Any = None
        self._heads: dict[str, tuple[int, ...]] = {}
        if len(self._values) > MANY and min(map(len, self._values)) > 1:
            sizes: dict[str, set[int]] = {}
            for word in self._values:
                sizes.setdefault(word[:2], set()).add(len(word))
            self._heads = {head: tuple(sorted(found)) for head, found in sizes.items()}
        elif self._values:
            self._automaton = ahocorasick.Automaton()
            for word, values in self._values.items():
                self._automaton.add_word(word, (len(word), values))
            self._automaton.make_automaton()
        self._number = choir.enter(self._values) if choir else 0

    def all(self, text: str) -> Iterator[Hit[T]]:
        """Return (start, end, value) of every occurrence, overlapping ones too, by their ends, longest first."""
        return iter(self._all(text))

    def _all(self, text: str) -> list[Hit[T]]:
        if not self._values:
            return []
        if self._choir and len(text) >= WHOLE:
            return self._choir.hits(self._number, text)
        found = self._by_heads(text) if self._automaton is None else self._by_automaton(text)
        return [hit for hit in found if _apart(text, hit[0], hit[1])] if self._whole else found

    def _by_automaton(self, text: str) -> list[Hit[T]]:
        return [
            (last - length + 1, last + 1, value)
            for last, (length, values) in self._automaton.iter(text)
            for value in values
        ]

    def _by_heads(self, text: str) -> list[Hit[T]]:
        heads, values = self._heads, self._values
        begun = [(at, head) for at in range(len(text) - 1) if (head := text[at : at + 2]) in heads]
        found = [
            (at + size, at)
            for at, head in begun
            for size in heads[head]
            if at + size <= len(text) and text[at : at + size] in values
        ]
        return [(start, end, value) for end, start in sorted(found) for value in values[text[start:end]]]

    def longest(self, text: str) -> list[Hit[T]]:
        """Return occurrences that lie in no longer one; of equal spans all values are kept."""
        found = sorted(self._all(text), key=lambda x: (x[0], -x[1]))
        kept: list[Hit[T]] = []
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
