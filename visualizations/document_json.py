"""An explanation as JSON, the same from the command line and from the API; offsets count in the text as given."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from casebook import Decision
from visualizations.document_facts import ExplainedFact
from visualizations.document_view import DocumentView
from vocabulary import IncisionError


def chosen(view: DocumentView, fact_id: str | None) -> list[ExplainedFact]:
    """Return the facts to tell: all, or the one asked for; ``fact_unknown`` where it is not one of this report."""
    if fact_id is None:
        return list(view.facts)
    one = view.one(fact_id)
    if one is None:
        raise IncisionError("fact_unknown", id=fact_id)
    return [one]


def explanation(view: DocumentView, fact_id: str | None = None) -> dict[str, Any]:
    """Return the facts with their rules, rivals and decisions; without ``fact_id`` also the readings that became none."""
    told: dict[str, Any] = {
        "document": view.document.id, "extractor": view.document.extractor, "explained_by": view.explained_by,
        "facts": [_fact(e) for e in chosen(view, fact_id)],
    }  # fmt: skip
    if fact_id is None:
        told["dropped"] = [asdict(r) for r in view.dropped]
    return told


def _fact(e: ExplainedFact) -> dict[str, Any]:
    return {**asdict(e), "decisions": [decision_json(d) for d in e.decisions]}


def decision_json(d: Decision) -> dict[str, Any]:
    """Return who decided what, when and why."""
    return {
        "id": d.id, "action": d.action, "who": d.who, "when": d.when, "why": d.why, "value": d.value,
        "fact": (d.about or {}).get("id"),
    }  # fmt: skip
