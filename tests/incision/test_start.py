"""The program as people start it: a Python of its own for each command, from any folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from incision import __version__
from tests.incision.conftest import incision, texts
from tests.warm import ROOT, Overdue, command

pytestmark = pytest.mark.xdist_group("commands")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def test_a_command_starts_from_nothing_and_leaves_what_the_next_one_finds(tmp_path: Path) -> None:
    home = tmp_path / "home"
    added = incision("add", texts(tmp_path / "reports"), home=home, cold=True)
    assert (added.code, "3 reports added" in added.out) == (0, True), added.err
    counted = incision(
        "cypher", "MATCH (c:Case) RETURN count(c) AS n", "--format", "json", home=home, cold=True
    )
    assert json.loads(counted.out)["rows"] == [[3]]
    assert incision("stop", home=home, cold=True).code == 0


@pytest.mark.parametrize("cold", [True, False])
def test_a_command_is_the_same_from_a_warm_process(tmp_path: Path, cold: bool) -> None:
    """Arguments, folder, environment, output, errors and exit code."""
    told = command("--version", environment=ENVIRONMENT, cwd=tmp_path, cold=cold)
    assert (told.code, told.out.strip(), told.err) == (0, f"incision {__version__}", "")
    environment = {**ENVIRONMENT, "INCISION_HOME": str(tmp_path / "家"), "INCISION_LANG": "zh"}
    refused = command("add", "nothing.txt", environment=environment, cwd=tmp_path, cold=cold)
    assert refused.code != 0
    assert "nothing.txt" in refused.err
    assert "[" in refused.err
    wrong = command("frob", environment=environment, cwd=tmp_path, cold=cold)
    assert (wrong.code, "没有命令 frob" in wrong.err) == (2, True)


def test_a_command_that_does_not_end_is_killed() -> None:
    with pytest.raises(Overdue):
        command(module="tests.incision.endless", seconds=0.5)


# what takes a second or more to import, and is not needed to ask the graph
HEAVY = (
    "alembic",
    "docx",
    "extraction.en.analysis",
    "extraction.zh.analysis",
    "networkx",
    "openpyxl",
    "scipy",
)


def test_who_only_asks_waits_for_no_reading_drawing_or_migrating() -> None:
    code = "import sys, incision.cli.rooms, incision.results, incision.case_names, queries.runner, queries.kept; print(*sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(HEAVY) & set(answer.stdout.split()) == set()
