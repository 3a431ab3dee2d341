"""The command that searches for patterns: every form, what is shown, what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casebook import Casebook
from tests.incision.conftest import incision as command
from tests.queries.patterns.record import lists, put, reports
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("patterns")
Run = Callable[..., Done]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home in whose record patterns stand."""
    home = tmp_path_factory.mktemp("planted") / "home"
    lists(home / "lists")
    with Casebook.open(home) as book:
        put(book, *reports())
    yield home
    command("stop", home=home)


def test_every_form(planted: Path, run: Run, tmp_path: Path) -> None:
    for form in ("table", "json", "md", "xlsx", "html"):
        done = run("patterns", "-o", tmp_path / f"p.{form}", "--format", form, home=planted)
        assert done.code == 0, done.err
    data = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))
    assert {(f["level"], f["group"]) for f in data["findings"]} >= {("PT-I", "FLD-SSA"), ("PT-S", "LN-EDU")}
    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    table = (tmp_path / "p.table").read_text(encoding="utf-8")
    for finding in data["findings"]:
        assert finding["said"]["en"] in table
        assert escape(finding["said"]["en"]) in page
        assert escape(finding["said"]["zh"]) in page
    sheet = load_workbook(tmp_path / "p.xlsx")
    assert sheet.worksheets[0].max_row > len(data["findings"])
    assert sheet.worksheets[1].max_row > sum(len(f["passages"]) for f in data["findings"])


def test_the_same_record_gives_the_same_bytes(planted: Path, run: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run("patterns", "--format", "json", "-o", tmp_path / name, home=planted).code == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_is_shown_can_be_chosen(planted: Path, run: Run) -> None:
    done = run("patterns", "--level", "industry", "--field", "FLD-EDU", "--format", "json", home=planted)
    assert [(f["level"], f["group"]) for f in json.loads(done.out)["findings"]] == [("PT-I", "FLD-EDU")]
    done = run("patterns", "--region", "TST-1", "--period", "2020-2022", "--format", "json", home=planted)
    assert json.loads(done.out)["rings"] == 39
    assert run("patterns", "--level", "everything", home=planted).code == 2


def test_small_records_say_so(home: Path, run: Run) -> None:
    done = run("patterns", home=home)
    assert done.code == 0, done.err
    assert "Not enough data: 3 rings" in done.out
    assert "Nothing meets all requirements." in done.out


@pytest.mark.parametrize(
    "name",
    [
        "person-risk",
        "Risk Score",
        "region_ranking",
        "排名",
        "rates",
        "average-severity",
        "amount-sum",
        "p-values",
        "预测",
    ],
)
def test_what_must_never_be_computed_is_refused_by_name(home: Path, run: Run, name: str) -> None:
    done = run("patterns", name, home=home)
    assert done.code == 2
    assert "[patterns_refused]" in done.err
    assert done.out == ""


def test_anything_else_is_no_name(home: Path, run: Run) -> None:
    done = run("patterns", "weather", home=home)
    assert (done.code, "[patterns_unknown]" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("option", "value", "code"),
    [
        ("--region", "Nowhere", "patterns_place_unknown"), ("--field", "nothing", "patterns_field_unknown"),
        ("--period", "soon", "patterns_period_wrong"), ("--format", "csv", "format_unknown"),
    ],
)  # fmt: skip
def test_wrong_options_are_named(home: Path, run: Run, option: str, value: str, code: str) -> None:
    done = run("patterns", option, value, home=home)
    assert (done.code, f"[{code}]" in done.err) == (2, True), done.err
