"""Who has no part in a case though named in it, who is charged in the words of Hong Kong, 该镇: small invented cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from tests.extraction.zh.people_of import held, kinds

ReadCase = Callable[[str], Case]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "乌石乡政府对枣林村小组长袁二牛多占宅基地问题进行通报。乡长康国庆、人大主席毛立秋在会上要求各村对照检查。袁二牛受到党内警告处分。",
            {"袁二牛"},
        ),
        (
            "溪禾县检察院检察长鲜于仲平列席审委会。法院认为，被告人祁连山伙同被告人耿某挪用资金归个人使用。",
            {"祁连山", "耿某"},
        ),
        (
            "甲系某县人民医院采购办主任。乙系医药代表。2017年，乙多次送给甲现金共计30万元。",
            {"甲"},
        ),
        (
            "消防處助理消防區長溫耀輝被控受賄。區域法院法官葉佐文判其罪名成立，判囚21個月。",
            {"溫耀輝"},
        ),
    ],
)
def test_who_chairs_attends_gives_or_judges_is_no_subject(
    read_case: ReadCase, text: str, subjects: set[str]
) -> None:
    assert {n for n, (_, subject) in kinds(read_case(text)).items() if subject} == subjects


def test_who_was_harassed_is_hidden(read_case: ReadCase) -> None:
    case = read_case(
        "溪禾县第一中学教师危小敏（化名）遭校长昌德海骚扰后离职。昌德海另被查出将食堂承包费17万元据为己有，受到开除党籍处分。"
    )
    assert set(kinds(case)) == {"昌德海"}


def test_that_town_is_the_one_told_before(read_case: ReadCase) -> None:
    case = read_case(
        "杨某原系溪禾县某镇党委书记，王某系该镇镇长。二人商议将上级补助80万元转入账外账户。杨某、王某受到开除党籍处分。"
    )
    assert held(case)["王某"] == [("溪禾县某镇", "镇长")]
