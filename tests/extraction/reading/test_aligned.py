"""A table of people in columns without rules is read row by row; what only looks like one is read as before."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tests.extraction.reading.conftest import Writer, reports
from tests.extraction.reading.test_grids import ruled
from tests.extraction.test_ledgers import EN, ZH, people

# where the columns begin
AT = (40, 70, 160, 270, 400, 500)
Rows = list[list[str]]
SHORT = [
    ["Name", "Position", "Agency", "Sanction"],
    ["Harold Penfield", "clerk", "City of Oakvale", "Dismissed"],
    ["Louise Ackerby", "cashier", "Town of Elmsend", "Demoted"],
    ["Ruth Ostrander", "", "City of Oakvale", "Suspended"],
]
AFTER = (
    "All of them have left the service, and the board has asked for an audit of every office in the county."
)


def drawn(
    rows: Rows, *, at: tuple[int, ...] = AT, space: int = 0, feet: bool = False, after: str = ""
) -> bytes:
    """Return a PDF of a table whose cells may hold several lines, with this much more space between the rows."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.setFont("STSong-Light" if not "".join(rows[0]).isascii() else "Helvetica", 9)
    top = 760
    for row in rows:
        cells = [cell.split("\n") for cell in row]
        most = max(map(len, cells))
        for x, lines in zip(at, cells, strict=False):
            for i, words in enumerate(lines):
                canvas.drawString(x, top - 12 * (i + (most - len(lines) if feet else 0)), words)
        top -= 12 * most + space
    if after:
        canvas.drawString(at[0], top, after)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def tabbed(text: str) -> Rows:
    return [line.split("\t") for line in text.split("\n") if "\t" in line]


def broken(rows: Rows, width: int) -> Rows:
    """The same rows, their long cells broken into lines."""
    return [["\n".join(c[i : i + width] for i in range(0, len(c), width)) for c in row] for row in rows]


@pytest.mark.parametrize(("rows", "head", "language"), [(ZH, "云塘县查处问题情况表", "zh"), (EN, "Cases closed", "en")])  # fmt: skip
def test_cells_level_with_the_name_are_its_row(write: Writer, rows: Rows, head: str, language: str) -> None:
    (report,) = reports(write("a.pdf", ruled(rows, head=head, ruled=False)))
    assert report.text.split("\n")[0] == head
    assert tabbed(report.text) == rows
    assert people(report.text, language) == people("\n".join("\t".join(r) for r in rows), language) != []


@pytest.mark.parametrize("feet", [False, True], ids=["tops", "feet"])
def test_rows_that_stand_apart(write: Writer, feet: bool) -> None:
    (report,) = reports(write("a.pdf", drawn(broken(ZH, 9), space=6, feet=feet)))
    assert tabbed(report.text) == ZH


def test_rows_that_only_begin_in_the_first_column(write: Writer) -> None:
    (report,) = reports(write("a.pdf", drawn(broken(ZH, 9))))
    assert tabbed(report.text) == ZH


def test_words_around_the_table_stay_where_they_are(write: Writer) -> None:
    at = (40, 150, 250, 380)
    (report,) = reports(write("a.pdf", drawn(SHORT, at=at, after=AFTER)))
    assert report.text.strip().split("\n") == [*("\t".join(r) for r in SHORT), AFTER]


@pytest.mark.parametrize(
    "rows",
    [
        # nobody is named in the second row
        [*SHORT[:2], ["see the note below", "cashier", "Town of Elmsend", "Demoted"]],
        # one row may be chance
        SHORT[:2],
        # no header of people
        [["Town", "Levy", "Year", "Share"], *SHORT[1:]],
        # a cell without a name above the first one
        [SHORT[0], ["", "acting", "", ""], *SHORT[1:]],
    ],
)
def test_what_is_no_table_of_people_is_read_as_before(write: Writer, rows: Rows) -> None:
    (report,) = reports(write("a.pdf", drawn(rows, at=(40, 150, 250, 380))))
    assert "\t" not in report.text


def test_prose_in_columns_under_such_words_is_no_table(write: Writer) -> None:
    prose = ["The clerk kept the only key", "of the drawer and no one", "else ever counted the cash."]
    other = ["The board did not answer", "until the spring, when the", "auditor asked once more."]
    rows = [["Name", "Position", "Agency"], *([a, "", b] for a, b in zip(prose, other, strict=True))]
    (report,) = reports(write("a.pdf", drawn(rows, at=(40, 170, 300))))
    assert "\t" not in report.text
