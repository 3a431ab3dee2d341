"""Tables that a page of a PDF rules with lines: each row a line, its cells parted by tabs, as Word and pages have them.

The text layer gives such a table cell by cell and line by line, so that nobody can tell whose post a cell names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from extraction.ledgers.ledger_rows import names_people
from vocabulary import one_line

# in points: a rule is thinner, a cell is larger; lines that a program drew twice stand so near
THIN, LEAST, NEAR = 2.5, 6.0, 2.5
HAN, NUMBER = re.compile(r"[\u3400-\u9fff]"), re.compile(r"(?<=\d)\n(?=[\d.,])|(?<=\d[.,])\n(?=\d)")
Matrix = Sequence[float]


@dataclass(frozen=True)
class Piece:
    """A stretch of text with the place of its first sign and the size of its letters, in points."""

    text: str
    x: float
    y: float
    size: float = 0.0


@dataclass
class Ruled:
    """What one page shows: its text in the order of the file, and the rules that were drawn."""

    pieces: list[Piece] = field(default_factory=list)
    # (x, from, to) and (y, from, to)
    upright: list[tuple[float, float, float]] = field(default_factory=list)
    level: list[tuple[float, float, float]] = field(default_factory=list)
    _at: tuple[float, float] = (0.0, 0.0)

    def text(self, text: str, cm: Matrix, tm: Matrix, _font: object, size: float) -> None:
        """Take a stretch of text (pypdf's visitor)."""
        place = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
        self.pieces.append(Piece(text, *place, abs(size * tm[3] * cm[3])))

    def drawn(self, operator: bytes, operands: Sequence[Any], cm: Matrix, _tm: Matrix) -> None:
        """Take a line or a rectangle (pypdf's visitor); nothing else rules a table."""
        if operator not in (b"m", b"l", b"re"):
            return
        x, y = (float(v) for v in operands[:2])
        x, y = x * cm[0] + cm[4], y * cm[3] + cm[5]
        if operator == b"l":
            self._line(*self._at, x, y)
        elif operator == b"re":
            wide, high = float(operands[2]) * cm[0], float(operands[3]) * cm[3]
            for a, b, c, d in (
                (x, y, x + wide, y), (x, y + high, x + wide, y + high), (x, y, x, y + high), (x + wide, y, x + wide, y + high),
            ):  # fmt: skip
                self._line(a, b, c, d)
        self._at = x, y

    def _line(self, a: float, b: float, c: float, d: float) -> None:
        if abs(a - c) < THIN and abs(b - d) > LEAST:
            self.upright.append(((a + c) / 2, min(b, d), max(b, d)))
        elif abs(b - d) < THIN and abs(a - c) > LEAST:
            self.level.append(((b + d) / 2, min(a, c), max(a, c)))

    def rows(self) -> list[tuple[float, float, list[float]]]:
        """Return the rows that have several cells, from above: (below, above, the rules between the cells)."""
        heights = _apart(y for y, _, _ in self.level)
        found = []
        for below, above in pairwise(heights):
            if above - below < LEAST:
                continue
            middle = (below + above) / 2
            rules = _apart(x for x, low, high in self.upright if low < middle < high)
            if len(rules) > 2:
                found.append((below, above, rules))
        return found[::-1]

    def lines(self) -> Iterator[tuple[list[str] | None, str]]:
        """Yield the page in order: (the cells of a row, "") or (None, text outside of tables); a table stands where it begins."""
        rows = self.rows()
        cells: list[list[list[str]]] = [[[] for _ in rules[1:]] for _, _, rules in rows]
        placed: list[tuple[int, Piece]] = []
        for piece in self.pieces:
            row = next(
                (
                    i
                    for i, (low, high, rules) in enumerate(rows)
                    if low <= piece.y < high and rules[0] - NEAR <= piece.x < rules[-1]
                ),
                None,
            )
            if row is None or not piece.text.strip():
                placed.append((-1, piece))
                continue
            cells[row][max(0, bisect_right(rows[row][2], piece.x + NEAR) - 1)].append(piece.text)
            placed.append((row, piece))
        told: set[int] = set()
        for row, piece in placed:
            if row < 0:
                yield None, piece.text
            elif row not in told:
                # the rows of a table follow one another, whatever the order in which the file draws its cells
                last = row
                while last + 1 < len(rows) and abs(rows[last + 1][1] - rows[last][0]) < NEAR:
                    last += 1
                for i in range(row, last + 1):
                    if i not in told:
                        told.add(i)
                        yield [joined(cell) for cell in cells[i]], ""


def joined(lines: list[str]) -> str:
    """Return the lines of a cell as one; Chinese lines break anywhere, inside numbers too."""
    text = "\n".join(line.strip("\n") for line in lines)
    return one_line(NUMBER.sub("", text) if HAN.search(text) else text)


def tabled(page: Ruled, people: set[int]) -> str | None:
    """Return the text of a page whose ruled tables name people, their rows as lines; None where it has none.

    ``people``: the numbers of columns of such tables on the pages before, which a table without a header goes on from;
    those of this page are added.
    """
    lines = [*page.lines()] if page.upright else []
    found = {len(cells) for cells, _ in lines if cells and names_people(cells)}
    if not found and not any(cells and len(cells) in people for cells, _ in lines):
        return None
    people |= found
    parts: list[str] = []
    for cells, text in lines:
        if cells and parts and not "".join(parts[-2:]).endswith("\n"):
            parts.append("\n")
        parts.append("\t".join(cells) + "\n" if cells else text)
    return "".join(parts)


def _apart(values: Iterator[float]) -> list[float]:
    """Return values in order, one for those that stand for the same line."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return found
