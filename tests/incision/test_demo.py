"""The demo shows what was planted in the samples, computed by packs that know nothing of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.incision.conftest import Demo
from tests.lists import read_yaml
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("demo")
PLANTED = read_yaml(Path(__file__).parents[1] / "samples" / "planted.yaml")
Run = Callable[..., Done]


def answer(run: Run, demo: Demo, *arguments: str) -> dict[str, Any]:
    """Run a pack and return its JSON."""
    done = run("query", *arguments, "--format", "json", home=demo.folder)
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def rows(run: Run, demo: Demo, statement: str) -> list[list[Any]]:
    """Run a statement and return its rows."""
    done = run("cypher", statement, "--format", "json", home=demo.folder)
    assert done.code == 0, done.err
    found: list[list[Any]] = json.loads(done.out)["rows"]
    return found


def test_it_says_what_it_read_and_what_it_refused(demo: Demo) -> None:
    assert "reports added" in demo.done.out
    assert "officials" in demo.done.out
    for name in ("binary.txt", "empty.txt", "encrypted.docx", "third-language.txt", "truncated.pdf"):
        assert name in demo.done.out
    for number in range(1, 6):
        assert f"\n{number}. " in demo.done.out


def test_its_pages_are_there(demo: Demo) -> None:
    named = [Path(line.strip()) for line in demo.done.out.splitlines() if line.strip().endswith(".html")]
    assert len(named) >= 5
    assert all(p.stat().st_size > 2000 for p in named)


def test_one_weak_point_in_one_line_across_counties(demo: Demo, run: Run) -> None:
    planted = PLANTED["weak_point"]
    found = answer(
        run, demo, "lines-with-weak-point", "--param", "explicit_only=true", "--param", "level=RG-3"
    )
    [row] = [r for r in found["rows"] if (r["line"], r["weak_point"]) == ("LN-CIV", planted["id"])]
    assert row["regions"] >= 5
    places = {found["names"][p]["zh"] for p in row["places"]}
    assert len(places & set(planted["regions"])) >= 5
    sentences = [found["passages"][p]["text"] for p in row["passages"]]
    assert any(s in text for s in planted["strings"] for text in sentences)


def test_one_supplier_ties_the_cases_of_several_units(demo: Demo, run: Run) -> None:
    found = answer(run, demo, "suppliers-across-units")
    [row] = [r for r in found["rows"] if found["names"][r["supplier"]]["zh"] == PLANTED["supplier"]["name"]]
    assert row["cases"] >= 3
    units = {found["names"][u]["zh"] for u in row["unit_ids"]}
    # a section of a planted unit counts for it
    tied = {p for p in PLANTED["supplier"]["units"].values() if any(u.startswith(p) for u in units)}
    assert len(tied) >= 3


def test_weak_points_came_back_after_their_measure_was_closed(demo: Demo, run: Run) -> None:
    found = answer(run, demo, "back-after-closure")
    back = {(r["measure"], r["weak_point"]) for r in found["rows"]}
    assert {(one["measure"], one["weak_point"]) for one in PLANTED["came_back"]} <= back


def test_namesakes_are_two_and_a_renamed_unit_is_one(demo: Demo, run: Run) -> None:
    name = PLANTED["namesakes"]["name"]
    assert rows(run, demo, f"MATCH (o:Official {{name: '{name}'}}) RETURN count(o) AS n") == [[2]]
    for one in PLANTED["renamed"]:
        by_names = f"MATCH (u:Unit) WHERE '{one['now']}' IN u.names OR '{one['before']}' IN u.names RETURN count(u) AS n"
        assert rows(run, demo, by_names) == [[1]]


def test_related_cases_say_why(demo: Demo, run: Run) -> None:
    done = run("related", "zh-001-qingyan-dibao", "--format", "json", home=demo.folder)
    found = json.loads(done.out)["related"]
    assert len(found) >= 5
    assert all(one["reasons"] for one in found)
    first = found[0]["reasons"][0]
    assert first["zh"]
    assert first["en"]
    assert any(r["here"] and r["there"] for r in found[0]["reasons"])


def test_the_cleared_are_named_nowhere_once_the_notice_is_withdrawn(demo: Demo, run: Run) -> None:
    withdrawn = PLANTED["withdrawn"]
    documents = rows(run, demo, f"MATCH (o:Official {{name: '{withdrawn['name']}'}}) RETURN o.documents AS d")
    assert documents
    notice = next(p.stem for p in Path("samples/reports").iterdir() if p.name.startswith(withdrawn["notice"]))
    assert run("withdraw", notice, "--why", "found wrong", home=demo.folder).code == 0
    assert rows(run, demo, f"MATCH (o:Official {{name: '{withdrawn['name']}'}}) RETURN count(o) AS n") == [
        [0]
    ]
    assert run("restore", notice, "--why", "test", home=demo.folder).code == 0
