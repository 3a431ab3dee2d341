"""Write sheets into one XLSX whose bytes depend on the cells alone, and in which no text becomes a formula."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

MOMENT = datetime.datetime(2000, 1, 1)
LONGEST = 32_000
Cell = str | int | float | None


def workbook(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """Return a workbook with one sheet for each name; the first row of a sheet is its heading."""
    # only who asks for a workbook waits for the library
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31])
        for y, row in enumerate(rows, 1):
            for x, value in enumerate(row, 1):
                cell = sheet.cell(y, x)
                if isinstance(value, str):
                    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST]
                    # a text that begins with = stays a text
                    cell.data_type = "s"
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
                else:
                    cell.value = value
                if y == 1:
                    cell.font = Font(bold=True)
        sheet.freeze_panes = "A2"
        # a sheet of one column is a page to read, with nothing to choose from
        if sheet.max_row > 1 and sheet.max_column > 1:
            sheet.auto_filter.ref = sheet.dimensions
        for x in range(1, max((len(r) for r in rows), default=0) + 1):
            longest = max((len(str(r[x - 1] or "")) for r in rows if len(r) >= x), default=8)
            sheet.column_dimensions[get_column_letter(x)].width = min(60, max(10, longest * 1.6))
    return _without_clock(book)


def _without_clock(book: Workbook) -> bytes:
    """Save, then pack again with one fixed time, for openpyxl writes the clock in two places."""
    book.properties.created = MOMENT
    first, second = io.BytesIO(), io.BytesIO()
    book.save(first)
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            body = old.read(name)
            if name == "docProps/core.xml":
                stamp = MOMENT.isoformat().encode() + b"Z"
                body = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, body)
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, body)
    return second.getvalue()
