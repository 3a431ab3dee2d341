"""The record. Every write raises the revision in its own transaction; an acknowledged write is on disk."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from casebook import tables as t
from casebook.checking import check
from casebook.database import open_engine
from casebook.deciding import apply, clusters
from casebook.facts import located
from casebook.importing import read_table
from casebook.records import Added, Changes, Decision, Document, Effective, Fact, Imported, Measure
from extraction import Extraction, RawReport, document_id, text_hash
from vocabulary import IncisionError

ENTITY_ACTIONS = ("merge", "split")


class Casebook:
    """Documents, facts, decisions and imported tables of one home; safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, place: str | Path) -> Casebook:
        """Open the record of a home folder, or of a database URL; it is made or migrated where needed."""
        return cls(open_engine(place))

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    def __enter__(self) -> Casebook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # reading

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    @property
    def revision(self) -> int:
        """Return the number of the last write."""
        with self._reading() as c:
            return int(c.execute(select(t.state.c.value).where(t.state.c.name == "revision")).scalar_one())

    def document(self, name: str) -> Document:
        """Return a document by its own id or any id it was given; ``document_unknown`` otherwise."""
        with self._reading() as c:
            return self._documents(c, [self._own_id(c, name)])[0]

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
            return self._documents(c, list(c.execute(query).scalars()))

    def count(self, status: str | None = None) -> int:
        """Return the number of documents."""
        query = select(func.count()).select_from(t.document)
        if status:
            query = query.where(t.document.c.status == status)
        with self._reading() as c:
            return int(c.execute(query).scalar_one())

    def text(self, name: str) -> str:
        """Return the text as given. It goes to no reader except through ``extraction.shown``."""
        with self._reading() as c:
            own = self._own_id(c, name)
            text = c.execute(select(t.document.c.text).where(t.document.c.id == own)).scalar_one()
            if text is None:
                raise IncisionError("document_purged", id=own)
            return str(text)

    def effective(self, name: str) -> Extraction:
        """Return the facts in force with the decisions applied; the document carries its own id."""
        return self.effective_many([name])[0].extraction

    def effective_many(self, names: Sequence[str]) -> list[Effective]:
        """Return documents with their effective facts, in the order asked for."""
        with self._reading() as c:
            ids = [self._own_id(c, n) for n in names]
            documents = self._documents(c, ids)
            return [
                Effective(d, Extraction.model_validate(self._applied(c, d)[0]))
                for d in documents
                if d.status != "purged"
            ]

    def facts(self, name: str) -> list[Fact]:
        """Return the facts of a document, one by one, with their states; rejected ones too."""
        with self._reading() as c:
            return self._applied(c, self._documents(c, [self._own_id(c, name)])[0])[1]

    def pending_decisions(self) -> list[Decision]:
        """Return decisions whose fact no extractor in force sees and that found no place: for a person."""
        with self._reading() as c:
            query = select(t.decision.c.document_id).where(t.decision.c.target_kind == "fact").distinct()
            found: list[Decision] = []
            for document in self._documents(c, sorted(d for d in c.execute(query).scalars() if d)):
                if document.status != "purged":
                    found += self._applied(c, document)[2]
            return found

    def decisions(
        self, *, document: str | None = None, after: int = 0, limit: int = 10_000
    ) -> list[Decision]:
        """Return decisions in the order in which they were made."""
        query = select(t.decision).where(t.decision.c.id > after).order_by(t.decision.c.id).limit(limit)
        with self._reading() as c:
            if document:
                query = query.where(t.decision.c.document_id == self._own_id(c, document))
            return [_decision(r) for r in c.execute(query).mappings()]

    def merges(self) -> dict[str, str]:
        """Return entity id -> canonical id, derived from the merge and split rows."""
        query = select(t.decision).where(t.decision.c.action.in_(ENTITY_ACTIONS)).order_by(t.decision.c.id)
        with self._reading() as c:
            return clusters(_decision(r) for r in c.execute(query).mappings())

    def rows(self, template: str) -> list[dict[str, Any]]:
        """Return the rows of one imported table, in the order of their ids."""
        query = select(t.row.c.body).where(t.row.c.template == template).order_by(t.row.c.id)
        with self._reading() as c:
            return [json.loads(body) for body in c.execute(query).scalars()]

    def measures(self) -> list[Measure]:
        """Return the imported measures."""
        return [
            Measure(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()})
            for row in self.rows("measures")
        ]

    def changes(self, since: int) -> Changes:
        """Return what was touched after a revision."""
        with self._reading() as c:
            revision = int(
                c.execute(select(t.state.c.value).where(t.state.c.name == "revision")).scalar_one()
            )
            ids = c.execute(
                select(t.document.c.id).where(t.document.c.revision > since).order_by(t.document.c.id)
            ).scalars()
            entities = c.execute(
                select(func.count())
                .select_from(t.decision)
                .where(t.decision.c.revision > since, t.decision.c.action.in_(ENTITY_ACTIONS))
            ).scalar_one()
            names = c.execute(select(t.row.c.template).where(t.row.c.revision > since).distinct()).scalars()
            return Changes(revision, tuple(ids), bool(entities), frozenset(names))

    # writing

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, int]]:
        """Hold the write lock and raise the revision; a transaction that fails leaves both as they were."""
        with self._engine.connect().execution_options(writes=True) as c, c.begin():
            c.execute(update(t.state).where(t.state.c.name == "revision").values(value=t.state.c.value + 1))
            yield c, int(c.execute(select(t.state.c.value).where(t.state.c.name == "revision")).scalar_one())

    def add(self, report: RawReport, extraction: Extraction) -> Added:
        """Record one report with its facts; returns when it is on disk."""
        [outcome] = self.add_many([(report, extraction)])
        if isinstance(outcome, IncisionError):
            raise outcome
        return outcome

    def add_many(self, items: Sequence[tuple[RawReport, Extraction]]) -> list[Added | IncisionError]:
        """Record reports in one transaction; what cannot be recorded is an error in its place."""
        checked = [(report, facts, check(report, facts)) for report, facts in items]
        with self._reading() as c:
            if all(error or self._nothing_new(c, report, facts) for report, facts, error in checked):
                return [e or Added(document_id(r.text), "same") for r, _, e in checked]
        with self._writing() as (c, revision):
            return [error or self._add(c, revision, report, facts) for report, facts, error in checked]

    def _nothing_new(self, c: Connection, report: RawReport, facts: Extraction) -> bool:
        own = document_id(report.text)
        row = c.execute(
            select(t.document.c.extractor, t.document.c.status).where(t.document.c.id == own)
        ).first()
        known = report.id in (None, own) or (
            c.execute(select(t.alias.c.document_id).where(t.alias.c.name == report.id)).scalar() == own
        )
        return bool(row and row.status != "purged" and row.extractor == facts.document.extractor and known)

    def _add(
        self, c: Connection, revision: int, report: RawReport, facts: Extraction
    ) -> Added | IncisionError:
        own = document_id(report.text)
        row = c.execute(
            select(t.document.c.status, t.document.c.extractor).where(t.document.c.id == own)
        ).first()
        if row and row.status == "purged":
            return IncisionError("document_purged", id=own)
        holder = (
            c.execute(select(t.alias.c.document_id).where(t.alias.c.name == report.id)).scalar()
            if report.id
            else None
        )
        if holder and holder != own:
            return IncisionError("alias_conflict", id=report.id, document=holder)
        extractor = facts.document.extractor
        outcome: Literal["new", "same", "alias", "re-read"] = "same"
        if row is None:
            outcome = "new"
            c.execute(
                insert(t.document).values(
                    id=own, sha256=text_hash(report.text), language=facts.document.language,
                    title=report.title or facts.document.title, source_type=report.source_type or facts.document.source_type,
                    date=report.date, publisher=report.publisher, status="active", extractor=extractor,
                    text=report.text, revision=revision,
                )
            )  # fmt: skip
        if report.id and report.id != own and not holder:
            c.execute(insert(t.alias).values(name=report.id, document_id=own))
            outcome = "alias" if row else outcome
        if row is None or row.extractor != extractor:
            self._put_facts(c, revision, own, facts)
        if row and row.extractor != extractor:
            outcome = "re-read"
            c.execute(
                update(t.document)
                .where(t.document.c.id == own)
                .values(extractor=extractor, revision=revision)
            )
            self._write_decision(
                c,
                revision,
                Decision(
                    "extractor",
                    "document",
                    (own,),
                    "incision",
                    value={"from": row.extractor, "to": extractor},
                ),
                own,
            )
        return Added(own, outcome)

    def _put_facts(self, c: Connection, revision: int, own: str, facts: Extraction) -> None:
        key = (t.facts.c.document_id == own) & (t.facts.c.extractor == facts.document.extractor)
        body = json.dumps(facts.as_json(), ensure_ascii=False, sort_keys=True)
        # one extractor version reads one text in one way: facts that are there are never edited
        if c.execute(select(t.facts.c.revision).where(key)).first() is None:
            c.execute(
                insert(t.facts).values(
                    document_id=own, extractor=facts.document.extractor, body=body, revision=revision
                )
            )

    def withdraw(self, name: str, *, who: str, why: str = "") -> None:
        """Take a document out of every result; it can be restored."""
        self._set_status(name, "withdrawn", "withdraw", who, why)

    def restore(self, name: str, *, who: str, why: str = "") -> None:
        """Bring a withdrawn document back."""
        self._set_status(name, "active", "restore", who, why)

    def _set_status(
        self, name: str, status: str, action: Literal["withdraw", "restore"], who: str, why: str
    ) -> None:
        with self._writing() as (c, revision):
            own = self._own_id(c, name)
            row = c.execute(select(t.document.c.status).where(t.document.c.id == own)).scalar_one()
            if row == "purged":
                raise IncisionError("document_purged", id=own)
            c.execute(
                update(t.document).where(t.document.c.id == own).values(status=status, revision=revision)
            )
            self._write_decision(c, revision, Decision(action, "document", (own,), who, why), own)

    def purge(self, name: str, *, who: str, why: str = "") -> None:
        """Erase text, title, facts, aliases and the words inside decisions; the hash stays as a tombstone."""
        with self._writing() as (c, revision):
            own = self._own_id(c, name)
            c.execute(delete(t.facts).where(t.facts.c.document_id == own))
            c.execute(delete(t.alias).where(t.alias.c.document_id == own))
            c.execute(
                update(t.decision)
                .where(t.decision.c.document_id == own)
                .values(about=None, value=None, why="")
            )
            c.execute(
                update(t.document)
                .where(t.document.c.id == own)
                .values(status="purged", text=None, title=None, publisher=None, revision=revision)
            )
            self._write_decision(c, revision, Decision("purge", "document", (own,), who, why), own)
        self._shred()

    def _shred(self) -> None:
        """Make the freed pages unreadable: SQLite keeps deleted bytes until it is vacuumed."""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as c:
                raw = c.connection.driver_connection
                if raw is not None:
                    c.rollback()
                    raw.execute("VACUUM")
                    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def decide(self, decision: Decision) -> int:
        """Record a decision and return its number; what a fact was about is kept with it."""
        if decision.target_kind == "document":
            action = {"withdraw": self.withdraw, "restore": self.restore, "purge": self.purge}.get(
                decision.action
            )
            if action is None:
                raise IncisionError("decision_unfit", action=decision.action, target=decision.target_kind)
            for name in decision.targets:
                action(name, who=decision.who, why=decision.why)
            return self.decisions()[-1].id or 0
        with self._writing() as (c, revision):
            if decision.target_kind == "entity":
                if (
                    decision.action not in ENTITY_ACTIONS
                    or not decision.targets
                    or (decision.action == "merge" and len(set(decision.targets)) < 2)
                ):
                    raise IncisionError("decision_unfit", action=decision.action, target=decision.target_kind)
                if not decision.why.strip():
                    raise IncisionError("decision_needs_reason")
                return self._write_decision(c, revision, decision, None)
            if decision.action not in ("accept", "reject", "correct") or (
                decision.action == "correct" and not decision.value
            ):
                raise IncisionError("decision_unfit", action=decision.action, target=decision.target_kind)
            number = 0
            for target in decision.targets:
                fact = self._fact(c, target)
                own = fact.id.split(".")[0]
                about = {
                    "id": fact.id,
                    "kind": fact.kind,
                    "start": fact.start,
                    "end": fact.end,
                    "value": fact.value,
                }
                kept = Decision(
                    decision.action,
                    "fact",
                    (target,),
                    decision.who,
                    decision.why,
                    decision.value,
                    own,
                    decision.when,
                    about=about,
                )
                self._check_value(c, kept, own)
                number = self._write_decision(c, revision, kept, own)
                c.execute(update(t.document).where(t.document.c.id == own).values(revision=revision))
            return number

    def _check_value(self, c: Connection, decision: Decision, own: str) -> None:
        """Refuse a correction that would not fit the contract, before it is written."""
        if decision.action != "correct":
            return
        body, text = self._body_and_text(c, own)
        try:
            apply(own, body, [decision], text)
            Extraction.model_validate(body)
        except (ValueError, KeyError, TypeError) as error:
            raise IncisionError(
                "correction_invalid", id=decision.targets[0], reason=str(error).splitlines()[0]
            ) from error
        if any(
            i.node.get("text") is not None
            and "start" in i.node
            and text[i.node["start"] : i.node["end"]] != i.node["text"]
            for i in located(own, body)
        ):
            raise IncisionError(
                "correction_invalid", id=decision.targets[0], reason="text != document[start:end]"
            )

    def import_table(self, template: str, path: Path, *, who: str = "incision") -> Imported:
        """Read a CSV or XLSX into the record; rows with errors stay out and are named, the others come in."""
        good, errors = read_table(template, path)
        if good:
            with self._writing() as (c, revision):
                for values in good:
                    key = (t.row.c.template == template) & (t.row.c.id == values["id"])
                    c.execute(delete(t.row).where(key))
                    body = json.dumps(values, ensure_ascii=False, sort_keys=True)
                    c.execute(
                        insert(t.row).values(template=template, id=values["id"], body=body, revision=revision)
                    )
                note = {"template": template, "rows": len(good)}
                self._write_decision(
                    c, revision, Decision("import", "table", (template,), who, value=note), None
                )
        return Imported(len(good), errors)

    # inside one connection

    def _own_id(self, c: Connection, name: str) -> str:
        if c.execute(select(t.document.c.id).where(t.document.c.id == name)).scalar():
            return name
        own = c.execute(select(t.alias.c.document_id).where(t.alias.c.name == name)).scalar()
        if own is None:
            raise IncisionError("document_unknown", id=name)
        return str(own)

    def _documents(self, c: Connection, ids: Sequence[str]) -> list[Document]:
        found: dict[str, Document] = {}
        for at in range(0, len(ids), 500):
            part = ids[at : at + 500]
            names: dict[str, list[str]] = {}
            for a in c.execute(
                select(t.alias).where(t.alias.c.document_id.in_(part)).order_by(t.alias.c.name)
            ):
                names.setdefault(a.document_id, []).append(a.name)
            columns = [x for x in t.document.c if x.name != "text"]
            for r in c.execute(select(*columns).where(t.document.c.id.in_(part))).mappings():
                found[r["id"]] = Document(**r, aliases=tuple(names.get(r["id"], ())))
        return [found[i] for i in ids]

    def _body_and_text(self, c: Connection, own: str) -> tuple[dict[str, Any], str]:
        query = (
            select(t.facts.c.body, t.document.c.text)
            .join(t.document, t.document.c.id == t.facts.c.document_id)
            .where(t.facts.c.document_id == own, t.facts.c.extractor == t.document.c.extractor)
        )
        row = c.execute(query).first()
        if row is None:
            raise IncisionError("document_purged", id=own)
        body = json.loads(row.body)
        body["document"]["id"] = own
        return body, row.text

    def _applied(
        self, c: Connection, document: Document
    ) -> tuple[dict[str, Any], list[Fact], list[Decision]]:
        body, text = self._body_and_text(c, document.id)
        query = select(t.decision).where(
            t.decision.c.document_id == document.id, t.decision.c.target_kind == "fact"
        )
        decided = [_decision(r) for r in c.execute(query.order_by(t.decision.c.id)).mappings()]
        facts, pending = apply(document.id, body, decided, text)
        return body, facts, pending

    def _fact(self, c: Connection, name: str) -> Fact:
        own = name.split(".")[0]
        try:
            document = self._documents(c, [self._own_id(c, own)])[0]
            body, text = self._body_and_text(c, document.id)
        except IncisionError as error:
            raise IncisionError("fact_unknown", id=name) from error
        untouched = [item.fact for item in located(document.id, body)]
        query = select(t.decision).where(
            t.decision.c.document_id == document.id, t.decision.c.target_kind == "fact"
        )
        decided = [_decision(r) for r in c.execute(query.order_by(t.decision.c.id)).mappings()]
        changed, _ = apply(document.id, body, decided, text)
        for fact in [*untouched, *changed]:
            if fact.id == name:
                return fact
        raise IncisionError("fact_unknown", id=name)

    def _write_decision(self, c: Connection, revision: int, decision: Decision, document: str | None) -> int:
        done = c.execute(
            insert(t.decision).values(
                action=decision.action, target_kind=decision.target_kind, document_id=document,
                targets=json.dumps(list(decision.targets), ensure_ascii=False), who=decision.who, why=decision.why,
                about=_packed(decision.about), value=_packed(decision.value),
                at=decision.when or datetime.now(UTC).isoformat(timespec="seconds"), revision=revision,
            )
        )  # fmt: skip
        key = done.inserted_primary_key
        return int(key[0]) if key else 0

    def audit(self, *, after: int = 0, limit: int = 1000) -> Iterable[Decision]:
        """Return everything that people and versions did to the record, in order."""
        return self.decisions(after=after, limit=limit)


def _packed(value: dict[str, Any] | None) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _decision(row: Any) -> Decision:
    return Decision(
        action=row["action"], target_kind=row["target_kind"], targets=tuple(json.loads(row["targets"])),
        who=row["who"], why=row["why"], value=json.loads(row["value"]) if row["value"] else None,
        document_id=row["document_id"], when=row["at"], id=row["id"],
        about=json.loads(row["about"]) if row["about"] else None, revision=row["revision"],
    )  # fmt: skip
