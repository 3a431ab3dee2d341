"""Write the sample reports that are not plain text from ``samples/sources``: DOCX, PDF, XLSX and a GB18030 file.

``python -m samples.make [DIR]`` writes into DIR (default: the folder of reports). The same sources give the same
bytes: archives are stored uncompressed and carry no time of writing.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject

SOURCES = Path(__file__).resolve().parent / "sources"
REPORTS = Path(__file__).resolve().parent / "reports"
WRITTEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
# A4 in points; a page of the sample fits, so that no page break has to be drawn
PAGE, MARGIN, SIZE, LEADING, CHARACTERS = (595, 842), 60, 12, 22, 38


def settled(data: bytes) -> bytes:
    """Return an Office archive without its times of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            body = WRITTEN.sub(rb"\g<1>2026-01-01T00:00:00Z\g<2>", old.read(name))
            new.writestr(zipfile.ZipInfo(name), body)
    return out.getvalue()


def docx(text: str) -> bytes:
    """Return a Word document: the first line is its heading, the others are paragraphs."""
    document = Document()
    title, *lines = [line for line in text.splitlines() if line.strip()]
    document.add_heading(title, level=1)
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return settled(out.getvalue())


def xlsx(text: str) -> bytes:
    """Return a workbook of one sheet from tab-separated lines."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in text.splitlines():
        sheet.append(line.split("\t"))
    out = io.BytesIO()
    book.save(out)
    return settled(out.getvalue())


def pdf(text: str) -> bytes:
    """Return a PDF of one page in a standard Chinese font, which the reader's program brings along."""
    rows = [line[i : i + CHARACTERS] for line in text.splitlines() for i in range(0, len(line), CHARACTERS)]
    drawn = "".join(f"<{row.encode('utf-16-be').hex()}> Tj T*\n" for row in rows)
    stream = DecodedStreamObject()
    top = PAGE[1] - MARGIN
    stream.set_data(f"BT /F1 {SIZE} Tf {LEADING} TL {MARGIN} {top} Td\n{drawn}ET".encode("ascii"))
    writer = PdfWriter()
    page = writer.add_blank_page(*PAGE)
    page[NameObject("/Contents")] = writer._add_object(stream)
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): _song(writer)})}
    )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _song(writer: PdfWriter) -> DictionaryObject:
    """Return the standard font of simplified Chinese; its codes are UTF-16, so the text can be copied out."""

    def named(**values: str) -> DictionaryObject:
        return DictionaryObject({NameObject(f"/{k}"): NameObject(f"/{v}") for k, v in values.items()})

    descriptor = named(Type="FontDescriptor", FontName="STSong-Light")
    for key, number in {
        "Flags": 6,
        "ItalicAngle": 0,
        "Ascent": 880,
        "Descent": -120,
        "CapHeight": 880,
        "StemV": 93,
    }.items():
        descriptor[NameObject(f"/{key}")] = NumberObject(number)
    descriptor[NameObject("/FontBBox")] = ArrayObject(NumberObject(n) for n in (-25, -254, 1000, 880))
    descendant = named(Type="Font", Subtype="CIDFontType0", BaseFont="STSong-Light")
    descendant[NameObject("/FontDescriptor")] = writer._add_object(descriptor)
    descendant[NameObject("/DW")] = NumberObject(1000)
    descendant[NameObject("/CIDSystemInfo")] = DictionaryObject()
    font = named(Type="Font", Subtype="Type0", BaseFont="STSong-Light", Encoding="UniGB-UCS2-H")
    font[NameObject("/DescendantFonts")] = ArrayObject([writer._add_object(descendant)])
    return font


def gb18030(text: str) -> bytes:
    """Return the text in the encoding of older Chinese systems."""
    return text.encode("gb18030")


MADE: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "zh-091-fengling-jiaotong.docx": ("zh-091-fengling-jiaotong.txt", docx),
    "zh-092-chengzhou-binzang.pdf": ("zh-092-chengzhou-binzang.txt", pdf),
    "zh-093-songwu-weifang-gb18030.txt": ("zh-093-songwu-weifang.txt", gb18030),
    "zh-094-biaoge.xlsx": ("zh-094-biaoge.tsv", xlsx),
}


def make(folder: Path) -> list[Path]:
    """Write every made report into ``folder`` and return the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, (source, writer) in MADE.items():
        path = folder / name
        path.write_bytes(writer((SOURCES / source).read_text(encoding="utf-8")))
        written.append(path)
    return written


if __name__ == "__main__":
    for made in make(Path(sys.argv[1]) if len(sys.argv) > 1 else REPORTS):
        print(made)
