"""Hundreds of patterns over one text at the cost of few: each waits for words that it cannot do without.

The words come from the pattern itself (the parsed expression's literals); one Aho-Corasick pass over the text says which
patterns are worth running, and on which stretch between stops.
"""

from __future__ import annotations

import importlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

from extraction.common.choir import Choir
from extraction.common.foretold import Foretold
from extraction.common.lazy import lazy
from extraction.common.matcher import Matcher

T = TypeVar("T")
STOP = lazy(r"[。；;\n]")
# the parser of the standard library; the tree it gives is the same in all versions that we run on
_parser: Any = importlib.import_module("re._parser")
MOST = 400


class Triggered(Generic[T]):
    """Patterns with a value each; gaps in them must not cross a stop (``。；;`` or a line's end)."""

    def __init__(self, patterns: Iterable[tuple[T, str]], choir: Choir | None = None) -> None:
        """``choir``: the lists with which the words are looked for in one pass."""
        self._patterns: list[tuple[T, re.Pattern[str]]] = []
        words: list[tuple[str, int]] = []
        self._always: list[int] = []
        for i, (value, expression) in enumerate(patterns):
            # most of many are never tried: no text holds all their words
            self._patterns.append((value, lazy(expression)))
            needed = needs(expression)
            words += [(w, i) for w in needed or ()]
            if not needed:
                self._always.append(i)
        self._words = Matcher(words, choir=choir)

    def find(self, text: str) -> Iterator[tuple[T, int, int]]:
        """Yield (value, start, end) of every match, by pattern, then by place."""
        starts = [0, *(m.end() for m in STOP.finditer(text))]
        ends = [*starts[1:], len(text)]
        due = {(i, bisect_right(starts, a) - 1) for a, _, i in self._words.all(text)}
        due.update((i, k) for i in self._always for k in range(len(starts)))
        for i, k in sorted(due):
            value, pattern = self._patterns[i]
            for m in pattern.finditer(text, starts[k], ends[k]):
                if m.end() > m.start():
                    yield value, m.start(), m.end()


def needs(expression: str, spelt: int = MOST) -> frozenset[str] | None:
    """Return words of which one must stand in any match, None where no such words can be told.

    ``spelt``: into how many words a run of choices is spelt out at most; more words are more telling, and more to look for.
    """
    return _needs(expression, spelt)


def _worded(expression: str, spelt: int) -> frozenset[str] | None:
    words = _of(_parser.parse(expression), spelt)
    return words and _shortest(words)


_needs: Foretold[frozenset[str] | None] = Foretold(
    _worded, lambda words: words and sorted(words), lambda kept: kept and frozenset(kept)
)


def all_needs(expression: str, spelt: int = MOST) -> list[frozenset[str]]:
    """Return sets of words: of each, one must stand in any match; none where no such words can be told."""
    sets = (_shortest(words) for words in _sets(_parser.parse(expression), spelt))
    return list(dict.fromkeys(sets))


def _shortest(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if not any(v in w for v in words if v != w))


def _of(items: Any, most: int) -> frozenset[str] | None:
    """Return the most telling words of a sequence: of a run that can be spelt out, or of one of its parts."""
    best: frozenset[str] | None = None
    for words in _sets(items, most):
        best = _better(best, words)
    return best


def _sets(items: Any, most: int) -> Iterator[frozenset[str]]:
    """Yield the words of each run that can be spelt out and of each part: a match holds one of every set."""
    run = frozenset({""})
    for op, value in items:
        spelt = _spelt(op, value, most)
        if spelt and len(run) * len(spelt) <= most:
            run = frozenset(a + b for a in run for b in spelt)
            continue
        if "" not in run:
            yield run
        run = spelt or frozenset({""})
        name = str(op)
        if name == "SUBPATTERN":
            yield from _sets(value[3], most)
        elif name == "BRANCH" and (words := _any(value[1], most)) and "" not in words:
            yield words
        elif name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
            yield from _sets(value[2], most)
    if "" not in run:
        yield run


def _spelt(op: Any, value: Any, most: int) -> frozenset[str] | None:
    """Return every string that a part can stand for, None where they are not few."""
    name = str(op)
    if name == "LITERAL":
        return frozenset({chr(value)})
    if name == "IN" and all(str(o) == "LITERAL" for o, _ in value):
        return frozenset(chr(v) for _, v in value)
    if name == "SUBPATTERN":
        return _all_spelt(value[3], most)
    if name == "BRANCH":
        parts = [_all_spelt(b, most) for b in value[1]]
        return frozenset().union(*(p or () for p in parts)) if all(parts) else None
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[:2] == (0, 1) and (inner := _all_spelt(value[2], most)):
        return inner | {""}
    return None


def _all_spelt(items: Any, most: int) -> frozenset[str] | None:
    run = frozenset({""})
    for op, value in items:
        spelt = _spelt(op, value, most)
        if not spelt or len(run) * len(spelt) > most:
            return None
        run = frozenset(a + b for a in run for b in spelt)
    return run


def _any(branches: Any, most: int) -> frozenset[str] | None:
    found: set[str] = set()
    for branch in branches:
        words = _of(branch, most)
        if not words:
            return None
        found |= words
    return frozenset(found) if len(found) <= MOST else None


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Return the set whose shortest word is longer, the smaller set where they are even."""
    one, other = (w if w and "" not in w else None for w in (one, other))
    if not one or not other:
        return one or other
    return max(one, other, key=lambda words: (min(map(len, words)), -len(words), sorted(words)))
