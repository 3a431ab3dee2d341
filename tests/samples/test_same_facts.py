"""The same text gives the same facts in every process: nothing depends on the order in which Python keeps a set."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import samples

READ = """
import json, sys
import samples
from extraction import RawReport, extract, read_inputs
for r in read_inputs([samples.reports()]):
    if isinstance(r, RawReport):
        facts = extract(r.text, id=r.id, language=r.language, lists=samples.lists())
        print(json.dumps(facts.as_json(), ensure_ascii=False, sort_keys=True))
"""


def test_seeds_of_hashes_change_nothing() -> None:
    assert samples.reports().is_dir()
    said = [
        subprocess.run(
            [sys.executable, "-c", READ], env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True, check=True, cwd=Path(__file__).parents[2],
        ).stdout.splitlines()
        for seed in ("1", "2")
    ]  # fmt: skip
    assert len(said[0]) > 90
    assert said[0] == said[1]
