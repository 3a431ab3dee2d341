"""Careers told in prose, posts that are over, houses and short forms that a post stands at: small invented cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]


def told(case: Case, name: str) -> set[tuple[str, str, bool]]:
    """Return (unit, position, former) of the posts of one person."""
    return {
        (q.unit.text if q.unit else "", q.position.text, q.former)
        for p in case.people
        if p.name.text == name
        for q in p.posts
    }


def test_a_name_that_nothing_but_its_career_shows(read_case: ReadCase) -> None:
    case = read_case(
        "霍云亭2009年起任澜河市科技局高新处处长，2013年调任澜河市生产力促进中心主任，2018年任市科技局副局长，2021年退休。"
        "任职期间，其多次为企业申报项目提供帮助并收受财物。"
    )
    assert told(case, "霍云亭") == {
        ("澜河市科技局高新处", "处长", True),
        ("澜河市生产力促进中心", "主任", True),
        ("市科技局", "副局长", True),
    }


def test_a_step_without_a_unit_is_held_in_the_house_of_the_one_before(read_case: ReadCase) -> None:
    case = read_case(
        "从村会计干起，庞学勤1996年当上了柳塘镇文化站站长，2003年升任副镇长，2008年转任溪禾县体育局副局长。庞学勤收受他人财物。"
    )
    assert told(case, "庞学勤") == {
        ("柳塘镇文化站", "站长", True),
        ("柳塘镇", "副镇长", True),
        ("溪禾县体育局", "副局长", False),
    }


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        (
            "常静仪在担任县妇幼保健院药剂科主任、副院长期间，收受药品回扣71万元。",
            "常静仪",
            ("县妇幼保健院", "副院长", False),
        ),
        (
            "溪禾县林业局国有林场管理站站长冯见山套取管护经费9万元。该局分管副局长鲁怀谷未履行监管职责，受到诫勉谈话处理。",
            "鲁怀谷",
            ("溪禾县林业局", "副局长", False),
        ),
        (
            "时任溪禾县住建局局长郭庭松，副局长贺安屏、柯望舒违规发放津补贴38万元。",
            "柯望舒",
            ("溪禾县住建局", "副局长", False),
        ),
        (
            "2020年11月，溪禾县委决定免去谭知白县教育局局长职务。谭知白受到党内严重警告处分。",
            "谭知白",
            ("县教育局", "局长", True),
        ),
        (
            "溪禾县审计局审计中心主任管若愚泄露审计信息，被撤销中心主任职务。",
            "管若愚",
            ("溪禾县审计局审计中心", "主任", True),
        ),
        (
            "时任县粮食局副局长现任县商务局四级调研员金守成违规处置库存粮，受到政务警告处分。",
            "金守成",
            ("县商务局", "四级调研员", False),
        ),
        (
            "前澜河市体育总会秘书长罗少卿侵吞赛事赞助款15万元。",
            "罗少卿",
            ("澜河市体育总会", "秘书长", True),
        ),
    ],
)
def test_posts_in_further_words(
    read_case: ReadCase, text: str, name: str, post: tuple[str, str, bool]
) -> None:
    assert post in told(read_case(text), name)


def test_what_is_held_beside_another_post_does_not_end_it(read_case: ReadCase) -> None:
    case = read_case(
        "冯见山2015年任溪禾县林业局局长，2018年兼任县绿化办公室主任。冯见山多次收受苗木商所送礼金。"
    )
    assert ("溪禾县林业局", "局长", False) in told(case, "冯见山")


def test_the_present_post_behind_the_former_one(read_case: ReadCase) -> None:
    case = read_case(
        "董星2010年任白沙县教育局局长，2015年任县体育局局长，现任县政协副主席。2021年4月，董星因收受礼金被开除党籍。"
    )
    assert ("县政协", "副主席", False) in told(case, "董星")
    assert {q.start_date for q in case.people[0].posts if q.position.text == "副主席"} == {None}
