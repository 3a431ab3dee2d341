"""DOCX: paragraphs and tables in the order of the page.

The XML is walked directly, because the library's paragraphs leave out content controls and tracked insertions.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
from lxml import etree

from extraction.reading.archives import damaged, guard_archive, refuse_ole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# deleted words are no longer part of the report; a fallback repeats its text box
SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", FALLBACK}
NOTES = ("footnote", "endnote")
# (kind, number) -> its lines
Notes = dict[tuple[str, str | None], list[str]]
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}


def word(data: bytes, source: str) -> str:
    """Return paragraphs and tables of a DOCX in their order; an encrypted one is an OLE container."""
    refuse_ole(data, source, ".docx")
    guard_archive(data, source)
    with damaged(source):
        document = docx.Document(io.BytesIO(data))
        return "\n".join(_lines(document.element.body, _notes(document)))


def _notes(document: Any) -> Notes:
    """Return the lines of every footnote and endnote by its kind and number; what parts them from the page is none."""
    found: Notes = {}
    for part in document.part.rels.values():
        kind = part.reltype.rsplit("/", 1)[-1].removesuffix("s")
        if kind not in NOTES or part.is_external:
            continue
        root = etree.fromstring(
            part.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True)
        )
        for note in root.iterchildren(f"{W}{kind}"):
            if note.get(f"{W}type") in (None, "normal"):
                lines = [line.strip() for line in _lines(note, {})]
                found[kind, note.get(f"{W}id")] = [line for line in lines if line]
    return found


def _lines(element: Any, notes: Notes) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in SKIPPED:
            continue
        if child.tag == f"{W}p":
            yield "".join(_words(child))
            yield from _noted(child, notes)
        elif child.tag == f"{W}tbl":
            yield from _rows(child, notes)
        elif isinstance(child.tag, str):
            yield from _lines(child, notes)


def _noted(element: Any, notes: Notes) -> Iterator[str]:
    """Yield the notes that a paragraph or a row refers to: below it, so that they stay with what they explain."""
    for kind in NOTES if notes else ():
        for reference in element.iter(f"{W}{kind}Reference"):
            yield from notes.get((kind, reference.get(f"{W}id")), ())


def _rows(table: Any, notes: Notes) -> Iterator[str]:
    for row in table.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is table:
            cells = (c for c in row.iter(f"{W}tc") if next(c.iterancestors(f"{W}tr")) is row)
            told = [[x.strip() for x in _lines(c, {}) if x.strip()] for c in cells]
            # a row of one cell is a frame around paragraphs
            yield from told[0] if len(told) == 1 else ["\t".join(" ".join(lines) for lines in told)]
            yield from _noted(row, notes)


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
