"""What the supervisor leaves for its clients: where it listens, and in a private file the words that open it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Running:
    """One running engine: process ids with start times (a reused pid is not ours) and loopback ports."""

    supervisor: int
    supervisor_started: float
    engine: int
    engine_started: float
    control_port: int
    bolt_port: int


@dataclass(frozen=True)
class Secrets:
    """Made anew at each start: the token of the control port and the engine's two passwords."""

    token: str
    root: str
    reader: str


def lock_path(folder: Path) -> Path:
    """Return the lock whose holder owns the engine."""
    return folder / "supervisor.lock"


def log_path(folder: Path) -> Path:
    """Return the log of supervisor and engine; it holds no statement and no text of a report."""
    return folder / "engine.log"


def publish(folder: Path, running: Running, secrets: Secrets) -> None:
    """Write both files, each in one step; the address last, so that whoever sees it can open it."""
    _write(folder / "secret.json", asdict(secrets))
    _write(folder / "running.json", asdict(running))


def withdraw(folder: Path) -> None:
    """Remove both files."""
    for name in ("running.json", "secret.json"):
        (folder / name).unlink(missing_ok=True)


def look(folder: Path) -> tuple[Running, Secrets] | None:
    """Return what is published, or None; half-written or old files count as nothing."""
    try:
        running = Running(**json.loads((folder / "running.json").read_text(encoding="utf-8")))
        secrets = Secrets(**json.loads((folder / "secret.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return running, secrets


def _write(path: Path, body: dict[str, object]) -> None:
    beside = path.with_suffix(f".{os.getpid()}.new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        json.dump(body, out)
    beside.replace(path)
