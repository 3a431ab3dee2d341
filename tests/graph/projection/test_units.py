"""Units: one wherever the same is named, two where they only share a name, and who stands under whom."""

from __future__ import annotations

import pytest

from graph.projection.reading import Words
from tests.graph.projected import ends, ids, projected
from tests.graph.reports import Told


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (Told(), Told(number=1)),
        (Told(regions=(("青河市", "RG-2"), ("白石县", "RG-3"))), Told(number=1)),
        (Told(unit="县民政局", regions=(("柳渡镇", "RG-4"), ("白石县", "RG-3"))), None),
    ],
)
def test_the_same_office_of_the_same_place_is_one_unit(mine: Told, theirs: Told | None, words: Words) -> None:
    shared = ids(projected(mine, words), "Unit") & ids(projected(theirs or mine, words), "Unit")
    assert len(shared) == 1


def test_the_same_office_of_another_place_is_another_unit(words: Words) -> None:
    here, there = projected(Told(), words), projected(Told(regions=(("红泥县", "RG-3"),)), words)
    assert not ids(here, "Unit") & ids(there, "Unit")


def test_a_company_is_one_wherever_it_is_named(words: Words) -> None:
    company = "云陵长河建设有限公司"
    here = projected(Told(company=company), words)
    there = projected(Told(company=company, regions=(("红泥县", "RG-3"),), number=1), words)
    assert len(ids(here, "Unit") & ids(there, "Unit")) == 1


def test_a_renamed_unit_of_the_users_list_is_one(words: Words) -> None:
    old = projected(Told(regions=(), unit="白石县救助站"), words)
    new = projected(Told(regions=(), unit="白石县民政服务中心", number=1), words)
    assert ids(old, "Unit") == ids(new, "Unit")
    assert ends(old, "LOCATED_IN") == {(min(ids(old, "Unit")), "980101")}


@pytest.mark.parametrize(
    "unit",
    ["某公司", "A建筑公司", "甲公司", "市政工程有限公司", "造价咨询公司", "该公司", "XX镇财政所", "某某单位"],
)
def test_a_placeholder_or_a_kind_of_company_counts_in_its_document_only(unit: str, words: Words) -> None:
    one, other = (
        projected(Told(regions=(), unit=unit), words),
        projected(Told(regions=(), unit=unit, number=1), words),
    )
    assert not ids(one, "Unit") & ids(other, "Unit")
    assert not ids(one, "Official") & ids(other, "Official")
