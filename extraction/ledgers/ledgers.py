"""Tables with a header (name, unit, post, finding, sanction), each row told as a sentence; and the way back.

Notices come with such tables: pasted from a sheet, out of Word or a page, where a row names its person in one cell and
the post in another. Invariant: a span found in what is told comes back as the stretch of the given text that holds the
same characters; one that runs over cells comes back as the longest part of it that one cell holds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from extraction.common import Span, Spans, lazy, propose
from extraction.contract import Case, Mention, Post
from extraction.ledgers.cards import cards
from extraction.ledgers.ledger_rows import Header, Parts, Row, header, lists, row
from extraction.legible.returning import Model, Returning
from vocabulary import Language

# a line that parts the header from the rows
RULE = lazy(r"[\s|｜│:：+=\-—─┼]*")


@dataclass(frozen=True)
class Piece:
    """A stretch of what is told: where it begins there, and the stretch of the given text that it copies, if any."""

    at: int
    given: Span | None


def _last(known: int, end: int) -> int:
    return end if end >= 0 else known


class Told(Returning):
    """What is told of a text with such tables."""

    def __init__(self, given: str, parts: Parts, rows: list[tuple[int, Row]]) -> None:
        """``parts``: words of ours and copied stretches, in order; ``rows``: the first part of each row, and the row."""
        self.given = given
        self.pieces: list[Piece] = []
        words: list[str] = []
        size = 0
        for part in parts:
            copy = given[slice(*part)] if isinstance(part, tuple) else part
            self.pieces.append(Piece(size, part if isinstance(part, tuple) else None))
            words.append(copy)
            size += len(copy)
        self.text = "".join(words)
        self._starts = [p.at for p in self.pieces]
        # for each piece where the last stretch up to it that was copied ends
        self._ends = list(accumulate((p.given[1] if p.given else -1 for p in self.pieces), _last, initial=0))[
            1:
        ]
        self._until = [*self._starts[1:], size]
        self._told = [row for _, row in rows]
        self._first = [first for first, _ in rows]
        lasts = [first + len(row.parts) - 1 for first, row in rows]
        self.rows = [
            (self._starts[first], self._until[last]) for first, last in zip(self._first, lasts, strict=True)
        ]
        self._row_at = {span: i for i, span in enumerate(self.rows)}
        names = {row.cells["name"] for row in self._told}
        self.named = [(p.at, e) for p, e in zip(self.pieces, self._until, strict=True) if p.given in names]

    def _copied(self, start: int, end: int) -> Iterator[Span]:
        """Yield the stretches of the given text that ``start``..``end`` copies."""
        i = max(0, bisect_right(self._starts, start) - 1)
        while i < len(self.pieces) and self.pieces[i].at < max(end, start + 1):
            piece = self.pieces[i]
            if piece.given:
                low, high = piece.given
                a, b = low + max(0, start - piece.at), min(high, low + end - piece.at)
                if a < b:
                    yield a, b
            i += 1

    def back(self, start: int, end: int) -> Span:
        """Return the longest stretch that one cell holds; words of ours alone come back empty."""
        found = list(self._copied(start, end))
        if not found:
            here = self._nearest(start)
            return here, here
        return max(found, key=lambda s: (s[1] - s[0], -s[0]))

    def around(self, start: int, end: int) -> Span:
        """Return the stretch from the first to the last character that is copied; of a row those of its own line."""
        found = list(self._copied(start, end))
        if (start, end) in self._row_at:
            low, high = self._told[self._row_at[start, end]].line
            found = [(a, b) for a, b in found if low <= a and b <= high]
        return (min(a for a, _ in found), max(b for _, b in found)) if found else self.back(start, end)

    def kept(self, facts: list[Model], beside: dict[str, object]) -> list[Model]:
        """Leave out words of ours alone, which are nobody's evidence, and what is said twice of one cell."""
        told = {repr(f): f for f in facts if getattr(f, "text", None) != "" and f != beside.get("name")}
        return list(told.values())

    def filled(self, cases: list[Case], language: Language) -> list[Case]:
        """Give whom a row names the post of its column, where the words of the cell told none; spans of what is told."""
        former = lists(language)[1].former
        for case in cases:
            at = bisect_right(self.rows, (case.start, len(self.text))) - 1
            if at < 0 or case.start >= self.rows[at][1]:
                continue
            spans = {k: self._where(at, cell) for k, cell in self._told[at].cells.items()}
            name, cell = spans["name"], spans.get("position")
            whom = [p for p in case.people if name and self.text[slice(*name)] == p.name.text and not p.posts]
            if cell is None or not whom:
                continue
            before = next((w for w in former if self.text[slice(*cell)].lower().startswith(w)), "")
            post = (cell[0] + len(before), cell[1])
            unit = spans.get("unit")
            propose("post", *post, "ledgers.yaml position")
            held = Post(
                position=self._mention(post), unit=self._mention(unit) if unit else None, former=bool(before)
            )
            whom[0].posts = [held]
        return cases

    def _mention(self, span: Span) -> Mention:
        return Mention(text=self.text[slice(*span)], start=span[0], end=span[1])

    def _where(self, at: int, cell: Span) -> Span | None:
        """Return where a row tells one of its cells."""
        first = self._first[at]
        for i in range(first, first + len(self._told[at].parts)):
            if self.pieces[i].given == cell:
                return self._starts[i], self._until[i]
        return None

    def _nearest(self, at: int) -> int:
        return self._ends[max(0, bisect_right(self._starts, at) - 1)]


def told(text: str, language: Language) -> Told | None:
    """Return what the tables and cards of a text tell; None where it has none that name people."""
    lines = [*_rows(text, language)]
    taken = Spans(span for span, _ in lines)
    parts: Parts = []
    rows: list[tuple[int, Row]] = []
    low = 0
    single = [(span, one) for span, one in cards(text, language) if not taken.touches(*span)]
    for (start, end), one in sorted([*lines, *single], key=lambda r: r[0]):
        parts += [(low, start)] if low < start else []
        # a header itself tells nothing: its words would be read as those of a sentence
        if one:
            rows.append((len(parts), one))
            parts += [*one.parts, "\n"]
        low = min(end + (text[end : end + 1] == "\n"), len(text))
    if not rows:
        return None
    parts.append((low, len(text)))
    return Told(text, parts, rows)


def _rows(text: str, language: Language) -> Iterator[tuple[Span, Row | None]]:
    """Yield where each row of a table stands and what it tells; None for a header that rows follow."""
    at = 0
    head: Header | None = None
    above: Span | None = None
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = min(end + 1, len(text))
        found = row(text, start, end, head, language) if head else None
        if found:
            if above:
                yield above, None
                above = None
            yield (start, end), found
        elif head is None or not RULE.fullmatch(line):
            head = header(text, start, end, language)
            above = (start, end) if head else None
