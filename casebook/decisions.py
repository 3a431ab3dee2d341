"""Record what people decide, and read the facts with the decisions applied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from casebook import tables as t
from casebook.deciding import STATES, apply, root_of
from casebook.decision_rows import (
    ABOUT_ENTITIES,
    ENTITY_ACTIONS,
    about_facts,
    fetch,
    standing,
    write_decision,
)
from casebook.decision_writing import decide_fact, undo
from casebook.ending import STATUS, Lifecycle
from casebook.histories import Histories, applied_to, corrected_to
from casebook.judging import PAIR_ACTIONS, Judgements, write_judgement
from casebook.lookup import bodies, find_documents, own_id, own_ids
from casebook.merging import clusters, placed, places
from casebook.records import Decision, Effective, Fact, Stood, Waiting
from casebook.store import Write
from extraction import Extraction
from vocabulary import IncisionError


class Decisions(Lifecycle, Judgements, Histories):
    """The part of the casebook that keeps what people decided."""

    def effective(self, name: str) -> Extraction:
        """Return the facts in force with the decisions applied; the document carries its own id.

        Errors: ``document_purged``.
        """
        found = self.effective_many([name])
        if not found:
            raise IncisionError("document_purged", id=self._own(name))
        return found[0].extraction

    def effective_many(self, names: Sequence[str]) -> list[Effective]:
        """Return documents with their effective facts, in the order asked for; purged ones are left out."""
        with self._reading() as c:
            documents = find_documents(c, own_ids(c, names))
            ids = [d.id for d in documents]
            decided, read = about_facts(c, ids), bodies(c, ids)
            for own, decisions in decided.items():
                if own in read:
                    apply(own, read[own][0], decisions, read[own][1])
            return [
                Effective(d, Extraction.model_validate(read[d.id][0]), read[d.id][1])
                for d in documents
                if d.id in read
            ]

    def facts(self, name: str) -> list[Fact]:
        """Return the facts of a document, one by one, with their states; rejected ones too.

        Errors: ``document_purged``.
        """
        with self._reading() as c:
            own = own_id(c, name)
            for _, applied in applied_to(c, [own]):
                return applied.facts
            raise IncisionError("document_purged", id=own)

    def pending_decisions(self) -> list[Decision]:
        """Return decisions whose fact no extractor in force sees and that found no place: for a person."""
        return [one.decision for one in self.waiting()]

    def decisions(
        self, *, document: str | None = None, after: int = 0, limit: int = 10_000
    ) -> list[Decision]:
        """Return decisions in the order in which they were made."""
        query = select(t.decision).where(t.decision.c.id > after).limit(limit)
        with self._reading() as c:
            if document:
                query = query.where(t.decision.c.document_id == own_id(c, document))
            return fetch(c, query)

    def audit(self, *, after: int = 0, limit: int = 1000) -> Iterable[Decision]:
        """Return everything that people and versions did to the record, in order."""
        return self.decisions(after=after, limit=limit)

    def merges(self) -> dict[str, str]:
        """Return entity id -> canonical id, derived from the merge and split rows that stand."""
        with self._reading() as c:
            return clusters(standing(fetch(c, select(t.decision).where(ABOUT_ENTITIES))))

    def stood(self) -> dict[str, tuple[Stood, ...]]:
        """Return, by document, where it named what people merged or split when they did; in the order of decisions."""
        with self._reading() as c:
            return places(standing(fetch(c, select(t.decision).where(ABOUT_ENTITIES))))

    def decide(self, decision: Decision) -> int:
        """Record a decision and return its number; what a fact was about is kept with it."""
        self._refuse_unfit(decision)
        if decision.target_kind == "document":
            # _refuse_unfit let only these three through
            action: Any = decision.action
            return self._end(action, decision.targets, decision.who, decision.why)
        with self._writing() as write:
            if decision.target_kind == "entity":
                return write_decision(write, replace(decision, about=placed(decision)), None)
            if decision.target_kind == "pair":
                return write_judgement(write, decision)
            one = undo if decision.target_kind == "decision" else decide_fact
            return [one(write, replace(decision, targets=(target,))) for target in decision.targets][-1]

    def take_up(self, number: int, fact: str, *, who: str, why: str = "") -> int:
        """Let a waiting decision hold for a fact that is there; return the number of the decision that now counts.

        What was corrected is corrected so in its new place, but for the words. Errors: ``decision_not_waiting``,
        ``fact_unknown``, ``waiting_kind``, and those of a correction.
        """
        one = self._waiting_one(number)
        value = corrected_to(one)
        with self._writing() as write:
            known = {
                f.id: f
                for _, a in applied_to(write.connection, [str(one.decision.document_id)])
                for f in a.facts
            }
            if fact not in known:
                raise IncisionError("fact_unknown", id=fact)
            kind = str((one.decision.about or {})["kind"])
            if known[fact].kind != kind:
                raise IncisionError("waiting_kind", id=number, kind=kind, fact=fact, other=known[fact].kind)
            new = decide_fact(
                write, Decision("correct" if value else "accept", "fact", (fact,), who, why, value)
            )
            self._end_waiting(write, one, who, why)
            return new

    def drop(self, number: int, *, who: str, why: str = "") -> int:
        """Undo a waiting decision, and those that it followed from; they stay in the list and can be restored.

        Errors: ``decision_not_waiting``.
        """
        one = self._waiting_one(number)
        with self._writing() as write:
            return self._end_waiting(write, one, who, why)

    def _end_waiting(self, write: Write, one: Waiting, who: str, why: str) -> int:
        """Undo all that stands about a fact: a decision that only took another's place would let that one wait."""
        own, root = str(one.decision.document_id), root_of(one.decision)
        about_it = [d for d in about_facts(write.connection, [own]).get(own, []) if root_of(d) == root]
        return [undo(write, Decision("withdraw", "decision", (str(d.id),), who, why)) for d in about_it][-1]

    def _own(self, name: str) -> str:
        with self._reading() as c:
            return own_id(c, name)

    def _refuse_unfit(self, decision: Decision) -> None:
        fitting: dict[str, Iterable[str]] = {
            "fact": STATES, "entity": ENTITY_ACTIONS, "document": STATUS, "decision": ("withdraw", "restore"),
            "pair": PAIR_ACTIONS,
        }  # fmt: skip
        unfit = decision.action not in fitting.get(decision.target_kind, ()) or not decision.targets
        alone = decision.action == "merge" and len(set(decision.targets)) < 2
        pair = decision.target_kind == "pair" and (len(decision.targets), len(set(decision.targets))) != (
            2,
            2,
        )
        empty = decision.action == "correct" and not decision.value
        if unfit or alone or pair or empty:
            raise IncisionError("decision_unfit", action=decision.action, target=decision.target_kind)
        if decision.target_kind in ("entity", "pair") and not decision.why.strip():
            raise IncisionError("decision_needs_reason")
