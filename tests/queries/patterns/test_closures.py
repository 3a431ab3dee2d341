"""Recurrence after closure: new, found late, too coarse to tell, and what is never counted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from queries import CaseFacts, Patterns, Scope, pattern_page, search
from queries.patterns.closure import Closure
from queries.patterns.closures import Recurrences, recurrences
from queries.patterns.dates import span
from queries.patterns.places import Regions
from queries.patterns.rings import rings
from queries.patterns.thresholds import thresholds
from tests.queries.patterns.cases import case

W = "WP-P-15"
LIMITS = thresholds()


def closure(unit: str = "U1", closed: str = "2020-06-30", **told: Any) -> Closure:
    return Closure(f"M-{unit}", "MS-02", unit, "UT-DP", W, closed, **{"verified": True, **told})


def at(start: str | None, unit: str = "U1", **told: Any) -> CaseFacts:
    """Return one case of a unit with the weak point; it was found in 2023."""
    return case(act_start=start, units={unit}, explicit={W}, **{"found": "2023-05-01", **told})


def judged(*cases: CaseFacts, closures: tuple[Closure, ...] = (closure(),)) -> Recurrences:
    kinds = {u: "UT-DP" for c in cases for u in c.units}
    return recurrences(rings(cases), closures, kinds, LIMITS, apart=rings(cases, merges=False))


def test_an_act_that_began_after_the_closure_is_recurrence() -> None:
    found = judged(at("2021-03"), at("2019-02", found="2019-11"))
    (one,) = found.found
    assert (len(one.again), len(one.late), one.rings) == (1, 0, 2)
    assert one.months == pytest.approx(8.5, abs=0.6)
    # the case that prompted the measure was known before: it is neither
    assert len(one.cases) == 1


def test_an_act_that_began_before_it_is_found_late() -> None:
    found = judged(at("2020-01"))
    assert not found.found
    (one,) = found.others
    assert (len(one.late), len(one.again)) == (1, 0)
    assert not any(w.spell.event for w in found.spells)


@pytest.mark.parametrize("start", ["2020", "2020-06", None])
def test_a_date_too_coarse_to_tell_is_nothing(start: str | None) -> None:
    found = judged(at(start), at("2010", unit="U9", found="2023-05-02"))
    (one,) = found.others
    assert len(one.unclear) == 1
    assert not found.found
    assert not found.spells


def test_one_ring_with_an_old_case_is_not_new() -> None:
    """An affair that went on over the closure did not begin again after it."""
    told = {"people": {"P1"}, "act_end": "2022"}
    assert judged(at("2019-02", **told), at("2021-03", **told)).others[0].late
    assert judged(at("2019-02", found="2019-03"), at("2021-03")).found


def test_a_closure_that_the_unit_itself_verified_starts_no_clock() -> None:
    found = judged(at("2021-03"), closures=(closure(verified=False),))
    assert (found.looks, found.unverified, found.found, found.spells) == (0, 1, (), ())


def test_inferred_codes_and_other_units_are_no_recurrence() -> None:
    found = judged(
        case(act_start="2021-03", units={"U1"}, implied={W}, found="2023-05"), at("2021-03", unit="U2")
    )
    assert not found.found
    assert (found.others[0].inferred, len(found.spells)) == (1, 1)


def test_a_case_in_a_section_of_the_unit_is_a_case_in_the_unit() -> None:
    section = at("2021-03", unit="U1-section")
    assert not judged(section).found
    found = recurrences(rings([section]), [closure()], {}, LIMITS, parts={"U1-section": frozenset({"U1"})})
    assert [r.unit for r in found.found] == ["U1"]


def test_similar_units_without_a_measure_are_the_comparison() -> None:
    others = [at("2018-01", unit=f"V{i}", found="2018-06") for i in range(4)]
    again = [at("2021-05", unit=f"V{i}") for i in range(3)]
    found = judged(at("2021-03"), *others, *again)
    assert (found.found[0].alike, found.found[0].alike_again) == (4, 3)
    told = recurrences(
        rings([at("2021-03"), *others]), [closure()], {"U1": "UT-DP", **{f"V{i}": "UT-HP" for i in range(4)}}, LIMITS
    )  # fmt: skip
    assert told.found[0].alike == 0


def test_a_second_closure_ends_the_watch_of_the_first() -> None:
    twice = (closure(), replace(closure(closed="2021-06-30"), measure="M-2"))
    found = judged(at("2022-02"), closures=twice)
    assert [(round(w.spell.months), w.spell.event) for w in found.spells] == [(12, False), (8, True)]


def test_the_watch_ends_before_what_cannot_be_known_yet() -> None:
    # forty cases found two years after they began
    lagging = [
        at(f"20{10 + i // 12}-{i % 12 + 1:02d}", unit=f"V{i}", found=f"20{12 + i // 12}-{i % 12 + 1:02d}")
        for i in range(40)
    ]
    found = judged(*lagging, at(None, unit="V0", found="2022-07-01"))
    assert found.lag is not None
    assert found.lag.quantile() == pytest.approx(24)
    # known until July 2022 less two years: the closure of June 2020 was not yet followed
    assert [round(w.spell.months, 1) for w in found.spells] == [0.0]


def test_shares_free_of_recurrence_over_all_closures() -> None:
    closures = tuple(closure(f"U{i}") for i in range(20))
    cases = [at("2021-01-01", unit=f"U{i}") for i in range(5)]
    found = judged(*cases, at("2010", unit="V", found="2024-06-30"), closures=closures)
    share, low, high, watched = found.free(12)
    assert (share, watched) == (0.75, 15)
    assert low < 0.75 < high
    assert found.by_kind is None


def test_kinds_of_measures_are_compared_only_with_enough_events() -> None:
    closures = [replace(closure(f"U{i}"), kind="MS-01" if i % 2 else "MS-02") for i in range(60)]
    fast = [at(f"2020-{8 + i % 4:02d}-01", unit=f"U{i}", found="2021-01-01") for i in range(0, 60, 2)]
    slow = [at(f"2022-{1 + i % 12:02d}-01", unit=f"U{i}") for i in range(1, 60, 2)]
    slow.append(at(None, unit="V", found="2026-01-01"))
    found = judged(*fast, *slow, closures=tuple(closures))
    assert found.by_kind is not None
    assert found.by_kind[0] == ("MS-01", "MS-02")
    assert (found.by_kind[1].p or 1) < 1e-6


def test_coarse_dates_overlap_and_exact_ones_do_not() -> None:
    day, month, year = span("2020-06-30"), span("2020-06"), span("2020")
    assert day is not None
    assert month is not None
    assert year is not None
    assert month.before(day) is None
    assert day.before(year) is None
    later, earlier = span("2020-07"), span("2019")
    assert later is not None
    assert earlier is not None
    assert day.before(later) is True
    assert earlier.before(day) is True
    assert later.before(day) is False
    assert span(None) is None


def patterns(found: Recurrences | None, *cases: CaseFacts) -> Patterns:
    return Patterns(search(list(cases)), Scope(), LIMITS, Regions([]), found, unit_names={"U1": "验县民政局"})


def test_what_people_read() -> None:
    cases = (at("2021-03", source="only"), at("2020-01"))
    page = pattern_page(patterns(judged(*cases), *cases))
    (row,) = page.of("PT-U")
    assert "1 began after the closure" in row.said.en
    assert "found late, no recurrence" in row.said.en
    assert "验县民政局" in row.said.zh
    told = "\n".join(t.en for t in row.standing)
    for part in ("only one source", "no q", "Thresholds (1.", "overturn", "same kind"):
        assert part in told
    assert not np.isnan(row.numbers["k"] or 0)


def test_what_cannot_be_said_of_recurrence() -> None:
    told = {k: [t.en for t in pattern_page(patterns(v)).limits] for k, v in (
        ("period", None), ("none", judged(at("2021"), closures=())), ("own", judged(at("2021"), closures=(closure(verified=False),))),
    )}  # fmt: skip
    assert any("--period" in t for t in told["period"])
    assert any("no closed measure is recorded" in t for t in told["none"])
    assert any("not verified by somebody else" in t for t in told["own"])
