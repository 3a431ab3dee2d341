"""Profiles by case id in one SQLite file, so that memory holds numbers only and a restart reads nothing twice."""

from __future__ import annotations

import sqlite3
import threading
import zlib
from collections.abc import Iterable
from pathlib import Path

from graph.related.profile import CaseProfile


class ProfileStore:
    """A keyed store of profiles; in memory unless a path is given. What is deleted is overwritten on disk."""

    def __init__(self, path: Path | None = None) -> None:
        self._lock = threading.RLock()
        self._db = sqlite3.connect(
            str(path) if path else ":memory:", check_same_thread=False, isolation_level=None
        )
        self._db.execute("PRAGMA secure_delete = ON")
        self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS profile (id TEXT PRIMARY KEY, document TEXT, body BLOB) WITHOUT ROWID"
        )
        self._db.execute("CREATE INDEX IF NOT EXISTS by_document ON profile (document)")

    def put(self, profiles: Iterable[CaseProfile]) -> None:
        """Store profiles, replacing those of the same id."""
        rows = [(p.id, p.document, zlib.compress(p.dump().encode(), 1)) for p in profiles]
        with self._lock:
            self._db.execute("BEGIN")
            self._db.executemany("INSERT OR REPLACE INTO profile VALUES (?, ?, ?)", rows)
            self._db.execute("COMMIT")

    def get(self, case: str) -> CaseProfile | None:
        """Return one profile."""
        with self._lock:
            row = self._db.execute("SELECT body FROM profile WHERE id = ?", (case,)).fetchone()
        return CaseProfile.parse(zlib.decompress(row[0]).decode()) if row else None

    def cases_of(self, document: str) -> list[str]:
        """Return the case ids of a document, sorted."""
        with self._lock:
            rows = self._db.execute(
                "SELECT id FROM profile WHERE document = ? ORDER BY id", (document,)
            ).fetchall()
        return [row[0] for row in rows]

    def drop(self, cases: Iterable[str]) -> None:
        """Forget profiles for good."""
        gone = [(c,) for c in cases]
        with self._lock:
            self._db.execute("BEGIN")
            self._db.executemany("DELETE FROM profile WHERE id = ?", gone)
            self._db.execute("COMMIT")

    def copy_to(self, path: Path) -> None:
        """Write the whole store to a file."""
        with sqlite3.connect(str(path)) as target:
            self._db.backup(target)
        target.close()

    @classmethod
    def copied(cls, path: Path) -> ProfileStore:
        """Return a store in memory with what the file holds; the file is left alone (others may read it)."""
        store = cls()
        source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            source.backup(store._db)
        finally:
            source.close()
        return store

    def close(self) -> None:
        """Let the file go."""
        self._db.close()
