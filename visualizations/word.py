"""Blocks of a letter as a Word file: opens and edits like any other, and the same blocks give the same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from visualizations.letter import Block
from vocabulary import legal_xml

MOMENT = datetime.datetime(2000, 1, 1)
# what official letters are set in; a machine without it takes its own
TYPE, HEAVY = "仿宋", "黑体"
SIZES = {
    "title": 22,
    "heading": 16,
    "body": 16,
    "quote": 14,
    "note": 12,
    "right": 16,
    "banner": 12,
    "row": 10,
}
MARKED = {"banner": RGBColor(0xA0, 0x20, 0x20), "note": RGBColor(0x60, 0x60, 0x60)}


def word(blocks: Iterable[Block]) -> bytes:
    """Return a .docx of the blocks; rows that follow one another are one table, the first its heading."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = MOMENT
    document.core_properties.author = "incision"
    table: Any = None
    for block in blocks:
        if block.style == "row":
            if table is None:
                table = document.add_table(rows=0, cols=len(block.cells))
                table.style = "Table Grid"
            for cell, text in zip(table.add_row().cells, block.cells, strict=True):
                _write(cell.paragraphs[0], text, "row")
            continue
        table = None
        if block.style == "page":
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            continue
        paragraph = document.add_paragraph()
        if block.style in ("title", "banner"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif block.style == "right":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif block.style == "quote":
            paragraph.paragraph_format.left_indent = Pt(28)
        _write(paragraph, block.text, block.style)
    out = io.BytesIO()
    document.save(out)
    return _without_clock(out.getvalue())


def _write(paragraph: Any, text: str, style: str) -> None:
    run = paragraph.add_run(legal_xml(text))
    face = HEAVY if style in ("title", "heading") else TYPE
    run.font.name = face
    # Word keeps the face of Chinese signs apart
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    run.font.size = Pt(SIZES[style])
    run.font.bold = style in ("title", "banner")
    if style in MARKED:
        run.font.color.rgb = MARKED[style]


def _without_clock(content: bytes) -> bytes:
    """Pack again with one fixed time for every part."""
    second = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, old.read(name))
    return second.getvalue()
