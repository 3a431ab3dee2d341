"""Pin what pyproject.toml asks for: versions and hashes, no addresses of registries."""

from __future__ import annotations

import subprocess
from pathlib import Path

from uv import find_uv_bin

ROOT = Path(__file__).resolve().parents[1]
OPTIONS = [
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
]


def lock(output: str, *extras: str, constraint: str | None = None) -> None:
    """Write ``requirements/<output>.txt`` for the project and its extras."""
    command = [
        find_uv_bin(),
        "pip",
        "compile",
        "pyproject.toml",
        *OPTIONS,
        "-o",
        f"requirements/{output}.txt",
    ]
    for extra in extras:
        command += ["--extra", extra]
    if constraint:
        command += ["-c", f"requirements/{constraint}.txt"]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    lock("runtime")
    lock("dev", "dev", constraint="runtime")
    lock("bench", "bench", constraint="dev")
    lock("fuzz", "fuzz", constraint="dev")
