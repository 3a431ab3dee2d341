"""HTML, DOCX and PDF: what a person would read, and each way in which a file can be broken."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from samples import make_broken

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>T</title><style>p {{}}</style></head><body>
<nav>MENU</nav><script>BAD()</script><main><h1>Audit</h1><p>One <b>drawer</b>, <i>one</i>   key.</p>
<table><tr><th>Town</th><th>Loss</th></tr><tr><td>Osmere 青砚</td><td>$5</td></tr></table></main>
<footer>FOOT</footer></body></html>"""
READ = "Audit\nOne drawer, one key.\nTown\tLoss\nOsmere 青砚\t$5"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("gb2312", "gb18030"),
        ("utf-8", "gb18030"),
        ("utf-8", "utf-16"),
        ("no-such", "utf-8"),
    ],
)
def test_html_by_its_charset_or_against_it(write, reports, charset: str, encoding: str) -> None:
    (report,) = reports(write("a.html", PAGE.format(charset=charset).encode(encoding)))
    assert report.text == READ


def test_html_without_words_is_empty(write, refusal) -> None:
    assert refusal(write("a.htm", "<html><body><script>1</script></body></html>")) == "input_empty"


@pytest.mark.timeout(60)
def test_html_nested_without_end(write, reports) -> None:
    (report,) = reports(write("a.html", "<p>first</p>" + "<div>" * 20_000 + "deep"))
    assert report.text.startswith("first")


def test_html_article_before_main_and_tails_of_blocks(write, reports) -> None:
    page = "<body>out<aside><article>ad</article></aside><main><article>a<p>b</p>c<br>d<!-- no --></article></main></body>"
    assert reports(write("a.html", page))[0].text == "a\nb\nc\nd"


def test_html_lines_are_those_of_the_page_not_of_its_source(write, reports) -> None:
    page = """<body><p>one
      sentence</p><pre>kept
lines</pre><table><tr>
      <td><p>Town</p></td> <td><p>Loss</p></td></tr><tr><td>Osmere</td><td><div>$5</div></td></tr></table></body>"""
    assert reports(write("a.html", page))[0].text == "one sentence\nkept\nlines\nTown\tLoss\nOsmere\t$5"


MENU = """<body><div class="top"><a href="/">首页</a> | <a href="/a">要闻</a> | <a href="/b">通知公告</a> | <a href="/c">专题专栏</a></div>
<div id="path">当前位置：<a href="/">首页</a> &gt; <a href="/b">通知公告</a> &gt; <a href="/b/1">案件通报</a></div>
<div class="content"><h2>关于两起典型问题的通报</h2><p>青禾县民政局原局长郭守义收受礼金3万元，见<a href="/1">附件一</a>、<a href="/2">附件二</a>、<a href="/3">附件三</a>。</p>
<ul><li>问题一：收费未公开</li><li>问题二：账目不清</li></ul></div>
<ul class="more"><li><a href="/4">上一篇：某地通报一起问题</a></li><li><a href="/5">下一篇：某地召开会议</a></li><li><a href="/6">返回列表</a></li></ul></body>"""


def test_html_menus_that_are_marked_as_nothing_are_no_part_of_the_report(write, reports) -> None:
    assert reports(write("a.html", MENU))[0].text.splitlines() == [
        "关于两起典型问题的通报", "青禾县民政局原局长郭守义收受礼金3万元，见附件一、附件二、附件三。", "问题一：收费未公开", "问题二：账目不清",
    ]  # fmt: skip


def test_html_of_links_alone_is_kept(write, reports) -> None:
    page = "<body><p>One <a>clerk</a> and one <a>key</a>.</p><p><a>Annex</a></p></body>"
    assert reports(write("a.html", page))[0].text == "One clerk and one key.\nAnnex"


