"""Which of many patterns can stand in a text, and where: each waits for words that it cannot do without."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate

from extraction.common import Heard, Lexicon, Width, width
from extraction.en.words.literals import waited_for

# the words that wordings wait for
LEXICON = Lexicon()
# of so many runs without a blank the lengths are told apart; few wordings hold more
MANY = 24
# where a match may begin: first and last place, and how far it is looked for
Stretch = tuple[int, int, int]


@dataclass(frozen=True)
class Hearing:
    """What is heard in a text without case, and whether its places are those of the text: a letter may become two.

    ``longest``: how many signs one, two, three … runs without a blank have together at most.
    """

    heard: Heard
    placed: bool
    longest: tuple[int, ...]


@lru_cache(maxsize=8)
def _hearing(text: str, entered: int) -> Hearing:
    """Return what is heard; ``entered`` only tells apart what was heard before and after a list entered."""
    low = text.casefold()
    longest = tuple(accumulate(nlargest(MANY, map(len, text.split()))))
    return Hearing(LEXICON.within(low), len(low) == len(text), longest)


class _Latest:
    """The text that was asked for last: asked for again and again, it must not be compared with another that is as long."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: tuple[str, int, Hearing] | None = None

    def hearing(self, text: str) -> Hearing:
        seen, entered = self._seen, LEXICON.entered
        if seen and seen[0] is text and seen[1] == entered:
            return seen[2]
        found = _hearing(text, entered)
        self._seen = (text, entered, found)
        return found


hearing = _Latest().hearing


class Waiting:
    """Which of many patterns can stand in a text: those of whose sets of words each has one in it, and where."""

    __slots__ = ("_always", "_owner", "_sets", "_widths")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._sets: list[list[frozenset[int]]] = []
        self._widths: list[Width | None] = []
        for pattern in patterns:
            sets = sorted(waited_for(pattern), key=lambda ws: (-min(map(len, ws)), len(ws), sorted(ws)))
            self._sets.append([frozenset(map(LEXICON.number, words)) for words in sets])
            self._widths.append(width(pattern))
        self._always = [i for i, sets in enumerate(self._sets) if not sets]
        self._owner = LEXICON.enter(self._sets)

    def due(self, heard: Heard) -> list[int]:
        """Return the places of the patterns that can stand in a text, in their order."""
        met = heard.due.get(self._owner)
        if met is None:
            return self._always
        return sorted([*met, *self._always]) if self._always else met

    def stretches(self, i: int, told: Hearing, start: int, stop: int) -> list[Stretch] | None:
        """Return where a match of a pattern between two places may begin, and how far it is to be looked for.

        None for anywhere. Every match holds one word of each set, and is no longer than its width.
        """
        sets = self._sets[i]
        if not sets:
            return None
        heard = told.heard
        at = _places(sets[0], heard, start, stop)
        wide = self._widths[i]
        if wide is None or not at:
            return None if at else []
        most = wide.within(told.longest)
        for words in sets[1:]:
            at = _near(at, _places(words, heard, start, stop), most)
        found: list[Stretch] = []
        for place in at:
            low, far = max(0, place - most), place + most + wide.ahead + 1
            if found and low <= found[-1][1]:
                found[-1] = (found[-1][0], place, far)
            else:
                found.append((low, place, far))
        return found if sum(far - low for low, _, far in found) < stop - start else None


def _places(words: frozenset[int], heard: Heard, start: int, stop: int) -> list[int]:
    """Return where words of a set begin between two places, in order."""
    rows = [heard.places[n] for n in words & heard.numbers]
    rows = [row[bisect_left(row, start) : bisect_left(row, stop)] for row in rows]
    return rows[0] if len(rows) == 1 else sorted(a for row in rows for a in row)


def _near(places: list[int], others: Sequence[int], most: int) -> list[int]:
    """Return those places that have one of the others within ``most`` characters; both are sorted."""
    found, k = [], 0
    for at in places:
        while k < len(others) and others[k] < at - most:
            k += 1
        if k < len(others) and others[k] <= at + most:
            found.append(at)
    return found
