"""Rates from registers: concluded cases against an exposure, place by place inside one stratum, before and after effort.

Only a register and an exposure of the same places and years give a rate; published reports never do (docs/statistics.md, Rates from registers).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from queries.patterns.places import Regions
from queries.patterns.thresholds import Thresholds
from queries.statistics import Effort, Homogeneity, Rates, effort_adjusted, homogeneity, rates, standardise

Row = Mapping[str, Any]
Values = dict[str, dict[str, float]]


@dataclass(frozen=True)
class RegisterTables:
    """What was imported: rows with ``region``, ``start``, ``finish``, ``field``, ``line`` and their counts."""

    registers: tuple[Row, ...] = ()
    exposures: tuple[Row, ...] = ()
    efforts: tuple[Row, ...] = ()


@dataclass(frozen=True)
class RegisterRates:
    """The rates of one stratum: places of one level, one caliber, one exposure, one field or line (or all).

    ``effort`` and ``adjusted`` are there where one kind of effort is known for every place; ``steps`` are the sums of
    leads, filed and concluded cases over all places, None where leads are not told throughout.
    """

    level: str
    caliber: str
    exposure: str
    field: str | None
    line: str | None
    years: tuple[str, str]
    regions: tuple[str, ...]
    rates: Rates
    unevenness: Homogeneity | None
    effort_kind: str | None
    effort: Effort | None
    adjusted: Rates | None
    steps: tuple[int, int, int] | None

    @property
    def named(self) -> tuple[str, ...]:
        """Return the places that may be named: they exceed before effort and, where effort is known, after it."""
        first = {p.place for p in self.rates.named()}
        if self.adjusted is not None:
            first &= {p.place for p in self.adjusted.named()}
        return tuple(sorted(first))


def register_rates(
    tables: RegisterTables, regions: Regions, limits: Thresholds
) -> tuple[tuple[RegisterRates, ...], int]:
    """Return the rates of every stratum with an exposure, and how many register rows have none."""
    made, used = [], set()
    groups: dict[tuple[str, str, str | None, str | None], list[Row]] = defaultdict(list)
    for row in tables.registers:
        place = regions.get(row["region"] or "")
        if place is not None and row["concluded"] is not None:
            groups[place.level, row["caliber"] or "", row["field"], row["line"]].append(row)
    for (level, caliber, field, line), rows in sorted(
        groups.items(), key=lambda g: tuple(x or "" for x in g[0])
    ):
        names = sorted({e["name"] for e in tables.exposures if (e["field"], e["line"]) == (field, line)})
        for name in names:
            one = _stratum(level, caliber, name, (field, line), rows, tables, limits)
            if one is not None:
                made.append(one)
                used |= {r["id"] for r in rows}
    return tuple(made), len(tables.registers) - len(used)


def _stratum(
    level: str, caliber: str, name: str, about: tuple[str | None, str | None], rows: Sequence[Row],
    tables: RegisterTables, limits: Thresholds,
) -> RegisterRates | None:  # fmt: skip
    mine = {r["region"] for r in rows}
    found = _sums(rows, "concluded")
    told = _sums([e for e in tables.exposures if e["name"] == name and _is(e, about, mine)], "value")
    # a place counts with the periods of its register for which an exposure is known
    common = {p: _within(told.get(p, {}), list(periods)) for p, periods in found.items()}
    expected = standardise(found, {p: v for p, v in common.items() if v})
    if len(expected) < 2 or not sum(o for o, _ in expected.values()):
        return None
    places = list(expected)
    counts, means = [int(expected[p][0]) for p in places], [expected[p][1] for p in places]
    options = {"factor": limits.rate_factor, "least": limits.rate_places}
    plain = rates(places, counts, means, **options)  # type: ignore[arg-type]
    kind, effort = _effort(places, counts, means, about, tables, limits.rate_places)
    adjusted = rates(places, counts, effort.expected, **options) if effort else None  # type: ignore[arg-type]
    years = sorted({y for v in common.values() for y in v})
    kept = [r for r in rows if r["region"] in expected and _year(r) in common[r["region"]]]
    return RegisterRates(
        level, caliber, name, *about, (years[0][:4], years[-1][-4:]), tuple(places), plain,
        homogeneity(counts, means), kind, effort, adjusted, _steps(kept),
    )  # fmt: skip


def _year(row: Row) -> str:
    return f"{str(row['start'])[:4]}-{str(row['finish'])[:4]}"


def _is(row: Row, about: tuple[str | None, str | None], places: set[str]) -> bool:
    return (row["field"], row["line"]) == about and row["region"] in places


def _sums(rows: Sequence[Row], column: str) -> Values:
    made: Values = defaultdict(dict)
    for row in rows:
        if row[column] is not None:
            inside = made[row["region"]]
            inside[_year(row)] = inside.get(_year(row), 0.0) + float(row[column])
    return made


def _within(told: Mapping[str, float], periods: Sequence[str]) -> dict[str, float]:
    """Return for each period of a register the mean of what is told for the years inside it."""
    made = {}
    for period in periods:
        first, last = period.split("-")
        inside = [v for y, v in told.items() if y.split("-")[0] >= first and y.split("-")[1] <= last]
        if inside and sum(inside) > 0:
            made[period] = sum(inside) / len(inside)
    return made


def _effort(
    places: Sequence[str], counts: Sequence[int], means: Sequence[float], about: tuple[str | None, str | None],
    tables: RegisterTables, least: int,
) -> tuple[str | None, Effort | None]:  # fmt: skip
    """Return the first kind of effort that is known for every place, relative to what each place expects."""
    inside = set(places)
    for kind in sorted({e["name"] for e in tables.efforts}):
        rows = [e for e in tables.efforts if e["name"] == kind and _is(e, about, inside)]
        total = {p: sum(v.values()) / len(v) for p, v in _sums(rows, "value").items()}
        if len(places) >= least and all(total.get(p, 0) > 0 for p in places):
            relative = [total[p] / m for p, m in zip(places, means, strict=True)]
            return kind, effort_adjusted(counts, means, relative)
    return None, None


def _steps(rows: Sequence[Row]) -> tuple[int, int, int] | None:
    if not rows or any(r["leads"] is None or r["filed"] is None for r in rows):
        return None
    leads, filed, concluded = (sum(int(r[k]) for r in rows) for k in ("leads", "filed", "concluded"))
    return (leads, filed, concluded) if concluded <= filed <= leads else None
