"""The decision table for pattern levels: what each level requires, and by name what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from queries.patterns.cells import Cell, count, stands
from queries.patterns.checks import Again, Check, adjusted_odds, column, hits, recounts, to_overturn
from queries.patterns.finding import Agreement, Finding
from queries.patterns.frame import Bits, Frame, Group, Index
from queries.patterns.spread import Spread, spread, standardised
from queries.patterns.thresholds import Thresholds
from queries.statistics import homogeneity


def industry(cell: Cell, again: Again) -> Finding:
    """Judge one field: in most regions with enough cases, no fewer than chance would touch, no one region apart."""
    limits = again.limits
    lie = spread(again.frame, cell.group.members, column(again.frame, cell.mark), limits)
    missing = _strength(cell, limits)
    if lie.enough < limits.industry_regions or lie.regions < limits.dispersion_regions:
        missing.append("regions_few")
    elif lie.share < limits.industry_region_share:
        missing.append("regions_without")
    if lie.fewer <= limits.coverage_p:
        missing.append("clustered")
    if lie.dispersion >= limits.dispersion_ratio:
        missing.append("uneven")
    return _finding(cell, (cell,), again, lie, recounts(cell, again, spread_out=False), missing)


def systemic(cell: Cell, again: Again) -> Finding:
    """Judge one line: several regions and levels, enough rings, not carried by one ring or one region."""
    limits, frame = again.limits, again.frame
    rows = hits(cell, frame)
    lie = spread(frame, cell.group.members, column(frame, cell.mark), limits)
    regions, prefectures = frame.different("region", rows), frame.different("prefecture", rows)
    levels = {level for r in rows for level in frame.rings[r].some("levels")}
    missing = _strength(cell, limits)
    if cell.k < limits.systemic_rings:
        missing.append("line_rings_few")
    several = regions >= limits.systemic_regions and len(levels) >= limits.systemic_levels
    if not several and prefectures < limits.systemic_prefectures:
        missing.append("one_place")
    found = _finding(cell, (cell,), again, lie, recounts(cell, again, spread_out=True), missing)
    places = {"regions": regions, "levels": len(levels), "prefectures": prefectures}
    return replace(found, places=places)


def regional(cells: Sequence[Cell], again: Again, regions: Sequence[Group]) -> Finding:
    """Judge one region: inside several fields, uneven over all regions, found alike by audit and by complaint.

    ``regions`` are all groups of regions: they give the strata over which the regions are compared.
    """
    limits, frame = again.limits, again.frame
    first = max(cells, key=lambda c: (c.k, c.group.stratum))
    marks = column(frame, first.mark)
    language = first.group.stratum.split("/")[0]
    strata = {g.stratum: g.reference for g in regions if g.stratum.split("/")[0] == language}
    lie = _uneven(frame, list(strata.values()), marks, limits)
    checks = [(c, recounts(c, again, spread_out=False)) for c in cells]
    # a field counts where its own cell is strong enough and survives what it must survive
    firm = [c for c, made in checks if not _strength(c, limits) and all(x.passes for x in made if x.required)]
    missing = ["fields_few"] if len(firm) < limits.regional_fields else []
    if lie.regions < limits.dispersion_regions:
        missing.append("regions_few")
    elif lie.dispersion <= limits.dispersion_ratio:
        missing.append("even")
    agreement = channels(first.group.id, list(strata.values()), marks, again)
    if not agreement.enough:
        missing.append("channel_unknown")
    elif not agreement.agree:
        missing.append("channels_differ")
    found = _finding(first, tuple(cells), again, lie, [x for _, made in checks for x in made], missing, firm)
    return replace(found, agreement=agreement)


def _uneven(frame: Frame, strata: Sequence[Index], marks: Bits, limits: Thresholds) -> Spread:
    """Return the spread over all regions, with expected counts from each region's own mix of fields."""
    rows = np.concatenate(strata)
    lie = spread(frame, rows, marks, limits)
    names, found, expected = standardised(frame, strata, marks)
    ratio = homogeneity(found, expected).ratio if len(names) > 1 else 0.0
    return replace(lie, regions=len(names), dispersion=ratio)


def channels(region: str, strata: Sequence[Index], marks: Bits, again: Again) -> Agreement:
    """Count the region among audit-found rings alone and among complaint-found rings alone."""
    frame, limits = again.frame, again.limits
    rows = np.concatenate(strata)
    at = Group("PT-R", region, "", rows, rows, rows[:0])
    found: list[Cell] = []
    for wanted in (limits.audit, limits.complaint):
        reference = rows[frame.having("channel", frozenset(wanted))[rows]]
        members = reference[frame.counted_as("region", region)[reference]]
        found.append(count(replace(at, members=members, reference=reference), marks, ""))
    enough = all(c.n >= limits.channel_rings and c.n < c.total for c in found)
    return Agreement(
        found[0], found[1], enough, enough and all(c.ratio[0] >= limits.share_ratio for c in found)
    )


def _strength(cell: Cell, limits: Thresholds) -> list[str]:
    missing = []
    if cell.k < limits.rings_both:
        missing.append("rings_few")
    if not cell.ratio[0] >= limits.share_ratio:
        missing.append("weak")
    return missing


def _finding(
    cell: Cell, cells: tuple[Cell, ...], again: Again, lie: Spread, checks: list[Check], missing: list[str],
    firm: Sequence[Cell] | None = None,
) -> Finding:  # fmt: skip
    """Put a finding together; a required recount that fails is one more thing missing."""
    frame = again.frame
    if firm is None:
        missing = missing + sorted({f"fails_{c.name}" for c in checks if c.required and not c.passes})
    rows = sorted({r for c in cells for r in hits(c, frame)})
    cases = [c for r in rows for c in frame.rings[r].cases]
    inferred = count(cell.group, column(frame, cell.mark, True), cell.mark)
    overturn = [to_overturn(c, again.cut, again.limits) for c in (firm or cells)]
    # a region needs its fields together: it falls with the one that brings it below the number that is needed
    spare = len(overturn) - again.limits.regional_fields if firm else 0
    return Finding(
        cell.group.level, cell.group.id, cell.mark, cells, lie, tuple(checks), again.cut,
        sum(sorted(overturn)[: max(0, spare) + 1]), inferred, adjusted_odds(cell, frame), None,
        frame.period(np.concatenate([c.group.members for c in cells])), missing=tuple(missing),
        cases=tuple(sorted({c.id for c in cases})),
    )  # fmt: skip


def still_stands(cell: Cell, cut: float, limits: Thresholds) -> bool:
    """Return whether a cell would be shown by itself."""
    return not _strength(cell, limits) and stands(cell, cut, limits)
