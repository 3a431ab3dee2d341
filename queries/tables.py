"""Columns and rows as text, for people and for spreadsheets: what every writer shares."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from queries.workbook import workbook
from vocabulary import IncisionError, Language, one_line, say

BOM = "\ufeff"
# a spreadsheet would run a cell that begins so
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 48


def number(value: object) -> bool:
    """Return whether a spreadsheet should have the value as a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(FORMULA) else text


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with a byte order mark, so that a spreadsheet reads Chinese right; numbers stay numbers."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow(v if number(v) else harmless(str(v)) for v in row)
    return (BOM + out.getvalue()).encode()


def markdown_rows(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a Markdown table."""
    return [_line(head), "|" + "---|" * len(head), *(_line(row) for row in rows)]


def _line(texts: Iterable[str]) -> str:
    return "| " + " | ".join(one_line(t).replace("|", "\\|") for t in texts) + " |"


def plain_rows(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return aligned columns; wide characters count twice, long cells are cut."""
    cut = [[_cut(cell) for cell in row] for row in (head, *rows)]
    widths = [max(_width(row[i]) for row in cut) for i in range(len(head))]
    lines = ["  ".join(_pad(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in cut]
    lines.insert(1, "  ".join("-" * w for w in widths))
    return lines


def _width(text: str) -> int:
    return sum(2 if ord(c) > 0x2E7F else 1 for c in text)


def _cut(text: str) -> str:
    text = one_line(text)
    while _width(text) > WIDEST:
        text = text[:-2] + "…"
    return text


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def render_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    form: str,
    language: Language,
    *,
    truncated: bool = False,
) -> bytes:
    """Return the answer of a free statement as table, json, csv, xlsx or md; ``format_unknown`` for another.

    Values are plain JSON: lists and nodes are shown as JSON in one cell.
    """
    note = [say("pack.truncated", language, count=len(rows))] if truncated else []
    shown = [[_shown(v) for v in row] for row in rows]
    cells = [
        [v if number(v) else t for v, t in zip(row, texts, strict=True)]
        for row, texts in zip(rows, shown, strict=True)
    ]

    def as_json() -> bytes:
        content = {"columns": list(columns), "rows": [list(r) for r in rows], "truncated": truncated}
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()

    forms: dict[str, Callable[[], bytes]] = {
        "table": lambda: ("\n".join([*plain_rows(columns, shown), *note]) + "\n").encode(),
        "json": as_json,
        "csv": lambda: csv_bytes(columns, cells),
        "xlsx": lambda: workbook(
            {say("pack.sheet.answer", language): [list(columns), *cells, *([n] for n in note)]}
        ),
        "md": lambda: (
            "\n".join([*markdown_rows(columns, shown), *(["", *note] if note else [])]) + "\n"
        ).encode(),
    }
    if form not in forms:
        raise IncisionError("format_unknown", name=form, choices=", ".join(forms))
    return forms[form]()


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return str(value)
