"""The pattern search: one run over everything, every look counted, each candidate judged by the decision table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from queries.patterns.cells import Cell, look
from queries.patterns.checks import Again, Sources
from queries.patterns.deciding import industry, regional, still_stands, systemic
from queries.patterns.finding import Finding, Search
from queries.patterns.frame import Group, frame, groups
from queries.patterns.rings import CaseFacts, rings
from queries.patterns.tables import compositions, heats
from queries.patterns.thresholds import Thresholds, thresholds


def search(cases: Sequence[CaseFacts], limits: Thresholds | None = None) -> Search:
    """Search the cases for regional, systemic and industry-wide patterns.

    All levels are looked at together under one false discovery rate: what is shown later changes no q value.
    """
    limits = limits or thresholds()
    whole = frame(rings(cases))
    apart = frame(rings(cases, merges=False))
    looked_at = groups(whole)
    named = look(whole, looked_at, False, limits)
    implied = look(whole, looked_at, True, limits)
    again = Again(whole, Sources.of(whole.rings), apart, {g.key: g for g in groups(apart)}, named.cut, limits)
    judged = _judged(named.significant, again, looked_at)
    explicit = {(c.group.key, c.mark) for c in named.significant}
    only = [
        c
        for c in implied.significant
        if (c.group.key, c.mark) not in explicit and still_stands(c, implied.cut, limits)
    ]
    return Search(
        findings=tuple(f for f in judged if not f.missing), unsaid=tuple(f for f in judged if f.missing),
        inferred_only=tuple(only), small=named.small, rings=len(whole.rings), cases=len(cases),
        looks=named.looks, inferred_looks=implied.looks, groups=len(looked_at), small_groups=named.small_groups,
        not_stated={
            "source": sum(not r.some("source") for r in whole.rings),
            "field": sum(not r.some("fields") for r in whole.rings),
            "line": sum(not r.some("lines") for r in whole.rings),
            "region": int((whole.coded("region")[1] < 0).sum()),
            "channel": sum(not r.some("channel") for r in whole.rings),
            "weak_point": int((~whole.explicit.any(axis=1)).sum()) if len(whole.rings) else 0,
        },
        period=whole.period(np.arange(len(whole.rings))), heats=heats(whole, looked_at, limits),
        compositions=compositions(whole, looked_at, regional_points(judged), limits),
    )  # fmt: skip


def regional_points(judged: Sequence[Finding]) -> list[tuple[str, str]]:
    """Return (language, weak point) of what stands out in a region, findings first, those with most rings first."""
    told = sorted(judged, key=lambda f: (bool(f.missing), -f.cell.k, f.weak_point))
    return [(f.cell.group.stratum.split("/")[0], f.weak_point) for f in told if f.level == "PT-R"]


def _judged(cells: Sequence[Cell], again: Again, looked_at: Sequence[Group]) -> list[Finding]:
    """Judge every significant cell at its level; those of one region and weak point together."""
    found: list[Finding] = []
    places: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.group.level == "PT-I":
            found.append(industry(cell, again))
        elif cell.group.level == "PT-S":
            found.append(systemic(cell, again))
        else:
            places[cell.group.id, cell.mark].append(cell)
    regions = [g for g in looked_at if g.level == "PT-R"]
    found += [regional(together, again, regions) for _, together in sorted(places.items())]
    return sorted(found, key=lambda f: (f.level, f.group, f.weak_point, f.cell.group.stratum))
