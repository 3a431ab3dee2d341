"""Records told one field a line (姓名：…, 职务：…, 处理结果：…): each is a row of a table whose header stands in every line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.ledger_rows import LEAST, Row, Span, filled_row, lists
from vocabulary import Language

# a field and what it says
FIELD = re.compile(
    r"[ \t\u3000]*(?P<field>[^\s:：，,。；;]{1,12})[ \t\u3000]*[:：][ \t\u3000]*(?P<cell>[^\n]*[^\s])"
)

Filled = list[tuple[str, Span, Span]]


def records(text: str, language: Language) -> Iterator[Row]:
    """Yield the records of a text, each with the lines that tell it; one that names nobody is none."""
    known, _ = lists(language)
    filled: Filled = []
    at = 0
    for line in text.split("\n"):
        m = FIELD.fullmatch(text, at, at + len(line.rstrip()))
        column = known.get(m["field"], "") if m else ""
        if filled and (m is None or (column and column in {c for c, _, _ in filled})):
            yield from _told(text, filled, language)
            filled = []
        if m:
            filled.append((column, m.span("field"), m.span("cell")))
        at = min(at + len(line) + 1, len(text))
    yield from _told(text, filled, language)


def _told(text: str, filled: Filled, language: Language) -> Iterator[Row]:
    columns = {c for c, _, _ in filled if c}
    if "name" in columns and len(columns) >= LEAST:
        # what stands before the first column that is known (序号：2) belongs to no record
        first = next(i for i, (c, _, _) in enumerate(filled) if c)
        line = (filled[first][1][0], filled[-1][2][1])
        found = filled_row(text, line, filled[first:], language)
        if found:
            yield found
