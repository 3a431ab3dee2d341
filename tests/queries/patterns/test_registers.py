"""Rates from registers: only with exposure, only inside one stratum, named only where effort does not explain it."""

from __future__ import annotations

from typing import Any

import numpy as np

from queries import Patterns, Scope, pattern_page, search
from queries.patterns.places import Regions
from queries.patterns.registers import RegisterRates, RegisterTables, register_rates
from queries.patterns.thresholds import thresholds

LIMITS = thresholds()
PLACES = Regions({"id": f"R{i:02d}", "level": "RG-3" if i < 30 else "RG-2", "zh": f"验{i}县", "en": f"County {i}", "above": None, "code": "x", "path": "x"} for i in range(40))  # fmt: skip


def row(number: int, year: int = 2023, **told: Any) -> dict[str, Any]:
    values = {"id": f"{number}-{year}-{len(told)}", "region": f"R{number:02d}", "start": f"{year}-01-01", "finish": f"{year}-12-31", "field": None, "line": None}  # fmt: skip
    return values | told


def tables(found: list[int], exposure: float = 1000.0, effort: list[float] | None = None) -> RegisterTables:
    return RegisterTables(
        tuple(row(i, leads=o * 5, filed=o * 2, concluded=o, caliber="v3") for i, o in enumerate(found)),
        tuple(row(i, name="contracts", value=exposure) for i in range(len(found))),
        tuple(row(i, name="EF-05", value=e) for i, e in enumerate(effort or [])),
    )


def judged(made: RegisterTables) -> tuple[RegisterRates, ...]:
    return register_rates(made, PLACES, LIMITS)[0]


def test_a_place_that_exceeds_is_named_with_its_interval() -> None:
    (one,) = judged(tables([10] * 19 + [45]))
    assert one.rates.verdict == "differ"
    assert one.named == ("R19",)
    assert (one.level, one.caliber, one.exposure, one.years) == ("RG-3", "v3", "contracts", ("2023", "2023"))
    assert one.steps == (1175, 470, 235)


def test_what_effort_explains_is_not_named() -> None:
    draw = np.random.default_rng(4)
    effort = draw.lognormal(0, 0.7, 20)
    effort[19] = 6.0
    found = draw.poisson(12 * effort).tolist()
    (raw,) = judged(tables(found))
    assert "R19" in raw.named
    (one,) = judged(tables(found, effort=effort.tolist()))
    assert one.effort_kind == "EF-05"
    assert one.effort is not None
    assert one.effort.low < 1 < one.effort.high
    assert one.named == ()


def test_without_an_exposure_there_is_no_rate() -> None:
    made = tables([10] * 20)
    found, without = register_rates(RegisterTables(made.registers), PLACES, LIMITS)
    assert (found, without) == ((), 20)


def test_exposure_of_another_year_or_field_is_no_exposure() -> None:
    made = tables([10] * 20)
    other = tuple(row(i, 2022, name="contracts", value=5.0) for i in range(20))
    assert judged(RegisterTables(made.registers, other)) == ()
    field = tuple(row(i, name="contracts", value=5.0, field="FLD-EDU") for i in range(20))
    assert judged(RegisterTables(made.registers, field)) == ()


def test_a_register_of_several_years_meets_the_exposure_of_each_year() -> None:
    long = tuple({**row(i, 2022, leads=None, filed=9, concluded=5, caliber="v3"), "finish": "2024-12-31"} for i in range(3))  # fmt: skip
    yearly = tuple(
        row(i, year, name="posts", value=10.0 + year) for i in range(3) for year in (2022, 2023, 2026)
    )
    (one,) = judged(RegisterTables(long, yearly))
    assert [p.expected for p in one.rates.places] == [5.0, 5.0, 5.0]


def test_counties_are_compared_with_counties_and_calibers_apart() -> None:
    made = RegisterTables(
        tuple(row(i, leads=None, filed=9, concluded=5, caliber="v3" if i % 2 else "v2") for i in range(40)),
        tuple(row(i, name="posts", value=10.0) for i in range(40)),
    )
    found = judged(made)
    assert {(r.level, r.caliber) for r in found} == {(lv, c) for lv in ("RG-2", "RG-3") for c in ("v2", "v3")}
    assert all(r.steps is None for r in found)


def page(made: RegisterTables) -> Any:
    return pattern_page(
        Patterns(search([]), Scope(), LIMITS, PLACES, None, *register_rates(made, PLACES, LIMITS))
    )


def test_what_people_read() -> None:
    (differ,) = page(tables([10] * 19 + [45])).of("rate")
    assert "County 19: 45 found" in differ.said.en
    assert "验19县" in differ.said.zh
    assert any("No effort is known" in t.en for t in differ.standing)
    (same,) = page(tables([10] * 20)).of("rate")
    assert same.said.en.startswith("No evidence that places differ at all")
    (few,) = page(tables([10, 3, 30])).of("rate")
    assert few.said.en.startswith("Not enough data")
    whole = page(tables([10] * 19 + [45]))
    assert {p.id for p in whole.pictures} == {"rate-funnel-0", "rate-shrinkage-0"}
    assert not any("is no register and has no exposure" in t.en for t in whole.limits)
    without = page(RegisterTables(tables([1] * 3).registers))
    assert any("3 rows of registers have no exposure" in t.en for t in without.limits)
