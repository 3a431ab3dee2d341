"""Decisions as rows: written once, never overwritten; what was undone stays in the list but no longer stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, or_, select

from casebook import tables as t
from casebook.lookup import parts
from casebook.records import Decision
from casebook.store import Write

ENTITY_ACTIONS = ("merge", "split")
# decisions about entities, and what undoes or restores them
ABOUT_ENTITIES = or_(
    t.decision.c.action.in_(ENTITY_ACTIONS),
    (t.decision.c.target_kind == "decision") & t.decision.c.document_id.is_(None),
)


def storable(text: str) -> str:
    """Return the text without the two things that no database keeps: NUL and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def packed(value: dict[str, Any] | None) -> str | None:
    """Return the JSON of a value, always in the same order."""
    return None if value is None else storable(json.dumps(value, ensure_ascii=False, sort_keys=True))


def write_decision(write: Write, decision: Decision, document: str | None) -> int:
    """Add one row and return its number."""
    done = write.connection.execute(
        insert(t.decision).values(
            action=decision.action, target_kind=decision.target_kind, document_id=document,
            targets=storable(json.dumps(list(decision.targets), ensure_ascii=False)),
            who=storable(decision.who), why=storable(decision.why),
            about=packed(decision.about), value=packed(decision.value),
            at=decision.when or datetime.now(UTC).isoformat(timespec="seconds"), revision=write.revision,
        )
    )  # fmt: skip
    key = done.inserted_primary_key
    return int(key[0]) if key else 0


def fetch(c: Connection, query: Select[Any]) -> list[Decision]:
    """Return the decisions that a query finds, in the order in which they were made."""
    return [_decision(r) for r in c.execute(query.order_by(t.decision.c.id)).mappings()]


def about_facts(c: Connection, documents: Sequence[str]) -> dict[str, list[Decision]]:
    """Return own id -> the decisions about its facts that stand."""
    found: dict[str, list[Decision]] = {}
    for part in parts(documents):
        query = select(t.decision).where(
            t.decision.c.document_id.in_(part), t.decision.c.target_kind.in_(("fact", "decision"))
        )
        for decision in fetch(c, query):
            found.setdefault(str(decision.document_id), []).append(decision)
    return {document: standing(rows) for document, rows in found.items()}


def standing(rows: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that no later row undid; those rows themselves are left out."""
    kept = list(rows)
    undone: set[str] = set()
    for row in kept:
        if row.target_kind == "decision":
            if row.action == "withdraw":
                undone.update(row.targets)
            else:
                undone.difference_update(row.targets)
    return [row for row in kept if row.target_kind != "decision" and str(row.id) not in undone]


def _decision(row: Any) -> Decision:
    return Decision(
        action=row["action"], target_kind=row["target_kind"], targets=tuple(json.loads(row["targets"])),
        who=row["who"], why=row["why"], value=json.loads(row["value"]) if row["value"] else None,
        document_id=row["document_id"], when=row["at"], id=row["id"],
        about=json.loads(row["about"]) if row["about"] else None, revision=row["revision"],
    )  # fmt: skip
