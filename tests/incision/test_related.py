"""Filters of ``related`` on the command line, and its page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def case_of(run: Run, home: Path, name: str) -> str:
    statement = f"MATCH (o:Official {{name: '{name}'}})<-[:INVOLVES]-(c:Case) RETURN c.id AS id"
    [[case]] = json.loads(run("cypher", statement, "--format", "json", home=home).out)["rows"]
    return str(case)


def like(run: Run, home: Path, case: str, *options: str) -> list[dict[str, Any]]:
    done = run("related", case, "--format", "json", *options, home=home)
    found: list[dict[str, Any]] = json.loads(done.out)["related"]
    return found


def test_filters_leave_out_what_does_not_fit(home: Path, run: Run) -> None:
    case = case_of(run, home, "简书远")
    every = like(run, home, case)
    assert {"zh"} <= {one["language"] for one in every}
    english = like(run, home, case, "--language", "en")
    assert {one["language"] for one in english} <= {"en"}
    assert len(english) < len(every)
    assert like(run, home, case, "--min-score", "1") == []
    before = like(run, home, case, "--until", "2020-12")
    assert 0 < len(before) < len(every) + 1
    assert all(one["id"] != case for one in before)


def test_the_page_shows_both_sides_and_what_they_share(home: Path, run: Run, tmp_path: Path) -> None:
    case = case_of(run, home, "简书远")
    target = tmp_path / "related.html"
    assert run("related", case, "-o", target, home=home).code == 0
    page = target.read_text(encoding="utf-8")
    assert 'class="steps"' in page
    assert "蒲新禾" in page
    assert "简书远" in page
    assert "<script" not in page
