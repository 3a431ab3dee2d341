"""What reviewers think of related cases: a pair of cases, useful or not, and why."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, or_, select

from casebook import tables as t
from casebook.decision_rows import fetch, standing, write_decision
from casebook.lookup import bodies
from casebook.records import Decision
from casebook.store import Store, Write
from vocabulary import IncisionError

PAIR_ACTIONS = ("useful", "not_useful")


class Judgements(Store):
    """The part of the casebook that reads what was thought of related cases."""

    def judgements(self) -> list[Decision]:
        """Return what stands about each pair (the case asked about, the case answered with); the last word counts."""
        query = select(t.decision).where(
            or_(t.decision.c.target_kind == "pair", t.decision.c.target_kind == "decision")
        )
        with self._reading() as c:
            rows = standing(fetch(c, query))
        last = {row.targets: row for row in rows if row.target_kind == "pair"}
        return sorted(last.values(), key=lambda row: row.id or 0)


def write_judgement(write: Write, decision: Decision) -> int:
    """Record what a reviewer thinks of one case as an answer to another."""
    asked, answered = decision.targets
    own = document_of(write.connection, asked)
    document_of(write.connection, answered)
    return write_decision(write, replace(decision, about=None, value=None), own)


def document_of(c: Connection, case: str) -> str:
    """Return the own id of the document that a case stands in; ``case_unknown`` where the record has no such case."""
    own = case.rpartition("-")[0]
    for body, _ in bodies(c, [own]).values():
        if any(one["id"] == case for one in body["cases"]):
            return own
    raise IncisionError("case_unknown", id=case)
