"""From the outcome to the page: rows and remarks in both languages, with everything they rest on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from queries.catalog import packs
from queries.patterns.cells import Cell
from queries.patterns.finding import Finding
from queries.patterns.outcome import Patterns
from queries.patterns.page import (
    ORDER,
    SMALL,
    Kind,
    Passage,
    PatternPage,
    PatternRow,
    Told,
    both,
    joined,
    passage,
)
from queries.patterns.pictures import pictures
from queries.patterns.plain import cell_data, closures_data, finding_data
from queries.patterns.rate_rows import rate_pictures, rate_rows
from queries.patterns.refused import Refused, refused
from queries.patterns.rings import RULE
from queries.patterns.telling import group, inferred_only, sentence, small, standing, unsaid
from queries.patterns.unit_rows import unit_limits, unit_rows
from queries.patterns.words import point, where, years
from vocabulary import Language, load

SMALL_STORED = 500
NUMBERS = ("k", "n", "share", "elsewhere", "ratio", "ratio_low", "ratio_high", "q")


def twice(make: Callable[[Language], str]) -> Told:
    """Return what ``make`` says in both languages."""
    return Told(zh=make("zh"), en=make("en"))


def pattern_page(patterns: Patterns, *, software: str = "") -> PatternPage:
    """Return the page of one outcome: findings by level, what stands out and cannot be said, what is too small."""
    found = patterns.search
    rows = [
        _found(patterns, f)
        for f in sorted(found.findings, key=lambda f: (ORDER.index(f.level), f.group, f.weak_point))
    ]
    rows += unit_rows(patterns)
    rows += rate_rows(patterns)
    rows += [_unsaid(patterns, f) for f in found.unsaid]
    rows += [_small(patterns, c) for c in found.small[:SMALL_STORED]]
    return PatternPage(
        revision=patterns.revision, about=tuple(_about(patterns, software)), rows=tuple(rows), limits=tuple(_limits(patterns)),
        never=tuple(_refused(r) for r in refused().values()),
        pictures=(*pictures(patterns), *rate_pictures(patterns)), data=_data(patterns, software),
    )  # fmt: skip


def _numbers(cell: Cell, *, tested: bool = True) -> dict[str, float | int | None]:
    plain = cell_data(cell)
    return {n: plain[n] if tested or n != "q" else None for n in NUMBERS}


def _passages(patterns: Patterns, finding: Finding) -> tuple[Passage, ...]:
    return tuple(passage(s) for s in patterns.evidence(finding))


def _found(patterns: Patterns, finding: Finding) -> PatternRow:
    lines = [standing(patterns, finding, k) for k in ("zh", "en")]
    return PatternRow(
        kind=finding.level, group=twice(lambda k: group(patterns, finding, k)),
        point=twice(lambda k: point(finding.weak_point, k)), numbers=_numbers(finding.cell),
        said=twice(lambda k: sentence(patterns, finding, k)),
        standing=tuple(Told(zh=a, en=b) for a, b in zip(*lines, strict=True)), cases=finding.cases,
        passages=_passages(patterns, finding), data=finding_data(finding),
    )  # fmt: skip


def _unsaid(patterns: Patterns, finding: Finding) -> PatternRow:
    return PatternRow(
        kind="unsaid", group=twice(lambda k: where(patterns, finding.cell, k)),
        point=twice(lambda k: point(finding.weak_point, k)), numbers=_numbers(finding.cell),
        said=twice(lambda k: unsaid(patterns, finding, k)), cases=finding.cases,
        passages=_passages(patterns, finding), data=finding_data(finding),
    )  # fmt: skip


def _refused(one: Refused) -> Told:
    return twice(lambda k: f"{one.words(k).name}: {one.words(k).reason}")


def _inferred_only(patterns: Patterns, cell: Cell) -> Told:
    return twice(lambda k: inferred_only(patterns, cell, k))


def _small(patterns: Patterns, cell: Cell) -> PatternRow:
    return PatternRow(
        kind="small", group=twice(lambda k: where(patterns, cell, k)), point=twice(lambda k: point(cell.mark, k)),
        numbers=_numbers(cell, tested=False), said=twice(lambda k: small(patterns, cell, k)), data=cell_data(cell),
    )  # fmt: skip


def _about(patterns: Patterns, software: str) -> list[Told]:
    """Return what must be known before a number is quoted: data, population, looks."""
    found, limits = patterns.search, patterns.limits
    return [
        both("pattern.stand", revision=patterns.revision, thresholds=limits.version, catalogue=load().version, ring=RULE,
             seed=limits.seed, software=software or "—"),
        both("pattern.scope", scope=_scope(patterns)),
        both("pattern.counted", cases=found.cases, rings=found.rings,
             years=twice(lambda k: years(found.period, "pattern.years", k))),
        *([] if found.cases else [both("pattern.empty")]),
        both("pattern.looks", looks=found.looks, inferred=found.inferred_looks, rate=limits.false_discovery_rate),
        both("pattern.view"),
        both("pattern.published"),
    ]  # fmt: skip


def _scope(patterns: Patterns) -> Told:
    named = (("region", patterns.scope.region), ("period", patterns.scope.period))
    parts = [both(f"pattern.scope.{name}", value=value) for name, value in named if value]
    return joined(parts) if parts else both("pattern.scope.all")


def _limits(patterns: Patterns) -> list[Told]:
    """Return what else could not be said, and why."""
    found, limits = patterns.search, patterns.limits
    told = []
    if not found.looks:
        told.append(
            both("pattern.nothing", rings=found.rings, group=limits.rings_group, marked=limits.rings_marked)
        )
    if found.small_groups:
        told.append(
            both("pattern.too_small", groups=found.groups, small=found.small_groups, least=limits.rings_group)
        )  # fmt: skip
    if len(found.small) > SMALL:
        stored = min(len(found.small), SMALL_STORED)
        told.append(both("pattern.small_more", count=len(found.small) - SMALL, stored=stored))
    told += [_inferred_only(patterns, c) for c in found.inferred_only]
    told += unit_limits(patterns)
    if not patterns.register_rates:
        told.append(both("pattern.no_register"))
    if patterns.without_exposure:
        told.append(both("pattern.rate.without", count=patterns.without_exposure))
    named = [(f"pattern.not_stated.{k}", count) for k, count in found.not_stated.items() if count]
    if named:
        told.append(both("pattern.not_stated", parts=joined([both(key, count=n) for key, n in named])))
    return told


def _data(patterns: Patterns, software: str) -> dict[str, Any]:
    found = patterns.search
    kinds: tuple[Kind, ...] = ORDER
    return {
        "software": software, "catalogue": load().version, "ring_rule": RULE, "packs": {name: p.version for name, p in sorted(packs().items())},
        "thresholds": patterns.limits.model_dump(mode="json"), "scope": dict(vars(patterns.scope)), "kinds": list(kinds),
        "cases": found.cases, "rings": found.rings, "period": list(found.period) if found.period else None,
        "looks": found.looks, "inferred_looks": found.inferred_looks, "groups": found.groups,
        "small_groups": found.small_groups, "not_stated": found.not_stated,
        "inferred_only": [cell_data(c) for c in found.inferred_only], "small": len(found.small),
        "closures": closures_data(patterns.recurrences, patterns.limits),
    }  # fmt: skip
