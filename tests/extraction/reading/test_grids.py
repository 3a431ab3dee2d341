"""A table of people that a PDF rules with lines is read row by row, whatever stands in its cells."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from tests.extraction.reading.conftest import Writer, reports
from tests.extraction.test_ledgers import EN, ZH, people

STYLES = [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)), ("BOX", (0, 0), (-1, -1), 1.5, (0, 0, 0)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]  # fmt: skip


def ruled(rows: list[list[str]], *, head: str, ruled: bool = True) -> bytes:
    """Return a PDF of a heading and a table whose cells run over several lines."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("cell", fontName="STSong-Light", fontSize=9, leading=12, wordWrap="CJK" if not head.isascii() else None)  # fmt: skip
    cells = [[Paragraph(c, style) for c in row] for row in rows]
    out = io.BytesIO()
    table = Table(cells, colWidths=[30, 70, 90, 70, 120, 80])
    table.setStyle(TableStyle(STYLES if ruled else STYLES[2:]))
    SimpleDocTemplate(out, invariant=1).build([Paragraph(head, style), table])
    return out.getvalue()


def boxed(pages: list[list[list[str]]]) -> bytes:
    """Return a PDF whose cells are boxes, drawn column by column, one table a page."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for number, rows in enumerate(pages, 1):
        canvas.setFont("STSong-Light", 8)
        for x in range(len(rows[0])):
            for y, row in enumerate(rows):
                canvas.rect(20 + 95 * x, 700 - 40 * y, 95, 40)
                for i in range(0, len(row[x]), 11):
                    canvas.drawString(23 + 95 * x, 730 - 40 * y - i, row[x][i : i + 11])
        canvas.drawCentredString(300, 30, f"- {number} -")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(("rows", "head", "language"), [(ZH, "云塘县查处问题情况表", "zh"), (EN, "Cases closed", "en")])  # fmt: skip
def test_each_row_is_a_line(write: Writer, rows: list[list[str]], head: str, language: str) -> None:
    (report,) = reports(write("a.pdf", ruled(rows, head=head)))
    lines = report.text.split("\n")
    assert lines[0] == head
    assert [line.split("\t") for line in lines if "\t" in line] == rows
    plain = "\n".join("\t".join(r) for r in rows)
    assert people(report.text, language) == people(plain, language) != []


def test_a_table_goes_on_over_the_page_and_rows_stand_in_order(write: Writer) -> None:
    (report,) = reports(write("a.pdf", boxed([ZH[:3], ZH[3:]])))
    assert [line.split("\t") for line in report.text.split("\n") if "\t" in line] == ZH
    assert [p[0] for p in people(report.text, "zh")] == [row[1] for row in ZH[1:]]


@pytest.mark.parametrize("drawn", [True, False])
def test_a_table_of_something_else_is_read_as_before(write: Writer, drawn: bool) -> None:
    other = [
        ["序号", "项目", "地点", "年度", "内容", "金额"],
        ["1", "引水", "栗坪镇", "2020", "管道", "3万元"],
    ]
    (report,) = reports(write("a.pdf", ruled(other, head="情况表", ruled=drawn)))
    assert "\t" not in report.text
