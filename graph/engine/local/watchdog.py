"""Where the kernel does not kill orphans: end the engine when its supervisor is gone.

Usage: ``python -m graph.engine.local.watchdog SUPERVISOR_PID ENGINE_PID``.
"""

from __future__ import annotations

import contextlib
import sys
import time

import psutil


def watch(supervisor: int, engine: int, every: float = 0.5) -> None:
    """Return when the engine has ended; kill it first when the supervisor has gone."""
    try:
        parent, child = psutil.Process(supervisor), psutil.Process(engine)
    except psutil.NoSuchProcess:
        with contextlib.suppress(psutil.NoSuchProcess):
            psutil.Process(engine).kill()
        return
    while child.is_running() and child.status() != psutil.STATUS_ZOMBIE:
        if not parent.is_running():
            with contextlib.suppress(psutil.NoSuchProcess):
                child.kill()
            return
        time.sleep(every)


if __name__ == "__main__":
    watch(int(sys.argv[1]), int(sys.argv[2]))
