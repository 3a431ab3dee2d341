"""The words that many patterns wait for, looked for in one pass over a text (Aho-Corasick)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any

import ahocorasick


@dataclass(frozen=True)
class Heard:
    """The numbers of the words that stand somewhere in a text, inside other words too, and where each begins."""

    numbers: frozenset[int]
    places: dict[int, list[int]]


class Lexicon:
    """Words by number: grows as patterns enter theirs, and is made ready when a text is asked for."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._ready = 0
        self._automaton: Any = None
        self._lock = Lock()
        # texts are asked for again and again, by each list of patterns
        self._asked = lru_cache(maxsize=16)(self._look)

    def number(self, word: str) -> int:
        """Return the number of a word; a new word enters."""
        with self._lock:
            return self._numbers.setdefault(word, len(self._numbers))

    def within(self, text: str) -> Heard:
        """Return which words stand in a text, and where."""
        return self._asked(text, len(self._numbers))

    def _look(self, text: str, size: int) -> Heard:
        # what others look through meanwhile is never changed, but replaced
        if size > self._ready:
            with self._lock:
                made = ahocorasick.Automaton()
                for word, number in self._numbers.items():
                    made.add_word(word, (number, len(word)))
                made.make_automaton()
                self._automaton, self._ready = made, len(self._numbers)
        places: dict[int, list[int]] = {}
        for last, (number, length) in self._automaton.iter(text) if self._automaton else ():
            places.setdefault(number, []).append(last - length + 1)
        return Heard(frozenset(places), places)
