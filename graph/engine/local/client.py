"""A command's side of the local engine: find the running one or start it, and hold a lease on it."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from graph.engine.local import files
from graph.engine.local.java import package
from graph.engine.local.lock import is_held
from graph.engine.settings import EngineSettings, engine_folder
from vocabulary import IncisionError


@dataclass
class Lease:
    """The right to use a running engine; it ends with ``close`` or with the process."""

    running: files.Running
    secrets: files.Secrets
    _connection: socket.socket

    def close(self) -> None:
        """Give the lease back; the engine stays for the next command until it has been idle long enough."""
        self._connection.close()

    def alive(self) -> bool:
        """Return whether the engine's process still runs (and is the one that was leased)."""
        return _same(self.running.engine, self.running.engine_started)


def lease(home: Path, settings: EngineSettings) -> Lease:
    """Return a lease on the engine of ``home``, which is started where none runs.

    Two commands at once find the same engine: only one supervisor gets the lock, the other commands wait for it.

    Errors: ``engine_failed``.
    """
    package()
    folder = engine_folder(home)
    _make(folder)
    deadline = time.monotonic() + settings.start_seconds
    spawned: subprocess.Popen[bytes] | None = None
    while time.monotonic() < deadline:
        found = _take(folder)
        if found:
            return found
        if spawned is not None and spawned.poll() not in (None, 0):
            raise IncisionError("engine_failed", reason=_reason(folder), log=files.log_path(folder))
        if (spawned is None or spawned.poll() is not None) and not is_held(files.lock_path(folder)):
            spawned = _spawn(folder, settings)
        time.sleep(0.05)
    raise IncisionError("engine_failed", reason=f"{settings.start_seconds:.0f} s", log=files.log_path(folder))


def stop(home: Path, seconds: float = 40.0) -> bool:
    """Stop the engine of ``home``; False where none runs. Returns when its process has gone.

    Errors: ``engine_failed``.
    """
    folder = engine_folder(home)
    lock = files.lock_path(folder)
    if not is_held(lock):
        return False
    deadline = time.monotonic() + seconds
    while is_held(lock):
        found = files.look(folder)
        if found:
            with contextlib.suppress(OSError):
                _call(*found, "stop").close()
        if time.monotonic() > deadline:
            raise IncisionError("engine_failed", reason=f"{seconds:.0f} s", log=files.log_path(folder))
        time.sleep(0.1)
    return True


def discard(home: Path) -> bool:
    """Stop the engine and remove all its files and the projection's; the next command makes the graph anew.

    After a purge this is what leaves nothing behind: engines keep the bytes of deleted records until they reuse them.
    Returns whether there was anything.
    """
    stop(home)
    folder = engine_folder(home)
    if not folder.is_dir():
        return False
    for path in folder.iterdir():
        # the lock's file stays: another command may be waiting on it
        if path.is_dir():
            shutil.rmtree(path)
        elif path.suffix != ".lock":
            path.unlink()
    return True


def _take(folder: Path) -> Lease | None:
    found = files.look(folder)
    if found is None:
        return None
    running = found[0]
    if not (
        _same(running.supervisor, running.supervisor_started)
        and _same(running.engine, running.engine_started)
    ):
        return None
    try:
        return Lease(*found, _call(*found, "use"))
    except OSError:
        return None


def _call(running: files.Running, secrets: files.Secrets, command: str) -> socket.socket:
    """Send one command and return the connection; ``OSError`` where the one that answers is not the supervisor."""
    connection = socket.create_connection(("127.0.0.1", running.control_port), timeout=5)
    try:
        connection.sendall(f"{secrets.token} {command}\n".encode("ascii"))
        if connection.recv(3) != b"ok\n":
            raise OSError("no supervisor")
    except OSError:
        connection.close()
        raise
    return connection


def _spawn(folder: Path, settings: EngineSettings) -> subprocess.Popen[bytes]:
    (folder / "failed.txt").unlink(missing_ok=True)
    body = {
        "folder": str(folder), "heap_mb": settings.heap_mb, "idle": settings.idle_seconds,
        "ceiling": settings.ceiling_seconds, "seconds": settings.start_seconds,
    }  # fmt: skip
    rooms = str(Path(__file__).resolve().parents[3])
    path = os.pathsep.join(p for p in (rooms, os.environ.get("PYTHONPATH", "")) if p)
    with files.log_path(folder).open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "graph.engine.local.supervisor", json.dumps(body)],
            cwd=folder, env={**os.environ, "PYTHONPATH": path}, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise IncisionError("engine_failed", reason=error.strerror or str(error), log=folder) from error


def _reason(folder: Path) -> str:
    try:
        return (folder / "failed.txt").read_text(encoding="utf-8")
    except OSError:
        return "supervisor"


def _same(pid: int, started: float) -> bool:
    try:
        process = psutil.Process(pid)
        return abs(process.create_time() - started) < 0.1 and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False
