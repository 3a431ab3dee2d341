"""Decisions that find no place after a re-reading: what each was about, why it waits, and what it could be about now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from casebook import Casebook, Decision, Document, Fact, Waiting, WaitingReason
from extraction import Redaction, Spans, sentences, shown
from visualizations.data import Name
from visualizations.document_page import STATES
from visualizations.document_readings import OF_CASE, VALUES, said_of
from visualizations.document_values import fact_kind, told_value, value_of
from visualizations.page import phrase, render, static
from visualizations.review import SCRIPT, SERVED, place, review_words
from vocabulary import Language

WIDEST = 160


@dataclass(frozen=True)
class WaitingRow:
    """One waiting decision as anybody may read it; words that a newer version hides are blocked out.

    ``candidates``: undecided facts of its kind in the same report, id and what each says.
    """

    number: int
    document: str
    name: str
    kind: Name
    fact: str
    decision: Decision
    text: str
    value: Name
    sentence: str
    reason: WaitingReason
    why_waiting: Name
    candidates: tuple[tuple[str, Name], ...]


def waiting_rows(book: Casebook, document: str | None = None) -> list[WaitingRow]:
    """Return the decisions that wait, of one report or of all, in the order of reports and texts.

    Errors: ``document_unknown``.
    """
    waiting = book.waiting(book.document(document).id if document else None)
    found: list[WaitingRow] = []
    for own, ones in groupby(waiting, key=lambda one: str(one.decision.document_id)):
        # a report is read once, however many decisions wait in it
        report, text, redactions = book.document(own), book.text(own), book.effective(own).redactions
        found += [_row(report, text, redactions, one) for one in ones]
    return found


def _row(report: Document, text: str, redactions: Sequence[Redaction], one: Waiting) -> WaitingRow:
    decision, about = one.decision, one.decision.about or {}
    own, kind = report.id, str(about["kind"])
    start, end = int(about["start"]), int(about["end"])
    words = "" if kind in OF_CASE else _line(shown(text, redactions, start, end))
    known = Fact("", kind, "", start, end, words, about["value"])
    value = value_of(kind, said_of(known)) if kind in VALUES else Name("", "")
    first, last = _around(text, start, end, report.language)
    unseen = Spans((r.start, r.end) for r in redactions)
    free = [f for f in one.candidates if kind in OF_CASE or not unseen.touches(f.start, f.end)]
    return WaitingRow(
        decision.id or 0, own, report.aliases[0] if report.aliases else own, fact_kind(kind), str(about["id"]), decision, words, value,
        "" if kind in OF_CASE else _line(shown(text, redactions, first, last)), one.reason,
        phrase(f"waiting.reason.{one.reason}"), tuple((f.id, told_value(f, said_of(f))) for f in free),
    )  # fmt: skip


def _around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return the sentence in which a place stands, or the place itself."""
    lines: Iterator[tuple[int, int]] = (s for s in sentences(text, language) if s[0] < end and start < s[1])
    touched = [*lines]
    return (touched[0][0], touched[-1][1]) if touched else (start, end)


def _line(text: str) -> str:
    return " ".join(text.split())[:WIDEST]


def waiting_html(rows: list[WaitingRow], language: Language = "zh", *, url: str = "/v1/waiting") -> str:
    """Return the page as text (UTF-8), in both languages, with buttons that ask whoever served it."""
    words: dict[str, Any] = {**review_words(), **{k: phrase(k) for k in WORDS}}
    states = {a: phrase(f"review.{s}") for a, s in STATES.items()}
    return render(
        "waiting.html", language, scripts=(static(SCRIPT),), connect=SERVED, title=phrase("waiting.title"), rows=rows,
        words=words, states=states, place=place({"url": url}),
        css=Markup(static("page.css")),  # noqa: S704 - our own file
    )  # fmt: skip


WORDS = (
    "waiting.title", "waiting.about", "waiting.none_yet", "waiting.reason", "waiting.take_up", "waiting.drop", "waiting.fact",
    "waiting.no_candidate",
)  # fmt: skip
