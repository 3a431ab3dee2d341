"""The file that keeps what was counted, for as long as the graph stands where it stood.

Invariant: what is kept is given again only for the same state of the graph (its index, revision and lists), the same
question and program; as soon as the graph stands elsewhere the file is emptied, so nothing of a report that was withdrawn
stays in it. ``graph.discard``, which a purge calls, removes the file.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol, TypeVar

from graph import answers_file

T = TypeVar("T")
# what is made faster than this is made anew
WORTH_SECONDS = 0.1
MOST_BYTES = 256 * 2**20
WAIT_SECONDS = 5.0
TABLES = (
    "CREATE TABLE IF NOT EXISTS state (id TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS answer (key TEXT PRIMARY KEY, body TEXT NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID",
)


class Stands(Protocol):
    """A graph that tells where it stands; ``graph.Graph`` is one."""

    home: Path

    def meta(self) -> dict[str, Any]:
        """Return its index, revision and lists."""


def once(
    graph: Stands,
    question: Sequence[Any],
    make: Callable[[], T],
    write: Callable[[T], str],
    read: Callable[[str], T],
) -> T:
    """Return what ``make`` gives; where that takes long it is kept, and read back as long as the graph stands there."""
    meta = graph.meta()
    if not meta:
        return make()
    path, state, key = answers_file(graph.home), _hash(meta, _program()), _hash(*question)
    kept = _get(path, state, key)
    if kept is not None:
        return read(kept)
    began = time.monotonic()
    made = make()
    # a graph that moved on while it was read gives an answer of neither state
    if time.monotonic() - began >= WORTH_SECONDS and graph.meta() == meta:
        _put(path, state, key, write(made))
    return made


def _hash(*parts: Any) -> str:
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _program() -> str:
    """Return a mark of the code and the data that make answers: no answer outlives either."""
    digest = hashlib.sha256()
    root = Path(str(files("queries")))
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".yaml", ".cypher"):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA secure_delete = ON")
        for statement in TABLES:
            connection.execute(statement)
        yield connection
    finally:
        connection.close()


def _get(path: Path, state: str, key: str) -> str | None:
    if not path.is_file():
        return None
    # a file that is locked or broken costs time, never an answer
    with suppress(sqlite3.Error), _open(path) as db:
        if db.execute("SELECT id FROM state").fetchone() != (state,):
            return None
        row = db.execute("SELECT body FROM answer WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None
    return None


def _put(path: Path, state: str, key: str, body: str) -> None:
    size = len(body.encode())
    if not path.parent.is_dir() or size > MOST_BYTES:
        return
    with suppress(sqlite3.Error), _open(path) as db:
        db.execute("BEGIN IMMEDIATE")
        other = db.execute("SELECT id FROM state").fetchone() != (state,)
        (held,) = db.execute("SELECT coalesce(sum(size), 0) FROM answer").fetchone()
        if other or held + size > MOST_BYTES:
            db.execute("DELETE FROM answer")
            db.execute("DELETE FROM state")
            db.execute("INSERT INTO state VALUES (?)", (state,))
        db.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", (key, body, size))
        db.execute("COMMIT")
