"""Commands in processes of their own, without each of them importing the program and reading its lists anew.

The tests run hundreds of commands. One process for each worker has imported the rooms and read a first text of both
languages; it forks for every command, which then runs as ``python -m MODULE`` would: with its own arguments,
environment, folder, output and exit code. What is about starting itself (``tests/incision/test_start.py``) starts
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


@cache
def _warm() -> Warm:
    return Warm()


class Warm:
    """The process that forks, seen from a test."""

    def __init__(self) -> None:
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
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder) / "out", Path(folder) / "err"
            asked = {
                "module": module, "arguments": arguments, "environment": environment, "cwd": str(cwd),
                "out": str(out), "err": str(err), "seconds": seconds,
            }  # fmt: skip
            self._process.stdin.write(json.dumps(asked) + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
            assert answer, "the process that forks commands has ended"
            code: int | None = json.loads(answer)
            told = Done(-1 if code is None else code, out.read_text("utf-8"), err.read_text("utf-8"))
        if code is None:
            raise Overdue(f"{module} {' '.join(arguments)}\n{told.out}\n{told.err}")
        return told


def _serve() -> None:
    """Read one command a line, fork for it, answer with its exit code; end with the input."""
    import incision.cli
    import incision.cli.rooms
    from extraction import extract

    # nothing is open and no thread runs when commands are forked
    extract("南棠县民政局原股长简书远审核把关不严。", language="zh")
    extract("Tessaly Crane, the former town clerk of Norbrook, was sentenced to 18 months.", language="en")
    assert incision.cli.rooms
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if not child:
            _become(asked)
        print(json.dumps(_await(child, float(asked["seconds"]))), flush=True)


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
