"""Record reports with their facts: the same text once, every id it was given, every reading of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from casebook import tables as t
from casebook.case_ids import keep_ids
from casebook.checking import check
from casebook.decision_rows import packed, storable, write_decision
from casebook.lookup import bodies, holder
from casebook.records import Added, Decision
from casebook.store import Store, Write
from extraction import Extraction, RawReport, document_id, text_hash
from vocabulary import IncisionError

Item = tuple[RawReport, Extraction]
SOFTWARE = "incision"


class Adding(Store):
    """The part of the casebook that takes reports in."""

    def add(self, report: RawReport, extraction: Extraction) -> Added:
        """Record one report with its facts; returns when it is on disk."""
        [outcome] = self.add_many([(report, extraction)])
        if isinstance(outcome, IncisionError):
            raise outcome
        return outcome

    def add_many(self, items: Sequence[Item]) -> list[Added | IncisionError]:
        """Record reports in one transaction; what cannot be recorded is an error in its place."""
        checked = [(report, facts, check(report, facts)) for report, facts in items]
        with self._reading() as c:
            judged = [error or judge(c, report, facts) for report, facts, error in checked]
        # nothing to write: the write lock is not taken, and the revision stays
        if all(isinstance(j, IncisionError) or j.outcome == "same" for j in judged):
            return judged
        with self._writing() as write:
            return [error or put(write, report, facts) for report, facts, error in checked]


def judge(c: Connection, report: RawReport, facts: Extraction) -> Added | IncisionError:
    """Return what adding would do, as the record stands; a name belongs to one text only."""
    own = document_id(report.text)
    row = c.execute(select(t.document.c.status, t.document.c.extractor).where(t.document.c.id == own)).first()
    if row and row.status == "purged":
        return IncisionError("document_purged", id=own)
    known = {name: holder(c, name) for name in (own, report.id) if name}
    for name, other in known.items():
        if other not in (None, own):
            return IncisionError("alias_conflict", id=name, document=other)
    if row is None:
        return Added(own, "new")
    if row.extractor != facts.document.extractor:
        return Added(own, "re-read")
    return Added(own, "alias" if report.id and known[report.id] is None else "same")


def put(write: Write, report: RawReport, facts: Extraction) -> Added | IncisionError:
    """Write one report; what it does is judged again, for now nobody else writes."""
    c = write.connection
    judged = judge(c, report, facts)
    if isinstance(judged, IncisionError) or judged.outcome == "same":
        return judged
    own = judged.document_id
    if judged.outcome == "new":
        _put_document(write, own, report, facts)
    if report.id and holder(c, report.id) is None:
        c.execute(insert(t.alias).values(name=report.id, document_id=own))
    if judged.outcome in ("new", "re-read"):
        _put_facts(write, own, facts)
    if judged.outcome == "re-read":
        _choose_extractor(write, own, facts.document.extractor)
    c.execute(update(t.document).where(t.document.c.id == own).values(revision=write.revision))
    return judged


def _put_document(write: Write, own: str, report: RawReport, facts: Extraction) -> None:
    title = report.title or facts.document.title
    write.connection.execute(
        insert(t.document).values(
            id=own, sha256=text_hash(report.text), language=facts.document.language,
            title=storable(title) if title else None,
            source_type=report.source_type or facts.document.source_type, date=report.date,
            publisher=storable(report.publisher) if report.publisher else None, status="active",
            extractor=facts.document.extractor, text=report.text, revision=write.revision,
        )
    )  # fmt: skip


def _put_facts(write: Write, own: str, facts: Extraction) -> None:
    extractor = facts.document.extractor
    key = (t.facts.c.document_id == own) & (t.facts.c.extractor == extractor)
    # one extractor version reads one text in one way: facts that are there are never edited
    if write.connection.execute(select(t.facts.c.revision).where(key)).first() is None:
        body = facts.as_json()
        for before, _ in bodies(write.connection, [own]).values():
            keep_ids(before, body)
        write.connection.execute(
            insert(t.facts).values(
                document_id=own, extractor=extractor, body=packed(body), revision=write.revision
            )
        )


def _choose_extractor(write: Write, own: str, extractor: str) -> None:
    query = select(t.document.c.extractor).where(t.document.c.id == own)
    value = {"from": write.connection.execute(query).scalar_one(), "to": extractor}
    write_decision(write, Decision("extractor", "document", (own,), SOFTWARE, value=value), own)
    write.connection.execute(update(t.document).where(t.document.c.id == own).values(extractor=extractor))
