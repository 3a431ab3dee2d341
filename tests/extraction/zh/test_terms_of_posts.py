"""When a post was held: told again of whom a heading has named, of whom an audit was about, given up in the sentence."""

from __future__ import annotations

import pytest

from extraction import extract


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "云港县农村整治中心原主任鲁方晓等7人被查处。鲁方晓在2019年至2022年担任云港县农村整治中心主任期间，收受贿赂92万元。",
            ("主任", "2019", "2022"),
        ),
        (
            "关于云港区文化馆原馆长鲁方晓同志审计结果的公告\n区审计局对鲁方晓2018年1月至2022年12月任云港区文化馆馆长期间的情况进行了审计。",
            ("馆长", "2018-01", "2022-12"),
        ),
        (
            "被告人鲁方晓，自2010年6月1日起担任云港县公路段段长，2018年11月30日卸任。任职期间收受财物21万元。",
            ("段长", "2010-06-01", "2018-11-30"),
        ),
        # what was given up in another sentence may be another post
        (
            "鲁方晓2011年起任云港县水务局局长，收受财物8万元。2016年5月退休。",
            ("局长", "2011", None),
        ),
    ],
)
def test_the_term_of_a_post(text: str, held: tuple[str, str, str | None]) -> None:
    (person,) = extract(text, language="zh").cases[0].people
    assert [(p.position.text, p.start_date, p.end_date) for p in person.posts] == [held]


def test_a_unit_is_called_by_its_level_and_kind() -> None:
    text = "云港区文化馆馆长鲁方晓收受财物3万元。区文化馆未开会研究。临江区文化馆也被提醒。"
    (house,) = (u for u in extract(text, language="zh").cases[0].units if u.text == "云港区文化馆")
    assert [m.start for m in house.mentions or []] == [text.index("区文化馆未")]
