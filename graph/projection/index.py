"""Which source says what, and what stands in the graph: a SQLite file beside the engine.

It is tied to one state of one graph: the graph's ``Meta`` node carries the index's id and revision. Where they do not
agree, the graph is made anew. Keys that are being written are noted before the engine is touched, so a run that was
killed half-way is finished by the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter

from graph.projection.assemble import Merges, assembled, unpacked
from graph.projection.fragment import Fragment, Key, NodeKey, Properties, RelationshipKey
from graph.projection.index_file import IndexFile
from graph.projection.saying import Told, mark_of, said

# key, properties (None: gone), whether the index knew it
Change = tuple[str, Properties | None, bool]
# nodes of lists and their order: every source says the same of them, and nearly every source names them
CONSTANT = {
    "Field", "WeakPoint", "WeakPointClass", "Pillar", "Misconduct", "Sanction", "Region", "KIND_OF", "PART_OF",
}  # fmt: skip


class Index(IndexFile):
    """The projection's memory; ``path`` None keeps it in this process."""

    def sources_of(self, entities: Iterable[str]) -> set[str]:
        """Return the sources that mention any of the entities."""
        found: set[str] = set()
        for entity in entities:
            found.update(
                r[0] for r in self._db.execute("SELECT source FROM mention WHERE entity = ?", (entity,))
            )
        return found

    def replace(self, source: str, fragment: Fragment | None, merges: Merges) -> None:
        """Let the source say what the fragment says (None: nothing); note all keys that this touches."""
        touched = {r[0] for r in self._db.execute("SELECT key FROM contribution WHERE source = ?", (source,))}
        self._db.execute("DELETE FROM contribution WHERE source = ?", (source,))
        self._db.execute("DELETE FROM mention WHERE source = ?", (source,))
        if fragment is not None:
            told = said(source, fragment, merges)
            self._insert(told)
            touched |= {key for key, _, _ in told.contributions}
        self._db.executemany("INSERT OR IGNORE INTO pending VALUES (?)", [(k,) for k in sorted(touched)])

    def _insert(self, told: Told) -> None:
        self._db.executemany("INSERT INTO contribution VALUES (?, ?, ?)", told.contributions)
        self._db.executemany("INSERT OR IGNORE INTO attached VALUES (?, ?)", told.attached)
        self._db.executemany("INSERT OR IGNORE INTO mention VALUES (?, ?)", told.mentions)

    def sort_in(self, everything: Iterable[Told]) -> None:
        """Put in what all sources say, for an index that holds nothing: rows are sorted once, not one by one."""
        self.drop_indexes()
        self._db.execute("CREATE TEMP TABLE said (key TEXT, source TEXT, body TEXT)")
        self._db.execute("CREATE TEMP TABLE named (entity TEXT, source TEXT)")
        for told in everything:
            self._db.executemany("INSERT INTO temp.said VALUES (?, ?, ?)", told.contributions)
            self._db.executemany("INSERT INTO temp.named VALUES (?, ?)", told.mentions)
            self._db.executemany("INSERT OR IGNORE INTO attached VALUES (?, ?)", told.attached)
        self._db.execute("INSERT INTO contribution SELECT * FROM temp.said ORDER BY key, source")
        self._db.execute("INSERT INTO mention SELECT * FROM temp.named ORDER BY entity, source")
        self._db.execute("DROP TABLE temp.said")
        self._db.execute("DROP TABLE temp.named")
        self.make_indexes()

    def holds(self) -> bool:
        """Return whether any source says anything."""
        return self._db.execute("SELECT 1 FROM contribution LIMIT 1").fetchone() is not None

    def everything(self, limit: int) -> Iterator[list[Change]]:
        """Yield all that must stand, in the order of keys, ``limit`` elements at a time: all nodes come first."""
        loose = {row[0] for row in self._db.execute("SELECT key FROM attached")}
        rows = self._db.execute("SELECT key, source, body FROM contribution ORDER BY key, source")
        batch: list[Change] = []
        for text, several in groupby(rows, key=itemgetter(0)):
            key = unpacked(text)
            if text in loose and not self._ends_stand(text):
                continue
            told = islice(several, 1 if _constant(key) else None)
            batch.append((text, assembled(key, [json.loads(body) for _, _, body in told], text), False))
            if len(batch) == limit:
                yield batch
                batch = []
        if batch:
            yield batch

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
        row = self._db.execute("SELECT mark FROM element WHERE key = ?", (text,)).fetchone()
        bodies = self._bodies(key, text)
        if not bodies:
            return text, None, row is not None
        after = assembled(key, bodies, text)
        if sure and row is not None and mark_of(after) == row[0]:
            return None
        return text, after, row is not None

    def _bodies(self, key: Key, text: str) -> list[Properties]:
        if isinstance(key, RelationshipKey) and not self._ends_stand(text):
            return []
        # what is the same in every source needs one of them: the first, so that the choice has no history
        first = " LIMIT 1" if _constant(key) else ""
        query = f"SELECT body FROM contribution WHERE key = ? ORDER BY source{first}"  # noqa: S608 (two fixed texts)
        return [json.loads(row[0]) for row in self._db.execute(query, (text,))]

    def _ends_stand(self, text: str) -> bool:
        """Return whether a relationship's nodes stand: its source told them with it, or another source tells them."""
        missing = """SELECT 1 FROM attached a WHERE a.key = ?
            AND NOT EXISTS (SELECT 1 FROM contribution c WHERE c.key = a.node) LIMIT 1"""
        return self._db.execute(missing, (text,)).fetchone() is None

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
        gone, there = [], []
        for text, body, _ in changes:
            if body is None:
                gone.append((text,))
            else:
                there.append((text, mark_of(body)))
        self._db.executemany("DELETE FROM element WHERE key = ?", gone)
        self._db.executemany("INSERT OR REPLACE INTO element VALUES (?, ?)", there)

    def done(self) -> None:
        """Forget the noted keys."""
        self._db.execute(
            """DELETE FROM attached WHERE key IN (
                SELECT p.key FROM pending p WHERE NOT EXISTS (SELECT 1 FROM contribution c WHERE c.key = p.key))"""
        )
        self._db.execute("DELETE FROM pending")


def _constant(key: Key) -> bool:
    return (key.label if isinstance(key, NodeKey) else key.type) in CONSTANT
