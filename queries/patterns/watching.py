"""How long a unit stayed free of a weak point after each closure, and which kinds of measures keep it so.

Spells end where a next closure begins, and where acts could no longer have been found: the lag of detection.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from queries.patterns.closure import Closure
from queries.patterns.dates import span
from queries.patterns.rings import CaseFacts
from queries.patterns.thresholds import Thresholds
from queries.patterns.unit_events import Event
from queries.statistics import Lag, LogRank, Spell, detection_lag, log_rank, spell


@dataclass(frozen=True)
class Watched:
    """One closure that was followed: its kind of measure, its kind of unit, and what came of it."""

    kind: str
    unit_kind: str
    spell: Spell


def spells_of(own: Sequence[Closure], events: Sequence[Event], horizon: float | None) -> list[Watched]:
    """Return one spell a closure; the next closure ends the watch, so that no time counts twice."""
    if horizon is None:
        return []
    made = []
    ends = [*(c.date.middle for c in own[1:]), horizon]
    for closure, end in zip(own, ends, strict=True):
        closed = closure.date
        if any(e.start is None or e.start.before(closed) is None for e in events):
            continue  # dates too coarse to tell before from after
        told = spell(closed.middle, [e.start.middle for e in events if e.start], min(end, horizon))
        if told is not None:
            made.append(Watched(closure.kind, closure.unit_kind, told))
    return made


def last_found(cases: Sequence[CaseFacts]) -> float | None:
    """Return the month, counted as in ``dates``, in which the last case was found; None where no case tells it."""
    return max((s.start for c in cases if (s := span(c.found)) is not None), default=None)


def lag_of(cases: Sequence[CaseFacts], limits: Thresholds) -> Lag | None:
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


def by_kind(spells: Sequence[Watched], limits: Thresholds) -> tuple[tuple[str, ...], LogRank] | None:
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
