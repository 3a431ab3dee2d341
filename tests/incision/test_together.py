"""Commands at the same time on one home share one engine; nothing is left running after its idle time."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.incision.conftest import REPORTS
from tests.warm import Done, start

pytestmark = pytest.mark.xdist_group("together")
Run = Callable[..., Done]


def engines(home: Path) -> list[psutil.Process]:
    """Return the processes whose command line names the home."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        if any(str(home) in part for part in process.info["cmdline"] or []) and process.pid != os.getpid():
            found.append(process)
    return found


def test_four_adds_at_once_lose_nothing_and_leave_nothing(tmp_path: Path, run: Run) -> None:
    home = tmp_path / "home"
    started = []
    for n in range(4):
        folder = tmp_path / f"in{n}"
        folder.mkdir()
        for m in range(5):
            text = REPORTS["one.txt"].replace("12户", f"{n * 10 + m + 2}户")
            (folder / f"r{n}-{m}.txt").write_text(text, encoding="utf-8")
        environment = {**os.environ, "INCISION_IDLE_SECONDS": "3"}
        started.append(start("--lang", "en", "--home", home, "add", folder, environment=environment))
    for process in started:
        out, err = process.communicate(timeout=200)
        assert process.returncode == 0, err
        assert "5 reports added" in out
    done = run(
        "cypher",
        "MATCH (c:Case) RETURN count(c) AS n",
        "--format",
        "json",
        home=home,
        INCISION_IDLE_SECONDS="3",
    )
    assert json.loads(done.out)["rows"] == [[20]]
    deadline = time.monotonic() + 60
    while engines(home) and time.monotonic() < deadline:
        time.sleep(0.5)
    assert engines(home) == []
