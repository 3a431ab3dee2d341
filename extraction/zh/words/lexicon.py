"""Common words and how a text is best cut into them; what a stretch of characters costs as words, what as a name.

``extraction/zh/data/lexicon.txt.gz`` (``scripts/make_lexicon.py``) has words of one to four characters and how far characters
are given names'; a cost is the negative logarithm of how often something stands in running text.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from extraction.common import lazy, packed
from extraction.zh.words.name_lists import lists as name_lists

LONGEST = 4
# a run of characters is cut into words on its own; longer ones in pieces, so that memory stays small
RUN = lazy(r"[\u4e00-\u9fff]{1,1000}")
# what a character that no list has costs as a word, and in a given name
RARE_WORD, RARE_GIVEN = 18.0, 11.3
# surnames by how many bear them: the usual ones, common ones, others and compound ones, those that are words elsewhere, those of very few
USUAL, COMMON, OTHER, WORDLIKE, SELDOM = 3.2, 5.0, 7.0, 9.5, 11.0
# one given name of five or six has one character; of two, the other way about
ONE, TWO = 1.6, 0.2

Cut = tuple[list[float], list[int], list[float], list[int]]
Costs = dict[str, float]


@cache
def costs() -> tuple[Costs, Costs, Costs]:
    """Return the cost of each common word, and of each character as the first and as the last of a given name."""
    words: Costs = {}
    first: Costs = {}
    last: Costs = {}
    for line in packed("extraction.zh", "lexicon.txt").splitlines():
        kind, cost, told = line.split(" ")
        into, size = {"f": (first, 1), "l": (last, 1)}.get(kind) or (words, int(kind))
        into.update((told[i : i + size], int(cost) / 2) for i in range(0, len(told), size))
    return words, first, last


def known(piece: str) -> bool:
    """Return whether a stretch is a common word."""
    return piece in costs()[0]


def as_name(family: str, given: str) -> float:
    """Return what a stretch costs as a full name."""
    lists = name_lists()
    _, first, last = costs()
    if family in lists["usual"]:
        cost = USUAL
    elif family in lists["common"]:
        cost = COMMON
    else:
        cost = SELDOM if family in lists["seldom"] else WORDLIKE if family in lists["wordlike"] else OTHER
    if len(given) == 1:
        return cost + ONE + min(first.get(given, RARE_GIVEN), last.get(given, RARE_GIVEN))
    return cost + TWO + given_of_two(given)


def given_of_two(given: str) -> float:
    """Return what two characters cost as a given name."""
    _, first, last = costs()
    return first.get(given[0], RARE_GIVEN) + last.get(given[1], RARE_GIVEN)


class Cuts:
    """The best cuts of one text, made for each run of characters when it is first asked of."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs = [m.span() for m in RUN.finditer(text)]
        self._starts = [a for a, _ in self._runs]
        self._cuts: dict[int, Cut] = {}

    def around(self, start: int, end: int) -> tuple[float, str, str]:
        """Return what a stretch adds to the cost of its run, the word before it and the word behind it.

        A stretch of two runs adds nothing.
        """
        i = bisect_right(self._starts, start) - 1
        low, high = self._runs[i] if i >= 0 else (start, start)
        if end > high:
            return 0.0, "", ""
        if i not in self._cuts:
            self._cuts[i] = cut(self._text[low:high])
        before, lefts, behind, rights = self._cuts[i]
        a, b = start - low, end - low
        left = self._text[start - lefts[a] : start]
        return before[-1] - before[a] - behind[b], left, self._text[end : end + rights[b]]


@cache
def _tails() -> frozenset[str]:
    """Return the last two characters of all longer words."""
    return frozenset(w[-2:] for w in costs()[0] if len(w) > 2)


def cut(run: str) -> Cut:
    """Return for each place the least cost of all before it, the length of the word that ends there; the same of all behind it."""
    get, tails, n = costs()[0].get, _tails(), len(run)
    single = [get(c, RARE_WORD) for c in run]
    before, lefts = [0.0] * (n + 1), [0] * (n + 1)
    # the words of two characters and more, by where they begin
    begins: list[list[tuple[int, float]]] = [[] for _ in run]
    for i in range(1, n + 1):
        best, size = before[i - 1] + single[i - 1], 1
        pair = run[i - 2 : i] if i > 1 else ""
        for k in range(2, (min(LONGEST, i) if pair in tails else 2) + 1) if pair else ():
            cost = get(run[i - k : i])
            if cost is not None:
                begins[i - k].append((k, cost))
                if before[i - k] + cost < best:
                    best, size = before[i - k] + cost, k
        before[i], lefts[i] = best, size
    behind, rights = [0.0] * (n + 1), [0] * (n + 1)
    for i in range(n - 1, -1, -1):
        best, size = behind[i + 1] + single[i], 1
        for k, cost in begins[i]:
            if behind[i + k] + cost < best:
                best, size = behind[i + k] + cost, k
        behind[i], rights[i] = best, size
    return before, lefts, behind, rights
