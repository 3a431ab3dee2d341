"""Masks that cut into the names of places and firms, and words that only look like the beginning of a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from tests.extraction.zh.people_of import names_of

ReadCase = Callable[[str], Case]
CHARGE = "公诉机关指控：被告人罗某利用担任云某市水务局局长的职务便利，"


def test_a_masked_firm_is_no_person(read_case: ReadCase) -> None:
    text = CHARGE + "收受云某远某货物运输有限公司、云某聚某货物运输有限公司现金2万元。云某市纪委立案。"
    case = read_case(text)
    assert names_of(case) == ["罗某"]
    assert {"云某远某货物运输有限公司", "云某聚某货物运输有限公司"} <= {u.text for u in case.units}


def test_the_character_before_a_mask_belongs_to_a_place_told_twice(read_case: ReadCase) -> None:
    case = read_case(CHARGE + "收受现金2万元。云某市人民检察院认为应当追究刑事责任。")
    assert [r.text for r in case.regions] == ["云某市"]


@pytest.mark.parametrize("verb", ["任", "在", "取", "使"])
def test_the_word_before_a_masked_place_does_not(read_case: ReadCase, verb: str) -> None:
    case = read_case(f"罗某{verb}某镇挪用公款，又{verb}某镇私设账户。罗某受到党内警告处分。")
    assert "某镇" in [r.text for r in case.regions]


def test_a_name_does_not_end_inside_a_word(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县农机站站长罗远山骗取补贴。业务员向支公司提供了不实的合同。罗远山受到党内警告处分。"
    )
    assert names_of(case) == ["罗远山"]


def test_a_letter_with_a_mask_behind_a_title_is_a_person(read_case: ReadCase) -> None:
    case = read_case("青禾县农技协会秘书长丙某骗取补贴2万元。丙某受到党内警告处分。")
    assert names_of(case) == ["丙某"]


def test_a_name_whose_last_character_is_masked(read_case: ReadCase) -> None:
    text = "被告人罗某收受叶某、区志某（均另案处理）现金2万元，事后为区志某谋取利益。应当追究其刑事责任。"
    assert names_of(read_case(text)) == ["罗某", "叶某", "区志某"]


def test_a_town_that_only_its_village_tells(read_case: ReadCase) -> None:
    case = read_case("青禾县某公司擅自占用石塘镇柳坡村土地20亩。该公司负责人罗远山受到党内警告处分。")
    assert {"石塘镇", "柳坡村"} <= {r.text for r in case.regions}


@pytest.mark.parametrize("zone", ["经济技术开发区", "产业集聚区"])
def test_a_zone_is_no_division(read_case: ReadCase, zone: str) -> None:
    case = read_case(f"北陵市{zone}周坡村会计罗远山挪用公款2万元，受到党内警告处分。")
    assert not [r.text for r in case.regions if r.text.endswith("区")]
