"""What became of each fact: who decided what about it, what the extractor in force reads there, what waits for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from casebook import tables as t
from casebook.deciding import Applied, apply
from casebook.decision_rows import about_facts
from casebook.lookup import bodies, own_id
from casebook.records import History, Waiting
from casebook.store import Store
from vocabulary import IncisionError

SPAN = frozenset({"start", "end", "text"})


class Histories(Store):
    """The part of the casebook that tells how facts came to be what they are."""

    def histories(self, name: str) -> list[History]:
        """Return the facts of a document as ``facts`` does, each with its decisions and with what is read in its place.

        Errors: ``document_unknown``, ``document_purged``.
        """
        with self._reading() as c:
            own = own_id(c, name)
            for _, applied in applied_to(c, [own]):
                return list(_told(applied))
            raise IncisionError("document_purged", id=own)

    def history(self, name: str, fact: str) -> History:
        """Return one fact that is in force.

        Errors, each with the way out: ``fact_rejected``, ``fact_corrected`` (it has another id now),
        ``fact_of_other_reading`` (an earlier version read it, the one in force does not), ``fact_unknown``.
        """
        told = self.histories(name)
        for one in told:
            if one.fact.id == fact and one.fact.state == "rejected":
                last = one.decisions[-1]
                raise IncisionError(
                    "fact_rejected", id=fact, who=last.who, when=(last.when or "")[:10], why=last.why or "-",
                    number=last.id, document=self._name(name),
                )  # fmt: skip
            if one.fact.id == fact:
                return one
        for one in told:
            if fact in {(d.about or {}).get("id") for d in one.decisions} | (
                {one.read.id} if one.read else set()
            ):
                raise IncisionError("fact_corrected", id=fact, now=one.fact.id, document=self._name(name))
        if self._was_read(name, fact):
            version = self._version(name)
            raise IncisionError(
                "fact_of_other_reading", id=fact, extractor=version, document=self._name(name)
            )
        raise IncisionError("fact_unknown", id=fact)

    def waiting(self, document: str | None = None) -> list[Waiting]:
        """Return what finds no place in what the extractor in force reads, by document, in the order of the text.

        ``document``: an id, for what waits in that one alone.
        """
        query = select(t.decision.c.document_id).where(t.decision.c.target_kind == "fact").distinct()
        if document is not None:
            query = query.where(t.decision.c.document_id == document)
        with self._reading() as c:
            ids = sorted(d for d in c.execute(query).scalars() if d)
            return [one for _, applied in applied_to(c, ids) for one in _waiting(applied)]

    def _waiting_one(self, number: int) -> Waiting:
        """Return what waits under a number; only the document that the decision is about is read."""
        query = select(t.decision.c.document_id).where(
            t.decision.c.id == number, t.decision.c.target_kind == "fact"
        )
        with self._reading() as c:
            own = c.execute(query).scalar()
        found = self.waiting(own) if own else []
        one = next((w for w in found if w.decision.id == number), None)
        if one is None:
            raise IncisionError("decision_not_waiting", id=number)
        return one

    def _name(self, name: str) -> str:
        with self._reading() as c:
            return own_id(c, name)

    def _version(self, name: str) -> str:
        with self._reading() as c:
            query = select(t.document.c.extractor).where(t.document.c.id == own_id(c, name))
            return str(c.execute(query).scalar_one())

    def _was_read(self, name: str, fact: str) -> bool:
        """Return whether an earlier version read a fact, or a decision was about it."""
        with self._reading() as c:
            own = own_id(c, name)
            if any((d.about or {}).get("id") == fact for d in about_facts(c, [own]).get(own, [])):
                return True
            versions = c.execute(select(t.facts.c.extractor).where(t.facts.c.document_id == own)).scalars()
            return any(fact in _ids(c, own, version) for version in versions)


def applied_to(c: Connection, ids: Sequence[str]) -> Iterator[tuple[dict[str, Any], Applied]]:
    """Yield (facts as JSON with the decisions applied, what came of it) of documents; purged ones are left out."""
    decided = about_facts(c, ids)
    for own, (body, text) in bodies(c, ids).items():
        yield body, apply(own, body, decided.get(own, []), text)


def corrected_to(one: Waiting) -> dict[str, Any]:
    """Return the values that the decisions of a chain gave a fact, without its words; empty where they only accept it."""
    found: dict[str, Any] = {}
    for decision in one.decisions:
        found |= {k: v for k, v in (decision.value or {}).items() if k not in SPAN}
    return found


def _told(applied: Applied) -> Iterator[History]:
    for fact in applied.facts:
        chain = applied.chains.get(fact.id, [])
        yield History(fact, tuple(chain), applied.read.get(fact.id) if chain else fact)


def _waiting(applied: Applied) -> Iterator[Waiting]:
    for chain, reason in applied.pending:
        kind = (chain[0].about or {})["kind"]
        free = [f for f in applied.facts if f.kind == kind and f.state == "undecided"]
        yield Waiting(tuple(chain), reason, tuple(free))


def _ids(c: Connection, own: str, version: str) -> set[str]:
    body = bodies(c, [own], version).get(own)
    return {f.id for f in apply(own, body[0], [], body[1]).facts} if body else set()
