"""Walk files and folders, and read each; one bad input never stops the others."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from extraction.reading.formats import FORMATS
from extraction.reading.report import RawReport, Refusal
from extraction.reading.tables import TABLES
from extraction.reading.text import MAX_BYTES, checked
from vocabulary import IncisionError

SUFFIXES = tuple(sorted([*FORMATS, *TABLES]))


def read(path: Path, *, id: str | None = None, source: str | None = None) -> Iterator[RawReport | Refusal]:
    """Yield the reports of one file; the id of a file of one report is ``id``, else its name without suffix.

    In a table ``id`` stands before the row's number where the row has no id of its own.

    Errors: ``format_unreadable``.
    """
    name = source or str(path)
    try:
        suffix = path.suffix.lower()
        data = _bytes(path, name)
        if suffix in TABLES:
            yield from TABLES[suffix](data, name, id or path.stem)
            return
        if suffix not in FORMATS:
            raise IncisionError(
                "format_unreadable", source=name, suffix=suffix or path.name, choices=" ".join(SUFFIXES)
            )
        text = checked(FORMATS[suffix](data, name), name)
        yield RawReport(text=text, source=name, id=id or path.stem)
    except IncisionError as error:
        yield Refusal(name, error)


def _bytes(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise IncisionError("file_too_large", source=name, size=f"{size >> 20} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise IncisionError("input_not_found", source=name) from error
    # ValueError: a path with a NUL in it
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise IncisionError("input_unreadable", source=name, reason=reason) from error
    if not data.strip():
        raise IncisionError("input_empty", source=name)
    return data


def read_inputs(paths: Iterable[Path]) -> Iterator[RawReport | Refusal]:
    """Yield the reports of files and folders; folders in the order of their names, hidden files left out.

    Ids inside a folder are paths below it, so that two files of one name stay apart; two files that differ in their
    suffix only keep it. A folder that cannot be opened and a link that leads nowhere are refused, not passed over.
    """
    for path in paths:
        if not path.is_dir():
            yield from read(path)
            continue
        refused: list[OSError] = []
        files = sorted(_files(path, refused))
        shared = Counter(Path(file).with_suffix("") for file in files)
        for file in files:
            stem = Path(file).with_suffix("")
            yield from read(path / file, id=stem.as_posix() if shared[stem] == 1 else file)
        for error in sorted(refused, key=lambda e: str(e.filename)):
            reason = error.strerror or type(error).__name__
            where = str(error.filename)
            yield Refusal(where, IncisionError("input_unreadable", source=where, reason=reason))


def _files(folder: Path, refused: list[OSError]) -> Iterator[str]:
    """Yield the files below ``folder`` as paths from there, with forward slashes."""
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not _hidden(name)]
        for name in names:
            file = Path(parent, name)
            if not _hidden(name) and (file.is_file() or not file.exists()):
                yield file.relative_to(folder).as_posix()


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))
