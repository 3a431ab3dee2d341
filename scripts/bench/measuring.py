"""Seconds, percentiles and peaks of memory."""

from __future__ import annotations

import resource
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import psutil


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which ``share`` of the values lie."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def timed(work: Callable[[], Any]) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def own_peak() -> int:
    """Return the largest resident memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


class Engine:
    """The engine's process from outside: the seconds of processor that it used, and its largest memory."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self.peak_mb = 0
        self._done = threading.Event()

    @property
    def cpu(self) -> float:
        """Return the seconds of processor used so far."""
        used = self._process.cpu_times()
        return float(used.user + used.system)

    def _watch(self) -> None:
        while not self._done.wait(0.25):
            try:
                self.peak_mb = max(self.peak_mb, self._process.memory_info().rss // 2**20)
            except psutil.Error:
                return

    def __enter__(self) -> Engine:
        threading.Thread(target=self._watch, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
