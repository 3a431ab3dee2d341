"""One report as its reader sees it: every fact with its rules, and the readings that lost against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from casebook import Casebook, Document, Fact
from extraction import EXTRACTOR, Reading, Redaction, Spans, explain, shown
from visualizations.data import Name
from visualizations.document_readings import (
    among,
    beaten,
    dates_of,
    dropped,
    fates,
    is_fact,
    one_a_field,
    outermost,
    rules_of,
    said_of,
    spans_of,
    words_of,
)  # fmt: skip
from visualizations.kinds import kinds
from vocabulary import load, say

MOST = 6


@dataclass(frozen=True)
class Rival:
    """A reading that is not among the facts: where, as what, by which rules, and why not."""

    start: int
    end: int
    kind: str
    text: str
    value: Name
    rules: tuple[str, ...]
    why: Name


@dataclass(frozen=True)
class ExplainedFact:
    """One fact: its words, what it says, the rules that proposed it, what competed."""

    fact: Fact
    value: Name
    rules: tuple[str, ...]
    rivals: tuple[Rival, ...]
    # a field has no words of its own: these told it
    told_by: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class DocumentView:
    """A report: its text as anybody may read it, its facts, and every other reading that was dropped.

    ``extractor``: the version that made the facts in force; ``explained_by``: the one whose rules are told here.
    """

    document: Document
    text: str
    facts: tuple[ExplainedFact, ...]
    dropped: tuple[Rival, ...]
    explained_by: str

    def one(self, fact_id: str) -> ExplainedFact | None:
        """Return the fact of that id."""
        return next((f for f in self.facts if f.fact.id == fact_id), None)


def document_view(
    document: Document,
    text: str,
    facts: Iterable[Fact],
    redactions: Sequence[Redaction],
    readings: Iterable[Reading],
    explained_by: str,
) -> DocumentView:
    """Join the facts in force with the readings of the text; ``text`` is the text as given."""
    seen = shown(text, redactions)
    by_kind: dict[str, list[Reading]] = {}
    for reading in readings:
        by_kind.setdefault(reading.kind, []).append(reading)
    told = list(facts)
    kept = {(f.kind, *span, said_of(f)) for f in told for span in spans_of(f)}
    again = {(f.kind, said_of(f) or f.text) for f in told}
    fate = fates(r for rs in by_kind.values() for r in rs)
    cases = Spans((f.start, f.end) for f in told if f.kind == "field")
    explained = [
        _explained(
            f, [r for r in by_kind.get(f.kind, []) if is_fact(r, f) or not among(r, kept)], seen, again
        )
        for f in told
    ]
    taken = (
        {(e.fact.kind, *span) for e in explained for span in spans_of(e.fact)}
        | {(r.kind, r.start, r.end) for e in explained for r in e.rivals}
        | {("field", *span) for e in explained for span in e.told_by}
    )
    rest = [
        r
        for rs in by_kind.values()
        for r in outermost(rs)
        if (r.kind, r.start, r.end) not in taken
        and not (r.lost is None and ((r.kind, words_of(r, seen)) in again or dates_of(r, told)))
    ]
    ordered = tuple(sorted(explained, key=lambda e: (e.fact.start, -e.fact.end, e.fact.kind, e.fact.id)))
    others = tuple(
        _rival(r, seen, dropped(r, fate, cases))
        for r in sorted(one_a_field(rest), key=lambda r: (r.start, r.end, r.kind, r.value))
    )
    return DocumentView(document, seen, ordered, others, explained_by)


def recorded_view(book: Casebook, name: str, lists: Path | None) -> DocumentView:
    """Return the view of a recorded report; the text is read again, for readings that lost are not recorded.

    Errors: ``document_unknown``, ``document_purged``.
    """
    document = book.document(name)
    text = book.text(document.id)
    found, readings = explain(
        text, id=document.id, language=document.language, title=document.title,
        source_type=document.source_type, lists=lists, date=document.date,
    )  # fmt: skip
    # what hides a name in either version of the extraction stays hidden
    hidden = [*book.effective(document.id).redactions, *found.redactions]
    return document_view(document, text, book.facts(document.id), hidden, readings, EXTRACTOR)


def _explained(fact: Fact, readings: list[Reading], seen: str, again: set[tuple[str, str]]) -> ExplainedFact:
    said = said_of(fact)
    if fact.kind == "field":
        words = [r for r in readings if r.value == said and fact.start <= r.start and r.end <= fact.end]
        rules = rules_of(words)
        # what is told of a whole case has no words of its own
        spans = {seen[r.start : r.end]: (r.start, r.end) for r in reversed(words) if r.start < r.end}
        return ExplainedFact(fact, _value(fact.kind, said), rules, (), tuple(sorted(spans.values())))
    own = [r for r in readings if is_fact(r, fact)]
    rules = rules_of(own) or rules_of([r for r in readings if words_of(r, seen) == (said or fact.text)])
    others = [r for r in readings if r not in own and r.start < fact.end and fact.start < r.end]
    rivals = tuple(_rival(r, seen, r.lost or beaten(r, fact, said, again)) for r in others[:MOST])
    return ExplainedFact(fact, _told(fact, said), rules, rivals)


def _rival(reading: Reading, seen: str, why: str) -> Rival:
    key = f"explain.lost.{why}"
    return Rival(
        reading.start, reading.end, reading.kind, seen[reading.start : reading.end], _value(reading.kind, reading.value),
        reading.rules, Name(say(key, "zh"), say(key, "en")),
    )  # fmt: skip


def _told(fact: Fact, said: str) -> Name:
    """Return what a fact says in words: kinds that no closed list names tell it from their values."""
    value = fact.value
    if fact.kind == "period":
        return _value(fact.kind, f"{value['start']} – {value['end']}")
    if fact.kind == "money":
        role = _value("money", said)
        amount = f"{value['value']:,.15g} {value['currency']}"
        return Name(f"{amount} {role.zh}", f"{amount} {role.en}")
    if fact.kind == "post":
        unit = (value.get("unit") or {}).get("text")
        return _value(fact.kind, " · ".join(filter(None, (fact.text, unit, value["person"]))))
    if fact.kind == "sanction":
        name = _value(fact.kind, said)
        return Name(f"{name.zh} · {value['person']}", f"{name.en} · {value['person']}")
    return _value(fact.kind, said or fact.text)


def fact_kind(kind: str) -> Name:
    """Return what a kind of fact is called."""
    look = kinds().facts[kind]
    return Name(look.zh, look.en)


def fact_kinds() -> tuple[str, ...]:
    """Return the kinds of facts."""
    return tuple(kinds().facts)


@cache
def _entries() -> dict[str, Any]:
    vocabulary = load()
    names: dict[str, Any] = dict(vocabulary.weak_points)
    for kind in ("misconduct", "fund", "field", "sanction", "unit_type"):
        names.update(vocabulary[kind])
    return names


def _value(kind: str, said: str) -> Name:
    """Return a value in words: an entry of a closed list by its name and id, with what stands behind it."""
    own, _, rest = said.partition(" ")
    role = kinds().values["role"].get(said) if kind == "money" else None
    if role:
        return Name(role.zh, role.en)
    entry = _entries().get(own)
    if entry is None:
        return Name(said, said)
    tail = f" {rest}" if rest else ""
    return Name(f"{entry.zh} ({own}{tail})", f"{entry.en} ({own}{tail})")
