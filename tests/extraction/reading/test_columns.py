"""Two columns in a PDF that holds them line by line are read one after the other; tables keep their rows."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from extraction.reading.columns import unwoven

ZH = (
    ["青禾县民政局原局长郭守义在任", "职期间收受礼金三万元，对低保", "申请审核把关不严，致使资金被", "冒领。二零一九年五月，郭守义", "受到开除党籍处分。青禾县审计", "局查出账外资金十九万元。"],
    ["柳溪镇会计蒲新安挪用扶贫资金", "两万元，用于个人开支，镇财政", "所长期没有核对账目，问题由县", "审计局查出。二零二零年六月，", "蒲新安受到党内警告处分，所挪", "资金已经全部追回入库。"],
)  # fmt: skip
EN = (
    ["The clerk of the town kept the only", "key of the drawer, and nobody else", "counted the cash. The auditor said", "so in 2019, and the board did not", "answer. In the following year the", "clerk resigned from the office."],
    ["The county attorney announced that", "the clerk had repaid $41,200 to the", "town. The board now asks two people", "to count each deposit, and the bank", "sends its statements to the mayor,", "who compares them every month."],
)  # fmt: skip
TABLE = (["Town", "Osmere", "Lindenmoor on the Hill", "Kelmoor", "Port Averil", "Corvane", "Quenby"],
         ["Loss", "$5", "$41,200", "$9", "$310,000", "$12", "$7"])  # fmt: skip


def made(left: list[str], right: list[str], *, woven: bool, heading: str = "") -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.setFont("Helvetica" if "".join(left).isascii() else "STSong-Light", 12)
    if heading:
        canvas.drawString(60, 740, heading)
    sides = [(60, i, words) for i, words in enumerate(left)] + [
        (320, i, words) for i, words in enumerate(right)
    ]
    for x, i, words in sorted(sides, key=lambda s: (s[1], s[0])) if woven else sides:
        canvas.drawString(x, 700 - 18 * i, words)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("woven", [True, False])
@pytest.mark.parametrize(("left", "right"), [ZH, EN])
def test_the_left_column_comes_before_the_right(write, reports, left, right, woven: bool) -> None:
    (report,) = reports(write("a.pdf", made(left, right, woven=woven)))
    assert lines(report.text) == [*left, *right]


def test_a_heading_over_both_columns_comes_first(write, reports) -> None:
    heading = "What the audit of the clerk of the town found, and what the board has done since then"
    (report,) = reports(write("a.pdf", made(*EN, woven=True, heading=heading)))
    assert lines(report.text) == [heading, *EN[0], *EN[1]]


def test_the_rows_of_a_table_stay_rows(write, reports) -> None:
    (report,) = reports(write("a.pdf", made(*TABLE, woven=True)))
    found = lines(report.text)
    assert found == [cell for row in zip(*TABLE, strict=True) for cell in row]


def test_a_page_of_one_column_stays_as_it_is() -> None:
    text = "\n".join(EN[0])
    assert unwoven(text, text) == text
    assert unwoven("", "") == ""
