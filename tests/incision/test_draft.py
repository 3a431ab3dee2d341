"""The command that drafts rows for the library of projects and the ledger of measures, on a real home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from casebook.tablerows import read_table
from tests.warm import Done
from vocabulary import load

pytestmark = pytest.mark.xdist_group("commands")
Run = Callable[..., Done]


def sheets(file: Path) -> list[list[tuple[Any, ...]]]:
    """Return the rows of every sheet."""
    return [[*sheet.iter_rows(values_only=True)] for sheet in load_workbook(file).worksheets]


def test_a_project_from_a_weak_point_that_several_cases_show(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "项目 草稿.xlsx"
    done = run("--lang", "zh", "draft", "projects", "--weak-point", "WP-P-15", "-o", file, home=home)
    assert (done.code, "incision import projects" in done.out) == (0, True), done.err
    rows, evidence, *_ = sheets(file)
    row = dict(zip(rows[0], rows[1], strict=True))
    assert (row["针对的薄弱点"], row["项目状态"], row["地区"]) == ("WP-P-15", "RP-0", "南棠县")
    assert load().weak_points["WP-P-15"].zh in row["项目名称"]
    cases = row["来源案件"].split(";")
    assert row["整治前基数"].startswith(f"已收集的报告中,已确认案件 {len(cases)} 起")
    assert {e[4] for e in evidence[1:]} == {c.rpartition("-")[0] for c in cases}
    assert all(e[3] and e[5] == load().weak_points["WP-P-15"].remedy.zh for e in evidence[1:])
    # a person's part is left to people
    assert not any(row[k] for k in ("负责人", "目标", "计划完成日期", "来源诉求件数"))


def test_rows_of_the_ledger_come_back_as_an_import(home: Path, run: Run, tmp_path: Path) -> None:
    for suffix in ("xlsx", "csv"):
        file = tmp_path / f"ledger.{suffix}"
        done = run("draft", "measures", "two", "-o", file, home=home)
        assert done.code == 0, done.err
        read = read_table("measures", file)
        assert (read.errors, read.ignored) == ([], ())
        points = [p for row in read.rows for p in row["weak_points"]]
        assert points
        assert len(points) == len(set(points)) == len(read.rows) == len({r["id"] for r in read.rows})
        assert {(r["kind"], r["status"]) for r in read.rows} == {("MS-02", "MT-1")}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("projects",), "draft_of_what"),
        (("projects", "one", "--weak-point", "WP-P-15"), "draft_of_what"),
        (("demands", "one"), "draft_table_unknown"),
        (("projects", "--weak-point", "WP-I-10"), "draft_without_cases"),
        (("projects", "--weak-point", "WP-P-15", "--region", "远方县"), "pack_node_unknown"),
        (("projects", "--weak-point", "WP-P-15", "--field", "钓鱼"), "patterns_field_unknown"),
        (("measures", "nowhere"), "case_unknown"),
    ],
)
def test_what_cannot_be_drafted(
    home: Path, run: Run, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    file = tmp_path / "x.xlsx"
    done = run("draft", *arguments, "-o", file, home=home)
    assert (f"[{code}]" in done.err, file.exists()) == (True, False), done.err
