"""Tables of reports, one a row: CSV, XLSX, JSONL. A broken row is refused by its number, the others go on."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from extraction.reading.formats import OLE, _guard_archive
from extraction.reading.report import RawReport, Refusal
from extraction.reading.text import MAX_CHARACTERS, checked, decode
from vocabulary import IncisionError

COLUMNS = {
    "id": ("id", "编号", "序号"),
    "text": ("text", "正文", "内容", "文本", "全文"),
    "title": ("title", "标题", "source_title"),
    "language": ("language", "lang", "语言"),
    "source_type": ("source_type", "来源类型"),
    "date": ("date", "日期", "发布日期"),
    "publisher": ("publisher", "发布单位", "来源"),
}


def jsonl(data: bytes, source: str, stem: str) -> Iterator[RawReport | Refusal]:
    """Yield one report a line: objects with ``text``, and ``id`` and the other columns where they are given."""
    for number, line in enumerate(decode(data, source).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{source}:{number}"
        try:
            values = json.loads(line)
        except json.JSONDecodeError as error:
            yield Refusal(where, IncisionError("line_broken", source=where, reason=error.msg))
            continue
        if not isinstance(values, dict):
            yield Refusal(where, IncisionError("line_broken", source=where, reason="{…}"))
            continue
        yield _report(values, where, f"{stem}#{number}")


def _report(values: dict[str, Any], where: str, default_id: str) -> RawReport | Refusal:
    found: dict[str, str | None] = {}
    for name, names in COLUMNS.items():
        value = next((values[n] for n in names if values.get(n) not in (None, "")), None)
        found[name] = None if value is None else str(value) if name != "text" else value
    text = found.pop("text")
    if not isinstance(text, str):
        return Refusal(where, IncisionError("text_missing", source=where))
    try:
        text = checked(text, where)
    except IncisionError as error:
        return Refusal(where, error)
    language = found["language"]
    found["language"] = language if language in ("zh", "en") else None
    return RawReport(text=text, source=where, **{**found, "id": found["id"] or default_id})


def _rows(lines: Iterator[list[Any]], source: str, stem: str) -> Iterator[RawReport | Refusal]:
    header = [str(x or "").strip().lstrip("\ufeff") for x in next(lines, [])]
    if not any(name in COLUMNS["text"] for name in header):
        raise IncisionError("column_text_missing", source=source)
    for number, cells in enumerate(lines, start=2):
        if not any(str(x or "").strip() for x in cells):
            continue
        values = {h: c for h, c in zip(header, cells, strict=False) if h}
        yield _report(values, f"{source}:{number}", f"{stem}#{number}")


def csv_table(data: bytes, source: str, stem: str) -> Iterator[RawReport | Refusal]:
    """Yield one report a row of a CSV."""
    text = decode(data, source)
    csv.field_size_limit(MAX_CHARACTERS + 1)
    try:
        yield from _rows(csv.reader(io.StringIO(text, newline=""), strict=True), source, stem)
    except csv.Error as error:
        raise IncisionError("file_damaged", source=source, reason=str(error)) from error


def xlsx(data: bytes, source: str, stem: str) -> Iterator[RawReport | Refusal]:
    """Yield one report a row of the first sheet."""
    if data.startswith(OLE):
        raise IncisionError("file_encrypted", source=source)
    _guard_archive(data, source)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = [list(cells) for cells in book.worksheets[0].iter_rows(values_only=True)]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, EOFError, OSError) as error:
        raise IncisionError("file_damaged", source=source, reason=type(error).__name__) from error
    yield from _rows(iter(rows), source, stem)


TABLES = {".jsonl": jsonl, ".ndjson": jsonl, ".csv": csv_table, ".xlsx": xlsx}
