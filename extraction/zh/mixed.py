"""A text in which one matter was proved and another was not: each its own case, so that neither lends its end to the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from extraction.common import Phrases, Span, lazy

PHRASES = Phrases("extraction.zh", "mixed")

UNTRUE = PHRASES.compile(r"‹untrue›")
# said of an allegation and of nothing else
UNPROVED = PHRASES.compile(r"(?:‹asked›)[^。\n]{0,80}?(?:‹unproved›)|系谣言")
ALLEGED = PHRASES.compile(r"‹alleged›")
SETTLED = PHRASES.compile(r"‹settled›")
# a sanction that was taken back settles nothing
REVOKED = lazy(r"撤销(?:了)?(?:对|给予)[^。；;\n]{0,40}?(?:处分|处理)的?(?:决定)?")
STOPS = (lazy(r"\n"), lazy(r"[。！]”?"), lazy(r"[；;]"))

# where a name stands, and the name
Name = tuple[int, str]


@dataclass
class Piece:
    """A stretch of a text; ``untrue``: None where it tells no end of a matter; ``line``: the paragraph it is of."""

    start: int
    end: int
    untrue: bool | None
    line: int
    names: frozenset[str]
    sure: frozenset[str]


def apart(text: str, span: Span, named: list[Name]) -> tuple[list[Span], frozenset[str]]:
    """Return the cases of a stretch, and the names that it tells of matters that were not proved, and of no others.

    A stretch that tells one end only is one case, and so is one whose people were all found against.
    """
    if not UNTRUE.search(text, *span) or not SETTLED.search(text, *span):
        return [span], frozenset()
    text = _standing(text)
    pieces = [p for n, line in enumerate(_cut(text, span, 0)) for p in _pieces(text, line, n, 1, named)]
    joined = _joined(text, pieces)
    against = frozenset(n for p in pieces if p.untrue is False for n in p.sure)
    cleared = (
        frozenset(n for p in joined if p.untrue and ALLEGED.search(text, p.start, p.end) for n in p.names)
        - against
    )
    if not cleared or len({p.untrue for p in joined}) == 1:
        return [span], frozenset()
    return [(p.start, p.end) for p in joined], cleared


def _cut(text: str, span: Span, level: int) -> list[Span]:
    borders = [span[0], *(m.end() for m in STOPS[level].finditer(text, *span)), span[1]]
    return [(a, b) for a, b in pairwise(borders) if text[a:b].strip()]


def _pieces(text: str, span: Span, line: int, level: int, named: list[Name]) -> list[Piece]:
    """Return a stretch as one piece, or cut at the next weaker stop where it tells both ends."""
    untrue, settled = UNTRUE.search(text, *span), SETTLED.search(text, *span)
    if untrue and settled and level < len(STOPS):
        cut = _cut(text, span, level)
        return [p for part in cut for p in _pieces(text, part, line, level + 1, named)]
    end: bool | None = None
    if untrue and (not settled or ALLEGED.search(text, *span)):
        end = True
    elif settled:
        end = False
    names = _names(named, *span)
    return [Piece(*span, end, line, names, names if end is False else frozenset())]


def _names(named: list[Name], start: int, end: int) -> frozenset[str]:
    return frozenset(n for _, n in named[bisect_left(named, (start, "")) : bisect_left(named, (end, ""))])


def _joined(text: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces, each with what leads up to it and what goes on telling it."""
    found: list[Piece] = []
    waiting: list[Piece] = []
    seen: set[str] = set()
    for p in pieces:
        last = found[-1] if found else None
        fresh = bool(p.names - seen)
        seen |= p.names
        if p.untrue is None:
            opens = fresh or ALLEGED.search(text, p.start, p.end)
            if last is None or waiting or opens:
                waiting.append(p)
            else:
                _add(last, p)
            continue
        if last and not waiting and last.untrue is p.untrue and (not fresh or last.line == p.line):
            _add(last, p)
            continue
        for w in reversed(waiting):
            p = Piece(w.start, p.end, p.untrue, p.line, p.names | w.names, p.sure)
        waiting = []
        found.append(p)
    for w in waiting:
        if found:
            _add(found[-1], w)
    return found


def _add(piece: Piece, more: Piece) -> None:
    piece.end, piece.names, piece.sure = more.end, piece.names | more.names, piece.sure | more.sure


def settled(text: str) -> bool:
    """Return whether a clause of a text tells a sanction and nothing that was not proved."""
    return any(p.untrue is False for p in _pieces(_standing(text), (0, len(text)), 0, 0, []))


def _standing(text: str) -> str:
    """Return a text of the same length without the sanctions that were taken back."""
    return REVOKED.sub(lambda m: " " * len(m.group()), text)


def unproved(text: str) -> re.Match[str] | None:
    """Return the words that say that what was alleged was not proved, None where nothing was alleged."""
    return UNPROVED.search(text)
