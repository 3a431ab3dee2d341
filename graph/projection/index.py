"""Which source says what, and what stands in the graph: a small SQLite file beside the engine.

It is tied to one state of one graph: the graph's ``Meta`` node carries the index's id and revision. Where they do not
agree, the graph is made anew. Keys that are being written are noted before the engine is touched, so a run that was
killed half-way is finished by the next.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.projection.assemble import Merges, assembled, packed, unpacked
from graph.projection.fragment import Fragment, Key, NodeKey, Properties, RelationshipKey

FORMAT = 2
Change = tuple[str, Properties | None, bool]
# nodes of lists and their order: every source says the same of them, and nearly every source names them
CONSTANT = {
    "Field", "WeakPoint", "WeakPointClass", "Pillar", "Misconduct", "Sanction", "Region", "KIND_OF", "PART_OF",
}  # fmt: skip
TABLES = """
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contribution (key TEXT, source TEXT, body TEXT, PRIMARY KEY (key, source)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS contribution_source ON contribution (source);
CREATE TABLE IF NOT EXISTS mention (entity TEXT, source TEXT, PRIMARY KEY (entity, source)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mention_source ON mention (source);
CREATE TABLE IF NOT EXISTS attached (node TEXT, key TEXT, PRIMARY KEY (node, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS attached_key ON attached (key);
CREATE TABLE IF NOT EXISTS element (key TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Index:
    """The projection's memory; ``path`` None keeps it in this process."""

    def __init__(self, path: Path | None = None) -> None:
        self._db = sqlite3.connect(path or ":memory:", timeout=60, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        if self._format() not in (0, FORMAT):
            self._drop()
        self._db.executescript(TABLES)
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

    def sources_of(self, entities: Iterable[str]) -> set[str]:
        """Return the sources that mention any of the entities."""
        found: set[str] = set()
        for entity in entities:
            found.update(
                r[0] for r in self._db.execute("SELECT source FROM mention WHERE entity = ?", (entity,))
            )
        return found

    def sources(self, prefix: str) -> set[str]:
        """Return all sources whose name begins with ``prefix``."""
        query = "SELECT DISTINCT source FROM contribution WHERE source >= ? AND source < ?"
        return {r[0] for r in self._db.execute(query, (prefix, prefix + "\U0010ffff"))}

    def replace(self, source: str, fragment: Fragment | None, merges: Merges) -> None:
        """Let the source say what the fragment says (None: nothing); note all keys that this touches."""
        touched = {r[0] for r in self._db.execute("SELECT key FROM contribution WHERE source = ?", (source,))}
        self._db.execute("DELETE FROM contribution WHERE source = ?", (source,))
        self._db.execute("DELETE FROM mention WHERE source = ?", (source,))
        if fragment is not None:
            touched |= self._say(source, fragment, merges)
        self._db.executemany("INSERT OR IGNORE INTO pending VALUES (?)", [(k,) for k in sorted(touched)])

    def _say(self, source: str, fragment: Fragment, merges: Merges) -> set[str]:
        said: dict[str, list[Properties]] = {}
        ends: set[tuple[str, str]] = set()
        for key, properties in merges.of(fragment):
            text = packed(key)
            said.setdefault(text, []).append(properties)
            if isinstance(key, RelationshipKey):
                ends |= {(packed(key.start), text), (packed(key.end), text)}
        rows = []
        for text, several in said.items():
            # two entities of one source that people merged speak with one voice
            one = several[0] if len(several) == 1 else _without_id(assembled(unpacked(text), several))
            rows.append((text, source, json.dumps(one, ensure_ascii=False, sort_keys=True)))
        self._db.executemany("INSERT INTO contribution VALUES (?, ?, ?)", rows)
        self._db.executemany("INSERT OR IGNORE INTO attached VALUES (?, ?)", sorted(ends))
        entities = {(node.id, source) for node in fragment.nodes}
        self._db.executemany("INSERT OR IGNORE INTO mention VALUES (?, ?)", sorted(entities))
        return set(said)

    def differences(self, after: str, limit: int, *, sure: bool) -> tuple[str | None, list[Change]]:
        """Return the last key looked at (None at the end) and what is not as it should be among ``limit`` noted keys.

        A relationship stands only where both its nodes stand. A change is (key, properties or None, known): a key
        without contributions is removed even where the index knows no element, for a killed run may have left one.
        Where the index is not ``sure`` of what a killed run did, every noted key is written again.
        """
        query = "SELECT key FROM pending WHERE key > ? ORDER BY key LIMIT ?"
        keys = [str(row[0]) for row in self._db.execute(query, (after, limit))]
        changes = [change for text in keys if (change := self._difference(text, sure)) is not None]
        return (keys[-1] if keys else None), changes

    def _difference(self, text: str, sure: bool) -> Change | None:
        key = unpacked(text)
        row = self._db.execute("SELECT body FROM element WHERE key = ?", (text,)).fetchone()
        bodies = self._bodies(key, text)
        if not bodies:
            return text, None, row is not None
        after = assembled(key, bodies)
        if sure and row is not None and json.dumps(after, ensure_ascii=False, sort_keys=True) == row[0]:
            return None
        return text, after, row is not None

    def _bodies(self, key: Key, text: str) -> list[Properties]:
        if isinstance(key, RelationshipKey) and not (self._stands(key.start) and self._stands(key.end)):
            return []
        # what is the same in every source needs one of them: the first, so that the choice has no history
        first = " LIMIT 1" if (key.label if isinstance(key, NodeKey) else key.type) in CONSTANT else ""
        query = f"SELECT body FROM contribution WHERE key = ? ORDER BY source{first}"  # noqa: S608 (two fixed texts)
        return [json.loads(row[0]) for row in self._db.execute(query, (text,))]

    def _stands(self, key: NodeKey) -> bool:
        query = "SELECT 1 FROM contribution WHERE key = ? LIMIT 1"
        return self._db.execute(query, (packed(key),)).fetchone() is not None

    def touch_attached(self) -> None:
        """Note the relationships of noted nodes that come or go."""
        self._db.execute(
            """INSERT OR IGNORE INTO pending
            SELECT a.key FROM attached a WHERE a.node IN (
                SELECT p.key FROM pending p
                WHERE NOT EXISTS (SELECT 1 FROM contribution c WHERE c.key = p.key)
                   OR NOT EXISTS (SELECT 1 FROM element e WHERE e.key = p.key))"""
        )

    def pending(self) -> int:
        """Return how many keys are noted."""
        return int(self._db.execute("SELECT count(*) FROM pending").fetchone()[0])

    def settle(self, changes: Iterable[Change]) -> None:
        """Remember the elements as they now stand in the graph."""
        for text, body, _ in changes:
            if body is None:
                self._db.execute("DELETE FROM element WHERE key = ?", (text,))
            else:
                packed_body = json.dumps(body, ensure_ascii=False, sort_keys=True)
                self._db.execute("INSERT OR REPLACE INTO element VALUES (?, ?)", (text, packed_body))

    def done(self) -> None:
        """Forget the noted keys."""
        self._db.execute(
            """DELETE FROM attached WHERE key IN (
                SELECT p.key FROM pending p WHERE NOT EXISTS (SELECT 1 FROM contribution c WHERE c.key = p.key))"""
        )
        self._db.execute("DELETE FROM pending")

    def elements(self) -> Iterator[tuple[str, Properties]]:
        """Yield all elements in the order of their keys."""
        for text, body in self._db.execute("SELECT key, body FROM element ORDER BY key"):
            yield text, json.loads(body)


def _without_id(properties: Properties) -> Properties:
    return {k: v for k, v in properties.items() if k != "id"}
