"""Recurrence after closure in sentences: the same weak point again, found late, or nothing that can be said."""

from __future__ import annotations

from queries.patterns.closures import Recurrence, Recurrences
from queries.patterns.dates import month
from queries.patterns.outcome import Patterns
from queries.patterns.page import Passage, PatternRow, Told, both, joined, passage
from queries.patterns.plain import recurrence_data
from queries.patterns.words import chance, point
from vocabulary import load


def unit_rows(patterns: Patterns) -> list[PatternRow]:
    """Return the recurrences first, then units where acts were found late or dates are too coarse."""
    found = patterns.recurrences
    if found is None:
        return []
    rows = [_row(patterns, found, r) for r in found.found]
    return rows + [_late(patterns, r) for r in found.others if r.late or r.unclear]


def _point(one: Recurrence) -> Told:
    return Told(zh=point(one.weak_point, "zh"), en=point(one.weak_point, "en"))


def _unit(patterns: Patterns, one: Recurrence) -> Told:
    name = patterns.unit(one.unit)
    return Told(zh=name, en=name)


def _passages(patterns: Patterns, one: Recurrence) -> tuple[Passage, ...]:
    known = patterns.passages
    return tuple(passage(known[p]) for p in one.passages if p in known)


def _numbers(one: Recurrence) -> dict[str, float | int | None]:
    none = dict.fromkeys(("share", "elsewhere", "ratio", "ratio_low", "ratio_high", "q"))
    return {"k": len(one.again), "n": one.rings, **none}


def _row(patterns: Patterns, found: Recurrences, one: Recurrence) -> PatternRow:
    return PatternRow(
        kind="PT-U", group=_unit(patterns, one), point=_point(one), numbers=_numbers(one),
        said=both("pattern.PT-U", group=_unit(patterns, one), point=_point(one), measures=_measures(one),
                  closed=one.closures[0].closed, k=len(one.again), n=one.rings,
                  months=f"{max(0.0, one.months or 0):.0f}", late=_late_words(one), catalogue=load().version),
        standing=tuple(_standing(patterns, found, one)), cases=one.cases, passages=_passages(patterns, one),
        data=recurrence_data(one),
    )  # fmt: skip


def _measures(one: Recurrence) -> Told:
    kinds = load()["measure"]
    named = {}
    for closure in one.closures:
        entry = kinds.get(closure.kind)
        named[closure.measure] = (
            entry.zh if entry else closure.kind,
            entry.en if entry else closure.kind,
        )
    return Told(
        zh="、".join(f"{zh}（{m}）" for m, (zh, _) in named.items()),
        en=", ".join(f"{en} ({m})" for m, (_, en) in named.items()),
    )


def _late_words(one: Recurrence) -> Told:
    return both("pattern.unit.also_late", count=len(one.late)) if one.late else Told(zh="", en="")


def _standing(patterns: Patterns, found: Recurrences, one: Recurrence) -> list[Told]:
    limits = patterns.limits
    recurred = sum(w.spell.event for w in found.spells)
    told = [
        both("pattern.unit.denominator", looks=found.looks, followed=len(found.spells), recurred=recurred),
        both("pattern.unit.no_q", looks=found.looks),
        both("pattern.unit.explicit", inferred=one.inferred),
        both("pattern.unit.sources", count=len([s for s in one.sources if s])),
    ]
    if (free := free_words(patterns, found)) is not None:
        told.append(free)
    counter = [both("pattern.unit.alike", alike=one.alike, again=one.alike_again)]
    if len(one.sources) < 2:
        counter.append(both("pattern.unit.one_source"))
    if one.apart != len(one.again):
        counter.append(both("pattern.unit.apart", count=one.apart))
    if one.unclear:
        counter.append(both("pattern.unit.unclear", count=len(one.unclear)))
    told.append(both("pattern.counter", text=joined(counter)))
    told.append(both("pattern.unit.overturn", k=len(one.again), closed=one.closures[0].closed))
    told.append(both("pattern.unit.thresholds", version=limits.version, lag=_lag(patterns, found)))
    return told


def _lag(patterns: Patterns, found: Recurrences) -> Told:
    if found.lag is None:
        return both("pattern.unit.lag_unknown", least=patterns.limits.lag_cases)
    months = found.lag.quantile(patterns.limits.lag_share)
    return both("pattern.unit.lag", months=f"{months:.0f}", share=f"{patterns.limits.lag_share:.0%}")


def free_words(patterns: Patterns, found: Recurrences) -> Told | None:
    """Return the share free of recurrence after 12, 24 and 36 months, as far as closures were watched so long."""
    parts: list[Told] = []
    for months in patterns.limits.free_months:
        share, low, high, watched = found.free(months)
        if watched:
            parts.append(
                both("pattern.unit.free_at", months=months, share=f"{share:.0%}", low=f"{low:.0%}", high=f"{high:.0%}",
                     watched=watched)
            )  # fmt: skip
    if not parts:
        return None
    return both("pattern.unit.free", parts=joined(parts))


def _late(patterns: Patterns, one: Recurrence) -> PatternRow:
    key = "pattern.unit.late" if one.late else "pattern.unit.coarse"
    return PatternRow(
        kind="unsaid", group=_unit(patterns, one), point=_point(one), numbers=_numbers(one),
        said=both(key, group=_unit(patterns, one), point=_point(one), closed=one.closures[0].closed, late=len(one.late),
                  unclear=len(one.unclear)),
        cases=one.cases, passages=_passages(patterns, one), data=recurrence_data(one),
    )  # fmt: skip


def unit_limits(patterns: Patterns) -> list[Told]:
    """Return what the search looked at after closures and could not say."""
    found = patterns.recurrences
    if found is None:
        return [both("pattern.unit.period")]
    if not found.looks and not found.unverified:
        return [both("pattern.unit.none")]
    told = []
    if found.unverified:
        told.append(both("pattern.unit.unverified", count=found.unverified))
    if found.looks:
        told.append(
            both("pattern.unit.quiet", looks=found.looks, again=len(found.found), followed=len(found.spells))
        )
        if found.until is not None and len(found.spells) < found.looks:
            told.append(both("pattern.unit.horizon", month=month(found.until)))
        if found.lag is None:
            told.append(both("pattern.unit.no_lag", least=patterns.limits.lag_cases))
        told.append(_compared(patterns, found))
    return told


def _compared(patterns: Patterns, found: Recurrences) -> Told:
    if found.by_kind is None or found.by_kind[1].p is None:
        return both("pattern.unit.not_compared", least=patterns.limits.compare_events)
    kinds, test = found.by_kind
    known = load()["measure"]
    names = [known[k] for k in kinds if k in known]
    return both(
        "pattern.unit.compared", p=chance(test.p or 1.0),
        kinds=Told(zh="、".join(n.zh for n in names), en=", ".join(n.en for n in names)),
    )  # fmt: skip
