"""Tables of counts behind the pictures: weak points by field and by region, and one weak point over the regions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from queries.patterns.frame import Frame, Group, Index, Level
from queries.patterns.spread import standardised
from queries.patterns.thresholds import Thresholds

GROUPS, POINTS, COMPOSITIONS = 14, 16, 3


@dataclass(frozen=True)
class Heat:
    """Rings by group (fields or regions) and weak point: ``k[i][j]`` of ``n[j]`` rings of group j name weak point i."""

    level: Level
    language: str
    points: tuple[str, ...]
    groups: tuple[str, ...]
    k: tuple[tuple[int, ...], ...]
    n: tuple[int, ...]


@dataclass(frozen=True)
class Composition:
    """One weak point over the regions: rings that name it, and expected from each region's own mix of fields."""

    weak_point: str
    language: str
    regions: tuple[str, ...]
    found: tuple[int, ...]
    expected: tuple[float, ...]


def heats(frame: Frame, groups: Sequence[Group], limits: Thresholds) -> tuple[Heat, ...]:
    """Return a table by field and one by region for each language that has at least two groups with enough rings."""
    made = []
    for level in ("PT-I", "PT-R"):
        inside: dict[str, dict[str, list[Index]]] = {}
        for group in (g for g in groups if g.level == level):
            language = group.stratum.split("/")[0]
            inside.setdefault(language, {}).setdefault(group.id, []).append(group.members)
        for language, members in sorted(inside.items()):
            rows = {name: np.unique(np.concatenate(parts)) for name, parts in members.items()}
            enough = sorted(
                (n for n in rows if len(rows[n]) >= limits.industry_region_rings), key=lambda n: (-len(rows[n]), n)
            )[:GROUPS]  # fmt: skip
            if len(enough) < 2:
                continue
            names = sorted(enough)
            k = np.stack([frame.explicit[rows[n]].sum(axis=0) for n in names], axis=1)
            order = sorted(np.flatnonzero(k.sum(axis=1)).tolist(), key=lambda i: (-int(k[i].sum()), i))[
                :POINTS
            ]
            made.append(
                Heat(
                    level, language, tuple(frame.points[i] for i in order), tuple(names),
                    tuple(tuple(int(x) for x in k[i]) for i in order), tuple(len(rows[n]) for n in names),
                )
            )  # fmt: skip
    return tuple(made)


def compositions(
    frame: Frame, groups: Sequence[Group], first: Sequence[tuple[str, str]], limits: Thresholds
) -> tuple[Composition, ...]:
    """Return how a few weak points lie over the regions: ``first`` (language, weak point), then the most frequent."""
    regional = [g for g in groups if g.level == "PT-R"]
    made = []
    for language in sorted({g.stratum.split("/")[0] for g in regional}):
        strata = {g.stratum: g.reference for g in regional if g.stratum.split("/")[0] == language}
        rows = np.concatenate(list(strata.values()))
        if frame.different("region", rows) < limits.dispersion_regions:
            continue
        totals = frame.explicit[rows].sum(axis=0)
        asked = [p for spoken, p in first if spoken == language]
        frequent = [
            frame.points[i] for i in np.argsort(-totals, kind="stable") if totals[i] >= limits.rings_marked
        ]
        for point in list(dict.fromkeys([*asked, *frequent]))[:COMPOSITIONS]:
            column = frame.explicit[:, frame.points.index(point)]
            names, found, expected = standardised(frame, list(strata.values()), column)
            made.append(Composition(point, language, tuple(names), tuple(found), tuple(expected)))
    return tuple(made)
