"""The engine's process: started by us, checked to be ours, dead when we are."""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

from graph.engine.local import java
from graph.engine.local.files import log_path

PR_SET_PDEATHSIG = 1
ATTEMPTS = 3
PATIENCE = 5.0


class StartError(RuntimeError):
    """The engine did not come up; the text says why."""


class Child:
    """One engine process with its Bolt port and passwords."""

    def __init__(self, process: subprocess.Popen[bytes], bolt_port: int, passwords: dict[str, str]) -> None:
        self.process = process
        self.bolt_port = bolt_port
        self.passwords = passwords

    @property
    def started(self) -> float:
        """Return the start time of the process, in seconds since the epoch."""
        return psutil.Process(self.process.pid).create_time()

    def alive(self) -> bool:
        """Return whether the process still runs."""
        return self.process.poll() is None

    def stop(self, grace: float = 20.0) -> None:
        """Ask the engine to close its files; kill it when it does not within ``grace`` seconds."""
        if self.alive():
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(grace)
        if self.alive():
            self.process.kill()
            self.process.wait()


def start(
    folder: Path, *, heap_mb: int, ceiling: float, seconds: float, options: Sequence[str] = ()
) -> Child:
    """Start the engine on ``folder`` and return it when it answers to its own new password.

    A port can be taken between our choice and its use; then another is tried. ``options`` are more of Java's own.
    """
    problem = ""
    for _ in range(ATTEMPTS):
        child = _launch(folder, heap_mb=heap_mb, ceiling=ceiling, options=options)
        try:
            _await(child, time.monotonic() + seconds)
            return child
        except StartError as error:
            problem = str(error)
            child.stop(5)
    raise StartError(problem)


def _launch(folder: Path, *, heap_mb: int, ceiling: float, options: Sequence[str]) -> Child:
    root = folder / "arcadedb"
    root.mkdir(parents=True, exist_ok=True)
    java.write_groups(root)
    passwords = {name: secrets.token_hex(24) for name in ("root", java.READER)}
    bolt_port, http_port = _free_ports(2)
    lines = java.arguments(
        root, bolt_port=bolt_port, http_port=http_port, passwords=passwords, heap_mb=heap_mb, ceiling=ceiling
    )
    lines = [*options, *lines]
    argument_file = folder / "java.args"
    java.argument_file(argument_file, lines)
    # without a UTF-8 locale Java cannot open a home whose name is not ASCII
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    for name in ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"):
        environment.pop(name, None)
    with log_path(folder).open("ab") as log:
        process = subprocess.Popen(
            [str(java.java(java.package())), f"@{argument_file}"],
            cwd=root, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=_die_with_parent(),
        )  # fmt: skip
    _watch(process.pid)
    return Child(process, bolt_port, passwords)


def _await(child: Child, deadline: float) -> None:
    """Wait until the engine answers to the password that only it knows; then its argument file is removed."""
    from neo4j import GraphDatabase
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    auth = ("root", child.passwords["root"])
    refused_since: float | None = None
    # one try at a time: the driver's own retries would sleep for seconds after the engine is there
    with GraphDatabase.driver(
        f"bolt://127.0.0.1:{child.bolt_port}", auth=auth, connection_timeout=2, max_transaction_retry_time=0
    ) as driver:
        while time.monotonic() < deadline:
            if not child.alive():
                raise StartError(f"the engine ended with code {child.process.returncode}")
            try:
                driver.execute_query("RETURN 1", database_=java.DATABASE)
                if child.alive():
                    return
            except AuthError as error:
                # during its start the engine may refuse everybody; another program on this port refuses for ever
                refused_since = refused_since or time.monotonic()
                if time.monotonic() > refused_since + PATIENCE:
                    raise StartError("another program answers on the engine's port") from error
            except (DriverError, Neo4jError, OSError):
                pass
            time.sleep(0.05)
    raise StartError("the engine did not answer in time")


def _free_ports(count: int) -> list[int]:
    """Return ports that were free just now, all different."""
    sockets = [socket.socket(socket.AF_INET, socket.SOCK_STREAM) for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]
    finally:
        for one in sockets:
            one.close()


if sys.platform == "linux":
    import ctypes
    from collections.abc import Callable

    _LIBC = ctypes.CDLL(None, use_errno=True)

    def _die_with_parent() -> Callable[[], None] | None:
        """Let the kernel kill the engine when the supervisor dies, even by SIGKILL."""
        parent = os.getpid()

        def set_signal() -> None:
            _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
            if os.getppid() != parent:
                os._exit(1)

        return set_signal

    def _watch(engine: int) -> None:
        """Nothing to do: the kernel watches."""

else:
    from collections.abc import Callable

    def _die_with_parent() -> Callable[[], None] | None:
        """There is no such call here; a watchdog process does it."""
        return None

    def _watch(engine: int) -> None:
        """Start the watchdog."""
        subprocess.Popen([sys.executable, "-m", "graph.engine.local.watchdog", str(os.getpid()), str(engine)])
