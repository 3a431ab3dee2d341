"""Read a table from outside: CSV (UTF-8 or GB18030) or XLSX; every error names its row and its column."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from casebook.templating import Template, read_cell, template
from vocabulary import IncisionError

MAX_BYTES = 100 * 1024 * 1024


def read_table(name: str, path: Path) -> tuple[list[dict[str, Any]], list[IncisionError]]:
    """Return (rows, errors); a file that is no table at all raises."""
    plan = template(name)
    lines = _lines(path)
    try:
        header = [str(x).strip() if x is not None else "" for x in next(lines)]
    except StopIteration:
        raise IncisionError("table_empty", file=path.name) from None
    places = _places(plan, header, path)
    good: dict[str, dict[str, Any]] = {}
    errors: list[IncisionError] = []
    for number, cells in enumerate(lines, start=2):
        if not any(x is not None and str(x).strip() for x in cells):
            continue
        values, wrong = _row(plan, places, cells, number, path)
        if not wrong and values[plan.key] in good:
            wrong.append(_cell_error(path, number, plan.key, f"{values[plan.key]}: ×2"))
        if wrong:
            errors += wrong
        else:
            good[values[plan.key]] = values
    return list(good.values()), errors


def _places(plan: Template, header: list[str], path: Path) -> dict[str, int]:
    places = {}
    for column in plan.columns:
        names = {column.name, column.zh, column.en}
        found = [i for i, cell in enumerate(header) if cell.casefold() in {n.casefold() for n in names}]
        if found:
            places[column.name] = found[0]
        elif column.required:
            raise IncisionError("table_column_missing", file=path.name, column=f"{column.name} / {column.zh}")
    return places


def _cell_error(path: Path, row: int, column: str, reason: str) -> IncisionError:
    return IncisionError("table_cell_invalid", file=path.name, row=row, column=column, reason=reason)


def _row(
    plan: Template, places: dict[str, int], cells: list[Any], number: int, path: Path
) -> tuple[dict[str, Any], list[IncisionError]]:
    values: dict[str, Any] = {}
    errors: list[IncisionError] = []
    for column in plan.columns:
        place = places.get(column.name)
        cell = cells[place] if place is not None and place < len(cells) else None
        label = f"{column.name} / {column.zh}"
        try:
            value = read_cell(column, cell)
        except ValueError as error:
            errors.append(_cell_error(path, number, label, str(error)))
            continue
        if value is None and column.required:
            errors.append(_cell_error(path, number, label, "∅"))
        elif value is not None:
            values[column.name] = value
    dates = [(n, values[n]) for n in plan.order if n in values]
    for (earlier, a), (later, b) in zip(dates, dates[1:], strict=False):
        width = min(len(a), len(b))
        if a[:width] > b[:width]:
            errors.append(_cell_error(path, number, later, f"{b} < {earlier} {a}"))
    return values, errors


def _lines(path: Path) -> Iterator[list[Any]]:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise IncisionError("table_unreadable", file=path.name, reason=f"> {MAX_BYTES >> 20} MB")
        data = path.read_bytes()
    except OSError as error:
        raise IncisionError(
            "table_unreadable", file=path.name, reason=error.strerror or str(error)
        ) from error
    if not data.strip():
        raise IncisionError("table_empty", file=path.name)
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        yield from _sheet(data, path)
        return
    if b"\0" in data:
        raise IncisionError("table_unreadable", file=path.name, reason="binary")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise IncisionError("table_unreadable", file=path.name, reason="UTF-8 / GB18030")
    yield from csv.reader(io.StringIO(text, newline=""))


def _sheet(data: bytes, path: Path) -> Iterator[list[Any]]:
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for cells in book.worksheets[0].iter_rows(values_only=True):
            yield list(cells)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, EOFError) as error:
        raise IncisionError("table_unreadable", file=path.name, reason=type(error).__name__) from error
