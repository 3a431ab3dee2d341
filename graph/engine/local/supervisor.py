"""The one owner of a home's engine: starts it, counts its clients, leaves when nobody has come for a while.

A client holds an open connection to the control port for as long as it uses the engine; when the client dies,
the kernel closes that connection. So clients are never miscounted, however they end.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import logging
import os
import secrets
import signal
import socket
import sys
import threading
import time
from pathlib import Path
from types import ModuleType
from typing import cast

import psutil

from graph.engine.local import ahead, child, files, java
from graph.engine.local.lock import OwnerLock

log = logging.getLogger("incision.supervisor")
TICK = 0.2


class Supervisor:
    """Owns one engine from ``run`` until it leaves."""

    def __init__(self, folder: Path, *, heap_mb: int, idle: float, ceiling: float, seconds: float) -> None:
        self.folder = folder
        self.heap_mb, self.idle, self.ceiling, self.seconds = heap_mb, idle, ceiling, seconds
        self.token = secrets.token_hex(24)
        self._clients = 0
        self._last_used = time.monotonic()
        self._guard = threading.Lock()
        self._leave = threading.Event()

    def run(self) -> int:
        """Own the engine until it is time to go; 0 also where another supervisor owns it already."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = OwnerLock(files.lock_path(self.folder))
        if not lock.acquire():
            return 0
        try:
            return self._own()
        finally:
            lock.release()

    def _own(self) -> int:
        files.withdraw(self.folder)
        _end_leftover(self.folder)
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: self._leave.set())
        try:
            engine = child.start(
                self.folder,
                heap_mb=self.heap_mb,
                ceiling=self.ceiling,
                seconds=self.seconds,
                options=_options(),
            )
        except child.StartError as error:
            log.error("start failed: %s", error)
            (self.folder / "failed.txt").write_text(str(error), encoding="utf-8")
            return 1
        finally:
            (self.folder / "java.args").unlink(missing_ok=True)
        (self.folder / "engine.pid").write_text(f"{engine.process.pid} {engine.started}", encoding="utf-8")
        with socket.create_server(("127.0.0.1", 0)) as server:
            self._publish(engine, int(server.getsockname()[1]))
            threading.Thread(target=self._accept, args=(server,), daemon=True).start()
            self._last_used = time.monotonic()
            while engine.alive() and not self._leave.wait(TICK) and not self._idle():
                pass
            files.withdraw(self.folder)
        code = 0 if engine.alive() else 1
        engine.stop()
        (self.folder / "engine.pid").unlink(missing_ok=True)
        return code

    def _publish(self, engine: child.Child, control_port: int) -> None:
        me = psutil.Process()
        files.publish(
            self.folder,
            files.Running(
                me.pid, me.create_time(), engine.process.pid, engine.started, control_port, engine.bolt_port
            ),
            files.Secrets(self.token, engine.passwords["root"], engine.passwords["reader"]),
        )

    def _idle(self) -> bool:
        with self._guard:
            return self._clients == 0 and time.monotonic() - self._last_used > self.idle

    def _accept(self, server: socket.socket) -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        """Read one line ``token command``; ``use`` counts the client until the connection closes."""
        with connection, contextlib.suppress(OSError):
            connection.settimeout(5)
            word, _, command = connection.makefile("r", encoding="ascii").readline().strip().partition(" ")
            if not hmac.compare_digest(word, self.token):
                return
            if command == "stop":
                self._leave.set()
                connection.sendall(b"ok\n")
            elif command == "use":
                self._lease(connection)

    def _lease(self, connection: socket.socket) -> None:
        with self._guard:
            self._clients += 1
        try:
            connection.sendall(b"ok\n")
            connection.settimeout(None)
            while connection.recv(64):
                pass
        finally:
            with self._guard:
                self._clients -= 1
                self._last_used = time.monotonic()


def _options() -> list[str]:
    try:
        return [*ahead.options(), *java.chosen()]
    except ValueError as error:
        raise child.StartError(f"INCISION_JAVA_OPTIONS: {error}") from error


def _end_leftover(folder: Path) -> None:
    """End the engine of a supervisor that died, where the kernel did not; only the very process we recorded."""
    try:
        pid, started = (folder / "engine.pid").read_text(encoding="utf-8").split()
        old = psutil.Process(int(pid))
        if abs(old.create_time() - float(started)) < 0.1:
            old.kill()
            old.wait(20)
    except (OSError, ValueError, psutil.Error):
        return


def main(arguments: list[str]) -> int:
    """Run the supervisor with settings from one JSON argument."""
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(message)s")
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    body = json.loads(arguments[0])
    os.umask(0o077)
    for heavy in ("numpy", "pandas", "pyarrow"):
        # the driver loads them where they are installed; a process that waits for hours needs none of them
        sys.modules.setdefault(heavy, cast(ModuleType, None))
    return Supervisor(
        Path(body["folder"]),
        heap_mb=body["heap_mb"],
        idle=body["idle"],
        ceiling=body["ceiling"],
        seconds=body["seconds"],
    ).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
