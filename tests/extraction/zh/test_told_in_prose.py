"""People, posts and units as newspapers tell them: words of calling and being, relative clauses, verbs before houses."""

from __future__ import annotations

import pytest

from extraction import extract


def _people(text: str) -> dict[str, list[tuple[str, str]]]:
    found = [p for c in extract(text, language="zh").cases for p in c.people]
    return {p.name.text: [(q.unit.text if q.unit else "", q.position.text) for q in p.posts] for p in found}


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("这个村的支书叫庾长河，三年里分了发包款九万元。", "庾长河", ("", "支书")),
        ("会计是他的外甥女婿邹文斌，两人分了发包款九万元。", "邹文斌", ("", "会计")),
        ("收费员名叫郑晓棠，先后截留押金三万元。", "郑晓棠", ("", "收费员")),
        ("时任翠屏县住建局局长、现已退休的龚怀朴受到党内警告处分。", "龚怀朴", ("翠屏县住建局", "局长")),
        ("接替他担任局长的尹棠梅叫停了工程。", "尹棠梅", ("", "局长")),
        ("曾在三个乡镇当过党委书记的倪怀朴收受礼金三万元。", "倪怀朴", ("", "党委书记")),
        ("财务总监由董事长的妻弟范怀朴担任。", "范怀朴", ("", "财务总监")),
        ("翠屏县水利局科员侯远山说，文件是局长邵怀朴批的。", "邵怀朴", ("翠屏县水利局", "局长")),
        (
            "该厂原厂长、现任翠屏县工投集团总经理助理的屈怀朴隐匿账款。",
            "屈怀朴",
            ("翠屏县工投集团", "总经理助理"),
        ),
        ("训练管理中心主任哈斯巴根、副主任乌日娜套取资金。", "哈斯巴根", ("训练管理中心", "主任")),
        ("训练管理中心主任哈斯巴根、副主任乌日娜套取资金。", "乌日娜", ("训练管理中心", "副主任")),
        ("監察委員高懷樸調查此事，榮民之家主任朱德華違反規定。", "高懷樸", ("", "監察委員")),
        ("檢察官認定前隊長賴懷樸收受現金八萬元。", "賴懷樸", ("", "隊長")),
        ("檢察院對前土地工務局局長賴懷樸提起公訴。", "賴懷樸", ("土地工務局", "局長")),
    ],
)
def test_a_title_is_joined_to_the_name_by_words_of_prose(text: str, name: str, post: tuple[str, str]) -> None:
    assert post in _people(text).get(name, [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("站在被告席上的熊怀朴低着头。", "席上"),
        ("管仓库的是一名老职工。", "管仓库"),
        ("村务监督委员会主任是敬怀朴的妻弟。", "妻弟"),
    ],
)
def test_what_stands_there_is_no_name(text: str, name: str) -> None:
    assert name not in _people(text)


def test_what_a_post_is_of_somebody_is_no_post_of_that_person() -> None:
    people = _people("翠屏县水利局科员敬怀朴虚报补助。村务监督委员会主任是敬怀朴的妻弟。")
    assert people["敬怀朴"] == [("翠屏县水利局", "科员")]


def test_a_street_that_is_called_after_a_city_is_no_place() -> None:
    case = extract("柳州路派出所民警钮怀朴收受财物三万元。", language="zh").cases[0]
    assert [r.text for r in case.regions] == []
