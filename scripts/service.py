"""What the scripts that start a server for the tests share: where it is written down, whether it runs, how it ends."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

END_SECONDS = 30


class Service:
    """One server of this checkout: its note in the temporary folder names the process that this project started."""

    def __init__(self, name: str, of: Path) -> None:
        mark = hashlib.sha256(str(of).encode()).hexdigest()[:12]
        owner = os.getuid() if hasattr(os, "getuid") else 0
        self.name = name
        self.note = Path(tempfile.gettempdir()) / f"incision-{name}-{owner}-{mark}.json"

    def running(self) -> dict[str, Any] | None:
        """Return what is known of the running server; None where its process has gone."""
        try:
            known: dict[str, Any] = json.loads(self.note.read_text(encoding="utf-8"))
            process = psutil.Process(int(known["pid"]))
            same = abs(process.create_time() - float(known["started"])) < 0.1
            return known if same and process.status() != psutil.STATUS_ZOMBIE else None
        except (OSError, ValueError, KeyError, psutil.Error):
            return None

    def write_down(self, process: subprocess.Popen[bytes], address: str, home: Path) -> None:
        """Write the server down for its owner alone: an address may hold a password."""
        note = {
            "pid": process.pid, "started": psutil.Process(process.pid).create_time(), "address": address,
            "home": str(home),
        }  # fmt: skip
        self.note.unlink(missing_ok=True)
        handle = os.open(self.note, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(note, stream)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> bool:
        """Stop the server that was written down and remove its data; False where none runs."""
        known = self.running()
        if known:
            process = psutil.Process(int(known["pid"]))
            process.send_signal(how)
            try:
                process.wait(END_SECONDS)
            except psutil.TimeoutExpired:
                process.kill()
            shutil.rmtree(str(known["home"]), ignore_errors=True)
        self.note.unlink(missing_ok=True)
        return known is not None


def free_port() -> int:
    """Return a port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers_in_time(
    process: subprocess.Popen[bytes], seconds: float, answers: Callable[[], bool | None]
) -> bool:
    """Wait until ``answers`` says yes (True) or never (False), the process ends or the time is over; end it unless yes."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        said = answers()
        if said:
            return True
        if said is False:
            break
        time.sleep(0.1)
    process.kill()
    process.wait()
    return False
