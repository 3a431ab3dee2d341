"""One reader a format: bytes of a file to the text that a person would read in it."""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Callable, Iterator

from bs4 import (
    BeautifulSoup,
    CData,
    MarkupResemblesLocatorWarning,
    Tag,
    XMLParsedAsHTMLWarning,
)
from bs4.element import NavigableString, PageElement
from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError

from extraction.reading.aligned import aligned
from extraction.reading.archives import OLE, damaged
from extraction.reading.columns import LINES, unwoven
from extraction.reading.furniture import without_furniture
from extraction.reading.grids import Ruled, tabled
from extraction.reading.menus import menus
from extraction.reading.text import decode
from extraction.reading.word import word
from vocabulary import IncisionError

MAGIC = (b"%PDF-", b"PK\x03\x04", OLE, b"{\\rtf")
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.I)
SKIPPED = [
    "script", "style", "nav", "header", "footer", "aside", "form", "noscript", "iframe", "template", "button", "title",
]  # fmt: skip
BLOCKS = [
    "p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "table", "blockquote", "pre",
    "dt", "dd", "figcaption", "caption",
]  # fmt: skip
CELLS = ("td", "th")
# a report is read whole or not at all; the marker of the end stands in the last kilobyte or two
PDF_TAIL = 2048
# of the width of a page: what begins right of it may be a second column
MIDDLE = 0.45
logging.getLogger("pypdf").setLevel(logging.CRITICAL)
warnings.filterwarnings("ignore", category=MarkupResemblesLocatorWarning)
warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)


def plain(data: bytes, source: str) -> str:
    """Return a text file as it stands; another format under a text suffix is refused.

    Errors: ``binary_content``.
    """
    if data.lstrip().startswith(MAGIC):
        raise IncisionError("binary_content", source=source)
    return decode(data, source)


def html(data: bytes, source: str) -> str:
    """Return the words of a page without its navigation; blocks end lines, table cells are parted by tabs."""
    text = _page(data, source)
    with damaged(source):
        soup = BeautifulSoup(text, "lxml")
        words = re.sub(r"[ \n]*\t *", "\t", "".join(_words(_root(soup))))
        lines = (re.sub(" {2,}", " ", line).strip() for line in words.splitlines())
        return "\n".join(without_furniture(line for line in lines if line))


def _root(soup: BeautifulSoup) -> Tag:
    for name in ("article", "main"):
        for found in soup.find_all(name, limit=20):
            if not found.find_parent(SKIPPED):
                return found
    return soup.body or soup


def _words(root: Tag) -> Iterator[str]:
    """Walk the page with a stack of its own: pages nested thousands deep exist, and cost stays linear."""
    stack: list[tuple[PageElement | str, bool]] = [(root, False)]
    passed = menus(root)
    last = ""
    while stack:
        node, as_is = stack.pop()
        piece = ""
        if isinstance(node, Tag):
            if node.name in SKIPPED or id(node) in passed:
                continue
            inside = as_is or node.name == "pre"
            stack.append(("\t" if node.name in CELLS else "\n" if node.name in BLOCKS else "", inside))
            stack.extend((child, inside) for child in reversed(node.contents))
            # a paragraph that opens a cell stays on the line of its row
            piece = "\n" if node.name in BLOCKS and last != "\t" else ""
        elif type(node) is str:
            piece = node
        # comments, styles and declarations are strings of other types
        elif isinstance(node, str) and type(node) in (NavigableString, CData):
            piece = str(node) if as_is else re.sub(r"[ \t\r\n\f]+", " ", node)
        last = piece if piece.strip(" ") else last
        yield piece


def _page(data: bytes, source: str) -> str:
    """Decode by the charset that the page declares, unless it lies; many pages say GB2312 and mean GB18030."""
    declared = CHARSET.search(data[:4096])
    if declared and b"\0" not in data:
        name = declared[1].decode("ascii").lower()
        try:
            return data.decode("gb18030" if name in ("gb2312", "gbk") else name)
        except (LookupError, ValueError):
            pass
    return decode(data, source)


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


FORMATS: dict[str, Callable[[bytes, str], str]] = {
    ".txt": plain, ".text": plain, ".md": plain, ".markdown": plain, ".html": html, ".htm": html,
    ".docx": word, ".pdf": pdf,
}  # fmt: skip
