"""Facts as lines for people: kinds and states in their language, ids of closed lists with their names."""

from __future__ import annotations

from collections.abc import Iterator

from casebook import Casebook, Fact
from visualizations import WaitingRow, fact_kind, fact_kinds, waiting_rows
from vocabulary import IncisionError, Language, load, plain, say

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
    name = fact_kind(fact.kind)
    entry = load().entry(str(fact.value["id"])) if fact.value.get("id") is not None else None
    is_ = (
        f"{entry.id} {entry.zh if language == 'zh' else entry.en}"
        if entry
        else str(fact.value.get("value") or "")
    )
    parts = (
        fact.id, name.zh if language == "zh" else name.en, say(f"fact.{fact.state}", language), is_,
        " ".join(fact.text.split())[:WIDEST],
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