def made_docx(change: Any = None) -> bytes:
    document = docx.Document()
    document.add_paragraph("案件通报\t第一页")
    table = document.add_table(rows=2, cols=2)
    for i, word in enumerate(["Town", "Loss", "Osmere", "$5"]):
        table.cell(i // 2, i % 2).text = word
    document.add_paragraph("After the table")
    if change:
        change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_docx_paragraphs_and_tables_in_order(write, reports) -> None:
    (report,) = reports(write("a.docx", made_docx()))
    assert report.text == "案件通报\t第一页\nTown\tLoss\nOsmere\t$5\nAfter the table"


def test_docx_merged_cells_are_read_once(write, reports) -> None:
    def merge(document: Any) -> None:
        table = document.tables[0]
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Town and loss"

    (report,) = reports(write("a.docx", made_docx(merge)))
    assert report.text.count("Town and loss") == 1


def test_docx_content_controls_and_insertions_are_read_deletions_not(write, reports) -> None:
    def change(document: Any) -> None:
        for inner in (
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            f"<w:p {W}><w:r><w:t>kept </w:t></w:r><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
        ):
            document.element.body.insert(0, parse_xml(inner))

    (report,) = reports(write("a.docx", made_docx(change)))
    assert report.text.startswith("kept inserted\nin a control\n")
    assert "gone" not in report.text


PARTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def with_notes(document: Any, kind: str, notes: dict[int, str]) -> None:
    """Give a document footnotes or endnotes, with the line that Word keeps to part them from the page."""
    rows = "".join(
        f'<w:{kind} w:id="{i}"><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:{kind}>' for i, t in notes.items()
    )
    line = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:{kind}>'
    blob = f"<w:{kind}s {W}>{line}{rows}</w:{kind}s>".encode()
    part = Part(PackURI(f"/word/{kind}s.xml"), "application/xml", blob, document.part.package)
    document.part.relate_to(part, f"{PARTS}{kind}s")


def note(kind: str, number: int) -> Any:
    return parse_xml(f'<w:r {W}><w:{kind}Reference w:id="{number}"/></w:r>')


def test_docx_notes_stand_below_what_refers_to_them(write, reports) -> None:
    def change(document: Any) -> None:
        with_notes(document, "footnote", {1: "其中8万元已追缴。", 2: "另案处理。", 9: "nobody refers to it"})
        with_notes(document, "endnote", {1: "全文见附件。"})
        first = document.paragraphs[0]._p
        first.append(note("footnote", 1))
        first.append(note("endnote", 1))
        document.tables[0].rows[0].cells[0].paragraphs[0]._p.append(note("footnote", 2))

    plain = docx_text(write, reports, made_docx()).split("\n")
    noted = docx_text(write, reports, made_docx(change)).split("\n")
    row = plain.index("Town\tLoss")
    assert noted == [
        plain[0],
        "其中8万元已追缴。",
        "全文见附件。",
        *plain[1 : row + 1],
        "另案处理。",
        *plain[row + 1 :],
    ]


def docx_text(write: Any, reports: Any, data: bytes) -> str:
    (report,) = reports(write("n.docx", data))
    return str(report.text)


def test_docx_encrypted_and_old_word(write, refusal) -> None:
    assert refusal(write("a.docx", make_broken.encrypted())) == "file_encrypted"
    old = make_broken.OLE + bytes(500) + "WordDocument".encode("utf-16-le")
    assert refusal(write("b.docx", old)) == "format_unreadable"


def test_docx_cut_short_at_any_place_is_damaged(write, refusal) -> None:
    whole = made_docx()
    for part in range(1, 12):
        assert refusal(write("a.docx", whole[: len(whole) * part // 12])) == "file_damaged"


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_docx_that_is_another_archive_or_broken_xml(write, refusal) -> None:
    assert refusal(write("a.docx", archive(readme=b"hello"))) == "file_damaged"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made_docx())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:broken" if name == "word/document.xml" else old.read(name))
    assert refusal(write("b.docx", out.getvalue())) == "file_damaged"


def test_docx_bomb_is_refused_before_it_unpacks(write, refusal) -> None:
    assert refusal(write("a.docx", archive(bomb=bytes(50_000_000)))) == "file_too_large"


def made_pdf(*pages: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for words in pages:
        canvas.drawString(60, 700, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_pdf_pages_in_order(write, reports) -> None:
    (report,) = reports(write("a.pdf", made_pdf("Page one of the audit", "Page two of the audit")))
    assert [line.strip() for line in report.text.splitlines() if line.strip()] == [
        "Page one of the audit",
        "Page two of the audit",
    ]


def test_pdf_cut_short_at_any_place_is_damaged(write, refusal) -> None:
    for whole in (make_broken.pdf(), made_pdf("first", "second", "third")):
        for part in range(1, 20):
            assert refusal(write("a.pdf", whole[: len(whole) * part // 20])) == "file_damaged"


def test_the_pdf_that_is_cut_was_whole(write, reports) -> None:
    assert make_broken.PAGE in reports(write("a.pdf", make_broken.pdf()))[0].text


def test_pdf_of_pictures_only(write, refusal) -> None:
    assert refusal(write("a.pdf", made_pdf("", ""))) == "pdf_without_text"


def test_pdf_behind_a_password(write, refusal, reports) -> None:
    for user, owner in (("secret", "owner"), ("", "owner")):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made_pdf("words behind a password"))))
        writer.encrypt(user, owner, algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        path = write("a.pdf", out.getvalue())
        if user:
            assert refusal(path) == "file_encrypted"
        else:  # opens without a password: only printing or copying was restricted
            assert "words behind" in reports(path)[0].text


def test_pdf_that_is_none(write, refusal) -> None:
    assert refusal(write("a.pdf", b"just words")) == "file_damaged"
