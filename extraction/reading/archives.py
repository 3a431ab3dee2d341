"""What the readers of container files share: magic bytes, bombs, and one word for everything a parser may throw."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from extraction.reading.text import MAX_BYTES
from vocabulary import IncisionError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_EXPANSION = 200
# streams that only the formats before 2007 have; their names stand in UTF-16 in the container's directory
OLD_STREAMS = {
    ".doc": "WordDocument".encode("utf-16-le"),
    ".xls": "Workbook".encode("utf-16-le"),
    ".ppt": "PowerPoint Document".encode("utf-16-le"),
}


@contextmanager
def damaged(source: str) -> Iterator[None]:
    """Turn whatever a parser throws at broken bytes into ``file_damaged``; our own errors pass."""
    try:
        yield
    except IncisionError:
        raise
    # parsers meet hostile bytes in more ways than they declare (SyntaxError, zlib.error, RecursionError, …)
    except Exception as error:
        raise IncisionError("file_damaged", source=source, reason=type(error).__name__) from error


def refuse_ole(data: bytes, source: str, choices: str) -> None:
    """Refuse an OLE container: an old format under a new suffix, else a document behind a password.

    Errors: ``file_encrypted``, ``format_unreadable``.
    """
    if not data.startswith(OLE):
        return
    for suffix, stream in OLD_STREAMS.items():
        if stream in data:
            raise IncisionError("format_unreadable", source=source, suffix=suffix, choices=choices)
    raise IncisionError("file_encrypted", source=source)


def guard_archive(data: bytes, source: str) -> None:
    """Refuse an archive that unpacks to far more than it is.

    Errors: ``file_too_large``.
    """
    with damaged(source), zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(i.file_size for i in archive.infolist())
        if size > MAX_BYTES or size > MAX_EXPANSION * max(len(data), 4096):
            raise IncisionError("file_too_large", source=source, size=f"{size >> 20} MB")
