"""One reader a format: bytes of a file to the text that a person would read in it."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from docx import Document as open_docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from extraction.reading.text import MAX_BYTES, decode
from vocabulary import IncisionError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SKIPPED = (
    "script",
    "style",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "noscript",
    "iframe",
    "template",
    "button",
)
BLOCKS = (
    "p",
    "div",
    "li",
    "tr",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "table",
    "blockquote",
    "pre",
)
MAX_EXPANSION = 200
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def plain(data: bytes, source: str) -> str:
    """Return a text file as it stands."""
    return decode(data, source)


def html(data: bytes, source: str) -> str:
    """Return the words of a page without its navigation; blocks end lines, table cells are parted by tabs."""
    soup = BeautifulSoup(data if b"charset" in data[:2048].lower() else decode(data, source), "lxml")
    for tag in soup(list(SKIPPED)):
        tag.decompose()
    root = soup.find("article") or soup.find("main") or soup.body or soup
    for cell in root(["td", "th"]):
        cell.append("\t")
    for block in root(list(BLOCKS)):
        block.append("\n")
    lines = (" ".join(line.split(" ")).strip() for line in root.get_text().splitlines())
    return "\n".join(line for line in lines if line)


def word(data: bytes, source: str) -> str:
    """Return paragraphs and tables of a DOCX in their order; an encrypted one is an OLE container."""
    if data.startswith(OLE):
        raise IncisionError("file_encrypted", source=source)
    _guard_archive(data, source)
    try:
        document = open_docx(io.BytesIO(data))
        lines: list[str] = []
        for item in document.iter_inner_content():
            if isinstance(item, Paragraph):
                lines.append(item.text)
            elif isinstance(item, Table):
                lines += ["\t".join(cell.text.strip() for cell in row.cells) for row in item.rows]
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError) as error:
        raise IncisionError("file_damaged", source=source, reason=type(error).__name__) from error
    return "\n".join(lines)


def _guard_archive(data: bytes, source: str) -> None:
    """Refuse an archive that unpacks to far more than it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(i.file_size for i in archive.infolist())
    except zipfile.BadZipFile as error:
        raise IncisionError("file_damaged", source=source, reason="zip") from error
    if size > MAX_BYTES or size > MAX_EXPANSION * max(len(data), 4096):
        raise IncisionError("file_too_large", source=source, size=f"{size >> 20} MB")


def pdf(data: bytes, source: str) -> str:
    """Return the text of a PDF page by page; one that holds only pictures is refused."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IncisionError("file_encrypted", source=source)
        pages = [page.extract_text() or "" for page in reader.pages]
    except IncisionError:
        raise
    # pypdf meets damaged files in many ways; each is the same word to the reader of the message
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        RecursionError,
        NotImplementedError,
    ) as error:
        raise IncisionError("file_damaged", source=source, reason=type(error).__name__) from error
    text = "\n".join(pages)
    if not text.strip():
        raise IncisionError("pdf_without_text", source=source)
    return text


FORMATS: dict[str, Callable[[bytes, str], str]] = {
    ".txt": plain, ".text": plain, ".md": plain, ".markdown": plain, ".html": html, ".htm": html,
    ".docx": word, ".pdf": pdf,
}  # fmt: skip


def sniffed(suffix: str, data: bytes, source: str) -> Callable[[bytes, str], str]:
    """Return the reader of a suffix, after a look whether the bytes can be that format at all."""
    if suffix == ".pdf" and b"%PDF" not in data[:1024]:
        raise IncisionError("file_damaged", source=source, reason="%PDF")
    reader: Any = FORMATS[suffix]
    return reader  # type: ignore[no-any-return]
