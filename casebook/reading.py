"""Read documents, and what changed since a revision."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from casebook import tables as t
from casebook.decision_rows import ABOUT_ENTITIES, fetch
from casebook.lookup import find_documents, own_id
from casebook.records import Changes, Document
from casebook.store import Store, current_revision
from vocabulary import IncisionError


class Reading(Store):
    """The part of the casebook that reads documents."""

    def document(self, name: str) -> Document:
        """Return a document by its own id or any id it was given; ``document_unknown`` otherwise."""
        with self._reading() as c:
            return find_documents(c, [own_id(c, name)])[0]

    def documents(
        self, *, status: str | None = None, after: str | None = None, limit: int = 1000
    ) -> list[Document]:
        """Return documents in the order of their own ids, after one id: pages by key, not by offset."""
        query = select(t.document.c.id).order_by(t.document.c.id).limit(limit)
        if status:
            query = query.where(t.document.c.status == status)
        if after:
            query = query.where(t.document.c.id > after)
        with self._reading() as c:
            return find_documents(c, list(c.execute(query).scalars()))

    def count(self, status: str | None = None) -> int:
        """Return the number of documents."""
        query = select(func.count()).select_from(t.document)
        if status:
            query = query.where(t.document.c.status == status)
        with self._reading() as c:
            return int(c.execute(query).scalar_one())

    def text(self, name: str) -> str:
        """Return the text as given. It goes to no reader except through ``extraction.shown``.

        Errors: ``document_purged``.
        """
        with self._reading() as c:
            own = own_id(c, name)
            text = c.execute(select(t.document.c.text).where(t.document.c.id == own)).scalar_one()
            if text is None:
                raise IncisionError("document_purged", id=own)
            return str(text)

    def changes(self, since: int) -> Changes:
        """Return what was touched after a revision."""
        with self._reading() as c:
            ids = c.execute(select(t.document.c.id).where(t.document.c.revision > since)).scalars()
            entities = c.execute(
                select(func.count())
                .select_from(t.decision)
                .where(t.decision.c.revision > since, ABOUT_ENTITIES)
            ).scalar_one()
            names = c.execute(select(t.row.c.template).where(t.row.c.revision > since).distinct()).scalars()
            removed = _removed(c, since)
            tables = frozenset(names) | {template for template, _ in removed}
            return Changes(current_revision(c), tuple(sorted(ids)), bool(entities), tables, removed)


def _removed(c: Connection, since: int) -> frozenset[tuple[str, str]]:
    """Return template and id of the rows that were taken out after a revision and are not back."""
    taken = (t.decision.c.target_kind == "table") & (t.decision.c.action == "withdraw")
    gone: set[tuple[str, str]] = set()
    for row in fetch(c, select(t.decision).where(t.decision.c.revision > since, taken)):
        template, *ids = row.targets
        gone |= {(template, i) for i in ids}
    for template in {name for name, _ in gone}:
        gone -= {
            (template, i) for i in c.execute(select(t.row.c.id).where(t.row.c.template == template)).scalars()
        }
    return frozenset(gone)
