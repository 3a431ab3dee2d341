"""A reviewer's word on a related case, from the command line: recorded, written out, read by the evaluation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.incision.conftest import incision, texts

Run = Callable[..., Any]


@pytest.fixture
def judged_home(tmp_path: Path) -> Iterator[Path]:
    """A home of its own: these tests write into the record."""
    assert incision("add", texts(tmp_path / "reports"), home=tmp_path / "home").code == 0
    yield tmp_path / "home"
    incision("stop", home=tmp_path / "home")


def test_a_judgement_is_a_decision_and_comes_back_as_a_judged_pair(
    run: Run, judged_home: Path, tmp_path: Path
) -> None:
    statement = "MATCH (c:Case) RETURN c.id AS id, c.language AS language ORDER BY language, id"
    found = json.loads(run("cypher", statement, "--format", "json", home=judged_home).out)["rows"]
    (other, _), (asked, _), (answered, _) = found
    silent = run("related", asked, "--useful", answered, home=judged_home)
    assert silent.code != 0
    assert "reason" in silent.err
    judged = ("--useful", answered, "--not-useful", other, "--why", "same missing check", "--who", "Reviewer")
    done = run("related", asked, *judged, home=judged_home)
    assert done.out.count("Decision recorded") == 2, done.err
    target = tmp_path / "judged.jsonl"
    assert run("related", "--feedback", "-o", target, home=judged_home).code == 0
    [line] = [json.loads(row) for row in target.read_text(encoding="utf-8").splitlines()]
    assert (line["query"], line["lang"]) == (asked, "zh")
    assert {c["id"]: c["grade"] for c in line["candidates"]} == {answered: 2, other: 1}
    figures = run("related", "--evaluate", target, home=judged_home)
    assert "nDCG@10" in figures.out, figures.err
    assert "incision zh     1" in figures.out
