"""Wordings from the data files as patterns; of many, only those whose telling words stand in the text are tried."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from operator import itemgetter

from extraction.common import lazy
from extraction.en.words.literals import branches
from extraction.en.words.waiting import Stretch, Waiting, hearing

# what a point may be is asked ahead, which is asked once: a point that could be read in two ways would double the cost
GAP = r"(?:[^.;]|\.(?=\d|(?<=[\s.][A-Z]\.)|(?<=\s(?:Jr|Sr|Dr|Mr|Ms)\.)))"
CLASS = lazy(r"<([a-z]+)>")
# words that may be told in a row (not always fully properly …); a row without an end would leave a wording without a width
ROW = lazy(r"(?<!\\)\)([*+])")
LONGEST_ROW = 6


def gapped(pattern: str) -> str:
    """Return a wording whose gaps may hold the point of a number, an initial or a title."""
    return pattern.replace("[^.;]", GAP)


def ended(pattern: str) -> str:
    """Return a wording whose rows of words have an end, by which its matches have a width."""
    return ROW.sub(lambda m: f"){{{int(m[1] == '+')},{LONGEST_ROW}}}", pattern)


def bounded(pattern: str) -> re.Pattern[str]:
    """Return a wording as a pattern; its gaps stay in their clause but may hold the point of a number, an initial or a title."""
    return lazy(gapped(pattern), re.I)


class Wordings:
    """One pattern made of many: finds what ``a|b|c`` finds, and tries only what can stand in the text, where it can."""

    __slots__ = ("_rows", "_waiting")

    def __init__(self, patterns: list[str], *, begin: str = r"(?<!\w)", plain: bool = False) -> None:
        """``plain``: the patterns as they stand, their gaps unchanged."""
        single = [ended(b) for p in patterns for b in branches(p)]
        self._rows = [lazy(p, re.I) if plain else bounded(rf"{begin}(?:{p})") for p in single]
        self._waiting = Waiting(single)

    def may(self, text: str) -> bool:
        """Return whether one of them can stand in a text, by its words alone."""
        return bool(self._waiting.due(hearing(text).heard))

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches that do not overlap, leftmost first; where two begin together the first wording wins."""
        stop = len(text) if end is None else min(end, len(text))
        # what stands in no part of the text stands in none of it: the whole is asked once, its parts by place
        told = hearing(text)
        due = self._waiting.due(told.heard)
        if not due:
            return
        upcoming = []
        for i in due:
            where = self._waiting.stretches(i, told, start, stop) if told.placed else None
            m = _first(self._rows[i], text, start, stop, where) if where != [] else None
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
