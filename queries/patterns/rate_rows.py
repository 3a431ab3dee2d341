"""Rates from registers in sentences: what may be said of places, before and after effort, and what may not."""

from __future__ import annotations

from collections.abc import Iterator

from queries.patterns.outcome import Patterns
from queries.patterns.page import PatternPicture, PatternRow, Told, both, joined
from queries.patterns.pictures import funnel, shrinkage
from queries.patterns.plain import finite
from queries.patterns.registers import RegisterRates
from queries.patterns.words import chance, times
from queries.statistics import Rate, proportions
from vocabulary import load


def rate_rows(patterns: Patterns) -> list[PatternRow]:
    """Return one row a stratum."""
    return [_row(patterns, one) for one in patterns.register_rates]


def rate_pictures(patterns: Patterns) -> Iterator[PatternPicture]:
    """Yield funnel and shrinkage of every stratum."""
    for number, one in enumerate(patterns.register_rates):
        names = [_place(patterns, r) for r in one.regions]
        about, note = _about(one), both("picture.rate.note")
        made = one.adjusted or one.rates
        yield funnel(f"rate-funnel-{number}", both("picture.funnel", about=about), note, names, made)
        yield shrinkage(f"rate-shrinkage-{number}", both("picture.shrinkage", about=about), note, names, made)


def _place(patterns: Patterns, identifier: str) -> Told:
    return Told(zh=patterns.region(identifier, "zh"), en=patterns.region(identifier, "en"))


def _about(one: RegisterRates) -> Told:
    lists = load()
    entry = lists["field"].get(one.field or "") or lists["line"].get(one.line or "")
    what = Told(zh=entry.zh, en=entry.en) if entry else both("pattern.rate.all")
    return both("pattern.rate.about", what=what, exposure=one.exposure)


def _level(one: RegisterRates) -> Told:
    for name in ("region_level", "region_level_en"):
        entry = load().lists.get(name, {}).get(one.level)
        if entry is not None:
            return Told(zh=entry.zh, en=entry.en)
    return Told(zh=one.level, en=one.level)


def _row(patterns: Patterns, one: RegisterRates) -> PatternRow:
    made = one.rates
    found, expected = sum(p.found for p in made.places), sum(p.expected for p in made.places)
    said = both(
        f"pattern.rate.{made.verdict}", about=_about(one), level=_level(one), start=one.years[0], end=one.years[1],
        caliber=one.caliber, places=len(made.places), found=found, named=_named(patterns, one),
        dispersion=times(one.unevenness.ratio) if one.unevenness else "—",
        p=chance(one.unevenness.p) if one.unevenness else "—",
    )  # fmt: skip
    none = dict.fromkeys(("share", "elsewhere", "ratio", "ratio_low", "ratio_high", "q"))
    return PatternRow(
        kind="rate", group=both("pattern.rate.group", level=_level(one), places=len(made.places)), point=_about(one),
        numbers={"k": found, "n": round(expected), **none}, said=said, standing=tuple(_standing(patterns, one)),
        data=_data(one),
    )  # fmt: skip


def _told(patterns: Patterns, place: Rate) -> Told:
    return both(
        "pattern.rate.place", name=_place(patterns, place.place), found=place.found, expected=f"{place.expected:.1f}",
        ratio=times(place.ratio), low=times(place.low), high=times(place.high), shrunken=times(place.shrunken or 0),
        exceeds=f"{place.exceeds or 0:.0%}",
    )  # fmt: skip


def _exact(patterns: Patterns, place: Rate) -> Told:
    return both(
        "pattern.rate.exact", name=_place(patterns, place.place), found=place.found, expected=f"{place.expected:.1f}",
        low=times(place.low), high=times(place.high),
    )  # fmt: skip


def _named(patterns: Patterns, one: RegisterRates) -> Told:
    """Return the places that may be named, in the order of their ids: no ranking."""
    told = [_told(patterns, p) for p in one.rates.places if p.place in one.named]
    return joined(told) if told else both("pattern.rate.none_named", factor=patterns.limits.rate_factor)


def _standing(patterns: Patterns, one: RegisterRates) -> Iterator[Told]:
    limits, made = patterns.limits, one.rates
    if made.verdict == "few":
        yield joined([_exact(patterns, p) for p in made.places])
    if one.effort is not None and one.adjusted is not None:
        kind = load().lists.get("effort", {}).get(one.effort_kind or "")
        name = (
            Told(zh=kind.zh, en=kind.en) if kind else Told(zh=one.effort_kind or "", en=one.effort_kind or "")
        )
        lost = sorted({p.place for p in made.named()} - set(one.named))
        yield both(
            "pattern.rate.effort", kind=name, power=times(one.effort.power), low=times(one.effort.low),
            high=times(one.effort.high), correlation=f"{one.effort.correlation:.2f}",
            verdict=both(f"pattern.rate.after.{one.adjusted.verdict}"),
            lost=joined([_place(patterns, p) for p in lost]) if lost else both("pattern.rate.nobody"),
        )  # fmt: skip
    else:
        yield both("pattern.rate.no_effort")
    if one.steps is not None:
        leads, filed, _ = one.steps
        first, second = proportions(*one.steps)
        yield both(
            "pattern.rate.steps", leads=leads, filed=filed, first=f"{first.share:.0%}", first_low=f"{first.low:.0%}",
            first_high=f"{first.high:.0%}", second=f"{second.share:.0%}", second_low=f"{second.low:.0%}",
            second_high=f"{second.high:.0%}",
        )  # fmt: skip
    if made.dispersion is not None:
        yield both(
            "pattern.rate.funnel",
            outside=sum(p.outside for p in made.places),
            factor=times(made.dispersion.factor),
        )
    if made.below_one:
        yield both("pattern.rate.small", count=made.below_one)
    yield both("pattern.rate.overturn")
    yield both(
        "pattern.rate.thresholds", version=limits.version, places=limits.rate_places, factor=limits.rate_factor,
        chance=limits.rate_chance,
    )  # fmt: skip


def _data(one: RegisterRates) -> dict[str, object]:
    def plain(p: Rate) -> dict[str, object]:
        return {k: finite(v) if isinstance(v, float) else v for k, v in vars(p).items()}

    return {
        "level": one.level, "caliber": one.caliber, "exposure": one.exposure, "field": one.field, "line": one.line,
        "years": list(one.years), "verdict": one.rates.verdict, "places": [plain(p) for p in one.rates.places],
        "named": list(one.named), "effort": one.effort_kind,
        "after_effort": [plain(p) for p in one.adjusted.places] if one.adjusted else None,
        "unevenness": vars(one.unevenness) if one.unevenness else None, "steps": list(one.steps) if one.steps else None,
    }  # fmt: skip
