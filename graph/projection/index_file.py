"""The file of the projection's index: its tables, transactions, and the named values of its state."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# a file of another format is emptied, and the graph is made anew
FORMAT = 3
# element: the hash of what stands in the graph; attached: relationships that a source told without telling the node
TABLES = """
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contribution (key TEXT, source TEXT, body TEXT, PRIMARY KEY (key, source)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mention (entity TEXT, source TEXT, PRIMARY KEY (entity, source)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attached (node TEXT, key TEXT, PRIMARY KEY (node, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS element (key TEXT PRIMARY KEY, mark TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""
INDEXES = {
    "contribution_source": "contribution (source)", "mention_source": "mention (source)",
    "attached_key": "attached (key)",
}  # fmt: skip
# pages of the file that are kept in memory, in KiB
CACHE = 131_072


class IndexFile:
    """A SQLite file, or a database of this process where ``path`` is None; one connection, autocommit outside transactions."""

    def __init__(self, path: Path | None = None) -> None:
        self._db = sqlite3.connect(path or ":memory:", timeout=60, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        if self._format() not in (0, FORMAT):
            self._drop()
        self._db.execute(f"PRAGMA cache_size=-{CACHE}")
        self._db.executescript(TABLES)
        self.make_indexes()
        self._db.execute(f"PRAGMA user_version={FORMAT}")

    def _format(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def _drop(self) -> None:
        names = [row[0] for row in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            self._db.execute(f'DROP TABLE "{name}"')

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def get(self, name: str) -> Any:
        """Return one value of the state, or None."""
        row = self._db.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else None

    def put(self, name: str, value: Any) -> None:
        """Remember one value."""
        self._db.execute(
            "INSERT OR REPLACE INTO state VALUES (?, ?)", (name, json.dumps(value, sort_keys=True))
        )

    def clear(self) -> str:
        """Forget everything and return the new id of this index."""
        for table in ("state", "contribution", "mention", "attached", "element", "pending"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 (names of our own tables)
        identifier = secrets.token_hex(8)
        self.put("id", identifier)
        return identifier

    def make_indexes(self) -> None:
        """Make the indexes that are not there."""
        for name, place in INDEXES.items():
            self._db.execute(f"CREATE INDEX IF NOT EXISTS {name} ON {place}")

    def drop_indexes(self) -> None:
        """Drop the indexes, for a load that sorts its rows itself."""
        for name in INDEXES:
            self._db.execute(f"DROP INDEX IF EXISTS {name}")
