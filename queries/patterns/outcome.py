"""One run on a graph: the search, the names of what it is about, and the sentences that its findings rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from queries.patterns.cells import Cell
from queries.patterns.closures import Recurrences, recurrences
from queries.patterns.finding import Finding, Search
from queries.patterns.frame import Level
from queries.patterns.loading import Loaded, evidence, load_cases, sentences
from queries.patterns.places import Regions
from queries.patterns.registers import RegisterRates, register_rates
from queries.patterns.rings import CaseFacts, rings
from queries.patterns.scope import Scope
from queries.patterns.search import search
from queries.patterns.thresholds import Thresholds, thresholds
from queries.readable import Readable
from queries.result import Sentence
from vocabulary import Language, load


@dataclass(frozen=True)
class Patterns:
    """What one run found and what it could not say, ready to be told."""

    search: Search
    scope: Scope
    limits: Thresholds
    regions: Regions
    recurrences: Recurrences | None = None
    register_rates: tuple[RegisterRates, ...] = ()
    without_exposure: int = 0
    unit_names: dict[str, str] = field(default_factory=dict)
    passages: dict[str, Sentence] = field(default_factory=dict)
    revision: int = 0

    def name(self, level: Level, group: str, language: Language) -> str:
        """Return a field, line, kind of unit or region as people read it."""
        if level == "PT-R":
            return self.region(group, language)
        lists = load()
        entry = lists["field"].get(group) or lists["line"].get(group) or lists["unit_type"].get(group)
        return entry.label(language) if entry else group

    def region(self, identifier: str, language: Language) -> str:
        """Return the name of a region."""
        place = self.regions.get(identifier)
        if place is None:
            return identifier
        return place.zh if language == "zh" else place.en

    def unit(self, identifier: str) -> str:
        """Return the name of a unit that was given a measure."""
        return self.unit_names.get(identifier, identifier)

    def evidence(self, finding: Finding) -> list[Sentence]:
        """Return the sentences of one finding."""
        return [self.passages[p] for p in finding.passages if p in self.passages]


def search_patterns(graph: Readable, scope: Scope | None = None) -> Patterns:
    """Run the whole search once on a graph and return what the scope asks to be shown.

    Errors: ``patterns_period_wrong``, ``patterns_place_unknown``, ``patterns_field_unknown``, and the graph's own.
    """
    asked = (scope or Scope()).checked()
    limits = thresholds()
    loaded = load_cases(graph, limits)
    cases = asked.cases(loaded)
    whole = search(cases, limits)
    rated, without = register_rates(asked.tables(loaded), loaded.regions, limits)
    again = _recurrences(graph, loaded, cases, asked, limits)
    told = _with_evidence(graph, [f for f in (*whole.findings, *whole.unsaid) if asked.shows(f)])
    shown = replace(
        whole,
        findings=tuple(f for f in told if not f.missing),
        unsaid=tuple(f for f in told if f.missing),
        inferred_only=_shown(whole.inferred_only, asked),
        small=_shown(whole.small, asked),
    )
    wanted = {p for f in told for p in f.passages}
    if again is not None:
        wanted |= {p for r in (*again.found, *again.others) for p in r.passages}
    return Patterns(
        shown, asked, limits, loaded.regions, again, tuple(r for r in rated if asked.shows_rate(r)), without,
        loaded.unit_names, sentences(graph, wanted), loaded.revision,
    )  # fmt: skip


def _recurrences(
    graph: Readable, loaded: Loaded, cases: Sequence[CaseFacts], asked: Scope, limits: Thresholds
) -> Recurrences | None:
    """Return what came back after closed measures, with the passages of those that are shown."""
    closed = asked.closures(loaded)
    if closed is None:
        return None
    apart = rings(cases, merges=False)
    made = recurrences(rings(cases), closed, loaded.unit_kinds, limits, apart=apart, parts=loaded.parts)
    kept = [r for r in (*made.found, *made.others) if asked.shows_unit(r)]
    stated = evidence(graph, (c for r in kept for c in r.cases), (r.weak_point for r in kept))
    told = [
        replace(r, passages=tuple(sorted({p for c in r.cases for p in stated.get((c, r.weak_point), ())})))
        for r in kept
    ]
    return replace(
        made, found=tuple(r for r in told if r.again), others=tuple(r for r in told if not r.again)
    )


def _with_evidence(graph: Readable, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings with the passages in which their cases name the weak point."""
    stated = evidence(graph, (c for f in findings for c in f.cases), (f.weak_point for f in findings))
    return [
        replace(f, passages=tuple(sorted({p for c in f.cases for p in stated.get((c, f.weak_point), ())})))
        for f in findings
    ]


def _shown(cells: Iterable[Cell], scope: Scope) -> tuple[Cell, ...]:
    return tuple(c for c in cells if scope.shows_group(c.group.level, [(c.group.id, c.group.stratum)]))
