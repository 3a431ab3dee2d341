"""Facts as lines for people: kinds and states in their language, ids of closed lists with their names."""

from __future__ import annotations

from collections.abc import Iterator

from casebook import Casebook, Fact
from visualizations import WaitingRow, fact_kind, fact_kinds, fact_told, waiting_rows
from vocabulary import IncisionError, Language, plain, say

WIDEST = 60
STATES = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


def kind_named(text: str) -> str:
    """Return the kind of fact that a word means, in either language; ``fact_kind_unknown`` names those that exist."""
    wanted = plain(text).casefold().replace("-", "_")
    for kind in fact_kinds():
        if wanted in {kind, fact_kind(kind).zh, fact_kind(kind).en.casefold()}:
            return kind
    raise IncisionError("fact_kind_unknown", kind=text, known=", ".join(fact_kinds()))


def line_of(fact: Fact, language: Language) -> str:
    """Return one fact as a line: id, kind, what was decided of it, what it is, its words."""
    words = " ".join(fact.text.split())[:WIDEST]
    told = fact_told(fact).text(language)
    parts = (
        fact.id, fact_kind(fact.kind).text(language), say(f"fact.{fact.state}", language), told,
        "" if fact.kind in ("field", "status") or told.startswith(words) else words,
    )  # fmt: skip
    return "  ".join(p for p in parts if p)


def waiting_lines(book: Casebook, language: Language) -> Iterator[str]:
    """Yield a line for each decision without a place: its number, report, what it was about, who, when and why.

    The words are those of the text as anybody may read it now.
    """
    for row in waiting_rows(book):
        yield waiting_line(row, language)


def waiting_line(row: WaitingRow, language: Language) -> str:
    """Return one waiting decision as a line."""
    parts = (
        str(row.number), row.name, row.kind.text(language), say(f"fact.{STATES[row.decision.action]}", language),
        row.value.text(language), row.text[:WIDEST], row.decision.who, (row.decision.when or "")[:10], row.decision.why,
    )  # fmt: skip
    return "  ".join(p for p in parts if p)


def waiting_details(row: WaitingRow, language: Language) -> Iterator[str]:
    """Yield why a decision waits, and which facts it could be about."""
    yield say("waiting.why", language, reason=row.why_waiting.text(language))
    for fact, value in row.candidates:
        yield say("waiting.could_be", language, fact=fact, value=value.text(language))
