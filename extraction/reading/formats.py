"""One reader a format: bytes of a file to the text that a person would read in it.

The libraries of a format are loaded with its first file: most runs read plain text.
"""

from __future__ import annotations

from collections.abc import Callable

from extraction.reading.archives import OLE
from extraction.reading.text import decode
from vocabulary import IncisionError

MAGIC = (b"%PDF-", b"PK\x03\x04", OLE, b"{\\rtf")


def plain(data: bytes, source: str) -> str:
    """Return a text file as it stands; another format under a text suffix is refused.

    Errors: ``binary_content``.
    """
    if data.lstrip().startswith(MAGIC):
        raise IncisionError("binary_content", source=source)
    return decode(data, source)


def _html(data: bytes, source: str) -> str:
    from extraction.reading.pages import html

    return html(data, source)


def _word(data: bytes, source: str) -> str:
    from extraction.reading.word import word

    return word(data, source)


def _pdf(data: bytes, source: str) -> str:
    from extraction.reading.pdf import pdf

    return pdf(data, source)


FORMATS: dict[str, Callable[[bytes, str], str]] = {
    ".txt": plain, ".text": plain, ".md": plain, ".markdown": plain, ".html": _html, ".htm": _html,
    ".docx": _word, ".pdf": _pdf,
}  # fmt: skip
