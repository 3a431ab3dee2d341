"""One report as its reader sees it: every fact with its rules, and the readings that lost against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from casebook import Casebook, Decision, Document, Fact, History
from extraction import EXTRACTOR, Reading, Redaction, Spans, explain, shown
from visualizations.data import Name
from visualizations.document_readings import (
    OF_CASE,
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
from visualizations.document_values import told_value, value_of
from visualizations.post_origins import Origin, origins
from vocabulary import say

MOST = 6
# what a newer reading may say otherwise without saying another thing, and what is told by name or words already
APART = frozenset(
    {
        "asserted_by",
        "posts",
        "sanctions",
        "mentions",
        "confidence",
        "text",
        "start",
        "end",
        "id",
        "mode",
        "person",
        "name",
        "position",
        "unit",
        "evidence",
    }
)


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
class Read:
    """What the extractor in force reads where a reviewer decided; ``same``: just what was decided."""

    id: str
    start: int
    end: int
    text: str
    value: Name
    rules: tuple[str, ...]
    same: bool
    differs: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExplainedFact:
    """One fact: its words, what it says, the rules that proposed it, what competed."""

    fact: Fact
    value: Name
    rules: tuple[str, ...]
    rivals: tuple[Rival, ...]
    # what is told of a whole case has no words of its own: these told it
    told_by: tuple[tuple[int, int], ...] = ()
    # who decided what about it, and what the extractor in force reads in its place (None: nothing)
    decisions: tuple[Decision, ...] = ()
    read: Read | None = None
    # of a post: where it has its unit and its term from
    origins: tuple[Origin, ...] = ()


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
        _explained(h, [r for r in by_kind.get(h.fact.kind, []) if _may_speak(r, h, kept)], seen, again)
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
        _rival(r, seen, dropped(r, fate, cases))
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


def _explained(
    history: History, readings: list[Reading], seen: str, again: set[tuple[str, str]]
) -> ExplainedFact:
    fact, said = history.fact, said_of(history.fact)
    read = _read(history, readings, seen)
    if fact.kind in OF_CASE:
        inside = [r for r in readings if fact.start <= r.start and r.end <= fact.end]
        words = [r for r in inside if r.value == said]
        # what is told of a whole case has no words of its own
        spans = {seen[r.start : r.end]: (r.start, r.end) for r in reversed(words) if r.start < r.end}
        others = [r for r in inside if r.value != said and r.start < r.end] if fact.kind == "status" else []
        rivals = tuple(_rival(r, seen, _lost(r, history, "other")) for r in others[:MOST])
        value = value_of(fact.kind, said)
        told_by = tuple(sorted(spans.values()))
        return ExplainedFact(fact, value, rules_of(words), rivals, told_by, history.decisions, read)
    own = [r for r in readings if is_fact(r, fact)]
    rules = rules_of(own) or rules_of([r for r in readings if words_of(r, seen) == (said or fact.text)])
    others = [r for r in readings if r not in own and r.start < fact.end and fact.start < r.end]
    rivals = tuple(_rival(r, seen, _lost(r, history, beaten(r, fact, said, again))) for r in others[:MOST])
    return ExplainedFact(fact, told_value(fact, said), rules, rivals, (), history.decisions, read)


def _lost(reading: Reading, history: History, why: str) -> str:
    """Return why a reading lost: what the extractor in force would say lost to a reviewer."""
    read = history.read
    if history.decisions and read is not None and read.id != history.fact.id and is_fact(reading, read):
        return (
            "decided" if read.kind not in OF_CASE or reading.value == said_of(read) else reading.lost or why
        )
    return reading.lost or why


def _read(history: History, readings: list[Reading], seen: str) -> Read | None:
    """Return what the extractor in force reads where a reviewer decided; None where nobody did, or it reads nothing."""
    read = history.read
    if not history.decisions or read is None:
        return None
    said = said_of(read)
    rules = rules_of(
        [r for r in readings if is_fact(r, read) and (read.kind not in OF_CASE or r.value == said)]
    )
    # an entry and its mode are told by their name
    keys = sorted((read.value.keys() | history.fact.value.keys()) - APART)
    differs = [k for k in keys if read.value.get(k) != history.fact.value.get(k)]
    more = tuple(
        f"{k}: {read.value.get(k)}" for k in differs if isinstance(read.value.get(k), str | int | float)
    )
    text = seen[read.start : read.end] if read.kind not in OF_CASE else ""
    same = read.id == history.fact.id and not differs
    return Read(read.id, read.start, read.end, text, told_value(read, said), rules, same, more)


def _rival(reading: Reading, seen: str, why: str) -> Rival:
    key = f"explain.lost.{why}"
    return Rival(
        reading.start, reading.end, reading.kind, seen[reading.start : reading.end], value_of(reading.kind, reading.value),
        reading.rules, Name(say(key, "zh"), say(key, "en")),
    )  # fmt: skip
