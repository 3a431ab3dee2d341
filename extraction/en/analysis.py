"""An English text to its cases: a release is one case, a digest is cut into several."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Any

from extraction.common import Source, part_at
from extraction.contract import Case, Redaction
from extraction.en import forms, judging
from extraction.en.accused.harmed import UNCALLED
from extraction.en.case import case
from extraction.en.dates.dates import published
from extraction.en.names.only_ones import accuse_in_sections
from extraction.en.names.person import Person
from extraction.en.names.person import shown as shown_in
from extraction.en.people.people import people
from extraction.en.places.places import is_place, known_places
from extraction.en.units.org import head_words
from extraction.en.units.orgs import organisations
from extraction.en.units.told_orgs import told_organisations
from vocabulary import unnamed_statuses


def analyse(source: Source, source_type: str | None = None) -> tuple[list[Case], list[Redaction], str | None]:
    """Return the cases, the stretches that nobody may read, and the kind of source."""
    text = source.text
    named, doubt = people(text, head_words(), lambda name: is_place(name, source.lists), source.named)
    marks = [s for p in named for s in (*p.spans, *p.titles)]
    orgs = organisations(text, marks)
    orgs = sorted(
        [*orgs, *told_organisations(text, marks, known_places(text, source.lists), orgs)],
        key=lambda o: o.start,
    )
    kind = source_type or judging.source_type(text)
    day = published(text, source.published)
    new = [p.first[0] for p in named if not (p.announcing or p.victim)]
    cases = []
    spans = source.cases(lambda lines: forms.case_spans(text, lines, new))
    if len(spans) > 1 and not source.rows:
        accuse_in_sections(text, named, spans)
    cast = shown_in(named, spans)
    heads = [o.start for o in orgs]
    for here, (start, end) in zip(cast, spans, strict=True):
        part = Source(source.given[start:end], source.language, source.lists)
        local = [
            replace(o, start=o.start - start, end=o.end - start)
            for o in orgs[bisect_left(heads, start) : bisect_right(heads, end)]
            if o.end <= end
        ]
        with part_at(start):
            body = case(part, here, local, doubt, kind, day)
        # the section of a digest is a case by its outcome, also where nothing was found against anybody
        if (len(spans) > 1 and not source.rows) or any(
            body[k] for k in ("people", "status", "misconduct", "weak_points", "money", "funds", "measures")
        ):
            cases.append(Case.model_validate(_moved(body, start)))
    return cases, _hidden(named, cases), kind


def _hidden(named: list[Person], cases: list[Case]) -> list[Redaction]:
    """Return where nobody may read a name: of those who stay hidden, and of those whom nothing brings into the facts,
    unless far more speaks for one whom the case is about.

    Who is cleared stays readable: the text itself says that nothing is held against him.
    """
    unnamed = unnamed_statuses()
    shown = {(p.name.start, p.name.end) for c in cases for p in c.people}
    told = any(c.status not in unnamed for c in cases)
    return [
        Redaction(start=a, end=b, kind="person")
        for p in named
        if p.victim or (told and p.odds >= UNCALLED and not p.acquitted and shown.isdisjoint(p.spans))
        for a, b in p.spans
    ]


def _moved(fact: Any, by: int) -> Any:
    """Return facts of a part with their places in the whole text."""
    if isinstance(fact, list):
        return [_moved(f, by) for f in fact]
    if isinstance(fact, dict):
        return {
            k: v + by if k in ("start", "end") and isinstance(v, int) else _moved(v, by)
            for k, v in fact.items()
        }
    return fact
