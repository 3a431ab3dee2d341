"""A PDF to its text, page by page: columns one after the other, ruled tables row by row."""

from __future__ import annotations

import io
import logging

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError

from extraction.reading.aligned import aligned
from extraction.reading.archives import damaged
from extraction.reading.columns import LINES, unwoven
from extraction.reading.grids import Ruled, tabled
from vocabulary import IncisionError

# a report is read whole or not at all; the marker of the end stands in the last kilobyte or two
PDF_TAIL = 2048
# of the width of a page: what begins right of it may be a second column
MIDDLE = 0.45
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def pdf(data: bytes, source: str) -> str:
    """Return the text of a PDF page by page; one that is cut short or holds only pictures is refused.

    Errors: ``file_damaged``, ``pdf_without_text``, ``file_encrypted``.
    """
    if b"%PDF" not in data[:1024]:
        raise IncisionError("file_damaged", source=source, reason="%PDF")
    if b"%%EOF" not in data[-PDF_TAIL:]:
        raise IncisionError("file_damaged", source=source, reason="%%EOF")
    with damaged(source):
        try:
            reader = PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise IncisionError("file_encrypted", source=source)
        except DependencyError as error:
            raise IncisionError("file_encrypted", source=source) from error
        people: set[int] = set()
        text = "\n".join(_page_text(page, people) for page in reader.pages)
    if not text.strip():
        raise IncisionError("pdf_without_text", source=source)
    return text


def _page_text(page: PageObject, people: set[int]) -> str:
    """Return what a page says; ``people``: how many columns the tables of people have that were met so far."""
    shown = Ruled()
    plain = page.extract_text(visitor_text=shown.text, visitor_operand_before=shown.drawn) or ""
    if told := tabled(shown, people) or aligned(shown):
        return told
    middle = float(page.mediabox.width) * MIDDLE
    # the page as it looks is made only where a few lines begin right of the middle: it takes several times as long
    if sum(p.x > middle for p in shown.pieces if p.text.strip()) < LINES:
        return plain
    return unwoven(page.extract_text(extraction_mode="layout"), plain)
