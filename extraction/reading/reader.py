"""Walk files and folders, and read each; one bad input never stops the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from extraction.reading.formats import FORMATS, sniffed
from extraction.reading.report import RawReport, Refusal
from extraction.reading.tables import TABLES
from extraction.reading.text import MAX_BYTES, checked
from vocabulary import IncisionError

SUFFIXES = tuple(sorted([*FORMATS, *TABLES]))


def read(path: Path, *, id: str | None = None, source: str | None = None) -> Iterator[RawReport | Refusal]:
    """Yield the reports of one file; the id of a file of one report is ``id``, else its name without suffix."""
    name = source or str(path)
    try:
        data = _bytes(path, name)
        suffix = path.suffix.lower()
        if suffix in TABLES:
            yield from TABLES[suffix](data, name, path.stem)
            return
        if suffix not in FORMATS:
            raise IncisionError(
                "format_unreadable", source=name, suffix=suffix or path.name, choices=" ".join(SUFFIXES)
            )
        text = checked(sniffed(suffix, data, name)(data, name), name)
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
    except OSError as error:
        raise IncisionError(
            "input_unreadable", source=name, reason=error.strerror or type(error).__name__
        ) from error
    if not data.strip():
        raise IncisionError("input_empty", source=name)
    return data


def read_inputs(paths: Iterable[Path]) -> Iterator[RawReport | Refusal]:
    """Yield the reports of files and folders; folders in the order of their names, hidden files left out.

    Ids inside a folder are paths below it, so that two files of one name stay apart.
    """
    for path in paths:
        if path.is_dir():
            for file in sorted(_files(path), key=lambda p: p.relative_to(path).as_posix()):
                yield from read(file, id=file.relative_to(path).with_suffix("").as_posix())
        else:
            yield from read(path)


def _files(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
        if not hidden and file.is_file():
            yield file
