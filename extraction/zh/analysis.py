"""A Chinese text to its cases."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from extraction.common import Mark, Source, Span, Spans, between
from extraction.contract import Case, Redaction
from extraction.zh import forms
from extraction.zh.case import Parts, case
from extraction.zh.case_spans import case_spans, of_court
from extraction.zh.mixed import apart
from extraction.zh.names.found import Found
from extraction.zh.names.resolving import resolve
from extraction.zh.people.answering import answers
from extraction.zh.people.beside import beside
from extraction.zh.people.blame import blamed_by_signs, let_go_by_signs
from extraction.zh.people.harmed import hidden_by_signs
from extraction.zh.people.hiding import covered, hidden
from extraction.zh.people.in_doubt import in_doubt
from extraction.zh.people.people import people
from extraction.zh.people.signs import Scene
from extraction.zh.places.place import KIND, Place
from extraction.zh.places.places import places, without
from extraction.zh.units.unit_kinds import Unit
from extraction.zh.units.units import units

# the last character of every kind of place
KINDS = frozenset(kind[-1] for kind in KIND)
# what makes a stretch between the rows of a table a case of its own
TOLD = ("people", "misconduct", "weak_points", "money", "measures")


def analyse(source: Source, source_type: str | None = None) -> tuple[list[Case], list[Redaction], str | None]:
    """Return the cases, the stretches that nobody may read, and the kind of source."""
    text = source.text
    cast = met(source)
    spots, found, spans = cast.spots, cast.found, cast.spans
    let_go_by_signs(cast.scene)
    kept_back = cast.cleared | _protected(text, found, spans, blamed_by_signs(cast.scene))
    kept_back |= hidden_by_signs(cast.scene, kept_back)
    all_units = units(text, spots, [s for p in found.values() for s in p.spans])
    unseen = [(a, covered(text, a, b)) for n in kept_back for a, b in found[n].spans]
    hidden_names = Spans(unseen)
    # 王某超市: a house that is named by who may not be named is not named either
    all_units = [u for u in all_units if not hidden_names.touches(u.start, u.end)]
    named = Spans((u.start, u.end) for u in all_units)
    maybe = in_doubt(text, found, cast.doubts, [a for a, _ in spans], kept_back)
    unseen += [span for span in maybe if not named.touches(*span)]
    redactions = [Redaction(start=a, end=b, kind="person") for a, b in unseen]
    shown = {n: p for n, p in found.items() if n not in kept_back}
    kind = source_type or forms.source_type(text)
    whole = _Whole(
        sorted((a, b, n) for n, p in shown.items() for a, b in p.spans),
        sorted((a, b, n) for n in kept_back for a, b in found[n].spans),
        all_units,
        spots,
    )
    cases, rows = [], frozenset(source.rows)
    for start, end in spans:
        one = case(source, start, end, shown, spots, whole.part(start, end), kind)
        # a heading of a table of people is no case, nor is what leads up to it
        if one and ((start, end) in rows or not rows or any(getattr(one, told) for told in TOLD)):
            cases.append(one)
    return cases, redactions, kind


class Met(NamedTuple):
    """Who and which places a text names, where its cases are, of whom nothing was proved, what stands around each person, and what may be a name."""

    spots: list[Place]
    found: dict[str, Found]
    spans: list[Span]
    cleared: set[str]
    scene: Scene
    doubts: list[Span]


def met(source: Source) -> Met:
    """Return the people of a text among its places and cases: what weights are trained on is what they are asked of."""
    text = source.text
    spots = places(source)
    doubts: list[Span] = []
    found = people(text, source.named, [(p.start, p.end) for p in spots], doubts=doubts)
    resolve(text, found)
    names = Spans(s for p in found.values() for s in p.spans)
    # a place without its kind (金昌) inside the name of a person is none
    spots = without(spots, lambda s: text[s.end - 1] not in KINDS and names.touches(s.start, s.end))
    spans, cleared = _cases(source, found)
    return Met(spots, found, spans, cleared, Scene(text, found, [a for a, _ in spans]), doubts)


def _cases(source: Source, found: dict[str, Found]) -> tuple[list[Span], set[str]]:
    """Return where the cases begin and end, and the names of those of whom nothing was proved."""
    text = source.text
    named = sorted((a, n) for n, p in found.items() for a, _ in p.spans)
    cleared: set[str] = set()

    def cut(lines: list[Span]) -> list[Span]:
        return [span for one in case_spans(text, lines) for span in parted(one)]

    def parted(span: Span) -> list[Span]:
        if of_court(text):
            return [span]
        parts, names = apart(text, span, named)
        cleared.update(names)
        return parts

    return source.cases(cut), cleared


def _protected(text: str, found: dict[str, Found], spans: list[Span], blamed: set[str]) -> set[str]:
    """Return the names that nobody may read; ``spans``: the cases; ``blamed``: whom all that is told blames."""
    mentions = sorted(a for p in found.values() for a, _ in p.spans)
    first = {mentions[i] for start, _ in spans if (i := bisect_left(mentions, start)) < len(mentions)}
    begins = [a for a, _ in spans]
    return {
        n
        for n, p in found.items()
        if hidden(text, p, begins, first, blamed)
        or (
            n not in blamed
            and not first & {a for a, _ in p.spans}
            and beside(text, p, mentions)
            and not answers(text, p)
        )
    }


class _Whole:
    """What was found in a whole text, asked by case; ``marks``: mentions of people; ``unnamed``: of those kept back."""

    def __init__(
        self, marks: list[Mark], unnamed: list[Mark], found_units: list[Unit], spots: list[Place]
    ) -> None:
        self.marks, self.unnamed, self.units = marks, unnamed, found_units
        self.heads = [a for a, _, _ in marks]
        self.unnamed_heads = [a for a, _, _ in unnamed]
        self.unit_heads = [u.start for u in found_units]
        self.spot_heads = [p.start for p in spots]
        self.places = {p.start: p.end for p in spots}

    def part(self, start: int, end: int) -> Parts:
        """Return what lies within one case."""
        return Parts(
            self.marks[between(self.heads, start, end)],
            self.unnamed[between(self.unnamed_heads, start, end)],
            [u for u in self.units[between(self.unit_heads, start, end)] if u.end <= end],
            between(self.spot_heads, start, end),
            self.places,
        )
