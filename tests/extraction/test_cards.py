"""Cards tell what a table's row tells: a header before each value, or the values in lines of their own."""

from __future__ import annotations

import pytest

from extraction import extract

LABELLED = """云塘县通报（节选）
姓名：祁望舒
单位及职务：云塘县栗坪镇民政办主任
主要问题：2019年至2021年虚报冒领临时救助金3.2万元
处理结果：党内严重警告

姓名：郎知远
单位及职务：云塘县水务局原副局长
主要问题：违规收受供水企业礼金5万元
处理结果：政务记过
"""
BRACKETS = LABELLED.replace("姓名：", "【姓名】").replace("处理结果：", "【处理结果】")
ONE_LINE = "；".join(LABELLED.split("\n\n")[0].split("\n")[1:]) + "\n" + LABELLED.split("\n\n")[1]
STACKED = """序号
姓名
单位及职务
处理结果
1
祁望舒
云塘县栗坪镇民政办主任
党内严重警告
2
郎知远
云塘县水务局原副局长
政务记过
"""
SPACED = """姓名 单位及职务 处理结果
祁望舒 云塘县栗坪镇民政办主任 党内严重警告
郎知远 云塘县水务局原副局长 政务记过
"""


@pytest.mark.parametrize("text", [LABELLED, BRACKETS, ONE_LINE, STACKED, SPACED])
def test_each_card_is_a_case_of_its_person(text: str) -> None:
    people = [p for c in extract(text, language="zh").cases for p in c.people]
    assert [
        (p.name.text, p.subject, [(x.position.text, x.unit and x.unit.text, x.former) for x in p.posts])
        for p in people
    ] == [
        ("祁望舒", True, [("主任", "云塘县栗坪镇民政办", False)]),
        ("郎知远", True, [("副局长", "云塘县水务局", True)]),
    ]
    assert [[s.id for s in p.sanctions] for p in people] == [["SN-P2"], ["SN-G2"]]
    assert all(text[p.name.start : p.name.end] == p.name.text for p in people)


def test_labels_without_a_person_are_no_card() -> None:
    text = "单位：云塘县水务局\n主要问题：2019年账外存放租金3.2万元\n处理结果：责令整改\n"
    assert [p for c in extract(text, language="zh").cases for p in c.people] == []
