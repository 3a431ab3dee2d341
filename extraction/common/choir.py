"""Words of several lists, all looked for in one pass over a text, and told apart by whose they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any

import ahocorasick

Hits = list[tuple[int, int, Any]]


class Choir:
    """The lists that are asked for the same texts: grows as lists enter, and is made ready when a text is asked for."""

    def __init__(self) -> None:
        self._words: dict[str, list[tuple[int, Any]]] = {}
        self._lists = 0
        self._ready = 0
        self._automaton: Any = None
        self._lock = Lock()
        # each list asks for the same text in turn
        self._asked = lru_cache(maxsize=4)(self._all)

    def enter(self, values: Mapping[str, Sequence[Any]]) -> int:
        """Enter the values of a list by their words, and return the number of the list."""
        with self._lock:
            number = self._lists
            self._lists += 1
            for word, told in values.items():
                self._words.setdefault(word, []).extend((number, value) for value in told)
        return number

    def hits(self, number: int, text: str) -> Hits:
        """Return (start, end, value) of every occurrence of the words of a list, by their ends, longest first."""
        return self._asked(text, self._lists)[number]

    def _all(self, text: str, lists: int) -> list[Hits]:
        # what others look through meanwhile is never changed, but replaced
        if lists > self._ready:
            with self._lock:
                made = ahocorasick.Automaton()
                for word, told in self._words.items():
                    made.add_word(word, (len(word), tuple(told)))
                made.make_automaton()
                self._automaton, self._ready = made, self._lists
        found: list[Hits] = [[] for _ in range(self._ready)]
        for last, (length, told) in self._automaton.iter(text):
            end = last + 1
            start = end - length
            for number, value in told:
                found[number].append((start, end, value))
        return found
