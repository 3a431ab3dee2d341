"""The decision table: what is called regional, systemic, industry-wide, and what is not for want of what."""

from __future__ import annotations

from typing import Any

from queries import CaseFacts, Search, search
from tests.queries.patterns.cases import case, placed, regions, several

W, OTHER = "WP-P-15", "WP-S-09"
EDU = {"fields": {"FLD-EDU"}, "lines": {"LN-EDU"}}


def world(hits: int = 5, misses: int = 3, **told: Any) -> list[CaseFacts]:
    """Social assistance with W in every region, education with something else."""
    marked = {"explicit": {W}, **told}
    return [*placed(regions(10), (hits, marked), (misses, told), (5, {**EDU, "explicit": {OTHER}}), (3, EDU))]


def levels(found: Search) -> set[tuple[str, str, str]]:
    return {(f.level, f.group, f.weak_point) for f in found.findings}


def missing(found: Search, level: str) -> set[str]:
    return {m for f in found.unsaid if f.level == level and f.weak_point == W for m in f.missing}


def test_everywhere_in_one_field_is_industry_wide_and_systemic_for_its_line() -> None:
    found = search(world())
    assert levels(found) == {
        ("PT-I", "FLD-SSA", W), ("PT-I", "FLD-EDU", OTHER), ("PT-S", "LN-CIV", W), ("PT-S", "LN-EDU", OTHER),
    }  # fmt: skip
    one = next(f for f in found.findings if f.group == "FLD-SSA")
    assert (one.cell.k, one.cell.n, one.cell.marked, one.cell.total) == (50, 80, 50, 160)
    assert (one.spread.enough, one.spread.shown, one.spread.touched) == (10, 10, 10)
    assert one.spread.dispersion < 1
    assert one.cell.q < 1e-10
    assert len(one.cases) == 50
    assert {c.name for c in one.checks} == {"source", "merges", "inferred"}
    assert 0 < one.overturn <= 50


def test_a_kind_of_unit_may_be_systemic_too() -> None:
    station, hospital = (
        {"lines": {"LN-CIV"}, "unit_kinds": {"UT-ST"}},
        {"lines": {"LN-CIV"}, "unit_kinds": {"UT-HP"}},
    )
    found = search([*placed(regions(10), (5, {**station, "explicit": {W}}), (3, station), (8, hospital))])
    assert levels(found) == {("PT-S", "UT-ST", W)}
    (one,) = found.findings
    assert (one.cell.k, one.cell.n, one.cell.total) == (50, 80, 160)


def test_every_look_counts_those_without_a_single_hit_too() -> None:
    # two weak points, two classes, two fields and two lines: every pair is a look, met or not
    found = search(world())
    assert found.looks == 2 * 2 * 2 + 4
    assert found.groups == 2 + 2 + 20
    assert found.small_groups == 20


def test_one_ring_told_many_times_is_one() -> None:
    cases = several(40, fields={"FLD-EDU"}, region="R00")
    cases += several(40, explicit={W}, units={"U1"}, people={"P1"}, region="R00")
    found = search(cases)
    assert (found.cases, found.rings) == (80, 41)
    assert not found.findings
    assert not found.unsaid


def test_inferred_codes_alone_support_nothing() -> None:
    found = search([*placed(regions(10), (5, {"implied": {W}}), (3, {}), (8, EDU))])
    assert not found.findings
    assert found.looks == 0
    assert {(c.group.level, c.group.id) for c in found.inferred_only} == {
        ("PT-I", "FLD-SSA"),
        ("PT-S", "LN-CIV"),
    }


def test_one_source_supports_nothing() -> None:
    found = search(world(source="only one"))
    assert all(f.weak_point == OTHER for f in found.findings)
    assert missing(found, "PT-I") == {"fails_source"}
    assert missing(found, "PT-S") == {"fails_source"}


def test_one_region_is_neither_industry_wide_nor_systemic() -> None:
    cases = [
        *placed(regions(10), (8, {}), (8, EDU)),
        *several(30, explicit={W}, region="R00", prefecture="P0"),
    ]
    found = search(cases)
    assert not found.findings
    assert {"regions_without", "uneven", "clustered"} <= missing(found, "PT-I")
    assert {"one_place", "fails_largest_region"} <= missing(found, "PT-S")


