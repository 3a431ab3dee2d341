"""Divisions that no list has: their form and what stands before them tell them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, extract
from extraction.zh.places.place import Place
from extraction.zh.places.places import without

ReadCase = Callable[[str], Case]

TOLD = "，受到党内警告处分。"


def regions(read_case: ReadCase, text: str) -> list[str]:
    return [r.text for r in read_case(text + TOLD).regions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("芷泖县财政局局长郭守义违规发放津贴", ["芷泖县"]),
        ("月泖湾县财政局局长郭守义违规发放津贴", ["月泖湾县"]),
        ("2019年3月，芷泖市医保局局长郭守义违规发放津贴", ["芷泖市"]),
        ("郭守义在担任潋岚省芷泖州水利局局长期间收受礼金", ["潋岚省", "芷泖州"]),
        ("郭守义赴芷泖县检查时收受礼金", ["芷泖县"]),
        ("郭守义点名荻箬镇供应菜苗并收受礼金", ["荻箬镇"]),
        ("芷泖县荻箬镇苇塘村党支部书记郭守义侵占集体资金", ["芷泖县", "荻箬镇", "苇塘村"]),
        ("家住芷泖区的郭守义违规领取低保金", ["芷泖区"]),
        ("芷泖县城管局局长郭守义收受礼金", ["芷泖县"]),
        # told once where it begins, found again where nothing shows its beginning
        ("芷泖县民政局局长郭守义收受礼金，次年调回芷泖县并违规吃喝", ["芷泖县"]),
        # a county of one character inside a longer name is none
        ("潋沙县卫生健康局局长郭守义收受礼金", ["潋沙县"]),
        ("AB县水利局局长郭守义收受礼金", ["AB县"]),
    ],
)
def test_names_of_the_form_are_found(read_case: ReadCase, text: str, wanted: list[str]) -> None:
    assert regions(read_case, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "郭守义报请县政府批准后违规发放津贴",
        "该单位部门和省厅沟通不畅，郭守义违规发放津贴",
        "在安置区和老旧小区改造中，郭守义收受礼金",
        "公司成功上市后，郭守义收受礼金",
        "郭守义召集全市各县区开会并收受礼金",
        "在某乡镇卫生院，郭守义收受礼金",
        "郭守义带车绕道县界并收受礼金",
        "郭守义在革命老区和特色小镇项目中收受礼金",
        "在某省属国有公司，郭守义收受礼金",
        "该镇启动百村千镇工程后，郭守义收受礼金",
    ],
)
def test_words_that_end_alike_are_no_divisions(read_case: ReadCase, text: str) -> None:
    assert regions(read_case, text) == []


def test_villages_begin_behind_the_words_before_them(read_case: ReadCase) -> None:
    assert regions(read_case, "废弃矿坑归黄泖塅村集体所有，郭守义私自出租") == ["黄泖塅村"]
    assert regions(read_case, "4万元追缴归村。郭守义私自出租") == []
    assert regions(read_case, "荻箬镇富民村砖厂被郭守义私自出租") == ["荻箬镇", "富民村"]
    assert regions(read_case, "两户村民村里不管，郭守义私自出租") == []


def test_many_different_divisions_are_each_found_wherever_they_stand() -> None:
    names = [f"{a}{b}县" for a in "潋泖沄浠澧" for b in "皋塬垅圩坞"]
    text = (
        "。".join(f"由{n}水务局办理" for n in names) + "。" + "。".join(f"款项拨付{n}" for n in names) + "。"
    )
    found = [r for c in extract(text).cases for r in c.regions]
    assert {r.text for r in found} == set(names)


def test_a_town_that_somebody_is_called_by_is_no_place(read_case: ReadCase) -> None:
    assert regions(read_case, "芷泖县水利局局长金昌违规发放津贴") == ["芷泖县"]


def test_a_place_that_is_gone_takes_its_children_s_parent_along_and_no_other() -> None:
    spots = [
        Place(0, 2, "RG-2"),
        Place(3, 5, "RG-3"),
        Place(6, 8, "RG-4", parent=1),
        Place(9, 11, "RG-4", parent=0),
    ]
    assert [(s.start, s.parent) for s in without(spots, lambda s: s.start == 0)] == [
        (3, None),
        (6, 0),
        (9, None),
    ]
    assert without(spots, lambda s: False) is spots
