"""Copy a whole record to another place: a backup of a record in use, or the way to PostgreSQL and back."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, func, insert, select, text, update

from casebook import tables as t
from casebook.store import Store, current_revision
from vocabulary import IncisionError

PART = 500


class Copying(Store):
    """The part of the casebook that copies it."""

    def copy_to(self, place: str | Path) -> int:
        """Copy everything, as of one moment, into a casebook that holds nothing; return the revision.

        Ids, decisions with their numbers, tombstones and the revision stay the same.

        Errors: ``casebook_not_empty``.
        """
        with Store.open(place) as target, self._reading() as source, target._writing() as write:
            c = write.connection
            for table in t.metadata.sorted_tables:
                if table is not t.state and c.execute(select(func.count()).select_from(table)).scalar():
                    raise IncisionError("casebook_not_empty", place=target.shown)
            for table in t.metadata.sorted_tables:
                if table is t.state:
                    continue
                for part in source.execute(select(table)).mappings().partitions(PART):
                    c.execute(insert(table), [dict(row) for row in part])
            revision = current_revision(source)
            c.execute(update(t.state).where(t.state.c.name == "revision").values(value=revision))
            _number_on(c)
        return revision


def _number_on(c: Connection) -> None:
    """Let PostgreSQL number the next decision after the copied ones; SQLite does so by itself."""
    last = c.execute(select(func.max(t.decision.c.id))).scalar()
    if last and c.dialect.name == "postgresql":
        c.execute(text("SELECT setval(pg_get_serial_sequence('decision', 'id'), :last)"), {"last": last})
