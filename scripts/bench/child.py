"""A part of the benchmark in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class PartError(RuntimeError):
    """A part ended with an error; what it wrote is on standard error."""


def child(*arguments: str, server: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """Run a module and return the JSON lines that it writes.

    ``server``: the environment that names a Neo4j; without it the one of the caller, and ``{}`` names none.
    """
    environment = dict(os.environ)
    if server is not None:
        environment = {k: v for k, v in environment.items() if not k.startswith("NEO4J_")} | server
    done = subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, cwd=ROOT, env=environment, check=False
    )  # fmt: skip
    if done.returncode:
        sys.stderr.write(done.stderr)
        raise PartError(f"{' '.join(arguments)} ended with {done.returncode}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
