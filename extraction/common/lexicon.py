"""The words that many patterns wait for, looked for in one pass over a text (Aho-Corasick)."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Any

import ahocorasick


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

    def within(self, text: str) -> frozenset[int]:
        """Return the numbers of the words that stand somewhere in a text, inside other words too."""
        return self._asked(text, len(self._numbers))

    def _look(self, text: str, size: int) -> frozenset[int]:
        # what others look through meanwhile is never changed, but replaced
        if size > self._ready:
            with self._lock:
                made = ahocorasick.Automaton()
                for word, number in self._numbers.items():
                    made.add_word(word, number)
                made.make_automaton()
                self._automaton, self._ready = made, len(self._numbers)
        return (
            frozenset(number for _, number in self._automaton.iter(text)) if self._automaton else frozenset()
        )
