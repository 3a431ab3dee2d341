"""Withdraw, restore and purge documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import delete, func, select, update

from casebook import tables as t
from casebook.decision_rows import write_decision
from casebook.lookup import own_id
from casebook.records import Decision
from casebook.running import forget
from casebook.store import Store, Write
from vocabulary import IncisionError

Ending = Literal["withdraw", "restore", "purge"]
STATUS: dict[str, str] = {"withdraw": "withdrawn", "restore": "active", "purge": "purged"}


class Lifecycle(Store):
    """The part of the casebook that takes documents out, and back."""

    def withdraw(self, name: str, *, who: str, why: str = "") -> None:
        """Take a document out of every result; it can be restored."""
        self._end("withdraw", [name], who, why)

    def restore(self, name: str, *, who: str, why: str = "") -> None:
        """Bring a withdrawn document back."""
        self._end("restore", [name], who, why)

    def purge(self, name: str, *, who: str, why: str = "") -> None:
        """Erase text, title, facts, aliases and the words inside decisions; the hash stays as a tombstone."""
        self._end("purge", [name], who, why)

    def _end(self, action: Ending, names: Sequence[str], who: str, why: str) -> int:
        """Do it to all of them or to none; return the number of the last decision about them.

        A document that is already so is left alone: no row, no new revision.
        """
        with self._reading() as c:
            ids = [own_id(c, name) for name in names]
            query = select(t.document.c.id, t.document.c.status).where(t.document.c.id.in_(ids))
            status = {r.id: r.status for r in c.execute(query)}
        if any(s != STATUS[action] for s in status.values()):
            with self._writing() as write:
                for own in dict.fromkeys(ids):
                    _end_one(write, action, own, who, why)
        if action == "purge":
            self._shred()
        with self._reading() as c:
            rows = select(func.max(t.decision.c.id)).where(t.decision.c.document_id.in_(ids))
            return int(c.execute(rows.where(t.decision.c.action == action)).scalar() or 0)

    def _shred(self) -> None:
        """Make freed pages unreadable: a database keeps deleted bytes until it is vacuumed."""
        with self._coded(), self._engine.connect() as c:
            raw: Any = c.connection.driver_connection
            raw.rollback()
            try:
                done = _vacuum_sqlite(raw) if self._engine.dialect.name == "sqlite" else _vacuum_postgres(raw)
            except self._engine.dialect.loaded_dbapi.Error as error:
                raise IncisionError("purge_unfinished") from error
        if not done:
            raise IncisionError("purge_unfinished")


def _vacuum_sqlite(raw: Any) -> bool:
    cursor = raw.cursor()
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    busy = cursor.fetchone()[0]
    cursor.close()
    # busy: another connection still reads what was there before
    return not busy


def _vacuum_postgres(raw: Any) -> bool:
    # what backups and the archive of the write-ahead log hold is the operator's: docs/casebook.md
    raw.autocommit = True
    try:
        raw.cursor().execute("VACUUM")
    finally:
        raw.autocommit = False
    return True


def _end_one(write: Write, action: Ending, own: str, who: str, why: str) -> None:
    c = write.connection
    status = c.execute(select(t.document.c.status).where(t.document.c.id == own)).scalar_one()
    if status == STATUS[action]:
        return
    if status == "purged":
        raise IncisionError("document_purged", id=own)
    values: dict[str, object] = {"status": STATUS[action], "revision": write.revision}
    if action == "purge":
        publisher = c.execute(select(t.document.c.publisher).where(t.document.c.id == own)).scalar()
        forget(c, own, publisher)
        c.execute(delete(t.facts).where(t.facts.c.document_id == own))
        c.execute(delete(t.alias).where(t.alias.c.document_id == own))
        c.execute(
            update(t.decision).where(t.decision.c.document_id == own).values(about=None, value=None, why="")
        )
        # a judgement stands under the document that was asked about; its words may quote the other one
        other = t.decision.c.targets.contains(f'"{own}-', autoescape=True)
        c.execute(update(t.decision).where(t.decision.c.target_kind == "pair", other).values(why=""))
        values |= {"text": None, "title": None, "publisher": None}
    c.execute(update(t.document).where(t.document.c.id == own).values(**values))
    write_decision(write, Decision(action, "document", (own,), who, why), own)
