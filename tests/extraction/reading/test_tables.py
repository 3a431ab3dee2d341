"""CSV, XLSX, JSONL: one report a row, columns by their names in both languages, a broken row alone is refused."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook

from extraction import RawReport, Refusal, read
from extraction.reading import tables
from extraction.reading import text as limits
from samples import make_broken


def both(path) -> tuple[list[RawReport], list[Refusal]]:
    found = list(read(path))
    return [f for f in found if isinstance(f, RawReport)], [f for f in found if isinstance(f, Refusal)]


def made_xlsx(*rows: list[Any]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.create_sheet("second").append(["text", "not read"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_jsonl_with_a_broken_line_keeps_the_good_ones(write) -> None:
    good, bad = both(write("b.jsonl", make_broken.lines()))
    assert [g.id for g in good] == ["broken-1", "broken-3"]
    assert [(b.source.rsplit(":")[-1], b.error.code) for b in bad] == [("2", "line_broken")]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('["a list"]', "line_broken"),
        ("[" * 100_000, "line_broken"),
        ('{"text": ' + "9" * 5000 + "}", "line_broken"),
        ('{"id": "x"}', "text_missing"),
        ('{"text": 7}', "text_missing"),
        ('{"text": " \\u3000 "}', "input_empty"),
        ('{"text": "half a character \\ud83d"}', "encoding_unknown"),
        ('{"text": "a NUL \\u0000"}', "binary_content"),
    ],
)
def test_jsonl_lines_that_are_refused_alone(write, line: str, code: str) -> None:
    good, bad = both(write("a.jsonl", '{"text": "before"}\n' + line + '\n\n{"text": "after"}\r\n'))
    assert [(g.text, g.id) for g in good] == [("before", "a#1"), ("after", "a#4")]
    assert [b.error.code for b in bad] == [code]


def test_columns_in_both_languages(write) -> None:
    english = {
        "ID": 7, "Text": "words", "title": "A  title\n", "lang": "en", "source_type": "ST-06",
        "date": "2024-01-02", "publisher": "Auditor", "other": [1],
    }  # fmt: skip
    chinese = {
        "编号": "七", "正文": "内容", "标题": "题", "语言": "中文", "来源类型": "ST-01", "发布日期": "2024-01-03", "发布单位": "某办",
    }  # fmt: skip
    good, bad = both(
        write("a.ndjson", "\n".join(json.dumps(x, ensure_ascii=False) for x in (english, chinese)))
    )
    assert bad == []
    assert [(g.id, g.text, g.title, g.language, g.source_type, g.date, g.publisher) for g in good] == [
        ("7", "words", "A title", "en", "ST-06", "2024-01-02", "Auditor"),
        ("七", "内容", "题", "zh", "ST-01", "2024-01-03", "某办"),
    ]


def test_metadata_that_is_no_word_is_left_out(write) -> None:
    lines = ['{"text": "a", "id": ["x"], "title": {"y": 1}, "language": "fr", "date": true}', '{"text": "b", "id": "\\u0000"}']  # fmt: skip
    good, _ = both(write("a.jsonl", "\n".join(lines)))
    assert [(g.id, g.title, g.language, g.date) for g in good] == [
        ("a#1", None, None, None),
        ("a#2", None, None, None),
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_of_each_spreadsheet_program(write, reports, sign: str, encoding: str) -> None:
    table = f'编号{sign}正文\r\n一{sign}"他说{sign} ""查了"",\n第二行"\r\n{sign}\r\n三{sign}材料\r\n'
    found = reports(write("a.csv", table.encode(encoding)))
    assert [(r.id, r.text) for r in found] == [("一", f'他说{sign} "查了",\n第二行'), ("三", "材料")]


def test_csv_without_text_column(write, refusal) -> None:
    assert refusal(write("a.csv", "id,words\n1,a\n")) == "column_text_missing"


def test_csv_with_an_open_quote_keeps_the_rows_before(write) -> None:
    good, bad = both(write("a.csv", 'id,text\n1,first\n2,"never closed\n'))
    assert [g.text for g in good] == ["first"]
    assert [b.error.code for b in bad] == ["file_damaged"]


def test_rows_too_long_and_empty_are_refused_by_number(write, monkeypatch) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 10)
    monkeypatch.setattr(tables, "MAX_CHARACTERS", 100)
    good, bad = both(write("a.csv", "id,text\n1,short\n2,much too long a text\n3,\n4,fine\n"))
    assert [g.id for g in good] == ["1", "4"]
    assert [(b.source.rsplit(":")[-1], b.error.code) for b in bad] == [
        ("3", "text_too_long"),
        ("4", "text_missing"),
    ]


def test_xlsx_first_sheet_with_days_and_numbers(write, reports) -> None:
    data = made_xlsx(
        ["编号", "正文", "日期"], [3, "材料一", date(2023, 5, 1)], [None, None, None], ["x", "材料二", None]
    )
    found = reports(write("a.xlsx", data))
    assert [(r.id, r.text, r.date) for r in found] == [("3", "材料一", "2023-05-01"), ("x", "材料二", None)]


def test_xlsx_broken_encrypted_old_and_without_column(write, refusal) -> None:
    whole = made_xlsx(["text"], ["words"])
    for part in range(1, 10):
        assert refusal(write("a.xlsx", whole[: len(whole) * part // 10])) == "file_damaged"
    assert refusal(write("b.xlsx", make_broken.encrypted())) == "file_encrypted"
    old = make_broken.OLE + bytes(500) + "Workbook".encode("utf-16-le")
    assert refusal(write("c.xlsx", old)) == "format_unreadable"
    assert refusal(write("d.xlsx", made_xlsx(["id"], [1]))) == "column_text_missing"
    assert refusal(write("e.xlsx", made_xlsx())) == "column_text_missing"


def test_xlsx_that_declares_a_million_empty_rows(write, reports) -> None:
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made_xlsx(["text"], ["words"]))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                assert b'<dimension ref="A1:A2"' in data
                data = data.replace(b'<dimension ref="A1:A2"', b'<dimension ref="A1:XFD1048576"')
            new.writestr(name, data)
    assert [r.text for r in reports(write("a.xlsx", out.getvalue()))] == ["words"]


LEDGER = [
    ["2023年查处问题情况表", None, None, None],
    ["姓名", "单位及职务", "主要问题", "处理结果"],
    ["祁望舒", "云塘县栗坪镇民政办主任", "虚报冒领临时救助金3.2万元", "党内严重警告"],
    ["郎知远", "云塘县水务局副局长", "收受礼金5万元\n已退缴", "开除党籍"],
]


def test_a_sheet_of_people_is_one_report_a_row_a_line(write, reports) -> None:
    (sheet,) = reports(write("l.xlsx", made_xlsx(*LEDGER)))
    lines = sheet.text.split("\n")
    assert lines[0] == "2023年查处问题情况表"
    assert lines[3] == "郎知远\t云塘县水务局副局长\t收受礼金5万元 已退缴\t开除党籍"
    assert (len(lines), sheet.id) == (4, "l")
    (stored,) = reports(
        write("l.csv", "\n".join(",".join(c or "" for c in r).replace("\n", " ") for r in LEDGER))
    )
    assert stored.text == sheet.text


def test_titles_above_the_header_and_further_sheets(write, reports) -> None:
    book = Workbook()
    book.active.append(["说明", "本表由各县填报"])
    for name, rows in {
        "2022": [["全市案件材料汇总"], [None], ["编号", "正文"], ["a", "材料一"]],
        "2023": [["正文", "日期"], ["材料二", "2023-05-01"]],
        "合计": [["年份", "件数"], [2022, 1]],
    }.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    found = reports(write("a.xlsx", out.getvalue()))
    assert [(r.id, r.text, r.source.rsplit("/")[-1]) for r in found] == [
        ("a", "材料一", "a.xlsx:2022:4"),
        ("a#2023#2", "材料二", "a.xlsx:2023:2"),
    ]
    (one,) = reports(write("b.csv", "全市材料汇总,\n编号,正文\nb,材料三\n"))
    assert (one.id, one.text) == ("b", "材料三")
