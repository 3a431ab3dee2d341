"""Install the wheel into an empty environment and run the main job there, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path, env: dict[str, str]) -> str:
    """Run a command, show what it says where it fails, and return its standard output."""
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, env=env, capture_output=True, text=True, timeout=900
    )
    if done.returncode:
        sys.exit(
            f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
        )
    return done.stdout


def main(dist: Path) -> None:
    """Check the only wheel in ``dist``."""
    wheel = sorted(dist.glob("incision-*.whl"))[-1].resolve()
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "NEO4J_URI")}
    env["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        venv.create(place / "env", with_pip=True)
        python, incision = place / "env/bin/python", place / "env/bin/incision"
        pip = (python, "-m", "pip", "install", "--quiet", "--no-compile")
        run(*pip, "--require-hashes", "-r", ROOT / "requirements/runtime.txt", cwd=place, env=env)
        run(*pip, "--no-deps", wheel, cwd=place, env=env)
        print(run(incision, "--version", cwd=place, env=env).strip())
        said = run(incision, "--lang", "en", "demo", "--folder", place / "demo", cwd=place, env=env)
        run(incision, "--home", place / "demo", "stop", cwd=place, env=env)
        for name in ("network-", "findings-", "dossier"):
            if not list((place / "demo").rglob(f"{name}*.html")):
                sys.exit(f"the demo from the wheel left no page {name}\n{said}")
        print("the wheel runs the demo in an empty environment")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
