"""The same text gives the same facts in every process: nothing depends on the order in which Python keeps a set."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.samples.reading import line


def test_seeds_of_hashes_change_nothing(read: dict[str, dict[str, Any]]) -> None:
    ours = os.environ.get("PYTHONHASHSEED")
    said = subprocess.run(
        [sys.executable, "-m", "tests.samples.reading"],
        env={**os.environ, "PYTHONHASHSEED": "2" if ours == "1" else "1"},
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    ).stdout.decode()
    assert len(read) > 90
    # the seed of this process is drawn anew each time, or named otherwise
    assert said.splitlines() == [line(found) for found in read.values()]
