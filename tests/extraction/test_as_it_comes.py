"""Texts as they come: quoted by a mail, in full-width or traditional signs, broken by a scanner; spans in the text as given."""

from __future__ import annotations

import pytest

from extraction import extract

ZH = (
    "青砚县民政局原局长罗远山违规收受礼金3.2万元，对低保申请审核",
    "把关不严，致使补助资金被冒领。2021年5月，罗远山受到开除党籍",
    "处分。",
)
EN = (
    "Karl Dunmore, 48, the former clerk of the Town of Oakvale,", "was sentenced to two years in prison for stealing $41,200",
    "from the town. The town board did not review the bank statements.",
)  # fmt: skip


@pytest.mark.parametrize("mark", ["> ", ">> ", "> > ", ">"])
@pytest.mark.parametrize(
    ("lines", "unit", "value"), [(ZH, "青砚县民政局", 32000.0), (EN, "Town of Oakvale", 41200.0)]
)
def test_a_quoted_mail_gives_the_same_facts(
    lines: tuple[str, ...], unit: str, value: float, mark: str
) -> None:
    text = "\n".join(mark + line for line in lines)
    [case] = extract(text).cases
    assert [u.text for u in case.units] == [unit]
    assert [m.value for m in case.money] == [value]
    [person] = case.people
    assert person.subject
    assert person.posts[0].unit is not None
    assert person.posts[0].unit.text == unit == text[person.posts[0].unit.start : person.posts[0].unit.end]


def test_traditional_and_full_width_signs() -> None:
    text = (
        "青硯縣民政局原局長羅遠山違規收受禮金３．２萬餘元，２０２１年５月，羅遠山受到開除黨籍、開除公職處分。"
    )
    [case] = extract(text).cases
    [person] = case.people
    assert (person.name.text, [s.text for s in person.sanctions]) == ("羅遠山", ["開除黨籍", "開除公職"])
    assert [(m.text, m.value, m.approximate) for m in case.money] == [("３．２萬餘元", 32000.0, True)]
    wide = "Ｋａｒｌ Ｄｕｎｍｏｒｅ, ４８, the former clerk of the Town of Oakvale, was sentenced in ２０１９ to prison for stealing ＄４１,２００."
    [case] = extract(wide).cases
    assert (case.people[0].name.text, case.money[0].text, case.money[0].value) == (
        "Ｋａｒｌ Ｄｕｎｍｏｒｅ",
        "＄４１,２００",
        41200.0,
    )


def test_half_of_a_broken_number_is_no_sum() -> None:
    text = "罗远山收受礼金3.2万\n元，致使补助资金1,2\n00万元被冒领，受到处分。"
    assert [(m.text, m.value) for c in extract(text).cases for m in c.money] == [("3.2万\n元", 32000.0)]
