"""Text files: encodings, emptiness, what is no text, what is too long."""

from __future__ import annotations

import pytest

from extraction.reading import text as limits

CHINESE = "经查,青砚县墨泉镇会计乌篱在任职期间虚报冒领补助资金,受到党内警告处分。\n"
ENGLISH = "The clerk’s drawer was counted by “nobody”; see § 12 — Fernández Oldacre signed alone.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk", "utf-16-le-marked"]
)
def test_chinese_in_each_encoding(write, reports, encoding: str) -> None:
    data = (
        b"\xff\xfe" + CHINESE.encode("utf-16-le")
        if encoding == "utf-16-le-marked"
        else CHINESE.encode(encoding)
    )
    (report,) = reports(write("a.txt", data))
    assert report.text == CHINESE
    assert report.id == "a"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_english_in_each_encoding(write, reports, encoding: str) -> None:
    (report,) = reports(write("a.txt", ENGLISH.encode(encoding)))
    assert report.text == ENGLISH


def test_gb18030_sample_in_english_letters_only_is_ascii(write, reports) -> None:
    (report,) = reports(write("a.txt", b"plain ASCII words\r\n"))
    assert report.text == "plain ASCII words\r\n"


@pytest.mark.parametrize("cut", [1, 2])
def test_utf8_cut_inside_a_character_is_damaged_and_not_gb18030(write, refusal, cut: int) -> None:
    # an even number of bytes on one line would decode as GB18030 into nonsense
    for length in range(1, 12):
        data = ("中文案件通报材料正文说明" * 3)[: length + 9].encode()[:-cut]
        assert refusal(write("a.txt", data)) == "file_damaged"


FOREIGN = {
    "koi8-r": "Казначей города хранил деньги в ящике.",
    "cp1251": "Казначей города хранил деньги в ящике.",
    "euc-kr": "회계 담당자는 삼 년 동안 예산을 개인 계좌로 옮긴 혐의로 해임되었다. 감사에서 드러났다.",
    "shift_jis": "町の会計係は三年間にわたり公金を自分の口座に移したとして免職された。監査で判明した。",
    "euc-jp": "町の会計係は三年間にわたり公金を自分の口座に移したとして免職された。監査で判明した。",
}


@pytest.mark.parametrize("encoding", FOREIGN)
def test_other_encodings_are_refused(write, refusal, encoding: str) -> None:
    assert refusal(write("a.txt", FOREIGN[encoding].encode(encoding))) == "encoding_unknown"


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs", "gbk"])
def test_traditional_characters_in_their_own_encoding(write, reports, encoding: str) -> None:
    text = "經查,某鎮會計任職期間虛報冒領補助資金,受到黨內嚴重警告處分。\r\n「款項」已全數追繳。"
    (report,) = reports(write("a.txt", text.encode(encoding)))
    assert report.text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [CHINESE, ENGLISH, CHINESE * 40 + ENGLISH])
def test_utf16_without_its_mark(write, reports, encoding: str, text: str) -> None:
    (report,) = reports(write("a.txt", text.encode(encoding)))
    assert report.text == text


def test_a_mark_that_lies_is_refused(write, refusal) -> None:
    assert refusal(write("a.txt", b"\xef\xbb\xbf\xff\xff\xff")) == "encoding_unknown"


@pytest.mark.parametrize("blank", [b"", b"  \n\t\r\n", "\ufeff\u3000\xa0\n".encode()])
def test_empty(write, refusal, blank: bytes) -> None:
    assert refusal(write("a.txt", blank)) == "input_empty"


@pytest.mark.parametrize(
    "data",
    [
        b"ELF\0\0\0\x01words",
        b"\x01\x02\x03\x04\x05\x06words",
        b"%PDF-1.4 words",
        b"PK\x03\x04words",
        b"{\\rtf1 words}",
        ("words " * 9000 + "\x07" * 400).encode(),
    ],
)
def test_binary_under_a_text_suffix(write, refusal, data: bytes) -> None:
    assert refusal(write("a.txt", data)) == "binary_content"
    assert refusal(write("a.md", data)) == "binary_content"


def test_too_long_and_just_short_enough(write, reports, refusal, monkeypatch) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 20)
    assert len(reports(write("a.txt", "字" * 20))[0].text) == 20
    assert refusal(write("b.txt", "字" * 21)) == "text_too_long"


def test_too_many_bytes_are_refused_unread(write, refusal, monkeypatch) -> None:
    monkeypatch.setattr("extraction.reading.reader.MAX_BYTES", 10)
    assert refusal(write("a.txt", b"x" * 11)) == "file_too_large"


def test_markdown_stays_as_given(write, reports) -> None:
    given = "# Title\r\n\r\n| a | b |\r\n- **one**\r\n"
    assert reports(write("a.md", given))[0].text == given
    assert reports(write("b.MARKDOWN", given))[0].text == given


@pytest.mark.parametrize("name", ["a.xyz", "Makefile", "a.doc", "a.TXT.zip"])
def test_unknown_suffix(write, refusal, name: str) -> None:
    assert refusal(write(name, "words")) == "format_unreadable"
