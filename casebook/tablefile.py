"""Read the lines of a table from outside: CSV (UTF-8 or GB18030) or XLSX, its first sheet."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vocabulary import IncisionError

MAX_BYTES = 100 * 1024 * 1024
# a workbook is a packed folder; what it unpacks to is bounded too
MAX_UNPACKED = 5 * MAX_BYTES
SUFFIXES = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")
ENCODINGS = ("utf-8-sig", "gb18030")


def lines(path: Path) -> Iterator[list[Any]]:
    """Yield the cells of each line, the header first; what is no table at all raises.

    Errors: ``table_empty``.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise unreadable(path, f"> {MAX_BYTES >> 20} MB")
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from error
    if not data.strip():
        raise IncisionError("table_empty", file=path.name)
    if path.suffix.lower() not in SUFFIXES:
        # read as text, any file would seem to lack a column
        raise unreadable(path, path.suffix or path.name)
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        yield from _sheet(data, path)
    else:
        yield from _csv(_decoded(data, path), path)


def unreadable(path: Path, reason: str) -> IncisionError:
    """Return the error for a file that is no table."""
    return IncisionError("table_unreadable", file=path.name, reason=reason)


def _decoded(data: bytes, path: Path) -> str:
    if b"\0" in data:
        raise unreadable(path, "binary")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise unreadable(path, "UTF-8 / GB18030")


def _csv(text: str, path: Path) -> Iterator[list[Any]]:
    # strict: a quotation mark that is never closed would swallow the rows below it
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise unreadable(path, f"{reader.line_num}: {error}") from error


def _sheet(data: bytes, path: Path) -> Iterator[list[Any]]:
    # loaded with the first workbook: most tables are CSV
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(item.file_size for item in packed.infolist())
        if unpacked > MAX_UNPACKED:
            raise unreadable(path, f"> {MAX_UNPACKED >> 20} MB")
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
        rows = [list(cells) for cells in sheet.iter_rows(values_only=True)]
    except IncisionError:
        raise
    except Exception as error:  # a broken workbook fails anywhere inside the library, in any way
        raise unreadable(path, type(error).__name__) from error
    yield from rows
