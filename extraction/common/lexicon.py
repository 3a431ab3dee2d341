"""The words that many patterns wait for, looked for in one pass over a text (Aho-Corasick)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import Any

import ahocorasick


@dataclass(frozen=True)
class Heard:
    """The numbers of the words that stand somewhere in a text, inside other words too, and where each begins.

    ``due``: by number of a list of patterns, which of them can stand in the text, in their order; a list without any
    is left out.
    """

    numbers: frozenset[int]
    places: dict[int, list[int]]
    due: dict[int, list[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Row:
    """A pattern of a list that waits for words, one of each set; the first set is the most telling one."""

    owner: int
    at: int
    rest: tuple[frozenset[int], ...]


class Lexicon:
    """Words by number: grows as patterns enter theirs, and is made ready when a text is asked for."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._rows: list[_Row] = []
        # by the number of a word: the rows whose most telling set holds it
        self._met: dict[int, list[int]] = {}
        self._owners = 0
        self._ready = 0
        self._automaton: Any = None
        self._lock = Lock()
        # texts are asked for again and again, by each list of patterns
        self._asked = lru_cache(maxsize=16)(self._look)

    def number(self, word: str) -> int:
        """Return the number of a word; a new word enters."""
        with self._lock:
            return self._numbers.setdefault(word, len(self._numbers))

    def enter(self, patterns: Sequence[Sequence[frozenset[int]]]) -> int:
        """Enter a list of patterns, each by the sets of words that it waits for, and return the number of the list.

        The first set of a pattern is its most telling one; a pattern without any is never due.
        """
        with self._lock:
            owner = self._owners
            self._owners += 1
            for at, sets in enumerate(patterns):
                for number in sets[0] if sets else ():
                    self._met.setdefault(number, []).append(len(self._rows))
                self._rows.append(_Row(owner, at, tuple(sets[1:])))
        return owner

    @property
    def entered(self) -> int:
        """Return how many words and patterns have entered: it only grows."""
        return len(self._numbers) + len(self._rows)

    def within(self, text: str) -> Heard:
        """Return which words stand in a text, and where."""
        return self._asked(text, len(self._numbers), len(self._rows))

    def _look(self, text: str, size: int, rows: int) -> Heard:
        """Return what is heard; ``rows`` only tells apart what was heard before and after a list entered."""
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
        numbers = frozenset(places)
        due: dict[int, list[int]] = {}
        for i in sorted({i for n in numbers for i in self._met.get(n, ())}):
            row = self._rows[i]
            for words in row.rest:
                if words.isdisjoint(numbers):
                    break
            else:
                due.setdefault(row.owner, []).append(row.at)
        return Heard(numbers, places, due)
