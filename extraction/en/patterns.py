"""Wordings from the data files as patterns; of many, only those whose telling words stand in the text are tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from extraction.common import Lexicon
from extraction.en.literals import branches, waited_for

# the words that wordings wait for
LEXICON = Lexicon()
CLASS = re.compile(r"<([a-z]+)>")


def bounded(pattern: str) -> re.Pattern[str]:
    """Compile a wording; its gaps stay in their clause but may hold the point of a number, an initial or a title."""
    return re.compile(
        pattern.replace("[^.;]", r"(?:[^.;]|\.(?=\d)|(?<=[\s.][A-Z])\.|(?<=\s(?:Jr|Sr|Dr|Mr|Ms))\.)"), re.I
    )


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """Return the text without case, for asking whether a word stands in it; its offsets are not those of the text."""
    return text.casefold()


class Waiting:
    """Which of many patterns can stand in a text: those of whose sets of words each has one in it."""

    __slots__ = ("_always", "_first", "_rest")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._always: list[int] = []
        # by the number of a word: the patterns whose most telling set holds it; the other sets of each pattern
        self._first: dict[int, list[int]] = {}
        self._rest: list[list[frozenset[int]]] = []
        for i, pattern in enumerate(patterns):
            sets = sorted(waited_for(pattern), key=lambda ws: (-min(map(len, ws)), len(ws), sorted(ws)))
            numbers = [frozenset(map(LEXICON.number, words)) for words in sets]
            for number in numbers[0] if numbers else ():
                self._first.setdefault(number, []).append(i)
            if not numbers:
                self._always.append(i)
            self._rest.append(numbers[1:])

    def due(self, text: str) -> list[int]:
        """Return the places of the patterns that can stand in a text (without case), in their order."""
        present = LEXICON.within(text)
        met = {i for number in self._first.keys() & present for i in self._first[number]}
        met = {i for i in met if all(not words.isdisjoint(present) for words in self._rest[i])}
        return sorted(met.union(self._always))


class Wordings:
    """One pattern made of many: finds what ``a|b|c`` finds, and tries only what can stand in the text."""

    __slots__ = ("_rows", "_waiting")

    def __init__(self, patterns: list[str], *, begin: str = r"(?<!\w)") -> None:
        single = [b for p in patterns for b in branches(p)]
        self._rows = [bounded(rf"{begin}(?:{p})") for p in single]
        self._waiting = Waiting(single)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches that do not overlap, leftmost first; where two begin together the first wording wins."""
        stop = len(text) if end is None else end
        # of a part only its own words are asked for: many short parts of a long text must not cost the whole each time
        low = folded(text) if start == 0 and stop == len(text) else text[start:stop].casefold()
        upcoming = []
        for i in self._waiting.due(low):
            m = self._rows[i].search(text, start, stop)
            if m:
                upcoming.append((m.start(), i, m))
        while upcoming:
            best = min(upcoming, key=lambda u: u[:2])[2]
            yield best
            at = best.end() + (best.end() == best.start())
            following = []
            for begin, i, m in upcoming:
                again = m if begin >= at else self._rows[i].search(text, at, stop)
                if again:
                    following.append((again.start(), i, again))
            upcoming = following

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match."""
        return next(self.finditer(text, start, end), None)


def spelt(wording: str, classes: Mapping[str, str]) -> str:
    """Return a wording with every ``<class>`` of words written out."""
    return CLASS.sub(lambda m: classes[m[1]], wording)


def any_of(patterns: list[str]) -> Wordings:
    """Join wordings that begin where a word begins."""
    return Wordings(patterns)
