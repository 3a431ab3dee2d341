"""The words that a pattern cannot do without: a text that holds none of them holds no match."""

from __future__ import annotations

from extraction.common import Foretold, all_needs

SHORTEST = 3
# what a pattern without longer ones waits for
SHORTER = 2
# a lexicon looks for all words in one pass: what a run of choices is spelt out into may be more
CHOICES = 40


def branches(pattern: str) -> list[str]:
    """Cut a pattern at its outermost bars: ``a|(?:b|c)`` has two branches."""
    found, depth, start, i, inside = [], 0, 0, 0, False
    while i < len(pattern):
        c = pattern[i]
        if c == "\\":
            i += 1
        elif inside:
            # a bracket that comes first stands for itself
            inside = c != "]" or pattern[i - 1] == "[" or pattern[i - 2 : i] == "[^"
        elif c == "[":
            inside = True
        elif c in "()":
            depth += 1 if c == "(" else -1
        elif c == "|" and not depth:
            found.append(pattern[start:i])
            start = i + 1
        i += 1
    return [*found, pattern[start:]]


def waited_for(pattern: str) -> list[frozenset[str]]:
    """Return sets of words without case: every match holds one word of each; short words only where there are no others."""
    return _waited_for(pattern)


def _told(pattern: str, _spelt: int) -> list[frozenset[str]]:
    sets = (frozenset(w.casefold() for w in words) for words in all_needs(pattern, CHOICES))
    told = [(min(map(len, words)), words) for words in sets]
    return [words for least, words in told if least >= SHORTEST] or [ws for n, ws in told if n >= SHORTER]


_waited_for = Foretold(
    _told, lambda sets: [sorted(words) for words in sets], lambda kept: [frozenset(words) for words in kept]
)
