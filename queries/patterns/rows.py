"""The outcome as rows and remarks: what every form of writing starts from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from queries.patterns.cells import Cell
from queries.patterns.outcome import Patterns
from queries.patterns.refused import refused
from queries.patterns.rings import RULE
from queries.patterns.telling import group, inferred_only, sentence, small, standing, unsaid
from queries.patterns.words import point, where, years
from queries.result import Sentence
from vocabulary import Language, load, say

Kind = Literal["PT-I", "PT-S", "PT-R", "unsaid", "small"]
ORDER: tuple[Kind, ...] = ("PT-I", "PT-S", "PT-R", "unsaid", "small")
SMALL = 20


@dataclass(frozen=True)
class PatternRow:
    """One thing that was found, or that could not be said, with its numbers and its sentences."""

    kind: Kind
    group: str
    point: str
    cell: Cell
    said: str
    standing: tuple[str, ...]
    passages: tuple[Sentence, ...]


def pattern_rows(patterns: Patterns, language: Language) -> list[PatternRow]:
    """Return findings first, by level, then what stands out and cannot be said, then what is too small."""
    rows: list[PatternRow] = []
    found = patterns.search
    for finding in sorted(found.findings, key=lambda f: (ORDER.index(f.level), f.group, f.weak_point)):
        rows.append(
            PatternRow(
                finding.level, group(patterns, finding, language),
                point(finding.weak_point, language), finding.cell, sentence(patterns, finding, language),
                tuple(standing(patterns, finding, language)), tuple(patterns.evidence(finding)),
            )
        )  # fmt: skip
    for finding in found.unsaid:
        told = unsaid(patterns, finding, language)
        at, name = where(patterns, finding.cell, language), point(finding.weak_point, language)
        rows.append(PatternRow("unsaid", at, name, finding.cell, told, (), tuple(patterns.evidence(finding))))
    for cell in found.small[:SMALL]:
        at, told = where(patterns, cell, language), small(patterns, cell, language)
        rows.append(PatternRow("small", at, point(cell.mark, language), cell, told, (), ()))
    return rows


def pattern_about(patterns: Patterns, language: Language) -> list[str]:
    """Return what must be known before a number is quoted: data, population, looks."""
    found, limits = patterns.search, patterns.limits
    return [
        say("pattern.stand", language, revision=patterns.revision, thresholds=limits.version,
            catalogue=load().version, ring=RULE),
        say("pattern.scope", language, scope=_scope(patterns, language)),
        say("pattern.counted", language, cases=found.cases, rings=found.rings,
            years=years(found.period, "pattern.years", language)),
        say("pattern.looks", language, looks=found.looks, inferred=found.inferred_looks,
            rate=limits.false_discovery_rate),
        say("pattern.view", language),
        say("pattern.published", language),
    ]  # fmt: skip


def _scope(patterns: Patterns, language: Language) -> str:
    parts = [
        say(f"pattern.scope.{name}", language, value=value)
        for name, value in (("region", patterns.scope.region), ("period", patterns.scope.period))
        if value
    ]
    return say("pattern.joined", language).join(parts) or say("pattern.scope.all", language)


def pattern_limits(patterns: Patterns, language: Language) -> list[str]:
    """Return what else could not be said, and why."""
    found, limits = patterns.search, patterns.limits
    told = []
    if not found.looks:
        told.append(
            say("pattern.nothing", language, rings=found.rings, group=limits.rings_group, marked=limits.rings_marked)
        )  # fmt: skip
    if found.small_groups:
        told.append(
            say("pattern.too_small", language, groups=found.groups, small=found.small_groups, least=limits.rings_group)
        )  # fmt: skip
    if len(found.small) > SMALL:
        told.append(say("pattern.small_more", language, count=len(found.small) - SMALL))
    told += [inferred_only(patterns, c, language) for c in found.inferred_only]
    told.append(say("pattern.no_register", language))
    parts = [
        say(f"pattern.not_stated.{k}", language, count=count)
        for k, count in found.not_stated.items()
        if count
    ]
    if parts:
        told.append(say("pattern.not_stated", language, parts=say("pattern.joined", language).join(parts)))
    return told


def pattern_never(language: Language) -> list[str]:
    """Return what is never computed, with the reason of each."""
    return [f"{w.name}: {w.reason}" for w in (r.words(language) for r in refused().values())]
