"""A page with its navigation, and a PDF in one or two columns, tell what the plain text tells."""

from __future__ import annotations

import html
import io
import random
from pathlib import Path

import pytest
from docx import Document
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from extraction import RawReport, extract, read
from tests.extraction.coming import told, wrapped
from tests.extraction.test_as_it_comes import EN, ZH
from tests.extraction.test_hyphens import hyphenated
from tests.extraction.test_unbroken import exact

AROUND = {
    "zh": ("首页 机构概况 通报曝光 巡视巡察 审查调查 法规制度 互动交流", "打印 关闭 分享到", "上一篇：柳溪县通报三起案例 下一篇：云浦县召开会议", "版权所有 云浦省纪委监委 网站地图 联系我们"),
    "en": ("Home About News Reports Careers Contact", "Print Email Share", "Previous: Board meeting set for June Next: Budget hearing", "Privacy Policy Accessibility Site Map Copyright Office of the Examiner"),
}  # fmt: skip


def page(text: str, language: str, *, marked: bool) -> str:
    """Set a text as a page; ``marked``: what stands around it has the tags that say so."""
    menu, tools, more, foot = (
        "".join(f'<li><a href="/{i}">{word}</a></li>' for i, word in enumerate(part.split()))
        for part in AROUND[language]
    )
    body = "".join(f"<p>{html.escape(p)}</p>" for p in text.split("\n\n"))
    nav, end = ("nav", "footer") if marked else ("div", "div")
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>-</title><style>p{{margin:0}}</style></head><body>"
        f"<{nav}><ul>{menu}</ul></{nav}><div class='tools'><ul>{tools}</ul></div><div id='text'>{body}</div>"
        f"<ul>{more}</ul><script>var a = 1;</script><{end}><ul>{foot}</ul></{end}></body></html>"
    )


def pdf(lines: list[str], *, columns: int) -> bytes:
    """Print lines in columns, row by row where there are two: as programs do that write what stands on a line."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    high = -(-len(lines) // columns)
    canvas.setFont("STSong-Light" if any(c > "\u3000" for c in "".join(lines)) else "Helvetica", 9)
    for row in range(high):
        for column in range(columns):
            at = column * high + row
            if at < len(lines) and lines[at]:
                canvas.drawString(50 + 270 * column, 760 - 14 * row, lines[at])
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize(("language", "text"), [("en", EN), ("zh", ZH)])
def test_a_page_tells_what_its_text_tells(write, reports, language: str, text: str, marked: bool) -> None:
    (report,) = reports(write("a.html", page(text, language, marked=marked)))
    assert not any(part in report.text.replace("\n", " ") for part in AROUND[language])
    found = extract(report.text)
    exact(report.text, found.as_json())
    assert told(found) == told(extract(text))


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize(("text", "width"), [(EN, 46), (ZH, 18)])
def test_a_pdf_tells_what_its_text_tells(write, reports, text: str, width: int, columns: int) -> None:
    (report,) = reports(write("a.pdf", pdf(wrapped(text, width).split("\n"), columns=columns)))
    found = extract(report.text)
    exact(report.text, found.as_json())
    assert told(found) == told(extract(text))


@pytest.mark.parametrize("seed", range(4))
def test_a_hyphenated_pdf_in_two_columns_tells_what_its_text_tells(write, reports, seed: int) -> None:
    width = random.Random(seed).randrange(40, 50)
    lines = "\n\n".join(hyphenated(p, width, seed) for p in EN.split("\n\n")).split("\n")
    (report,) = reports(write("a.pdf", pdf(lines, columns=2)))
    found = extract(report.text)
    exact(report.text, found.as_json())
    assert told(found) == told(extract(EN))


def test_a_frame_of_one_cell_in_word_keeps_its_paragraphs(tmp_path: Path) -> None:
    grid = Document()
    frame = grid.add_table(rows=1, cols=1).cell(0, 0)
    frame.text = EN.split("\n\n")[0]
    for paragraph in EN.split("\n\n")[1:]:
        frame.add_paragraph(paragraph)
    grid.save(str(tmp_path / "frame.docx"))
    (report,) = read(tmp_path / "frame.docx")
    assert isinstance(report, RawReport)
    assert report.text.split("\n") == EN.split("\n\n")
