"""A newspaper's dateline is no part of a unit, and its reporters are none of the people."""

from __future__ import annotations

import pytest

from extraction import extract

TOLD = "云塘县水务局供水科科长郎知远因收受施工方好处费5万元，日前被给予开除党籍处分。"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("本报讯（记者 杜小满）", ""), ("新华社云塘5月6日电（记者杜小满）", ""), ("据云塘县纪委监委消息，", ""), ("〔記者杜小满／雲塘報導〕", ""),
        ("记者 杜小满\n", ""), ("【本报讯】", ""), ("", "（本报记者 杜小满）"),
    ],
)  # fmt: skip
def test_a_dateline_tells_nothing(before: str, behind: str) -> None:
    text = before + TOLD + behind
    (person,) = [p for c in extract(text, language="zh").cases for p in c.people]
    assert (person.name.text, [(x.position.text, x.unit and x.unit.text) for x in person.posts]) == (
        "郎知远",
        [("科长", "云塘县水务局供水科")],
    )
    assert text[person.name.start : person.name.end] == "郎知远"


def test_the_year_of_a_dateline_still_dates_the_text() -> None:
    text = "本报2021年5月6日讯 云塘县水务局局长郎知远去年8月收受礼金5万元，被开除党籍。"
    (case,) = extract(text, language="zh").cases
    assert case.act_period
    assert case.act_period.start == "2020-08"
