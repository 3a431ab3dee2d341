"""The shapes of what the record holds: reports, their facts, decisions, and what became of a call that writes."""

from __future__ import annotations

from typing import Any, Literal

from api.models import Answer


class DocumentOut(Answer):
    """One report; its text is not given out, only its passages are."""

    id: str
    aliases: list[str]
    status: Literal["active", "withdrawn", "purged"]
    language: str
    title: str | None
    source_type: str | None
    date: str | None
    publisher: str | None
    extractor: str
    revision: int


class DocumentDetail(DocumentOut):
    """One report with its cases."""

    cases: list[str]


class FactOut(Answer):
    """One fact of a report, with what people decided about it."""

    id: str
    kind: str
    case_id: str
    start: int
    end: int
    text: str
    value: dict[str, Any]
    confidence: float | None
    mode: str | None
    state: Literal["undecided", "accepted", "rejected", "corrected"]


class AddOut(Answer):
    """What became of a report."""

    document: str
    outcome: Literal["new", "same", "alias", "re-read", "conflict"]
    revision: int
    found: dict[str, int]


class DecisionMade(Answer):
    """A decision was recorded."""

    id: int
    revision: int


class DecisionOut(Answer):
    """One recorded decision."""

    id: int
    action: str
    target_kind: str
    targets: list[str]
    who: str
    why: str
    when: str | None
    value: dict[str, Any] | None
    document: str | None
