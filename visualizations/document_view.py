"""One report as its reader sees it: every fact with its rules, and the readings that lost against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from casebook import Casebook, Document, Fact, History
from extraction import EXTRACTOR, Reading, Redaction, Spans, explain, shown
from visualizations.document_facts import ExplainedFact, Rival, explained_fact, rival
from visualizations.document_readings import (
    OF_CASE,
    among,
    dates_of,
    dropped,
    fates,
    is_fact,
    one_a_field,
    outermost,
    said_of,
    spans_of,
    words_of,
)  # fmt: skip
from visualizations.post_origins import origins


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
    facts: Iterable[Fact | History],
    redactions: Sequence[Redaction],
    readings: Iterable[Reading],
    explained_by: str,
) -> DocumentView:
    """Join the facts in force with the readings of the text; ``text`` is the text as given.

    ``facts``: with their histories where they are recorded. What touches a redaction is not told.
    """
    seen = shown(text, redactions)
    told_of = _seen([f if isinstance(f, History) else History(f, (), f) for f in facts], redactions)
    by_kind: dict[str, list[Reading]] = {}
    unseen = Spans((r.start, r.end) for r in redactions)
    for reading in (r for r in readings if not unseen.touches(r.start, r.end)):
        by_kind.setdefault(reading.kind, []).append(reading)
    told = [h.fact for h in told_of]
    kept = {(f.kind, *span, said_of(f)) for f in told for span in spans_of(f)}
    again = {(f.kind, said_of(f) or f.text) for f in told}
    fate = fates(r for rs in by_kind.values() for r in rs)
    cases = Spans((f.start, f.end) for f in told if f.kind == "field")
    explained = [
        explained_fact(h, [r for r in by_kind.get(h.fact.kind, []) if _may_speak(r, h, kept)], seen, again)
        for h in told_of
    ]
    posts = [f for f in told if f.kind == "post" and f.state != "rejected"]
    explained = [replace(e, origins=origins(e.fact, posts, seen)) for e in explained]
    taken = (
        {(e.fact.kind, *span) for e in explained for span in spans_of(e.fact)}
        | {(r.kind, r.start, r.end) for e in explained for r in e.rivals}
        | {(e.fact.kind, *span) for e in explained for span in e.told_by}
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
        rival(r, seen, dropped(r, fate, cases))
        for r in sorted(one_a_field(rest), key=lambda r: (r.start, r.end, r.kind, r.value))
    )
    return DocumentView(document, seen, ordered, others, explained_by)


def recorded_view(book: Casebook, name: str, lists: Path | None, fact: str | None = None) -> DocumentView:
    """Return the view of a recorded report; the text is read again, for readings that lost are not recorded.

    ``fact``: the one that will be asked for. Errors: ``document_unknown``, ``document_purged``, and of a fact that is
    not in force ``fact_unknown``, ``fact_rejected``, ``fact_corrected``, ``fact_of_other_reading``.
    """
    document = book.document(name)
    if fact is not None:
        book.history(document.id, fact)
    text = book.text(document.id)
    found, readings = explain(
        text, id=document.id, language=document.language, title=document.title,
        source_type=document.source_type, lists=lists, date=document.date,
    )  # fmt: skip
    # what hides a name in either version of the extraction stays hidden
    hidden = [*book.effective(document.id).redactions, *found.redactions]
    return document_view(document, text, book.histories(document.id), hidden, readings, EXTRACTOR)


def _seen(histories: list[History], redactions: Sequence[Redaction]) -> list[History]:
    """Leave out what nobody may read, and posts and sanctions of people whom nobody may read."""
    unseen = Spans((r.start, r.end) for r in redactions)
    gone = {
        h.fact.id: h.fact
        for h in histories
        if h.fact.kind not in OF_CASE and unseen.touches(h.fact.start, h.fact.end)
    }
    people = {f.text for f in gone.values() if f.kind == "person"}
    return [h for h in histories if h.fact.id not in gone and h.fact.value.get("person") not in people]


def _may_speak(reading: Reading, history: History, kept: set[tuple[str, int, int, str]]) -> bool:
    fact, read = history.fact, history.read
    own = is_fact(reading, fact) or (read is not None and is_fact(reading, read))
    return own or not among(reading, kept)
