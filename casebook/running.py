"""Stored runs: what a search said at one revision, in parts, each with the documents that it used.

A run is no fact and changes nothing that a search counts, so keeping one does not raise the revision. A part holds no
text of a report; when a document that a part used is purged, the part is emptied.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from casebook import tables as t
from casebook.decision_rows import storable
from casebook.lookup import own_id
from casebook.records import Part, Run
from casebook.store import Store
from vocabulary import IncisionError

BLOCK = "■"


class Runs(Store):
    """The part of the casebook that keeps what searches said."""

    def keep_run(self, run: Run, parts: Sequence[Part]) -> bool:
        """Store a run once; False where it is stored already. ``parts`` come in their order, the first is the frame."""
        with self._noting() as c:
            if c.execute(select(t.run.c.id).where(t.run.c.id == run.id)).scalar() is not None:
                return False
            at = run.at or datetime.now(UTC).isoformat(timespec="seconds")
            values = {
                "id": run.id,
                "kind": run.kind,
                "at": at,
                "who": storable(run.who),
                "revision": run.revision,
            }
            c.execute(insert(t.run).values(**values))
            bodies = [
                {"run_id": run.id, "number": n, "body": storable(p.body or "")} for n, p in enumerate(parts)
            ]
            c.execute(insert(t.run_part), bodies)
            uses = [
                {"run_id": run.id, "number": n, "document_id": d}
                for n, p in enumerate(parts)
                for d in sorted(set(p.documents))
            ]
            if uses:
                c.execute(insert(t.run_use), uses)
        return True

    def runs(self) -> list[Run]:
        """Return the stored runs, the oldest first."""
        with self._reading() as c:
            found = [Run(**r) for r in c.execute(select(t.run)).mappings()]
        return sorted(found, key=lambda r: (r.at or "", r.id))

    def run(self, name: str) -> tuple[Run, list[Part]]:
        """Return one run with its parts; a part whose document was purged has no body. ``run_unknown`` otherwise."""
        with self._reading() as c:
            row = c.execute(select(t.run).where(t.run.c.id == name)).mappings().one_or_none()
            if row is None:
                raise IncisionError("run_unknown", id=name)
            uses: dict[int, list[str]] = {}
            for use in c.execute(select(t.run_use).where(t.run_use.c.run_id == name)):
                uses.setdefault(use.number, []).append(use.document_id)
            query = select(t.run_part).where(t.run_part.c.run_id == name).order_by(t.run_part.c.number)
            parts = [Part(p.body, tuple(sorted(uses.get(p.number, ())))) for p in c.execute(query)]
        return Run(**row), parts

    def parts_using(self, document: str) -> list[tuple[Run, Part]]:
        """Return every stored part that a document feeds, with its run, in the order of the runs."""
        with self._reading() as c:
            own = own_id(c, document)
            query = (
                select(t.run, t.run_part.c.body, t.run_part.c.number)
                .join(t.run_use, t.run_use.c.run_id == t.run.c.id)
                .join(
                    t.run_part,
                    (t.run_part.c.run_id == t.run.c.id) & (t.run_part.c.number == t.run_use.c.number),
                )
                .where(t.run_use.c.document_id == own)
            )
            rows = sorted(c.execute(query).mappings(), key=lambda r: (r["at"], r["id"], r["number"]))
        return [
            (Run(**{k: r[k] for k in ("id", "kind", "at", "who", "revision")}), Part(r["body"], (own,)))
            for r in rows
        ]

    @contextmanager
    def _noting(self) -> Iterator[Connection]:
        """Hold the write lock and leave the revision as it is."""
        with self._coded(), self._writer.connect() as c, c.begin():
            yield c


def forget(c: Connection, own: str, publisher: str | None) -> None:
    """Empty every part that a purged document fed, and take the name of a publisher that no other document bears out of all."""
    used = select(t.run_use.c.run_id, t.run_use.c.number).where(t.run_use.c.document_id == own)
    for run, number in c.execute(used).all():
        here = (t.run_part.c.run_id == run) & (t.run_part.c.number == number)
        c.execute(update(t.run_part).where(here).values(body=None))
    if not publisher or _elsewhere(c, own, publisher):
        return
    word = json.dumps(publisher, ensure_ascii=False)[1:-1]
    named = select(t.run_part).where(t.run_part.c.body.contains(word, autoescape=True))
    for part in c.execute(named).all():
        here = (t.run_part.c.run_id == part.run_id) & (t.run_part.c.number == part.number)
        c.execute(update(t.run_part).where(here).values(body=part.body.replace(word, BLOCK * len(publisher))))


def _elsewhere(c: Connection, own: str, publisher: str) -> bool:
    query = select(t.document.c.id).where(t.document.c.publisher == publisher, t.document.c.id != own)
    return c.execute(query.limit(1)).scalar() is not None
