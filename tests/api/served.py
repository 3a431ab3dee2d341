"""Commands of the program as processes of their own, and a service that is started, asked and stopped."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path
from typing import Any

import httpx

from tests import warm
from tests.warm import Done

ROOT = Path(__file__).resolve().parents[2]


def environment() -> dict[str, str]:
    """The caller's, in English, with nothing that names another home or server."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("INCISION_", "NEO4J_"))}
    return {**kept, "PYTHONPATH": str(ROOT), "INCISION_LANG": "en"}


def command(home: Path, *words: str) -> Done:
    """Run one command on ``home`` to its end."""
    return warm.command("--home", home, *words, environment=environment(), cwd=home.parent, seconds=120)


class Service:
    """``incision serve`` in a process of its own; ``log`` is all that it says on standard error.

    ``newer``: what the second version of the extractor sees otherwise (``tests.newer``); None: the shipped version.
    """

    def __init__(self, home: Path, *words: str, newer: str | None = None) -> None:
        module, first = ("tests.newer", [newer]) if newer else ("incision", [])
        self.log_path = home.parent / f"{home.name}-{time.monotonic_ns()}.log"
        self.process = warm.start(
            *first, "--home", home, "serve", "--port", "0", *words,
            module=module, environment=environment(), cwd=home.parent, out=Path(os.devnull), err=self.log_path,
        )  # fmt: skip
        self.url = self._started()
        self.client = httpx.Client(base_url=self.url, timeout=60, trust_env=False)

    @property
    def log(self) -> str:
        return self.log_path.read_text(encoding="utf-8")

    def _started(self, seconds: float = 90) -> str:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            told = re.search(r"API: (http://\S+)/v1", self.log)
            if told:
                return told[1].replace("0.0.0.0", "127.0.0.1")
            assert self.process.poll() is None, self.log
            time.sleep(0.05)
        self.process.kill()
        raise AssertionError(f"not started: {self.log}")

    def get(self, path: str, **given: Any) -> httpx.Response:
        answer = self.client.get(path, **given)
        assert answer.status_code == 200, answer.text
        return answer

    def post(self, path: str, body: dict[str, Any], status: int = 200) -> Any:
        answer = self.client.post(path, json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    def end(self, name: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to stop and return its exit code."""
        self.process.send_signal(name)
        return self.process.wait(30)

    def close(self) -> None:
        self.client.close()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(30)
