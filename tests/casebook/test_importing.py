"""Tables from outside: every error names its row and its column, and a table comes in whole or not at all."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from casebook import Casebook, Measure, templates
from vocabulary import IncisionError

ZH = [
    "编号",
    "措施类型",
    "受文单位",
    "针对的薄弱点",
    "来源案件",
    "送达日期",
    "申报完成日期",
    "核验日期",
    "备注",
]
ROWS: list[list[Any]] = [
    ["青检建〔2024〕3号", "MS-01", "白石县民政局", "WP-P-15;WP-P-14", "A-1、A-2", "2024-03-01", "2024年4月", "2024/4/30", "急"],
    ["M-2", "提醒函", "红泥县水利站", "WP-P-15", None, 2024, None, None, None],
    [None] * 9,
]  # fmt: skip
FIRST = Measure(
    id="青检建〔2024〕3号", kind="MS-01", unit="白石县民政局", weak_points=("WP-P-15", "WP-P-14"),
    cases=("A-1", "A-2"), served="2024-03-01", claimed="2024-04", verified="2024-04-30",
)  # fmt: skip


def write(path: Path, rows: list[list[Any]], encoding: str = "utf-8-sig") -> Path:
    """Write a CSV or an XLSX, by the name of the file."""
    if path.suffix == ".xlsx":
        book = Workbook()
        sheet = book.worksheets[0]
        for row in rows:
            sheet.append(row)
        book.save(path)
    else:
        text = "\n".join(",".join("" if x is None else str(x) for x in row) for row in rows)
        path.write_bytes(text.encode(encoding))
    return path


def reminder() -> str:
    """The id of the measure that is called 提醒函, as the list has it."""
    from vocabulary import load

    return next(e.id for e in load()["measure"].values() if "提醒函" in e.zh)


@pytest.mark.parametrize(
    ("file", "encoding"), [("a.csv", "utf-8-sig"), ("a.csv", "utf-8"), ("a.csv", "gb18030"), ("a.xlsx", "")]
)
def test_a_table_comes_in(book: Casebook, tmp_path: Path, file: str, encoding: str) -> None:
    rows = [list(r) for r in ROWS]
    rows[1][1] = reminder()
    result = book.import_table("measures", write(tmp_path / file, [ZH, *rows], encoding), who="甲")
    assert (result.count, result.errors, result.ignored) == (2, [], ("备注",))
    second, first = book.measures()
    assert first == FIRST
    assert (second.id, second.kind, second.served) == ("M-2", reminder(), "2024")
    [row] = book.decisions()
    assert (row.action, row.who, row.value) == ("import", "甲", {"template": "measures", "rows": 2})


def test_names_of_columns_and_entries_in_either_language(book: Casebook, tmp_path: Path) -> None:
    from vocabulary import load

    entry = load()["measure"]["MS-01"]
    path = write(tmp_path / "a.xlsx", [["ID", "Kind", "unit", "Weak Points"], ["1", entry.en, "U", "WP-P-15"],
                                       [2, entry.zh, "U", "WP-P-15"], [3.0, "MS-01", "U", "WP-P-15"]])  # fmt: skip
    book.import_table("measures", path)
    assert [(m.id, m.kind) for m in book.measures()] == [("1", "MS-01"), ("2", "MS-01"), ("3", "MS-01")]


def test_cells_of_a_workbook_keep_their_dates(book: Casebook, tmp_path: Path) -> None:
    row = ["1", "MS-01", "U", "WP-P-15", None, datetime(2024, 3, 1), date(2024, 4, 2), None, None]
    book.import_table("measures", write(tmp_path / "a.xlsx", [ZH, row]))
    assert (book.measures()[0].served, book.measures()[0].claimed) == ("2024-03-01", "2024-04-02")


def test_importing_again_replaces_rows_by_their_ids(book: Casebook, tmp_path: Path) -> None:
    head = ["id", "kind", "unit", "weak_points"]
    book.import_table("measures", write(tmp_path / "a.csv", [head, ["1", "MS-01", "U", "WP-P-15"],
                                                             ["2", "MS-01", "V", "WP-P-15"]]))  # fmt: skip
    book.import_table("measures", write(tmp_path / "b.csv", [head, ["1", "MS-01", "W", "WP-P-14"]]))
    assert [(m.id, m.unit) for m in book.measures()] == [("1", "W"), ("2", "V")]


def test_rows_are_taken_out_all_or_none(book: Casebook, tmp_path: Path) -> None:
    head = ["id", "kind", "unit", "weak_points"]
    path = write(tmp_path / "a.csv", [head, *([str(n), "MS-01", "U", "WP-P-15"] for n in range(1, 4))])
    book.import_table("measures", path)
    since = book.revision
    with pytest.raises(IncisionError, match="M-7") as caught:
        book.remove_rows("measures", ["1", "M-7"], who="甲")
    assert (caught.value.code, len(book.measures()), book.revision) == ("row_unknown", 3, since)
    assert book.remove_rows("措施", ["1", "3", "1"], who="甲", why="误导入") == 2
    assert [m.id for m in book.measures()] == ["2"]
    changes = book.changes(since)
    assert (changes.tables, changes.removed) == ({"measures"}, {("measures", "1"), ("measures", "3")})
    row = book.decisions()[-1]
    assert (row.action, row.target_kind, row.targets) == ("withdraw", "table", ("measures", "1", "3"))
    assert (row.who, row.why) == ("甲", "误导入")
    book.import_table("measures", write(tmp_path / "b.csv", [head, ["3", "MS-01", "V", "WP-P-15"]]))
    assert book.changes(since).removed == {("measures", "1")}
    assert book.ids_in("measures", path) == ["1", "2", "3"]


WRONG: dict[str, tuple[list[Any], list[str]]] = {
    "empty": (["1", "", "U", "WP-P-15"], ["kind / 措施类型"]),
    "unknown kind": (["1", "MS-77", "U", "WP-P-15"], ["kind / 措施类型"]),
    "unknown weak point": (["1", "MS-01", "U", "WP-P-15 WP-Q-1"], ["weak_points / 针对的薄弱点"]),
    "several": (
        ["", "x", "", ""],
        ["id / 编号", "kind / 措施类型", "unit / 受文单位", "weak_points / 针对的薄弱点"],
    ),
    "no such day": (["1", "MS-01", "U", "WP-P-15", "", "2024-02-30"], ["served / 送达日期"]),
    "no such month": (["1", "MS-01", "U", "WP-P-15", "", "2024-13"], ["served / 送达日期"]),
    "no date": (["1", "MS-01", "U", "WP-P-15", "", "去年"], ["served / 送达日期"]),
    "number of a day": (["1", "MS-01", "U", "WP-P-15", "", "45352"], ["served / 送达日期"]),
    "backwards": (["1", "MS-01", "U", "WP-P-15", "", "2024-03-02", "2024-03-01"], ["claimed / 申报完成日期"]),
    "a failed formula": (["#N/A", "MS-01", "U", "WP-P-15"], ["id / 编号"]),
    "twice": (["M-0", "MS-01", "U", "WP-P-15"], ["id / 编号"]),
    "long": (["x" * 129, "MS-01", "U", "WP-P-15"], ["id / 编号"]),
}


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("file", ["a.csv", "a.xlsx"])
def test_errors_name_row_and_column_and_nothing_comes_in(
    book: Casebook, tmp_path: Path, file: str, wrong: str
) -> None:
    row, columns = WRONG[wrong]
    good = [["M-0", "MS-01", "U", "WP-P-15"], [None] * 4]
    path = write(tmp_path / file, [ZH, *good, row, ["M-9", "MS-01", "U", "WP-P-15"]])
    result = book.import_table("measures", path)
    assert [(e.code, e.params["row"], e.params["column"]) for e in result.errors] == [
        ("table_cell_invalid", 4, column) for column in columns
    ]
    assert all(e.params["file"] == file and e.params["reason"] for e in result.errors)
    assert (result.count, book.rows("measures"), book.revision) == (0, [], 0)


def test_an_error_leaves_the_rows_that_were_there(book: Casebook, tmp_path: Path) -> None:
    head = ["id", "kind", "unit", "weak_points"]
    book.import_table("measures", write(tmp_path / "a.csv", [head, ["1", "MS-01", "U", "WP-P-15"]]))
    again = write(tmp_path / "b.csv", [head, ["1", "MS-01", "W", "WP-P-15"], ["2", "", "W", "WP-P-15"]])
    assert book.import_table("measures", again).count == 0
    assert [m.unit for m in book.measures()] == ["U"]


def bomb(path: Path) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/sheet.xml", "w") as stream,
    ):
        for _ in range(64):
            stream.write(bytes(1 << 20))


UNREADABLE: dict[str, tuple[str, Any, str]] = {
    "nothing": ("a.csv", b"", "table_empty"),
    "white space": ("a.csv", b" \n\n", "table_empty"),
    "binary": ("a.csv", b"id\0kind", "table_unreadable"),
    "no encoding": ("a.csv", b"id,\xff\xff\xff", "table_unreadable"),
    "open quotation mark": ("a.csv", b'id,kind,unit,weak_points\n1,"MS-01,U,WP-P-15\n2,MS-01,U,WP-P-15\n', "table_unreadable"),
    "no workbook": ("a.xlsx", b"id,kind", "table_unreadable"),
    "another archive": ("a.xlsx", None, "table_unreadable"),
    "unpacks to too much": ("a.xlsx", bomb, "table_unreadable"),
    "lacks a column": ("a.csv", b"id,kind\n1,MS-01\n", "table_column_missing"),
    "a column twice": ("a.csv", "id,编号,kind,unit,weak_points\n1,1,MS-01,U,WP-P-15\n".encode(), "table_column_twice"),
    "not there": ("", b"", "table_unreadable"),
}  # fmt: skip


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_is_no_table(tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casebook.tablefile.MAX_UNPACKED", 32 << 20)
    name, content, code = UNREADABLE[case]
    path = tmp_path / (name or "missing.csv")
    if callable(content):
        content(path)
    elif content is None:
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("hello.txt", "x")
    elif name:
        path.write_bytes(content)
    with Casebook.open(tmp_path / "home") as book:
        with pytest.raises(IncisionError) as raised:
            book.import_table("measures", path)
        assert raised.value.code == code
        assert book.revision == 0


def test_an_unknown_template_names_the_known_ones(tmp_path: Path) -> None:
    with Casebook.open(tmp_path) as book, pytest.raises(IncisionError) as raised:
        book.import_table("wishes", tmp_path / "a.csv")
    assert raised.value.code == "template_unknown"
    assert "measures 措施" in raised.value.hint("zh")
    assert "measures Measures" in raised.value.hint("en")


def test_names_in_cells_and_of_templates_are_taken_and_what_is_near_is_told(tmp_path: Path) -> None:
    head = ["编号", "措施类型", "受文单位", "针对的薄弱点"]
    good = write(
        tmp_path / "a.csv", [head, ["M-1", " ms-02 ", "白石县民政局", "ＷＰ-Ｐ-１５;数据壁垒、信息孤岛"]]
    )
    bad = write(tmp_path / "b.csv", [head, ["M-2", "监察建议", "白石县民政局", "资格认定"]])
    with Casebook.open(tmp_path / "home") as book:
        done = book.import_table("措施", good)
        assert (done.count, done.errors) == (1, [])
        [row] = book.rows("measures")
        assert (row["kind"], row["weak_points"]) == ("MS-02", ["WP-P-15", "WP-S-13"])
        kind, points = book.import_table("measures", bad).errors
        assert "MS-02 监察建议书" in kind.message("zh")
        assert "MS-02 Supervision suggestion" in kind.message("en")
        assert "WP-P-15 资格认定仅凭书面或自述" in points.message("zh")


@pytest.mark.parametrize("name", ["table.docx", "table.pdf", "table"])
def test_a_file_that_is_no_table_is_not_told_to_lack_columns(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("编号,措施类型\n", encoding="utf-8")
    with Casebook.open(tmp_path / "home") as book, pytest.raises(IncisionError) as raised:
        book.import_table("measures", tmp_path / name)
    assert raised.value.code == "table_unreadable"


@pytest.mark.parametrize("name", sorted(templates()))
def test_every_template_is_sound(name: str) -> None:
    from vocabulary import load

    plan = templates()[name]
    columns = {c.name: c for c in plan.columns}
    assert columns[plan.key].required
    assert columns[plan.key].type == "text"
    assert all(columns[n].type == "date" for n in plan.order)
    names = [n.casefold() for c in plan.columns for n in {c.name, c.zh, c.en}]
    assert len(names) == len(set(names))
    for column in plan.columns:
        kind, _, of = column.type.partition(":")
        assert kind in {
            "text", "date", "month", "integer", "number", "share", "boolean", "texts", "weak_points", "place", "list", "lists",
        }  # fmt: skip
        assert (of in load().lists) == (kind in {"list", "lists"})
    assert {name for pair in plan.most for name in pair} <= columns.keys()


OTHERS: dict[str, tuple[str, dict[str, Any]]] = {
    "projects": (
        "编号,项目名称,项目状态,层级,地区,切口,退还金额,申报完成日期\nP-1,一顿饭,立项入库,RG-3,白石县,一顿饭,\"12,000.5\",2024-06\n",
        {"id": "P-1", "title": "一顿饭", "status": "RP-2", "level": "RG-3", "region": "白石县", "handle": "HD-2",
         "money_returned": 12000.5, "claimed": "2024-06"},
    ),
    "demands": (
        "id,topic,region,month,count,category\nR-1,DT-01,Larkfield,2024-05,37,Complaint about service or conduct\n",
        {"id": "R-1", "topic": "DT-01", "region": "Larkfield", "month": "2024-05", "count": 37, "category": "DM-3"},
    ),
    "exposure": (
        "编号,基数名称,数值,起始日期,截止日期,地区,数据来源\nE-1,低保户,4120,2023,2024,白石县,年鉴\n",
        {"id": "E-1", "what": "低保户", "value": 4120.0, "start": "2023", "end": "2024", "region": "白石县", "source": "年鉴"},
    ),
    "registers": (
        "id,from,to,region,filed,concluded,caliber,source\nL-1,2024-01,2024-12,Larkfield,14,9,v3,own register\n",
        {"id": "L-1", "start": "2024-01", "end": "2024-12", "region": "Larkfield", "filed": 14, "concluded": 9,
         "caliber": "v3", "source": "own register"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_the_other_tables(book: Casebook, tmp_path: Path, name: str) -> None:
    table, expected = OTHERS[name]
    path = tmp_path / "a.csv"
    path.write_text(table, encoding="utf-8")
    assert book.import_table(name, path).errors == []
    assert book.rows(name) == [expected]
    assert book.changes(0).tables == {name}
