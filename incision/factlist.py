"""Facts as lines for people: kinds and states in their language, ids of closed lists with their names."""

from __future__ import annotations

from collections.abc import Iterator

from casebook import Casebook, Fact
from extraction import shown
from visualizations import fact_kind, fact_kinds
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
    for decision in book.pending_decisions():
        about = decision.about or {}
        own = str(decision.document_id)
        words = shown(book.text(own), book.effective(own).redactions, int(about["start"]), int(about["end"]))
        aliases = book.document(own).aliases
        parts = (
            str(decision.id), aliases[0] if aliases else own, fact_kind(str(about["kind"])).text(language),
            say(f"fact.{STATES[decision.action]}", language), "" if about["kind"] == "field" else " ".join(words.split())[:WIDEST],
            decision.who, (decision.when or "")[:10], decision.why,
        )  # fmt: skip
        yield "  ".join(p for p in parts if p)
