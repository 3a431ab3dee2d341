"""What the pictures of a run show: funnel, shrinkage, shares by field or region, and what stays free of recurrence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from queries.patterns.outcome import Patterns
from queries.patterns.page import Mark, PatternPicture, Told, both
from queries.patterns.tables import Composition, Heat
from queries.patterns.words import point
from queries.statistics import Rates, funnel_limits, rates

CURVE = 40
LIMITS = (0.95, 0.998)
Line = tuple[tuple[float, float], ...]


def pictures(patterns: Patterns) -> Iterator[PatternPicture]:
    """Yield the pictures of one run, in the order in which they stand on its page."""
    for heat in patterns.search.heats:
        yield _heat(patterns, heat)
    for number, one in enumerate(patterns.search.compositions):
        yield from _composition(patterns, one, number)
    yield from _survival(patterns)


def _point(identifier: str) -> Told:
    return Told(zh=point(identifier, "zh"), en=point(identifier, "en"))


def _heat(patterns: Patterns, heat: Heat) -> PatternPicture:
    names = [
        Told(zh=patterns.name(heat.level, g, "zh"), en=patterns.name(heat.level, g, "en"))
        for g in heat.groups
    ]
    kind = both(f"picture.heat.{heat.level}")
    reports = both(
        f"picture.reports.{heat.language}" if heat.language in ("zh", "en") else "picture.reports.other"
    )
    return PatternPicture(
        id=f"heat-{heat.level}-{heat.language}", kind="heat", title=both("picture.heat", of=kind, reports=reports),
        note=both("picture.heat.note"), x=kind, y=both("picture.points"),
        rows=tuple(_point(p) for p in heat.points),
        columns=tuple(both("picture.with_n", name=n, n=size) for n, size in zip(names, heat.n, strict=True)),
        cells=tuple(tuple(k / n for k, n in zip(row, heat.n, strict=True)) for row in heat.k),
    )  # fmt: skip


def _composition(patterns: Patterns, one: Composition, number: int) -> Iterator[PatternPicture]:
    names = [Told(zh=patterns.region(r, "zh"), en=patterns.region(r, "en")) for r in one.regions]
    made = rates(one.regions, one.found, one.expected)
    about = _point(one.weak_point)
    note = both("picture.composition.note")
    yield funnel(f"funnel-{number}", both("picture.funnel", about=about), note, names, made)
    yield shrinkage(f"shrinkage-{number}", both("picture.shrinkage", about=about), note, names, made)


def funnel(identifier: str, title: Told, note: Told, names: Sequence[Told], made: Rates) -> PatternPicture:
    """Return found / expected by size, with 95 % and 99.8 % limits around the mean."""
    sizes = [p.expected for p in made.places]
    factor = made.dispersion.factor if made.dispersion else 1.0
    mean = made.mean or 1.0
    at = np.geomspace(max(0.2, min(sizes) * 0.8), max(sizes) * 1.15, CURVE).tolist()
    lines: list[Line] = [((at[0], mean), (at[-1], mean))]
    for level in LIMITS:
        limits = funnel_limits(at, mean, factor, confidence=level)
        lines += [tuple((x, y[side]) for x, y in zip(at, limits, strict=True)) for side in (0, 1)]
    marks = tuple(
        Mark(x=p.expected, y=p.ratio, name=n, named=p.outside) for p, n in zip(made.places, names, strict=True)
    )  # fmt: skip
    widened = both("picture.widened" if factor > 1 else "picture.not_widened", factor=f"{factor:.1f}")
    return PatternPicture(
        id=identifier, kind="funnel", title=title, note=both("picture.funnel.note", note=note, widened=widened),
        x=both("picture.expected"), y=both("picture.ratio"), marks=marks, lines=tuple(lines),
    )  # fmt: skip


def shrinkage(identifier: str, title: Told, note: Told, names: Sequence[Told], made: Rates) -> PatternPicture:
    """Return raw and shrunken ratios side by side; where places are few or do not differ, it says so and shows intervals."""
    by_size = sorted(zip(made.places, names, strict=True), key=lambda x: (-x[0].expected, x[0].place))
    marks = []
    for row, (p, name) in enumerate(by_size):
        exact = p.shrunken is None
        low, high = (p.low, p.high) if exact else (p.shrunken_low, p.shrunken_high)
        marks.append(
            Mark(x=p.ratio if p.shrunken is None else p.shrunken, y=row, low=low, high=high, name=name,
                 named=p in made.named())
        )  # fmt: skip
    raw = tuple((p.ratio, float(row)) for row, (p, _) in enumerate(by_size))
    return PatternPicture(
        id=identifier, kind="shrinkage", title=title, note=both("picture.shrinkage.note", note=note, verdict=both(
            f"picture.verdict.{made.verdict}", places=len(made.places))),
        x=both("picture.ratio"), y=both("picture.by_size"), marks=tuple(marks), lines=(raw,),
    )  # fmt: skip


def _survival(patterns: Patterns) -> Iterator[PatternPicture]:
    found = patterns.recurrences
    if found is None or not found.spells:
        return
    times, events = found.times()
    steps: list[tuple[float, float]] = [(0.0, 1.0)]
    for at, share in found.curve:
        steps += [(at, steps[-1][1]), (at, share)]
    steps.append((max(times), steps[-1][1]))
    marks = []
    for months in patterns.limits.free_months:
        share, low, high, watched = found.free(months)
        if watched:
            name = both(
                "picture.free", share=f"{share:.0%}", low=f"{low:.0%}", high=f"{high:.0%}", watched=watched
            )
            marks.append(Mark(x=months, y=share, low=low, high=high, name=name, named=True))
    yield PatternPicture(
        id="survival", kind="survival", title=both("picture.survival"),
        note=both("picture.survival.note", followed=len(times), recurred=sum(events)), x=both("picture.months"),
        y=both("picture.free_share"), marks=tuple(marks), lines=(tuple(steps),),
    )  # fmt: skip
