"""Measures that were closed, and whether the same weak point came back in the same unit: level PT-U.

The clock starts at a verified closure; acts that began before it are found late, not recurrence (docs/statistics.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from queries.patterns.closure import Closure
from queries.patterns.rings import Ring
from queries.patterns.thresholds import Thresholds
from queries.patterns.unit_events import Event, UnitEvents
from queries.patterns.watching import Watched, by_kind, lag_of, last_found, spells_of
from queries.statistics import Lag, LogRank, free_interval, kaplan_meier


@dataclass(frozen=True)
class Recurrence:
    """One unit and weak point after closure: rings that began after it, before it (found late), or nobody can tell.

    ``inferred`` counts further rings that would be new with inferred codes; ``alike`` units of the same kind had the
    weak point before and got no measure, ``alike_again`` of them had it again after the same date.
    """

    unit: str
    weak_point: str
    closures: tuple[Closure, ...]
    again: tuple[str, ...]
    late: tuple[str, ...]
    unclear: tuple[str, ...]
    inferred: int
    rings: int
    months: float | None
    sources: tuple[str, ...]
    apart: int
    alike: int
    alike_again: int
    cases: tuple[str, ...]
    fields: frozenset[str]
    passages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recurrences:
    """All verified closures and what came after them; ``unverified`` closures start no clock and are only counted."""

    found: tuple[Recurrence, ...]
    others: tuple[Recurrence, ...]
    looks: int
    unverified: int
    spells: tuple[Watched, ...]
    until: float | None
    lag: Lag | None
    by_kind: tuple[tuple[str, ...], LogRank] | None

    @property
    def curve(self) -> list[tuple[float, float]]:
        """Return the Kaplan-Meier curve over all closures."""
        return kaplan_meier(*self.times())

    def times(self) -> tuple[list[float], list[int]]:
        """Return months and marks (1 recurred) of all spells."""
        return [w.spell.months for w in self.spells], [int(w.spell.event) for w in self.spells]

    def free(self, months: float) -> tuple[float, float, float, int]:
        """Return the share free of recurrence after so many months, its interval, and how many were still watched."""
        times, events = self.times()
        share = 1.0
        for at, value in self.curve:
            share = value if at <= months else share
        return (share, *free_interval(times, events, months))


def recurrences(
    rings: Sequence[Ring],
    closures: Iterable[Closure],
    unit_kinds: dict[str, str],
    limits: Thresholds,
    *,
    apart: Sequence[Ring] = (),
    parts: Mapping[str, frozenset[str]] | None = None,
) -> Recurrences:
    """Judge every unit and weak point with a verified closure; ``apart`` are the rings with no two persons merged.

    ``parts`` says which units a section belongs to: a case in a section of the bureau is a case in the bureau.
    """
    all_closures = sorted(set(closures), key=lambda c: (c.unit, c.weak_point, c.closed, c.measure))
    pairs: dict[tuple[str, str], list[Closure]] = defaultdict(list)
    for closure in all_closures:
        if closure.verified:
            pairs[closure.unit, closure.weak_point].append(closure)
    cases = [c for r in rings for c in r.cases]
    lag, until = lag_of(cases, limits), last_found(cases)
    horizon = None if until is None else until - (lag.quantile(limits.lag_share) if lag else 0.0)
    made, spells = [], []
    places, places_apart = UnitEvents(rings, parts or {}), UnitEvents(apart, parts or {})
    treated = {(c.unit, c.weak_point) for c in all_closures}
    for (unit, point), own in sorted(pairs.items()):
        one = _judge(own, places, places_apart)
        alike, again = _alike(own[0], places, unit_kinds, treated)
        made.append(replace(one, alike=alike, alike_again=again))
        spells += spells_of(own, places.told(unit, point), horizon)
    return Recurrences(
        found=tuple(r for r in made if r.again),
        others=tuple(r for r in made if not r.again),
        looks=len(made),
        unverified=len({(c.measure, c.weak_point) for c in all_closures if not c.verified}),
        spells=tuple(spells),
        until=horizon,
        lag=lag,
        by_kind=by_kind(spells, limits),
    )


def _judge(own: Sequence[Closure], places: UnitEvents, apart: UnitEvents) -> Recurrence:
    first = own[0]
    closed = first.date
    # began before the closure, after it, or nobody can tell
    sides: dict[bool | None, list[Event]] = {True: [], False: [], None: []}
    events = places.told(first.unit, first.weak_point)
    for event in events:
        before = event.start.before(closed) if event.start else None
        if before and not (event.found and closed.before(event.found)):
            continue  # known when the measure was closed: what it was about
        sides[before].append(event)
    again = sides[False]
    told = {e.ring for e in events}
    implied = [
        e for e in places.implied(first.unit, first.weak_point)
        if e.ring not in told and e.start and e.start.before(closed) is False
    ]  # fmt: skip
    cases = [c for e in (*again, *sides[True]) for c in e.cases]
    later = apart.told(first.unit, first.weak_point)
    return Recurrence(
        unit=first.unit,
        weak_point=first.weak_point,
        closures=tuple(own),
        again=tuple(e.ring for e in again),
        late=tuple(e.ring for e in sides[True]),
        unclear=tuple(e.ring for e in sides[None]),
        inferred=len(implied),
        rings=len(events),
        months=min((e.start.middle - closed.middle for e in again if e.start), default=None),
        sources=tuple(sorted({c.source for e in again for c in e.cases})),
        apart=sum(e.start is not None and e.start.before(closed) is False for e in later),
        alike=0,
        alike_again=0,
        cases=tuple(sorted({c.id for c in cases})),
        fields=frozenset(f for c in cases for f in c.fields),
    )


def _alike(
    closure: Closure, places: UnitEvents, kinds: dict[str, str], treated: set[tuple[str, str]]
) -> tuple[int, int]:
    """Count units of the same kind that had the weak point before the closure and got no measure on it."""
    closed, alike, again = closure.date, 0, 0
    for unit in places.with_point(closure.weak_point):
        if (
            unit == closure.unit
            or kinds.get(unit) != closure.unit_kind
            or (unit, closure.weak_point) in treated
        ):
            continue
        before = [e.start.before(closed) for e in places.told(unit, closure.weak_point) if e.start]
        alike += True in before
        again += True in before and False in before
    return alike, again
