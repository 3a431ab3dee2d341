"""A Chinese text to its cases."""

from __future__ import annotations

from bisect import bisect_left

from extraction.common import Source, between
from extraction.contract import Case, Redaction
from extraction.zh import forms
from extraction.zh.case import Parts, case
from extraction.zh.case_spans import case_spans, of_court
from extraction.zh.hiding import covered, hidden
from extraction.zh.mixed import apart
from extraction.zh.people import people
from extraction.zh.places import places
from extraction.zh.resolving import resolve
from extraction.zh.units import units

# what makes a stretch between the rows of a table a case of its own
TOLD = ("people", "misconduct", "weak_points", "money", "measures")


def analyse(source: Source, source_type: str | None = None) -> tuple[list[Case], list[Redaction], str | None]:
    """Return the cases, the stretches that nobody may read, and the kind of source."""
    text = source.text
    spots = places(source)
    found = people(text, source.named, [(p.start, p.end) for p in spots])
    resolve(text, found)
    named = sorted((a, n) for n, p in found.items() for a, _ in p.spans)
    mentions = [a for a, _ in named]
    cleared: set[str] = set()

    def cut(lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [span for one in case_spans(text, lines) for span in _apart(one)]

    def _apart(span: tuple[int, int]) -> list[tuple[int, int]]:
        if of_court(text):
            return [span]
        parts, names = apart(text, span, named)
        cleared.update(names)
        return parts

    spans = source.cases(cut)
    first = {mentions[i] for start, _ in spans if (i := bisect_left(mentions, start)) < len(mentions)}
    begins = [a for a, _ in spans]
    kept_back = {n for n, p in found.items() if n in cleared or hidden(text, p, begins, first)}
    redactions = [
        Redaction(start=a, end=covered(text, a, b), kind="person")
        for n in kept_back
        for a, b in found[n].spans
    ]
    shown = {n: p for n, p in found.items() if n not in kept_back}
    found_units = units(text, spots, [s for p in found.values() for s in p.spans])
    kind = source_type or forms.source_type(text)
    marks = sorted((a, b, n) for n, p in shown.items() for a, b in p.spans)
    unnamed = sorted((a, b, n) for n in kept_back for a, b in found[n].spans)
    heads, unnamed_heads, unit_heads, spot_heads = (
        [a for a, _, _ in marks],
        [a for a, _, _ in unnamed],
        [u.start for u in found_units],
        [p.start for p in spots],
    )
    starts = {p.start: p.end for p in spots}
    cases, rows = [], frozenset(source.rows)
    for start, end in spans:
        parts = Parts(
            marks[between(heads, start, end)],
            unnamed[between(unnamed_heads, start, end)],
            [u for u in found_units[between(unit_heads, start, end)] if u.end <= end],
            between(spot_heads, start, end),
            starts,
        )
        one = case(source, start, end, shown, spots, parts, kind)
        # a heading of a table of people is no case, nor is what leads up to it
        if one and ((start, end) in rows or not rows or any(getattr(one, kind) for kind in TOLD)):
            cases.append(one)
    return cases, redactions, kind