def test_too_few_regions_with_enough_rings() -> None:
    found = search([*placed(regions(40), (1, {"explicit": {W}}), (1, {}), (2, EDU))])
    assert missing(found, "PT-I") == {"regions_few"}
    assert ("PT-S", "LN-CIV", W) in levels(found)


def test_rings_without_a_field_are_counted_in_before_anything_is_said() -> None:
    cases = [*world(), *placed(regions(10), (1, {**EDU, "explicit": {W}}))]
    assert ("PT-I", "FLD-SSA", W) in levels(search(cases))
    found = search(cases + several(400, fields=set(), lines=set(), region="R00"))
    assert missing(found, "PT-I") == {"fails_unknown"}
    assert missing(found, "PT-S") == {"fails_unknown"}
    assert found.not_stated["field"] == 400


def test_too_few_rings_are_told_with_what_they_are_compatible_with() -> None:
    cases = several(4, explicit={W}) + several(6) + several(2, **EDU, explicit={W}) + several(18, **EDU)
    found = search(cases)
    assert found.looks == 0
    assert not found.findings
    cell = next(c for c in found.small if c.group.id == "FLD-SSA")
    assert (cell.k, cell.expected) == (4, 2.0)
    ratio, low, high = cell.count_ratio
    assert (ratio, round(low, 2), round(high, 2)) == (2.0, 0.54, 5.12)


def regional(**told: Any) -> list[CaseFacts]:
    """Twelve regions, two fields; in one of them W is three times as often, by audit as by complaint."""
    cases: list[CaseFacts] = []
    for number, region in enumerate(regions(12)):
        hits = 15 if region == "R05" else 3
        for field in ("FLD-SSA", "FLD-EDU"):
            for i in range(24):
                channel = told.get("channel", "DC-1" if i % 2 else "DC-3")
                marked = {W} if i < hits else set()
                cases.append(
                    case(region=region, prefecture=f"P{number // 4}", fields={field}, lines=set(), channel=channel, explicit=marked)
                )  # fmt: skip
    return cases


def test_more_in_one_region_inside_several_fields_by_audit_and_by_complaint_is_regional() -> None:
    found = search(regional())
    assert levels(found) == {("PT-R", "R05", W)}
    one = found.findings[0]
    assert len(one.cells) == 2
    assert one.spread.dispersion > 2
    assert one.agreement is not None
    assert one.agreement.agree
    assert (one.agreement.audit.k, one.agreement.complaint.k) == (16, 14)


def test_not_regional_where_nobody_says_how_it_was_found() -> None:
    found = search(regional(channel=None))
    assert not found.findings
    assert missing(found, "PT-R") == {"channel_unknown"}


def test_not_regional_inside_one_field_only() -> None:
    cases = [c for c in regional() if "FLD-SSA" in c.fields or c.region != "R05"]
    found = search(cases)
    assert not found.findings
    assert "fields_few" in missing(found, "PT-R")


def test_a_mix_of_fields_makes_no_region() -> None:
    """W is a matter of social assistance; one region has most of its cases there, at the rate of all others."""
    cases: list[CaseFacts] = []
    for region in regions(12):
        social, school = (60, 12) if region == "R05" else (12, 60)
        cases += several(social // 2, region=region, explicit={W}, channel="DC-1", lines=set())
        cases += several(social // 2, region=region, channel="DC-3", lines=set())
        cases += several(school, region=region, fields={"FLD-EDU"}, lines=set(), channel="DC-1")
    assert not [f for f in search(cases).findings if f.level == "PT-R"]


def test_the_same_cases_give_the_same_outcome() -> None:
    cases = world() + regional()
    first, second = search(cases), search(list(reversed(cases)))
    assert levels(first) == levels(second)
    for name in ("looks", "rings", "not_stated", "period"):
        assert getattr(first, name) == getattr(second, name)
    told = [
        [(f.cell.p, f.cell.q, f.spread, f.overturn, f.missing) for f in x.findings + x.unsaid]
        for x in (first, second)
    ]
    assert told[0] == told[1]
