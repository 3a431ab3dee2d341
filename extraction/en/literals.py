"""The words that a pattern cannot do without: a text that holds none of them holds no match."""

from __future__ import annotations

import re
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SHORTEST = 3
MOST = 24


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
    """Return words in lower case, one of which every match holds; None where no such words are long enough."""
    best = _needed(list(parser.parse(pattern, re.I)))
    return tuple(sorted(best)) if best else None


def _worth(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _needed(parts: list[tuple[Any, Any]]) -> frozenset[str] | None:
    options: list[frozenset[str]] = []
    run = ""
    for op, value in [*parts, (None, None)]:
        if op is code.LITERAL and chr(value).isascii():
            run += chr(value).lower()
            continue
        if len(run) >= SHORTEST:
            options.append(frozenset({run}))
        run = ""
        inner: frozenset[str] | None = None
        if op is code.SUBPATTERN:
            inner = _needed(list(value[3]))
        elif op in (code.MAX_REPEAT, code.MIN_REPEAT) and value[0] > 0:
            inner = _needed(list(value[2]))
        elif op is code.BRANCH:
            each = [_needed(list(b)) for b in value[1]]
            if all(each):
                inner = frozenset().union(*(e for e in each if e))
        if inner and len(inner) <= MOST:
            options.append(inner)
    return max(options, key=_worth, default=None)
