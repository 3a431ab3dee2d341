"""Whatever the bytes and whatever the suffix: reports or refusals with words in both languages, never an exception."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from extraction import SUFFIXES, RawReport, Refusal, read
from samples import make_broken

PREFIXES = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    make_broken.OLE,
    b"<html>",
    b'{"text": "',
    b"text,id\n",
    b"\xff\xfe",
]
quick = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(data: bytes, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"x{suffix}")
        path.write_bytes(data)
        for found in read(path):
            if isinstance(found, Refusal):
                assert found.source
                for language in ("zh", "en"):
                    assert found.error.message(language)
                    assert found.error.hint(language)
            else:
                assert isinstance(found, RawReport)
                assert found.text.strip()
                assert "\0" not in found.text
                found.text.encode()


@quick
@given(st.sampled_from(PREFIXES), st.binary(max_size=400), st.sampled_from([*SUFFIXES, ".xyz", ""]))
def test_random_bytes(prefix: bytes, tail: bytes, suffix: str) -> None:
    check(prefix + tail, suffix)


@quick
@given(
    st.text(max_size=200),
    st.sampled_from(["utf-8", "gb18030", "utf-16", "cp1252"]),
    st.sampled_from(SUFFIXES),
)
def test_random_words(words: str, encoding: str, suffix: str) -> None:
    check(words.encode(encoding, errors="ignore"), suffix)


def _whole() -> dict[str, bytes]:
    word, table = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph("one drawer, one key")
    document.save(word)
    book = Workbook()
    book.active.append(["text"])
    book.active.append(["one drawer, one key"])
    book.save(table)
    return {".docx": word.getvalue(), ".xlsx": table.getvalue(), ".pdf": make_broken.pdf()}


WHOLE = _whole()


@quick
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_whole_files_with_a_few_bytes_changed(suffix: str, data: st.DataObject) -> None:
    body = bytearray(WHOLE[suffix])
    for _ in range(data.draw(st.integers(1, 6))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    check(bytes(body), suffix)


@quick
@given(st.sampled_from([".docx", ".xlsx"]), st.data())
def test_archives_whose_parts_are_changed(suffix: str, data: st.DataObject) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE[suffix])) as old, zipfile.ZipFile(out, "w") as new:
        victim = data.draw(st.sampled_from(sorted(old.namelist())))
        for name in old.namelist():
            body = old.read(name)
            if name == victim:
                cut = data.draw(st.integers(0, len(body)))
                body = (
                    body[:cut]
                    + data.draw(st.binary(max_size=20))
                    + body[cut + data.draw(st.integers(0, 50)) :]
                )
            new.writestr(name, body)
    check(out.getvalue(), suffix)
