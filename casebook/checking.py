"""What may not enter the record: facts that are not of this text, and what no database can keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import String

from casebook import tables as t
from casebook.facts import BY_ID
from extraction import Extraction, RawReport, Spans, text_hash
from vocabulary import IncisionError, load

# the closed list that the ids of a kind are entries of
LISTS = {**{kind: kind for kind in BY_ID}, "status": "case_status"}


def spans(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every object with text, start and end below ``node``."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def wrong_span(text: str, facts: dict[str, Any]) -> str | None:
    """Return ``start..end`` of the first span that does not lie in the text as it says; None where all do."""
    wholes = [*facts.get("cases", []), *facts.get("redactions", [])]
    for span in [*wholes, *spans(facts.get("cases", []))]:
        start, end = int(span["start"]), int(span["end"])
        words = span.get("text")
        if not 0 <= start <= end <= len(text) or (
            words is not None and (not words or text[start:end] != words)
        ):
            return f"{start}..{end}"
    return None


def hidden_span(facts: dict[str, Any], about: dict[str, Any], value: dict[str, Any]) -> str | None:
    """Return a span of a correction that touches what nobody may read; None where none does, or nothing is moved."""
    moved = {"start": value.get("start", about["start"]), "end": value.get("end", about["end"])}
    # the ends of a period are dates
    placed = about["kind"] != "period" and {"start", "end"} & value.keys()
    stretches = [*([moved] if placed else []), *spans(value)]
    unseen = Spans((r["start"], r["end"]) for r in facts.get("redactions", []))
    for start, end in ((int(s["start"]), int(s["end"])) for s in stretches):
        if start < end and unseen.touches(start, end):
            return f"{start}..{end} ■"
    return None


def unlisted(kind: str, value: dict[str, Any]) -> str | None:
    """Return the id of a corrected fact where no closed list has it; None where all is right."""
    if kind == "status" and value.keys() != {"id"}:
        return f"id: {', '.join(sorted(value))}"
    if kind not in LISTS or "id" not in value:
        return None
    vocabulary = load()
    entries = vocabulary.weak_points if kind == "weak_point" else vocabulary[LISTS[kind]]
    return None if value["id"] in entries else f"id: {value['id']}"


def check(report: RawReport, facts: Extraction) -> IncisionError | None:
    """Return what is wrong with a report and its facts; None where all is right."""
    unfit = _unstorable(report, facts)
    if unfit:
        field, reason = unfit
        return IncisionError("report_unstorable", source=report.source, field=field, reason=reason)
    if facts.document.sha256 != text_hash(report.text):
        return IncisionError("facts_invalid", source=report.source, reason="sha256")
    place = wrong_span(report.text, facts.as_json())
    return IncisionError("facts_invalid", source=report.source, reason=place) if place else None


def _unstorable(report: RawReport, facts: Extraction) -> tuple[str, str] | None:
    """Return (field, reason): SQLite would take some of it, PostgreSQL none; both refuse it alike."""
    fields = {
        "text": (report.text, t.document.c.text),
        "id": (report.id, t.alias.c.name),
        "date": (report.date, t.document.c.date),
        "source_type": (report.source_type or facts.document.source_type, t.document.c.source_type),
        "extractor": (facts.document.extractor, t.document.c.extractor),
    }
    for field, (value, column) in fields.items():
        if value is None:
            continue
        if "\0" in value:
            return field, "U+0000"
        surrogate = next((x for x in value if "\ud800" <= x <= "\udfff"), None)
        if surrogate:
            return field, f"U+{ord(surrogate):04X}"
        length = column.type.length if isinstance(column.type, String) else None
        if length and len(value) > length:
            return field, f"{len(value)} > {length}"
    return None
