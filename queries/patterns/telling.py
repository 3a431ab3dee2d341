"""Findings in sentences: what is said, what it rests on, what speaks against it, what would overturn it."""

from __future__ import annotations

import math

from queries.patterns.cells import Cell
from queries.patterns.finding import Finding
from queries.patterns.outcome import Patterns
from queries.patterns.words import numbers, point, times, where, years
from vocabulary import Language, load, say


def sentence(patterns: Patterns, finding: Finding, language: Language) -> str:
    """Return the finding in the sentence pattern of its level."""
    cell, inferred = finding.cell, finding.inferred
    common = {
        **numbers(cell), "group": group(patterns, finding, language),
        "point": point(finding.weak_point, language), "catalogue": load().version,
        "years": years(finding.period, "pattern.years_of", language),
        "inferred": f"{inferred.k / max(1, inferred.n):.0%}", "shown": finding.spread.shown,
        "enough": finding.spread.enough, "least": patterns.limits.industry_region_rings, **finding.places,
    }  # fmt: skip
    if finding.level == "PT-R" and finding.agreement is not None:
        parts = [
            say("pattern.part", language, field=patterns.name("PT-I", c.group.stratum.split("/")[-1], language), **numbers(c))
            for c in finding.cells
        ]  # fmt: skip
        common.update(
            parts=say("pattern.joined", language).join(parts), fields=len(finding.cells),
            dispersion=times(finding.spread.dispersion), all_regions=finding.spread.regions,
            audit=say("pattern.k_of_n", language, **numbers(finding.agreement.audit)),
            complaint=say("pattern.k_of_n", language, **numbers(finding.agreement.complaint)),
        )  # fmt: skip
    return say(f"pattern.{finding.level}", language, **common)


def group(patterns: Patterns, finding: Finding, language: Language) -> str:
    """Return the group of a finding; a region stands for several fields."""
    if finding.level == "PT-R":
        return patterns.region(finding.group, language)
    return where(patterns, finding.cell, language)


def standing(patterns: Patterns, finding: Finding, language: Language) -> list[str]:
    """Return what the finding rests on and what speaks against it, line by line."""
    cell, lie = finding.cell, finding.spread
    told = [
        say("pattern.denominator", language, **numbers(cell)),
        say("pattern.explicit", language, ratio=times(finding.inferred.ratio[0])),
        say("pattern.survives", language, count=len({c.about for c in finding.checks if c.name == "source"})),
    ]
    if math.isfinite(finding.odds):
        told.append(say("pattern.odds", language, odds=times(finding.odds)))
    seen = "pattern.seen" if math.isfinite(lie.seen) else "pattern.unseen"
    told.append(
        say("pattern.spread", language, dispersion=times(lie.dispersion), regions=lie.regions, touched=lie.touched,
            expected=times(lie.expected), seen=say(seen, language, seen=times(lie.seen)))
    )  # fmt: skip
    if (counter := counterevidence(patterns, finding, language)) is not None:
        told.append(say("pattern.counter", language, text=counter))
    if finding.level != "PT-R" and lie.enough > lie.shown:
        told.append(say("pattern.without", language, count=lie.enough - lie.shown))
    told.append(say("pattern.overturn", language, k=sum(c.k for c in finding.cells), count=finding.overturn))
    told.append(limits(patterns, finding, language))
    return told


def counterevidence(patterns: Patterns, finding: Finding, language: Language) -> str | None:
    """Return the recount that speaks most against the finding, in words."""
    check = finding.counter
    if check is None:
        return None
    about = check.about
    if check.name == "source":
        about = about or say("pattern.one_source", language)
    elif check.name == "largest_region":
        about = patterns.region(about, language)
    return say(f"pattern.counter.{check.name}", language, about=about, **numbers(check.cell))


def limits(patterns: Patterns, finding: Finding, language: Language) -> str:
    """Return the thresholds that the finding met, with their version."""
    known = patterns.limits
    level = say(f"pattern.thresholds.{finding.level}", language, **known.model_dump())
    return say(
        "pattern.thresholds", language, version=known.version, rate=known.false_discovery_rate, ratio=known.share_ratio,
        group=known.rings_group, both=known.rings_both, marked=known.rings_marked, level=level,
    )  # fmt: skip


def unsaid(patterns: Patterns, finding: Finding, language: Language) -> str:
    """Return what stands out and why it cannot be called a pattern."""
    reasons = say("pattern.joined", language).join(
        say(f"pattern.reason.{reason}", language) for reason in finding.missing
    )
    return say(
        "pattern.unsaid", language, reasons=reasons, point=point(finding.weak_point, language),
        group=where(patterns, finding.cell, language), level=load()["pattern_level"][finding.level].label(language),
        **numbers(finding.cell),
    )  # fmt: skip


def small(patterns: Patterns, cell: Cell, language: Language) -> str:
    """Return that a cell has too few rings, with what they are compatible with."""
    _, low, high = cell.count_ratio
    return say(
        "pattern.small", language, point=point(cell.mark, language), group=where(patterns, cell, language), k=cell.k,
        expected=times(cell.expected), low=times(low), high=times(high),
    )  # fmt: skip


def inferred_only(patterns: Patterns, cell: Cell, language: Language) -> str:
    """Return that a cell stands out only where inferred codes are counted."""
    return say(
        "pattern.inferred_only", language, point=point(cell.mark, language), group=where(patterns, cell, language),
        **numbers(cell),
    )  # fmt: skip
