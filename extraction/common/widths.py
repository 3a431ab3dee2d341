"""How long a match of a pattern can be, in a text whose longest words are known."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extraction.common.foretold import Foretold

_parser: Any = importlib.import_module("re._parser")
REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
SINGLE = frozenset({"LITERAL", "NOT_LITERAL", "IN", "ANY", "CATEGORY"})
BLANKS = tuple(c for c in range(0x3001) if chr(c).isspace())
# classes of signs that hold no blank
WORDS = frozenset({"CATEGORY_WORD", "CATEGORY_DIGIT", "CATEGORY_NOT_SPACE"})


@dataclass(frozen=True)
class Width:
    """At most ``fixed`` characters and ``words`` whole words; ``ahead``: so many more behind it are looked at."""

    fixed: int = 0
    words: int = 0
    ahead: int = 0

    def within(self, sums: Sequence[int]) -> int:
        """Return the bound in a text of whose longest runs without a blank one, two, three … have so many characters together.

        Behind the last of ``sums`` each further word counts as the longest.
        """
        if not self.words or not sums:
            return self.fixed
        told = min(self.words, len(sums))
        return self.fixed + sums[told - 1] + (self.words - told) * sums[0]

    def _then(self, other: Width) -> Width:
        return Width(self.fixed + other.fixed, self.words + other.words, max(self.ahead, other.ahead))

    def _or(self, other: Width) -> Width:
        return Width(*(max(a, b) for a, b in zip(self.parts(), other.parts(), strict=True)))

    def _times(self, times: int) -> Width:
        return Width(self.fixed * times, self.words * times, self.ahead)

    def parts(self) -> tuple[int, int, int]:
        """Return the three numbers."""
        return self.fixed, self.words, self.ahead


def width(expression: str) -> Width | None:
    """Return how long a match can be, None where nothing bounds it or it asks for the end of the text."""
    return _width(expression)


def _measured(expression: str, _spelt: int) -> Width | None:
    return _of(_parser.parse(expression))


_width: Foretold[Width | None] = Foretold(
    _measured, lambda found: found and found.parts(), lambda kept: kept and Width(*kept)
)


def _of(items: Any) -> Width | None:
    """Return the width of a sequence."""
    found = Width()
    for op, value in items:
        part = _part(str(op), value)
        if part is None:
            return None
        found = found._then(part)
    return found


def _part(name: str, value: Any) -> Width | None:
    if name in SINGLE:
        return Width(1)
    if name == "SUBPATTERN":
        return _of(value[3])
    if name == "ATOMIC_GROUP":
        return _of(value)
    if name == "BRANCH":
        widest = Width()
        for branch in value[1]:
            part = _of(branch)
            if part is None:
                return None
            widest = widest._or(part)
        return widest
    if name in REPEATS:
        inner = _of(value[2])
        if inner is None or value[1] is not _parser.MAXREPEAT:
            return inner and inner._times(value[1])
        return Width(0, 1, inner.ahead) if len(value[2]) == 1 and _no_blank(*value[2][0]) else None
    if name in ("ASSERT", "ASSERT_NOT"):
        direction, inner_items = value
        inner = _of(inner_items)
        # what lies behind a match is looked at as far as words go; of what lies before it all is seen
        if direction < 0:
            return Width()
        return Width(0, 0, inner.fixed + 1) if inner and not inner.words else None
    return Width(0, 0, 1) if name == "AT" and "END" not in str(value) else None


def _no_blank(op: Any, value: Any) -> bool:
    """Return whether one sign, as a pattern tells it, is never a blank."""
    name = str(op)
    if name == "LITERAL":
        return not chr(value).isspace()
    if name == "IN":
        return all(
            str(v) in WORDS
            if str(o) == "CATEGORY"
            else not any(v[0] <= blank <= v[1] for blank in BLANKS)
            if str(o) == "RANGE"
            else _no_blank(o, v)
            for o, v in value
        )
    return False
