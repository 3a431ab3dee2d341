"""Invented worlds for the pattern search: rings, unequal detection, unequal mix of fields; with or without a pattern.

Seeded: the same world and seed give the same cases. No text is made: the search reads counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from typing import Literal

import numpy as np

from queries import CaseFacts
from vocabulary import load

Planted = Literal["industry", "systemic", "regional"]
CHANNELS = ("DC-1", "DC-3", "DC-4", "")


@dataclass(frozen=True)
class World:
    """``planted`` names a pattern and its strength: how many times as often the weak point shows there."""

    rings: int = 1500
    regions: int = 12
    fields: int = 6
    lines: int = 5
    sources: int = 5
    fields_differ: bool = False
    planted: dict[Planted, float] = field(default_factory=dict)

    @property
    def truth(self) -> dict[Planted, tuple[str, str]]:
        """Return (group, weak point) of each planted pattern."""
        points = _points()
        first = {"industry": self.field_ids()[0], "systemic": self.line_ids()[0], "regional": "R000"}
        at = {"industry": points[3], "systemic": points[13], "regional": points[23]}
        return {kind: (first[kind], at[kind]) for kind in self.planted}

    def field_ids(self) -> list[str]:
        """Return the fields of this world."""
        return list(_ids("field")[: self.fields])

    def line_ids(self) -> list[str]:
        """Return the lines of this world."""
        return list(_ids("line")[: self.lines])


@cache
def _ids(kind: str) -> tuple[str, ...]:
    return tuple(sorted(i for i in load()[kind] if not i.endswith("-99")))


@cache
def _points() -> tuple[str, ...]:
    return tuple(sorted(load().weak_points))


def cases(world: World, seed: int) -> list[CaseFacts]:
    """Return the cases of one world; regions differ in what they find and in their fields, whatever is real."""
    draw = np.random.default_rng(seed)
    points = _points()
    base = draw.beta(2, 18, size=len(points))
    for _, point in world.truth.values():
        base[points.index(point)] = 0.1
    by_field = np.tile(base, (world.fields, 1))
    if world.fields_differ:
        by_field = np.clip(by_field * draw.choice([0.3, 1.0, 3.0], size=by_field.shape), 0, 0.7)
    # found = there x looked for: regions look with very unequal effort
    detection = draw.beta(4, 4, size=world.regions) * draw.lognormal(0, 0.5, size=world.regions)
    mix = draw.dirichlet(np.full(world.fields, 3.0), size=world.regions)
    found: list[CaseFacts] = []
    regions = draw.choice(world.regions, size=world.rings, p=detection / detection.sum())
    for number, region in enumerate(regions.tolist()):
        found += _ring(world, draw, number, region, mix, by_field)
    return found


def _ring(
    world: World, draw: np.random.Generator, number: int, region: int, mix: np.ndarray, by_field: np.ndarray
) -> Iterator[CaseFacts]:
    fields, lines, points = world.field_ids(), world.line_ids(), _points()
    of_field, of_line = int(draw.choice(world.fields, p=mix[region])), int(draw.integers(world.lines))
    rate = by_field[of_field].copy()
    groups = {"industry": fields[of_field], "systemic": lines[of_line], "regional": f"R{region:03d}"}
    for kind, (group, point) in world.truth.items():
        if groups[kind] == group:
            at = points.index(point)
            rate[at] = min(0.9, rate[at] * world.planted[kind])
    shown = draw.random(len(points)) < rate
    implied = draw.random(len(points)) < rate / 4
    source = f"source {int(draw.integers(world.sources))}"
    level = ("RG-3", "RG-4")[int(draw.integers(2))]
    hinted = frozenset(compress(points, implied.tolist()))
    for part in range(int(draw.integers(1, 7))):
        # the cases of a ring tell most of the same weak points: this is why cases must not be counted
        told = shown & ((draw.random(len(points)) < 0.8) | (part == 0))
        yield CaseFacts(
            id=f"C{number:06d}-{part}", document=f"D{number:06d}-{part}", act_start="2020", act_end="2023",
            source=source, source_type="ST-01", channel=CHANNELS[int(draw.integers(len(CHANNELS)))] or None,
            region=f"R{region:03d}", region_level="RG-3", prefecture=f"P{region // 4:02d}",
            main_field=fields[of_field], levels=frozenset([level]), lines=frozenset([lines[of_line]]),
            fields=frozenset([fields[of_field]]), units=frozenset([f"U{number}"]), people=frozenset([f"P{number}"]),
            explicit=frozenset(compress(points, told.tolist())), implied=hinted,
        )  # fmt: skip


def one_by_one(made: list[CaseFacts]) -> list[CaseFacts]:
    """Return the same cases with nothing that joins them: what counting cases would count."""
    from dataclasses import replace

    return [replace(c, units=frozenset(), people=frozenset()) for c in made]
