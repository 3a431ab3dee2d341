"""Counted tables: places must be known, months are months, and what must not come in is refused by row and column."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook import Casebook
from tests.casebook.test_importing import write
from tests.graph.reports import write_lists
from vocabulary import divisions

HEAD = ["编号", "诉求主题", "地区", "月份", "件数", "诉求类别", "该地区当月总件数"]
GOOD = ["Q-1", "DT-05", "980101", "2024年5月6日", 12, "DM-3", 40]


def take(book: Casebook, tmp_path: Path, template: str, rows: list[list[Any]], name: str = "a.csv") -> Any:
    return book.import_table(
        template, write(tmp_path / name, rows), divisions=divisions(write_lists(tmp_path / "lists"))
    )


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
@pytest.mark.parametrize("told", ["980101", "白石县", "云陵省/白石县", "云陵省 > 白石县"])
def test_a_place_is_kept_by_its_code(book: Casebook, tmp_path: Path, told: str, name: str) -> None:
    result = take(book, tmp_path, "demands", [HEAD, [*GOOD[:2], told, *GOOD[3:]]], name)
    assert (result.errors, result.count) == ([], 1)
    [row] = book.rows("demands")
    assert (row["region"], row["month"], row["count"], row["total"]) == ("980101", "2024-05", 12, 40)


WRONG: dict[str, tuple[int, Any, str, str]] = {
    "unknown": (2, "远方县", "region / 地区", "an unknown place"),
    "a name of several places": (2, "城关镇", "region / 地区", "several places"),
    "a village": (2, "980101001001", "region / 地区", "too small"),
    "a year": (3, "2024", "month / 月份", "YYYY-MM"),
    "more than all": (4, 41, "count / 件数", "41 > total / 该地区当月总件数 40"),
    "an accusation": (5, "DM-A", "category / 诉求类别", "stay with the body"),
    "an appeal by name": (5, "申诉", "category / 诉求类别", "stay with the body"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_must_not_come_in_names_row_and_column(book: Casebook, tmp_path: Path, case: str) -> None:
    at, value, column, said = WRONG[case]
    wrong = list(GOOD)
    wrong[at] = value
    folder = write_lists(tmp_path / "lists")
    (folder / "village.yaml").write_text(
        "divisions:\n  - {code: '980101001001', name: 柳渡村, level: RG-5, parent: '980101'}\n",
        encoding="utf-8",
    )
    result = take(book, tmp_path, "demands", [HEAD, ["Q-0", *GOOD[1:]], wrong])
    [error] = result.errors
    assert (error.params["row"], error.params["column"]) == (3, column)
    assert said in error.params["reason"]
    assert (result.count, book.rows("demands")) == (0, [])


def test_shares_and_parts(book: Casebook, tmp_path: Path) -> None:
    head = ["id", "title", "status", "level", "region", "awareness", "satisfaction"]
    rows = [
        ["P-1", "一顿饭", "RP-4", "RG-3", "白石县", "85%", 0.5],
        ["P-2", "一笔钱", "RP-4", "RG-3", "白石县", "85", 0],
    ]
    result = take(book, tmp_path, "projects", [head, *rows])
    assert [(e.params["row"], e.params["column"]) for e in result.errors] == [(3, "awareness / 知晓率")]
    assert take(book, tmp_path, "projects", [head, rows[0]]).count == 1
    assert [(r["awareness"], r["satisfaction"]) for r in book.rows("projects")] == [(0.85, 0.5)]
    head = [
        "id",
        "rule",
        "weak_points",
        "region",
        "start",
        "end",
        "screened",
        "alerts",
        "leads",
        "filed",
        "source",
    ]
    row = ["A-1", "比对", "WP-P-15", "白石县", "2024", "2024", 900, 12, 13, 2, "台账"]
    [error] = take(book, tmp_path, "alerts", [head, row]).errors
    assert (error.params["column"], error.params["reason"]) == ("leads / 转线索数", "13 > alerts / 预警数 12")


def test_rows_since_and_by_id(book: Casebook, tmp_path: Path) -> None:
    take(book, tmp_path, "demands", [HEAD, GOOD, ["Q-2", *GOOD[1:]]])
    first = book.revision
    take(book, tmp_path, "demands", [HEAD, ["Q-2", *GOOD[1:4], 7, *GOOD[5:]], ["Q-3", *GOOD[1:]]])
    assert [r["id"] for r in book.rows("demands")] == ["Q-1", "Q-2", "Q-3"]
    assert [(r["id"], r["count"]) for r in book.rows("demands", since=first)] == [("Q-2", 7), ("Q-3", 12)]
    assert [r["id"] for r in book.rows("demands", ids=["Q-3", "Q-1", "Q-9"])] == ["Q-1", "Q-3"]
