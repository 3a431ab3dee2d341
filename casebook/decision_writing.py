"""Write one decision: about a fact, with what the fact was then, or that an earlier decision no longer stands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select, update

from casebook import tables as t
from casebook.checking import hidden_span, unlisted, wrong_span
from casebook.deciding import apply
from casebook.decision_rows import about_facts, fetch, write_decision
from casebook.facts import located
from casebook.lookup import bodies
from casebook.records import Decision, Fact
from casebook.store import Write
from casebook.wording import placed, unfit
from extraction import Extraction
from vocabulary import IncisionError

NUMBER = re.compile(r"[0-9]{1,9}")


def _touch(write: Write, own: str) -> None:
    write.connection.execute(update(t.document).where(t.document.c.id == own).values(revision=write.revision))


def decide_fact(write: Write, decision: Decision) -> int:
    """Record a decision about one fact: one that is there, one that was rejected, or one as it was extracted."""
    [target] = decision.targets
    own = target.split(".")[0]
    found = bodies(write.connection, [own])
    if own not in found:
        raise IncisionError("fact_unknown", id=target)
    untouched = [item.fact for item in located(own, found[own][0])]
    body, text = found[own]
    decided = about_facts(write.connection, [own]).get(own, [])
    applied = apply(own, body, decided, text)
    fact = next((f for f in [*applied.facts, *untouched] if f.id == target), None)
    if fact is None:
        raise IncisionError("fact_unknown", id=target)
    if fact.kind == "status" and decision.action == "reject":
        # a case stands somehow: whoever knows better says how
        raise IncisionError("decision_unfit", action=decision.action, target=fact.kind)
    about: dict[str, Any] = {
        "id": fact.id, "kind": fact.kind, "start": fact.start, "end": fact.end, "value": fact.value,
    }  # fmt: skip
    root = applied.roots.get(target, target)
    if root != target:
        # a raw fact that an earlier decision holds for by its place, or what a correction made of one
        about |= {"root": root, "sighted": any(f.id == target for f in untouched)}
    kept = replace(decision, document_id=own, about=about)
    if kept.action == "correct":
        kept = replace(kept, value=_placed(fact, kept.value or {}, text))
        _check_correction(write.connection, own, [*decided, kept])
    _touch(write, own)
    return write_decision(write, kept, own)


def _placed(fact: Fact, value: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the value of a correction with the place of its words, or refuse words that the text does not have."""
    try:
        return placed(fact.kind, value, text, fact.start)
    except (ValueError, TypeError) as error:
        raise IncisionError("correction_invalid", id=fact.id, reason=str(error)) from error


def _check_correction(c: Connection, own: str, decided: list[Decision]) -> None:
    """Refuse a correction that would not fit the contract, the text or the closed lists."""
    body, text = bodies(c, [own])[own]
    kind, value = str((decided[-1].about or {})["kind"]), decided[-1].value or {}
    try:
        # looked at first: what is hidden is left out when decisions are applied
        covered = hidden_span(body, decided[-1].about or {}, value)
        apply(own, body, decided, text)
        Extraction.model_validate(body)
        reason = unfit(kind, value) or covered or wrong_span(text, body) or unlisted(kind, value)
    except (ValueError, KeyError, TypeError) as error:
        reason = str(error).splitlines()[0]
    if reason:
        raise IncisionError("correction_invalid", id=decided[-1].targets[0], reason=reason)


def undo(write: Write, decision: Decision) -> int:
    """Withdraw or restore one decision about facts, entities or a pair; its row stays as it is."""
    [target] = decision.targets
    number = int(target) if NUMBER.fullmatch(target) else 0
    query = select(t.decision).where(
        t.decision.c.id == number,
        t.decision.c.target_kind.in_(("fact", "entity", "pair")),
    )
    found = fetch(write.connection, query)
    if not found:
        raise IncisionError("decision_unknown", id=target)
    own = found[0].document_id
    if own:
        _touch(write, own)
    return write_decision(write, replace(decision, targets=(str(number),), about=None, value=None), own)
