"""Pages set in two columns whose file holds them line by line: first the left column is read, then the right.

Tables have a gap down the page as well; what tells a column of prose is that its lines are of about one width.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

PIECE = re.compile(r"\S(?:.*?\S)?(?=\s{3,}|\s*$)")
# so many lines with words on both sides, and so large a part of all lines, make columns
LINES = 6
SHARE = 0.5
# in characters of a monospaced page, where a Chinese one counts twice
NARROWEST = 20
EVEN = 0.7
SLACK = 3
Piece = tuple[int, str]


def _width(text: str) -> int:
    return sum(2 if c >= "\u2e80" else 1 for c in text)


def _pieces(line: str) -> list[Piece]:
    return [(m.start(), m.group()) for m in PIECE.finditer(line)]


def unwoven(layout: str, plain: str) -> str:
    """Return the text column by column; ``plain`` as it is where the page has no two columns or holds them in order.

    ``layout``: the page as monospaced lines; ``plain``: its words in the order of the file.
    """
    rows = [_pieces(line) for line in layout.splitlines() if line.strip()]
    both = [r for r in rows if len(r) == 2]
    if len(both) < LINES or len(both) < SHARE * len(rows):
        return plain
    gutter = median(r[1][0] for r in both)
    aligned = [r for r in both if abs(r[1][0] - gutter) <= SLACK]
    if len(aligned) < 0.8 * len(both) or not (_prose([r[0] for r in both]) and _prose([r[1] for r in both])):
        return plain
    if not _woven(both, plain):
        return plain
    return "\n".join(_in_columns(rows, gutter))


def _prose(side: list[Piece]) -> bool:
    widths = [_width(text) for _, text in side]
    widest = max(widths)
    return widest >= NARROWEST and sum(w >= EVEN * widest for w in widths) >= EVEN * len(widths)


def _woven(both: list[list[Piece]], plain: str) -> bool:
    """Return whether the file holds the right piece of a line before the left piece of the next."""
    lines = ["".join(line.split()) for line in plain.splitlines()]
    flat = "".join(lines)
    order = [[flat.find("".join(text.split())) for _, text in row] for row in both]
    steps = [a[1] < b[0] for a, b in pairwise(order) if min(*a, *b) >= 0]
    return bool(steps) and sum(steps) > len(steps) / 2


def _in_columns(rows: list[list[Piece]], gutter: float) -> list[str]:
    found: list[str] = []
    left: list[str] = []
    right: list[str] = []
    for row in rows:
        start, text = row[0]
        if len(row) == 1 and start < gutter - SLACK and start + len(text) > gutter:
            # a heading over both columns
            found += [*left, *right, text]
            left, right = [], []
            continue
        for at, words in row:
            (right if at >= gutter - SLACK else left).append(words)
    return [*found, *left, *right]
