"""Tables of reports, one a row: CSV, XLSX, JSONL. A broken row is refused by its number, the others go on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from extraction.ledgers.ledger_rows import names_people
from extraction.reading.archives import damaged, guard_archive, refuse_ole
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
TITLE_ROWS = 4
LANGUAGES = {"zh": "zh", "en": "en", "中文": "zh", "英文": "en"}


def jsonl(data: bytes, source: str, stem: str) -> Iterator[RawReport | Refusal]:
    """Yield one report a line: objects with ``text``, and ``id`` and the other columns where they are given."""
    for number, line in enumerate(decode(data, source).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{source}:{number}"
        try:
            values = json.loads(line)
        # ValueError: not JSON, or a number of thousands of digits; RecursionError: brackets without end
        except (ValueError, RecursionError) as error:
            reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
            yield Refusal(where, IncisionError("line_broken", source=where, reason=reason))
            continue
        if not isinstance(values, dict):
            yield Refusal(where, IncisionError("line_broken", source=where, reason="{…}"))
            continue
        yield _report(values, where, f"{stem}#{number}")


def _report(values: dict[str, Any], where: str, default_id: str) -> RawReport | Refusal:
    values = {key.strip().lower(): value for key, value in values.items()}
    text = _first(values, "text")
    if not isinstance(text, str):
        return Refusal(where, IncisionError("text_missing", source=where))
    try:
        text = checked(text, where)
    except IncisionError as error:
        return Refusal(where, error)
    found = {name: _word(_first(values, name)) for name in COLUMNS if name != "text"}
    found["language"] = LANGUAGES.get((found["language"] or "").lower())
    return RawReport(text=text, source=where, **{**found, "id": found["id"] or default_id})


def _first(values: dict[str, Any], column: str) -> Any:
    return next((values[name] for name in COLUMNS[column] if values.get(name) not in (None, "")), None)


def _word(value: Any) -> str | None:
    """Return a cell as one line of words; what is no word, number or day is left out."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        return None
    word = " ".join(_shown(value).split())
    return word if word.isprintable() else None


def _rows(lines: Iterable[Iterable[Any]], source: str, stem: str) -> Iterator[RawReport | Refusal]:
    rows = iter(lines)
    # a sheet for people may have a title above its header
    top: list[list[Any]] = []
    header: list[str] = []
    for row in islice(rows, TITLE_ROWS + 1):
        top.append(list(row))
        header = _headers(row)
        if set(COLUMNS["text"]).intersection(header) and (len(top) == 1 or sum(map(bool, header)) > 1):
            break
    else:
        if any(names_people(_headers(row)) for row in top):
            yield _ledger([*top, *rows], source, stem)
            return
        raise IncisionError("column_text_missing", source=source)
    for number, row in enumerate(rows, start=len(top) + 1):
        values = {h: c for h, c in zip(header, row, strict=False) if h and c is not None and str(c).strip()}
        if values:
            yield _report(values, f"{source}:{number}", f"{stem}#{number}")


def _headers(row: Iterable[Any]) -> list[str]:
    return ["" if x is None else str(x).strip().lstrip("\ufeff").lower() for x in row]


def _ledger(rows: Iterable[Iterable[Any]], source: str, stem: str) -> RawReport | Refusal:
    """Return a table of people (name, unit, post, finding, sanction) as one report: a row a line, cells parted by tabs."""
    lines = (
        "\t".join("" if c is None else " ".join(_shown(c).split()) for c in row).rstrip() for row in rows
    )
    return _report({"text": "\n".join(line for line in lines if line)}, source, stem)


def _shown(cell: Any) -> str:
    # a point in time is a day too
    return cell.isoformat()[:10] if isinstance(cell, date) else str(cell)


def csv_table(data: bytes, source: str, stem: str) -> Iterator[RawReport | Refusal]:
    """Yield one report a row of a CSV, parted by commas, semicolons or tabs.

    Errors: ``file_damaged``.
    """
    text = decode(data, source)
    csv.field_size_limit(MAX_CHARACTERS + 1)
    parted = max(",;\t", key=text.partition("\n")[0].count)
    try:
        yield from _rows(
            csv.reader(io.StringIO(text, newline=""), delimiter=parted, strict=True), source, stem
        )
    except csv.Error as error:
        raise IncisionError("file_damaged", source=source, reason=str(error)) from error


def xlsx(data: bytes, source: str, stem: str) -> Iterator[RawReport | Refusal]:
    """Yield one report a row of every sheet that has a column of texts, one for every sheet that is a table of people.

    Errors: ``column_text_missing``.
    """
    refuse_ole(data, source, ".xlsx")
    guard_archive(data, source)
    from openpyxl import load_workbook

    with damaged(source):
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        found = False
        for i, sheet in enumerate(book.worksheets):
            # the size that a file declares may be a million empty rows
            sheet.reset_dimensions()
            where, own = (source, stem) if i == 0 else (f"{source}:{sheet.title}", f"{stem}#{sheet.title}")
            try:
                for one in _rows(sheet.iter_rows(values_only=True), where, own):
                    found = True
                    yield one
                found = found or i == 0
            except IncisionError as error:
                # a cover, a key, a sum: sheets without reports stand beside those with some
                if error.code != "column_text_missing":
                    raise
        if not found:
            raise IncisionError("column_text_missing", source=source)


TABLES = {".jsonl": jsonl, ".ndjson": jsonl, ".csv": csv_table, ".xlsx": xlsx}
