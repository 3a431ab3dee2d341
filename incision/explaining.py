"""``explain``: why a report gave its facts, for one that is recorded or for a file that is stored nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from casebook import Casebook, Document, facts_of
from extraction import EXTRACTOR, Refusal, document_id, explain, read_inputs
from incision.factlist import STATES
from visualizations import DocumentView, ExplainedFact, Rival, chosen, document_view, fact_kind, recorded_view
from vocabulary import IncisionError, Language, say


def explained(book: Casebook, name: str, lists: Path | None, fact: str | None = None) -> DocumentView:
    """Return the view of a recorded report, else of the file of that name; ``fact``: the one that will be asked for.

    Errors: ``document_unknown``, ``document_purged``, those of a fact that is not in force, and of reading a file.
    """
    try:
        document = book.document(name)
    except IncisionError:
        if not Path(name).is_file():
            if Path(name).suffix:
                # an id has no suffix: a file was meant
                raise IncisionError("input_not_found", source=name) from None
            raise
        return _of_file(Path(name), lists)
    return recorded_view(book, document.id, lists, fact)


def _of_file(path: Path, lists: Path | None) -> DocumentView:
    [report, *more] = [*read_inputs([path])]
    if isinstance(report, Refusal):
        raise report.error
    if more:
        raise IncisionError("reports_many", source=path, count=len(more) + 1)
    found, readings = explain(
        report.text, id=report.id, language=report.language, title=report.title,
        source_type=report.source_type, lists=lists, date=report.date,
    )  # fmt: skip
    info = found.document
    document = Document(
        info.id, info.sha256, info.language, info.title, info.source_type, report.date, report.publisher, (), "active",
        info.extractor, 0,
    )  # fmt: skip
    own = facts_of(document_id(report.text), found)
    return document_view(document, report.text, own, found.redactions, readings, EXTRACTOR)


def as_text(view: DocumentView, fact_id: str | None, language: Language) -> Iterator[str]:
    """Yield the lines that a terminal shows."""
    if view.document.extractor != view.explained_by:
        yield say("explain.version", language, stored=view.document.extractor, current=view.explained_by)
    for e in chosen(view, fact_id):
        kind = fact_kind(e.fact.kind).text(language)
        words = "" if not e.fact.text or e.fact.text == e.value.text(language) else f" “{_line(e.fact.text)}”"
        yield f"[{e.fact.start}–{e.fact.end}] {say('explain.fact', language, kind=kind, value=e.value.text(language))}{words}  {e.fact.id}"
        yield from _decided(e, language)
        yield (
            say("explain.rules", language, rules="; ".join(e.rules))
            if e.rules
            else say("explain.untold" if e.untold else "explain.no_rule", language)
        )
        for origin in e.origins:
            yield f"  {origin.text.text(language)}"
        if e.told_by:
            told = " ".join(f"“{_line(view.text[a:b])}”" for a, b in e.told_by[:12])
            yield say("explain.told_by", language, words=told)
        for r in e.rivals:
            yield say("explain.rival", language, **_rival(r, language))
    if fact_id is None and view.dropped:
        yield say("explain.dropped", language)
        for line, times in Counter(_dropped(r, language) for r in view.dropped).items():
            yield f"  {line}" + (f" ×{times}" if times > 1 else "")


def _decided(e: ExplainedFact, language: Language) -> Iterator[str]:
    """Yield who decided what, and what the extraction in force reads in its place."""
    for d in e.decisions:
        why = say("explain.why", language, why=_line(d.why)) if d.why.strip() else ""
        what = say(f"fact.{STATES[d.action]}", language)
        yield say(
            "explain.decided", language, what=what, who=d.who, when=(d.when or "")[:10], number=d.id, why=why
        )
    if not e.decisions:
        return
    if e.read is None:
        yield say("explain.reads_nothing", language)
    elif e.read.same:
        yield say("explain.reads_same", language)
    else:
        value = e.read.value.text(language)
        words = f" “{_line(e.read.text)}”" if e.read.text and e.read.text != value else ""
        words += f" ({'; '.join(e.read.differs)})" if e.read.differs else ""
        yield say("explain.reads", language, value=value, text=words)
        if e.read.rules:
            yield say("explain.reads_by", language, rules="; ".join(e.read.rules))


def _dropped(r: Rival, language: Language) -> str:
    kind = fact_kind(r.kind).text(language)
    return say("explain.dropped_line", language, kind=kind, **_rival(r, language)).replace("” :", "”:")


def _rival(r: Rival, language: Language) -> dict[str, str]:
    return {
        "text": _line(r.text), "value": r.value.text(language), "why": r.why.text(language), "rules": "; ".join(r.rules) or "-",
    }  # fmt: skip


def _line(text: str) -> str:
    return " ".join(text.split())[:60]
