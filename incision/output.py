"""Where results go: standard output in UTF-8, or a file that is either whole or absent."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from vocabulary import IncisionError


def utf8() -> None:
    """Make standard streams UTF-8 whatever the locale says, so that Chinese never breaks a pipe."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def write(path: Path, produce: Callable[[Path], None]) -> None:
    """Call ``produce`` on a temporary file beside ``path`` and put it in place when it is whole.

    Errors: ``output_unwritable``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
        part = Path(name)
        try:
            produce(part)
            umask = os.umask(0)
            os.umask(umask)
            part.chmod(0o666 & ~umask)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise IncisionError("output_unwritable", path=path, reason=error.strerror or str(error)) from error


def write_bytes(path: Path, content: bytes) -> None:
    """Put ``content`` in place as one whole file."""

    def produce(part: Path) -> None:
        part.write_bytes(content)

    write(path, produce)


def write_lines(path: Path | None, lines: Iterable[str]) -> int:
    """Write lines to ``path``, or to standard output where it is None or ``-``; return how many."""
    count = 0
    if path is None or str(path) == "-":
        for line in lines:
            sys.stdout.write(line + "\n")
            count += 1
        sys.stdout.flush()
        return count

    def produce(part: Path) -> None:
        nonlocal count
        with part.open("w", encoding="utf-8", newline="\n") as out:
            for line in lines:
                out.write(line + "\n")
                count += 1

    write(path, produce)
    return count
