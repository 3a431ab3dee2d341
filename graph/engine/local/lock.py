"""One owner: a file lock that the operating system drops when its process dies, however it dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vocabulary import IncisionError


class OwnerLock:
    """An exclusive lock on a file; held until ``release`` or the end of the process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock without waiting; False where another process holds it."""
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give the lock back."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def waiting(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock, waiting for it at most ``seconds``; ``projection_busy`` after that."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = OwnerLock(path)
    deadline = time.monotonic() + seconds
    while not lock.acquire():
        if time.monotonic() > deadline:
            raise IncisionError("projection_busy", seconds=f"{seconds:.0f}")
        time.sleep(0.05)
    try:
        yield
    finally:
        lock.release()


def is_held(path: Path) -> bool:
    """Return whether some process holds the lock now."""
    if not path.exists():
        return False
    probe = OwnerLock(path)
    free = probe.acquire()
    probe.release()
    return not free
