"""Commands in processes of their own, without each of them importing the program and reading its lists anew.

The tests run hundreds of commands. One process for each worker has imported the rooms and read a first text of both
languages; it forks for every command, which then runs as ``python -m MODULE`` would: with its own arguments,
environment, folder, output and exit code. ``command`` waits for it; ``start`` lets it run beside the test, which may
read what it says, send it signals and kill it, as any process. What is about starting itself (``tests/incision/test_start.py``) starts
Python. Where a process cannot be forked (Windows) every command does.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORKS = hasattr(os, "fork")
# read when modules are imported: another language of the help pages needs another process
AT_START = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES")


@dataclass(frozen=True)
class Done:
    """What one run of the command line gave."""

    code: int
    out: str
    err: str


class Overdue(Exception):
    """A command that did not end in time; it was killed."""


def command(
    *arguments: object,
    module: str = "incision",
    environment: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    seconds: float = 240,
    cold: bool = False,
) -> Done:
    """Run ``python -m module arguments`` to its end. ``cold``: by a Python that starts for it."""
    given = [str(a) for a in arguments]
    whole = dict(os.environ if environment is None else environment)
    if cold or not FORKS or any(whole.get(n) != os.environ.get(n) for n in AT_START):
        done = subprocess.run(
            [sys.executable, "-m", module, *given],
            capture_output=True, env=whole, cwd=cwd, timeout=seconds, check=False,
        )  # fmt: skip
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
    return _warm().run(module, given, whole, cwd or Path.cwd(), seconds)


def start(
    *arguments: object,
    module: str = "incision",
    environment: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    out: Path | None = None,
    err: Path | None = None,
) -> Beside | subprocess.Popen[str]:
    """Start ``python -m module arguments`` and return while it runs; it answers as ``subprocess.Popen`` does.

    What it says goes into the files ``out`` and ``err``, or into pipes that are read by the test.
    """
    given = [str(a) for a in arguments]
    whole = dict(os.environ if environment is None else environment)
    if not FORKS or any(whole.get(n) != os.environ.get(n) for n in AT_START):
        with contextlib.ExitStack() as files:
            told, said = (files.enter_context(p.open("wb")) if p else subprocess.PIPE for p in (out, err))
            return subprocess.Popen(
                [sys.executable, "-m", module, *given],
                env=whole,
                cwd=cwd,
                text=True,
                stdout=told,
                stderr=said,
            )
    return _warm().start(module, given, whole, cwd or Path.cwd(), out, err)


class Beside:
    """A command that runs beside the test."""

    def __init__(self, warm: Warm, pid: int, out: Path, err: Path) -> None:
        self._warm = warm
        self.pid = pid
        self.returncode: int | None = None
        # a pipe with a name waits for the command to open its end, and is at its end when the command is
        self.stdout = out.open(encoding="utf-8")
        self.stderr = err.open(encoding="utf-8")

    def poll(self) -> int | None:
        """Return the exit code, or None while it runs."""
        if self.returncode is None:
            self.returncode = self._warm.ask({"ended": self.pid})
        return self.returncode

    def wait(self, timeout: float = 240) -> int:
        """Wait for the end and return the exit code."""
        deadline = time.monotonic() + timeout
        while (code := self.poll()) is None:
            if time.monotonic() > deadline:
                raise Overdue(str(self.pid))
            time.sleep(0.01)
        return code

    def communicate(self, timeout: float = 240) -> tuple[str, str]:
        """Wait for the end and return what it said."""
        streams = (self.stdout, self.stderr)
        said: dict[int, str] = {}
        readers = [
            threading.Thread(target=lambda i=i, s=s: said.__setitem__(i, s.read()), daemon=True)  # type: ignore[misc]
            for i, s in enumerate(streams)
        ]
        for reader in readers:
            reader.start()
        try:
            self.wait(timeout)
        except Overdue:
            self.kill()
            for reader in readers:
                reader.join(10)
            raise Overdue(f"{self.pid}\n{said.get(0, '')}\n{said.get(1, '')}") from None
        for reader, stream in zip(readers, streams, strict=True):
            reader.join()
            stream.close()
        return said[0], said[1]

    def send_signal(self, number: int) -> None:
        """Send it a signal, where it still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill it."""
        self.send_signal(signal.SIGKILL)


@cache
def _warm() -> Warm:
    return Warm()


class Warm:
    """The process that forks, seen from a test."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.warm"],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(
        self, module: str, arguments: Sequence[str], environment: Mapping[str, str], cwd: Path, seconds: float
    ) -> Done:
        """Hand one command over and return what it gave."""
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder) / "out", Path(folder) / "err"
            asked = {
                "module": module, "arguments": arguments, "environment": environment, "cwd": str(cwd),
                "out": str(out), "err": str(err), "seconds": seconds,
            }  # fmt: skip
            code = self.ask(asked)
            told = Done(-1 if code is None else code, out.read_text("utf-8"), err.read_text("utf-8"))
        if code is None:
            raise Overdue(f"{module} {' '.join(arguments)}\n{told.out}\n{told.err}")
        return told

    def start(
        self,
        module: str,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        cwd: Path,
        out: Path | None,
        err: Path | None,
    ) -> Beside:
        """Hand one command over that runs beside the test."""
        with tempfile.TemporaryDirectory() as folder:
            out, err = out or _pipe(Path(folder) / "out"), err or _pipe(Path(folder) / "err")
            for path in (out, err):
                path.touch()
            asked = {
                "module": module, "arguments": arguments, "environment": environment, "cwd": str(cwd),
                "out": str(out), "err": str(err), "seconds": None,
            }  # fmt: skip
            pid = self.ask(asked)
            assert pid is not None
            return Beside(self, pid, out, err)

    def ask(self, asked: Mapping[str, object]) -> int | None:
        """Say one thing to the process and return its answer; threads of a test take turns."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._turn:
            self._process.stdin.write(json.dumps(asked) + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        assert answer, "the process that forks commands has ended"
        told: int | None = json.loads(answer)
        return told


def _pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _serve() -> None:
    """Read one command a line, fork for it, answer with its exit code, or with its number where it runs beside.

    It ends with the input, and what still runs beside with it.
    """
    import incision.cli
    import incision.cli.rooms
    import incision.server
    from extraction import extract

    # nothing is open and no thread runs when commands are forked
    extract("南棠县民政局原股长简书远审核把关不严。", language="zh")
    extract("Tessaly Crane, the former town clerk of Norbrook, was sentenced to 18 months.", language="en")
    assert incision.cli.rooms
    assert incision.server
    gc.collect()
    gc.freeze()
    beside: set[int] = set()
    codes: dict[int, int] = {}
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(_answer(asked, beside, codes)), flush=True)
    for child in beside:
        os.kill(child, signal.SIGKILL)


def _answer(asked: dict[str, object], beside: set[int], codes: dict[int, int]) -> int | None:
    if "ended" in asked:
        child = int(str(asked["ended"]))
        if child not in codes:
            pid, status = os.waitpid(child, os.WNOHANG)
            if not pid:
                return None
            beside.discard(child)
            # who asks again, from another thread, gets the same answer
            codes[child] = os.waitstatus_to_exitcode(status)
        return codes[child]
    child = os.fork()
    if not child:
        _become(asked)
    if asked["seconds"] is None:
        beside.add(child)
        codes.pop(child, None)
        return child
    return _await(child, float(str(asked["seconds"])))


def _await(child: int, seconds: float) -> int | None:
    deadline, pause = time.monotonic() + seconds, 0.002
    while time.monotonic() < deadline:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status)
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def _become(asked: dict[str, object]) -> None:
    """Be the command: never returns."""
    code = 70
    try:
        for number, name, flags in (
            (0, os.devnull, os.O_RDONLY),
            (1, asked["out"], WRITE),
            (2, asked["err"], WRITE),
        ):
            opened = os.open(str(name), flags, 0o600)
            os.dup2(opened, number)
            os.close(opened)
        os.environ.clear()
        os.environ.update({str(k): str(v) for k, v in dict(asked["environment"]).items()})  # type: ignore[call-overload]
        os.chdir(str(asked["cwd"]))
        sys.argv[1:] = [str(a) for a in asked["arguments"]]  # type: ignore[attr-defined]
        for name in ("stdout", "stderr"):
            number = 1 if name == "stdout" else 2
            setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115
        runpy.run_module(str(asked["module"]), run_name="__main__", alter_sys=False)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except BaseException:
        traceback.print_exc()
        code = 1
    finally:
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC

if __name__ == "__main__":
    _serve()
