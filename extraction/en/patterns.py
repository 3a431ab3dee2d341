"""Wordings from the data files as patterns; of many, only those whose telling words stand in the text are tried."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter

from extraction.common import Heard, Lexicon, Width, width
from extraction.en.literals import branches, waited_for

# the words that wordings wait for
LEXICON = Lexicon()
# where a match may begin: first and last place, and how far it is looked for
Stretch = tuple[int, int, int]
# what a point may be is asked ahead, which is asked once: a point that could be read in two ways would double the cost
GAP = r"(?:[^.;]|\.(?=\d|(?<=[\s.][A-Z]\.)|(?<=\s(?:Jr|Sr|Dr|Mr|Ms)\.)))"
CLASS = re.compile(r"<([a-z]+)>")


def gapped(pattern: str) -> str:
    """Return a wording whose gaps may hold the point of a number, an initial or a title."""
    return pattern.replace("[^.;]", GAP)


def bounded(pattern: str) -> re.Pattern[str]:
    """Compile a wording; its gaps stay in their clause but may hold the point of a number, an initial or a title."""
    return re.compile(gapped(pattern), re.I)


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """Return the text without case, for asking whether a word stands in it; its offsets are not those of the text."""
    return text.casefold()


@lru_cache(maxsize=8)
def _longest(text: str) -> int:
    """Return the length of the longest run of signs without a blank."""
    return max(map(len, text.split()), default=0)


class Waiting:
    """Which of many patterns can stand in a text: those of whose sets of words each has one in it, and where."""

    __slots__ = ("_always", "_keys", "_met", "_sets", "_widths")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._always: list[int] = []
        # by the number of a word: the patterns whose most telling set holds it
        self._met: dict[int, list[int]] = {}
        self._sets: list[list[frozenset[int]]] = []
        self._widths: list[Width | None] = []
        for i, pattern in enumerate(patterns):
            sets = sorted(waited_for(pattern), key=lambda ws: (-min(map(len, ws)), len(ws), sorted(ws)))
            numbers = [frozenset(map(LEXICON.number, words)) for words in sets]
            for number in numbers[0] if numbers else ():
                self._met.setdefault(number, []).append(i)
            if not numbers:
                self._always.append(i)
            self._sets.append(numbers)
            self._widths.append(width(pattern))
        self._keys = frozenset(self._met)

    def due(self, heard: Heard) -> list[int]:
        """Return the places of the patterns that can stand in a text, in their order."""
        if self._keys.isdisjoint(heard.numbers):
            return self._always
        met = {i for number in self._keys & heard.numbers for i in self._met[number]}
        met = {i for i in met if not any(words.isdisjoint(heard.numbers) for words in self._sets[i][1:])}
        return sorted(met.union(self._always))

    def stretches(self, i: int, heard: Heard, text: str) -> list[Stretch] | None:
        """Return where a match of a pattern may begin, and how far it is to be looked for; None for anywhere.

        Every match holds one of the words that were heard.
        """
        wide = self._widths[i]
        if wide is None or not self._sets[i]:
            return None
        most = wide.within(_longest(text))
        found: list[Stretch] = []
        for at in sorted(a for n in self._sets[i][0] & heard.numbers for a in heard.places[n]):
            low, far = max(0, at - most), at + most + wide.ahead + 1
            if found and low <= found[-1][1]:
                found[-1] = (found[-1][0], at, far)
            else:
                found.append((low, at, far))
        return found if sum(far - low for low, _, far in found) < len(text) else None


class Wordings:
    """One pattern made of many: finds what ``a|b|c`` finds, and tries only what can stand in the text, where it can."""

    __slots__ = ("_rows", "_waiting")

    def __init__(self, patterns: list[str], *, begin: str = r"(?<!\w)", plain: bool = False) -> None:
        """``plain``: the patterns as they stand, their gaps unchanged."""
        single = [b for p in patterns for b in branches(p)]
        self._rows = [re.compile(p, re.I) if plain else bounded(rf"{begin}(?:{p})") for p in single]
        self._waiting = Waiting(single)

    def may(self, text: str) -> bool:
        """Return whether one of them can stand in a text, by its words alone."""
        return bool(self._waiting.due(LEXICON.within(folded(text))))

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches that do not overlap, leftmost first; where two begin together the first wording wins."""
        stop = len(text) if end is None else end
        # of a part only its own words are asked for: many short parts of a long text must not cost the whole each time
        whole = start == 0 and stop == len(text)
        heard = LEXICON.within(folded(text) if whole else text[start:stop].casefold())
        # a letter that becomes two without case moves every place behind it
        placed = whole and len(folded(text)) == len(text)
        upcoming = []
        for i in self._waiting.due(heard):
            where = self._waiting.stretches(i, heard, text) if placed else None
            m = _first(self._rows[i], text, start, stop, where)
            if m:
                upcoming.append((m.start(), i, m, where))
        while upcoming:
            best = min(upcoming, key=lambda u: u[:2])[2]
            yield best
            at = best.end() + (best.end() == best.start())
            following = []
            for begin, i, m, where in upcoming:
                again = m if begin >= at else _first(self._rows[i], text, at, stop, where)
                if again:
                    following.append((again.start(), i, again, where))
            upcoming = following

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match."""
        return next(self.finditer(text, start, end), None)


def _first(
    pattern: re.Pattern[str], text: str, start: int, stop: int, where: list[Stretch] | None
) -> re.Match[str] | None:
    """Return the first match from ``start`` on; ``where``: the stretches in which one may begin (None: anywhere)."""
    if where is None:
        return pattern.search(text, start, stop)
    for i in range(bisect_left(where, start, key=itemgetter(1)), len(where)):
        low, high, far = where[i]
        m = pattern.search(text, max(start, low), min(stop, far))
        if m and m.start() <= high:
            return m
    return None


def spelt(wording: str, classes: Mapping[str, str]) -> str:
    """Return a wording with every ``<class>`` of words written out."""
    return CLASS.sub(lambda m: classes[m[1]], wording)


def any_of(patterns: list[str]) -> Wordings:
    """Join wordings that begin where a word begins."""
    return Wordings(patterns)
