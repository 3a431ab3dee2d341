"""Ask a pack, and keep the answer for as long as the graph stands where it stood.

Invariant: an answer is given again only for the same state of the graph (its index, revision and lists), the same pack,
values, limit and program; as soon as the graph stands elsewhere the file is emptied, so nothing of a report that was
withdrawn stays in it. ``graph.discard``, which a purge calls, removes the file.

Counting over everything takes seconds at a hundred thousand cases, and people look at one answer many times: as a table, a
page, a sheet, a network.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

from graph import answers_file
from queries.catalog import pack as find_pack
from queries.models import Pack
from queries.needs import Remark
from queries.result import Result, Sentence
from queries.runner import ROWS, SECONDS, Readable, run
from queries.values import values

# what is made faster than this is made anew
WORTH_SECONDS = 0.1
MOST_BYTES = 256 * 2**20
WAIT_SECONDS = 5.0
TABLES = (
    "CREATE TABLE IF NOT EXISTS state (id TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS answer (key TEXT PRIMARY KEY, body TEXT NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID",
)


class Stands(Readable, Protocol):
    """A graph that tells where it stands; ``graph.Graph`` is one."""

    home: Path

    def meta(self) -> dict[str, Any]:
        """Return its index, revision and lists."""


def ask(
    graph: Stands,
    name: str | Pack,
    params: Mapping[str, Any] | None = None,
    *,
    limit: int = ROWS,
    timeout: float = SECONDS,
    user_packs: Path | None = None,
) -> Result:
    """Return what ``run`` returns; the same question on the same graph is counted once."""
    chosen = name if isinstance(name, Pack) else find_pack(name, user_packs)
    given = values(chosen, params or {})
    meta = graph.meta()
    state, key = _hash(meta, _program()), _hash(chosen.model_dump(mode="json"), given, limit)
    path = answers_file(graph.home)
    kept = _get(path, state, key) if meta else None
    if kept is not None:
        return _read(chosen, kept)
    began = time.monotonic()
    found = run(graph, chosen, params, limit=limit, timeout=timeout)
    # a graph that moved on while it was read gives an answer of neither state
    if meta and time.monotonic() - began >= WORTH_SECONDS and graph.meta() == meta:
        _put(path, state, key, _written(found))
    return found


def _hash(*parts: Any) -> str:
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _program() -> str:
    """Return a mark of the code and the data that make answers: no answer outlives either."""
    digest = hashlib.sha256()
    root = Path(str(files("queries")))
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".yaml"):
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


def _written(found: Result) -> str:
    body = {
        "params": found.params, "rows": found.rows, "names": found.names, "denominator": found.denominator,
        "passages": [[s.id, s.document, s.text] for s in found.passages.values()], "truncated": found.truncated,
        "revision": found.revision, "lacking": [[r.code, r.values] for r in found.lacking],
        "remarks": [[r.code, r.values] for r in found.remarks],
    }  # fmt: skip
    return json.dumps(body, ensure_ascii=False)


def _read(chosen: Pack, text: str) -> Result:
    body = json.loads(text)
    return Result(
        pack=chosen,
        params=body["params"],
        columns=chosen.columns,
        rows=body["rows"],
        passages={s[0]: Sentence(*s) for s in body["passages"]},
        names={k: (v[0], v[1]) for k, v in body["names"].items()},
        denominator=body["denominator"],
        truncated=body["truncated"],
        revision=body["revision"],
        lacking=tuple(_remark(*one) for one in body["lacking"]),
        remarks=tuple(_remark(*one) for one in body["remarks"]),
    )


def _remark(code: str, given: dict[str, Any]) -> Remark:
    # a pair (zh, en) comes back as a list
    return Remark(code, {k: tuple(v) if isinstance(v, list) else v for k, v in given.items()})
