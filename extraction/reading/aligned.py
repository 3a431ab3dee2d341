"""Tables of people that a page of a PDF sets in columns without ruling them: each row a line, its cells parted by tabs.

A table begins at a header that names people and goes on as long as a gap runs down the page between any two columns; prose,
in one column or two, has no such header. Where the rows cannot be told apart for sure the page stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from extraction.ledgers.ledger_rows import LEAST, PERSON, column_of_names
from extraction.reading.grids import HAN, NEAR, Piece, Ruled, joined

# of the size of the letters: the width of a narrow, a usual, a wide one, a Chinese one; the least gap between columns;
# the largest between two lines of a table
NARROW, USUAL, WIDE, FULL, GAP, APART = 0.3, 0.5, 0.7, 1.0, 0.2, 5.0
SLIM = frozenset(" iljtfrI.,;:'!|()-")
# of the distance between two lines of a cell: more parts two cells; less may lie between the middles of cells of one row
LOOSE, LEVEL = 1.1, 0.35
# one row may be chance
ROWS = 2
# the lines of a cell from above, each with its height
Cell = list[tuple[float, str]]
PLACES: tuple[Callable[[Cell], float], ...] = (
    lambda cell: cell[0][0],
    lambda cell: (cell[0][0] + cell[-1][0]) / 2,
    lambda cell: cell[-1][0],
)


@dataclass
class _Column:
    """From where to where the words of a column reach, and its lines by height."""

    start: float
    end: float
    head: str
    lines: Cell = field(default_factory=list)


def aligned(page: Ruled) -> str | None:
    """Return the text of a page whose unruled tables name people, their rows as lines; None where it has none."""
    lines = [*_lines(page.pieces)]
    table_of: dict[int, list[list[str]]] = {}
    for at, line in enumerate(lines):
        name = column_of_names([p.text for p in line]) if len(line) >= LEAST else None
        if name is None:
            continue
        columns = [_Column(p.x, _end(p), p.text.strip()) for p in line]
        inside = [*line, *_below(lines[at:], columns)]
        rows = max(_level(columns, name), _begun(columns, name), key=len)
        if len(rows) >= ROWS:
            table = [[c.head for c in columns], *rows]
            table_of |= {id(p): table for p in inside}
    return "".join(_told(page.pieces, table_of)) if table_of else None


def _end(piece: Piece) -> float:
    return piece.x + piece.size * sum(
        FULL if HAN.match(c) else NARROW if c in SLIM else WIDE if c.isupper() or c in "mw" else USUAL
        for c in piece.text.strip()
    )


def _lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that stand on one line, from left to right; the lines from above."""
    line: list[Piece] = []
    for piece in sorted((p for p in pieces if p.text.strip()), key=lambda p: -p.y):
        if line and line[0].y - piece.y > NEAR:
            yield sorted(line, key=lambda p: p.x)
            line = []
        line.append(piece)
    if line:
        yield sorted(line, key=lambda p: p.x)


def _below(lines: list[list[Piece]], columns: list[_Column]) -> Iterator[Piece]:
    """Yield the pieces under a header, each taken into its column, until a line closes the gap between two columns."""
    for above, line in pairwise(lines):
        into = [[p for p in line if _column_of(p, columns) is c] for c in columns]
        reach = [
            (min([c.start, *(p.x for p in own)]), max([c.end, *(_end(p) for p in own)]))
            for c, own in zip(columns, into, strict=True)
        ]
        narrowest = min(right[0] - left[1] for left, right in pairwise(reach))
        if above[0].y - line[0].y > APART * line[0].size or narrowest < GAP * line[0].size:
            return
        for column, own, (start, end) in zip(columns, into, reach, strict=True):
            column.start, column.end = start, end
            column.lines += [(p.y, p.text.strip()) for p in own]
        yield from line


def _column_of(piece: Piece, columns: list[_Column]) -> _Column:
    end = _end(piece)
    return max(columns, key=lambda c: min(c.end, end) - max(c.start, piece.x))


def _level(columns: list[_Column], name: int) -> list[list[str]]:
    """Return the rows whose cells are level with the name: all at their tops, their middles, or their feet."""
    pitch = min((a - b for c in columns for (a, _), (b, _) in pairwise(c.lines)), default=0.0)
    cells = [[*_cells(c.lines, pitch)] for c in columns]
    found = (_at(cells, name, place, LEVEL * pitch) for place in PLACES)
    return next((rows for rows in found if rows and _people(rows, name)), [])


def _at(
    cells: list[list[Cell]], name: int, place: Callable[[Cell], float], most: float
) -> list[list[str]] | None:
    """Return the rows of the names, where every cell stands at the place of one and beside no other, and one cell of a column at each."""
    heights = [place(cell) for cell in cells[name]]
    rows = [[""] * len(cells) for _ in heights]
    for i, several in enumerate(cells):
        for cell in several:
            near, row = min(((abs(h - place(cell)), r) for r, h in enumerate(heights)), default=(most + 1, 0))
            beside = [
                r
                for r, named in enumerate(cells[name])
                if named[-1][0] <= cell[0][0] and cell[-1][0] <= named[0][0]
            ]
            if near > most or rows[row][i] or any(r != row for r in beside):
                return None
            rows[row][i] = joined([text for _, text in cell])
    return rows


def _begun(columns: list[_Column], name: int) -> list[list[str]]:
    """Return the rows of which each begins with a line in the first column."""
    begins = [y + NEAR for y, _ in columns[0].lines]
    rows = [
        [joined([text for y, text in c.lines if below < y <= top]) for c in columns]
        for top, below in pairwise([*begins, float("-inf")])
    ]
    above = any(y > begins[0] for c in columns for y, _ in c.lines) if begins else True
    return rows if not above and _people(rows, name) else []


def _people(rows: list[list[str]], name: int) -> bool:
    """Every row names one person and tells something of them."""
    return all(
        sum(map(bool, row)) >= LEAST and any(p.fullmatch(row[name]) for p in PERSON.values()) for row in rows
    )


def _cells(lines: Cell, pitch: float) -> Iterator[Cell]:
    cell: Cell = []
    for line in lines:
        if cell and cell[-1][0] - line[0] > LOOSE * pitch:
            yield cell
            cell = []
        cell.append(line)
    if cell:
        yield cell


def _told(pieces: list[Piece], table_of: dict[int, list[list[str]]]) -> Iterator[str]:
    """Yield the page in order, the rows where the first piece of their table stands."""
    told: list[list[list[str]]] = []
    last = "\n"
    for piece in pieces:
        rows = table_of.get(id(piece))
        if rows is None:
            # what parted the cells parts nothing any more
            if piece.text.strip() or last:
                yield piece.text
                last = piece.text or last
            continue
        if not any(rows is one for one in told):
            told.append(rows)
            yield "" if last.endswith("\n") or not last else "\n"
            yield from ("\t".join(cells) + "\n" for cells in rows)
        last = ""
