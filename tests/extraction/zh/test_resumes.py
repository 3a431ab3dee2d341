"""Rows of a life told in dates: each post with its term, and no date of an act."""

import pytest

from extraction import extract

HEAD = """翠屏县政协原副主席庾怀朴被开除党籍

经查,庾怀朴利用职务便利为他人谋取利益,非法收受财物。决定给予庾怀朴开除党籍处分。

庾怀朴简历

庾怀朴,男,1968年2月生,1990年7月参加工作。
"""
ROWS = {
    "points": "1990.07—1996.03 翠屏县审计局科员\n1996.03—2004.10 苇塘镇党委副书记、镇长\n2004.10— 翠屏县政协副主席\n",
    "slashes": "1990/07-1996/03 翠屏县审计局科员\n1996/03-2004/10 苇塘镇党委副书记、镇长\n",
    "in words": "1990年7月至1996年3月，任翠屏县审计局科员；\n1996年3月至2004年10月，任苇塘镇党委副书记、镇长；\n",
    "with an aside": "1990.07--1996.03，翠屏县审计局科员（其间：1993.09--1995.07，在省委党校学习）\n"
    "1996.03--2004.10，苇塘镇党委副书记、镇长\n",
    "in brackets": "（1990年7月—1996年3月，翠屏县审计局科员；1996年3月—2004年10月，苇塘镇党委副书记、镇长。）\n",
}


@pytest.mark.parametrize("layout", ROWS)
def test_each_row_gives_its_posts_with_their_term(layout: str) -> None:
    case = extract(HEAD + ROWS[layout], language="zh").cases[0]
    held = {
        (q.unit.text if q.unit else "", q.position.text): (q.start_date, q.end_date)
        for p in case.people
        for q in p.posts
    }
    assert held[("翠屏县审计局", "科员")] == ("1990-07", "1996-03")
    assert held[("苇塘镇", "镇长")] == held[("苇塘镇", "党委副书记")] == ("1996-03", "2004-10")
    assert case.act_period is None


def test_rows_that_only_begin_are_over_when_the_next_begins() -> None:
    rows = "1990.07　翠屏县审计局科员\n1996.03　苇塘镇镇长\n2004.10　翠屏县水务局局长\n"
    posts = extract(HEAD + rows, language="zh").cases[0].people[0].posts
    former = {q.position.text: q.former for q in posts}
    assert (former["科员"], former["镇长"], former["局长"]) == (True, True, False)


def test_acts_told_in_dated_lines_stay_acts() -> None:
    text = """翠屏县审计局科员庾怀朴违纪问题

2015年3月，庾怀朴收受苇塘镇镇长所送礼金；
2016年5月至2017年8月，庾怀朴虚报差旅费3万元。
2018年1月，庾怀朴受到党内警告处分。
"""
    period = extract(text, language="zh").cases[0].act_period
    assert period
    assert (period.start, period.end) == ("2015-03", "2017-08")
