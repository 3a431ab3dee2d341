"""Measures that were closed, and whether the same weak point came back in the same unit: level PT-U.

The clock starts at a verified closure; acts that began before it are found late, not recurrence (STATISTICS 8).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from queries.patterns.dates import Span, span
from queries.patterns.rings import CaseFacts, Ring
from queries.patterns.thresholds import Thresholds
from queries.statistics import (
    Lag,
    LogRank,
    Spell,
    detection_lag,
    free_interval,
    kaplan_meier,
    log_rank,
    spell,
)


@dataclass(frozen=True)
class Closure:
    """One closed measure on one weak point in one unit; ``verified`` only where somebody else verified it."""

    measure: str
    kind: str
    unit: str
    unit_kind: str
    weak_point: str
    closed: str
    verified: bool
    region: str | None = None


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
class Watched:
    """One closure that was followed: its kind of measure, its kind of unit, and what came of it."""

    kind: str
    unit_kind: str
    spell: Spell


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
    lag, until = _lag(cases, limits), _until(cases)
    horizon = None if until is None else until - (lag.quantile(limits.lag_share) if lag else 0.0)
    made, spells = [], []
    places, places_apart = _Units(rings, parts or {}), _Units(apart, parts or {})
    treated = {(c.unit, c.weak_point) for c in all_closures}
    for (unit, point), own in sorted(pairs.items()):
        one = _judge(own, places, places_apart)
        alike, again = _alike(own[0], places, unit_kinds, treated)
        made.append(replace(one, alike=alike, alike_again=again))
        spells += _spells(own, places.told(unit, point), horizon)
    return Recurrences(
        tuple(r for r in made if r.again), tuple(r for r in made if not r.again), len(made),
        len({(c.measure, c.weak_point) for c in all_closures if not c.verified}), tuple(spells), horizon, lag,
        _by_kind(spells, limits),
    )  # fmt: skip


@dataclass(frozen=True)
class _Event:
    """One ring in one unit: when its acts began there, and when it was found."""

    ring: str
    start: Span | None
    found: Span | None
    cases: tuple[CaseFacts, ...]


class _Units:
    """The rings of each unit and weak point."""

    def __init__(self, rings: Sequence[Ring], parts: Mapping[str, frozenset[str]]) -> None:
        self._told: dict[tuple[str, str], list[_Event]] = defaultdict(list)
        self._implied: dict[tuple[str, str], list[_Event]] = defaultdict(list)
        for ring in rings:
            for target, name in ((self._told, "explicit"), (self._implied, "implied")):
                inside: dict[tuple[str, str], list[CaseFacts]] = defaultdict(list)
                for case in ring.cases:
                    for point in getattr(case, name):
                        for unit in case.units.union(*(parts.get(u, frozenset()) for u in case.units)):
                            inside[unit, point].append(case)
                for key, cases in inside.items():
                    target[key].append(_event(ring.id, cases))

    def told(self, unit: str, point: str) -> list[_Event]:
        """Return the rings in which the texts name the weak point."""
        return self._told.get((unit, point), [])

    def implied(self, unit: str, point: str) -> list[_Event]:
        """Return the rings in which conduct implies it."""
        return self._implied.get((unit, point), [])

    def with_point(self, point: str) -> list[str]:
        """Return the units in which the weak point is named."""
        return sorted({u for u, p in self._told if p == point})


def _event(ring: str, cases: Sequence[CaseFacts]) -> _Event:
    # one case without a date: the acts of the ring may have begun before all others
    starts = [span(c.act_start) for c in cases]
    known = [s for s in starts if s is not None]
    start = min(known, key=lambda s: (s.start, s.until)) if known and len(known) == len(starts) else None
    found = [s for s in (span(c.found) for c in cases) if s is not None]
    return _Event(ring, start, min(found, key=lambda s: (s.start, s.until), default=None), tuple(cases))


def _judge(own: Sequence[Closure], places: _Units, apart: _Units) -> Recurrence:
    first = own[0]
    closed = _date(first)
    sides = {True: [], False: [], None: []}  # type: dict[bool | None, list[_Event]]
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
    return Recurrence(
        first.unit, first.weak_point, tuple(own), tuple(e.ring for e in again), tuple(e.ring for e in sides[True]),
        tuple(e.ring for e in sides[None]), len(implied), len(events),
        min((e.start.middle - closed.middle for e in again if e.start), default=None),
        tuple(sorted({c.source for e in again for c in e.cases})),
        sum(e.start is not None and e.start.before(closed) is False for e in apart.told(first.unit, first.weak_point)),
        0, 0, tuple(sorted({c.id for c in cases})), frozenset(f for c in cases for f in c.fields),
    )  # fmt: skip


def _date(closure: Closure) -> Span:
    found = span(closure.closed)
    if found is None:
        raise ValueError("a closure has a date")
    return found


def _alike(
    closure: Closure, places: _Units, kinds: dict[str, str], treated: set[tuple[str, str]]
) -> tuple[int, int]:
    """Count units of the same kind that had the weak point before the closure and got no measure on it."""
    closed, alike, again = _date(closure), 0, 0
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


def _spells(own: Sequence[Closure], events: Sequence[_Event], horizon: float | None) -> list[Watched]:
    """Return one spell a closure; the next closure ends the watch, so that no time counts twice."""
    if horizon is None:
        return []
    made = []
    ends = [*(_date(c).middle for c in own[1:]), horizon]
    for closure, end in zip(own, ends, strict=True):
        closed = _date(closure)
        if any(e.start is None or e.start.before(closed) is None for e in events):
            continue  # dates too coarse to tell before from after
        told = spell(closed.middle, [e.start.middle for e in events if e.start], min(end, horizon))
        if told is not None:
            made.append(Watched(closure.kind, closure.unit_kind, told))
    return made


def _until(cases: Sequence[CaseFacts]) -> float | None:
    return max((s.start for c in cases if (s := span(c.found)) is not None), default=None)


def _lag(cases: Sequence[CaseFacts], limits: Thresholds) -> Lag | None:
    """Estimate the lag where enough cases tell both dates to the month."""
    dated = [
        (a, f) for c in cases if (a := span(c.act_start)) and (f := span(c.found)) and a.exact and f.exact
    ]
    kept = [(a.middle, f.middle) for a, f in dated if f.middle >= a.middle]
    if len(kept) < limits.lag_cases:
        return None
    try:
        return detection_lag([a for a, _ in kept], [f for _, f in kept], max(f for _, f in kept))
    except ValueError:
        return None  # all acts are as young as their discovery: nothing is known of longer lags


def _by_kind(spells: Sequence[Watched], limits: Thresholds) -> tuple[tuple[str, ...], LogRank] | None:
    """Compare kinds of measures that have enough recurrences each, within kinds of units."""
    groups: dict[str, list[Watched]] = defaultdict(list)
    for one in spells:
        groups[one.kind].append(one)
    enough = sorted(k for k, g in groups.items() if sum(w.spell.event for w in g) >= limits.compare_events)
    if len(enough) < 2:
        return None
    data = [([w.spell.months for w in groups[k]], [int(w.spell.event) for w in groups[k]]) for k in enough]
    strata = [[w.unit_kind for w in groups[k]] for k in enough]
    return tuple(enough), log_rank(data, strata, least=limits.compare_events)
