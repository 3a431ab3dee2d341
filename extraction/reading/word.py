"""DOCX: paragraphs and tables in the order of the page.

The XML is walked directly, because the library's paragraphs leave out content controls and tracked insertions.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx

from extraction.reading.archives import damaged, guard_archive, refuse_ole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# deleted words are no longer part of the report; a fallback repeats its text box
SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", FALLBACK}
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}


def word(data: bytes, source: str) -> str:
    """Return paragraphs and tables of a DOCX in their order; an encrypted one is an OLE container."""
    refuse_ole(data, source, ".docx")
    guard_archive(data, source)
    with damaged(source):
        body = docx.Document(io.BytesIO(data)).element.body
        return "\n".join(_lines(body))


def _lines(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in SKIPPED:
            continue
        if child.tag == f"{W}p":
            yield "".join(_words(child))
        elif child.tag == f"{W}tbl":
            yield from _rows(child)
        elif isinstance(child.tag, str):
            yield from _lines(child)


def _rows(table: Any) -> Iterator[str]:
    for row in table.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is table:
            cells = (c for c in row.iter(f"{W}tc") if next(c.iterancestors(f"{W}tr")) is row)
            yield "\t".join(" ".join(x.strip() for x in _lines(c) if x.strip()) for c in cells)


def _words(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in SKIPPED or child.tag == f"{W}pPr":
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == f"{W}p":  # a paragraph of a text box inside a run
            yield "\n"
            yield from _words(child)
        else:
            yield from _words(child)
