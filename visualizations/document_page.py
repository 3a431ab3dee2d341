"""The page of one report: its text with every fact marked where it stands, nested ones too. It needs no script at all."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from visualizations.data import Name
from visualizations.document_facts import ExplainedFact
from visualizations.document_readings import OF_CASE
from visualizations.document_view import DocumentView
from visualizations.kinds import kinds
from visualizations.layers import stretches
from visualizations.page import phrase, render, static
from visualizations.review import SCRIPT, SERVED, Reviewing, place, review_words
from vocabulary import Language

WORDS = (
    "document_page.subtitle", "document_page.filter", "document_page.facts", "document_page.dropped", "document_page.rules",
    "document_page.rivals", "document_page.no_rule", "document_page.untold", "document_page.other_version", "document_page.told_by", "document_page.none",
    "document_page.skip", "document_page.case", "document_page.key", "document_page.now", "document_page.now_same",
    "document_page.now_nothing",
)  # fmt: skip
# what an action leaves a fact as
STATES = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}
# facts of a page that stays quick
MANY = 250
# how the name of a rule is read, by an example of each kind
KEY = {
    "zh/weakpoints.yaml C WP-P-19": "list", "en/people.py: …": "form", "zh/model 0.81": "model", "strong +2": "weight",
    "divisions": "divisions", "catalogue WP-P-15 E": "catalogue",
}  # fmt: skip


def document_html(
    view: DocumentView, language: Language = "zh", *, reviewing: Reviewing | None = None
) -> str:
    """Return the page as text (UTF-8): one file, no script, no connection, both languages, printable.

    With ``reviewing`` it tells who decided, and has buttons that send decisions to whoever served it; such a page is no
    file to keep.
    """
    marked = [e for e in view.facts if e.fact.kind not in OF_CASE]
    spans = [(e.fact.start, e.fact.end) for e in marked]
    looks = kinds().facts
    present = [k for k in looks if any(e.fact.kind == k for e in view.facts)]
    title = view.document.title or view.document.id
    told = {"decide": reviewing.decide, "text": view.text} if reviewing else {}
    said = review_words() if reviewing else {}
    return render(
        "document.html", language, scripts=(static(SCRIPT),) if reviewing else (),
        connect=SERVED if reviewing else "'none'", reviewing=reviewing, place=place(told), title=Name(title, title), view=view, marked=marked,
        pieces=[(s, view.text[s.start : s.end]) for s in stretches(len(view.text), spans)],
        of_case=OF_CASE, said=STATES, numbers={id(e): i for i, e in enumerate(view.facts)}, number_of=[view.facts.index(e) for e in marked],
        present=present, looks=looks, states=_states(view.facts), words={**said, **{k: phrase(k) for k in WORDS}},
        own="zh-CN" if view.document.language == "zh" else "en", cases=_cases(view.facts),
        key={name: phrase(f"document_page.key.{word}") for name, word in KEY.items()},
        css=Markup(static("page.css") + static("document.css") + _colours(present) + _extents(view.facts)),  # noqa: S704 - our own files
    )  # fmt: skip


def _colours(present: list[str]) -> str:
    """One rule a kind: its colour, and hiding it where its box is not ticked."""
    return "".join(
        f".k-{k}{{--c:{kinds().facts[k].color}}}"
        f"body:has(#show-{k}:not(:checked)) .k-{k}.label,body:has(#show-{k}:not(:checked)) li.k-{k}{{display:none}}"
        f"body:has(#show-{k}:not(:checked)) .mark.k-{k}{{border-color:transparent}}"
        for k in present
    )


def _extents(facts: tuple[ExplainedFact, ...]) -> str:
    """One rule a fact: its words are marked from end to end while its label or its entry is the one asked for.

    On a page of many facts the label alone does it: a browser asks every ``:has`` again at each step.
    """
    asked = ",body:has(#fact-{i}:target) .m-{i}" if len(facts) <= MANY else ""
    return "".join(
        f"#at-{i}:target~.m-{i},#at-{i}:target~* .m-{i}{asked.format(i=i)}{{background:#ffe9a8}}"
        for i, e in enumerate(facts)
        if e.fact.kind not in OF_CASE
    )


def _cases(facts: tuple[ExplainedFact, ...]) -> dict[str, int]:
    """Return the number of each case, in the order of the text."""
    return {case: i for i, case in enumerate(dict.fromkeys(e.fact.case_id for e in facts), 1)}


def _states(facts: tuple[ExplainedFact, ...]) -> dict[str, Any]:
    return {s: phrase(f"document_page.state.{s}") for s in sorted({e.fact.state for e in facts})}
