"""Posts of a sentence without a name, of a second mention, of the unit told before; who did not know, or came later, is no subject."""

from __future__ import annotations

import pytest

from extraction import extract

ACT = "2015年，庾某收受他人30万元。"


def _posts(text: str, name: str = "庾某") -> list[tuple[str, str, bool]]:
    read = extract(text, language="zh")
    return [
        (p.unit.text if p.unit else "", p.position.text, p.former)
        for c in read.cases
        for one in c.people
        if one.name.text == name
        for p in one.posts
    ]


def _subjects(text: str) -> set[str]:
    return {p.name.text for c in extract(text, language="zh").cases for p in c.people if p.subject}


def test_a_sentence_goes_on_with_the_posts_of_whoever_was_introduced() -> None:
    assert _posts(
        "庾某，男，1975年9月生，1997年6月加入中国共产党。曾任青禾县柳枝镇党委书记、青禾县水务局局长等职。案发前系青禾县政协副主席。"
        + ACT
    ) == [
        ("青禾县柳枝镇", "党委书记", True),
        ("青禾县水务局", "局长", True),
        ("青禾县政协", "副主席", False),
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "庾某，W国有公司总经理。庾某原为青禾市国资委副主任，调走时将电脑带走。",
            ("青禾市国资委", "副主任", True),
        ),
        (
            "庾某任A公司副总经理。2018年7月，庾某经A公司班子会商定任B公司总经理。",
            ("B公司", "总经理", False),
        ),
        ("1997年8月，庾某至青禾市档案局工作，先后担任出纳、会计。", ("青禾市档案局", "出纳", False)),
        ("蔺某，系某公立中学校长。庾某，系该中学教师。", ("某公立中学", "教师", False)),
        (
            "县纪委在调查处理湖南柳枝集团原董事长庾某问题时发现制度不严。",
            ("湖南柳枝集团", "董事长", True),
        ),
    ],
)
def test_posts_of_later_mentions_and_of_the_unit_told_before(text: str, post: tuple[str, str, bool]) -> None:
    assert post in _posts(text + ACT)


def test_who_did_not_know_or_came_later_is_no_subject() -> None:
    opening = "庾某，青禾县住建局局长，收受他人12万元。"
    assert _subjects(opening + "庾某向下属采购办主任蔺某打招呼，蔺某对此不知情。") == {"庾某"}
    assert _subjects(opening + "新任局长蔺某查账时发现该问题，蔺某遂向庾某追要。") == {"庾某"}
    # who uses that others do not know does it
    assert "蔺某" in _subjects(
        opening + "科长蔺某在村民不知情的情况下，将补偿款3万元领走，受到党内严重警告处分。"
    )
    # whom the case is about may not know all of it
    assert _subjects("庾某，青禾县住建局局长，对加油卡管理不严，下属私车加油61次，庾某对此并不知情。") == {
        "庾某"
    }
