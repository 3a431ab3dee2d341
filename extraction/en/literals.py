"""The words that a pattern cannot do without: a text that holds none of them holds no match."""

from __future__ import annotations

from extraction.common import needs

SHORTEST = 3
# few words are looked for in little time; a list of hundreds costs more than the patterns that it spares
SPELT = 4


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


def needed(pattern: str) -> tuple[str, ...] | None:
    """Return words without case, one of which every match holds; None where no such words are long enough."""
    words = {w.casefold() for w in needs(pattern, SPELT) or ()}
    return tuple(sorted(words)) if words and min(map(len, words)) >= SHORTEST else None
