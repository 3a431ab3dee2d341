"""Signs that nobody reads go; lists, tables and headings that look like them stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import as_read, explain, extract
from extraction.legible.legible import legible
from tests.extraction.test_unbroken import exact

EN_LINE = "The clerk of the town did not keep the books of the water fund"
ZH_LINE = "县水务局没有按照规定核对水费账目也没有按月向主管部门报告"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("of\ufb01ce of the cle\xadrk\u200b", "office of the clerk"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("$41\u2009200 and 1\xa0234\xa0567 in 2019\xa0and", "$41,200 and 1,234,567 in 2019 and"),
        ("> a line\n>> of a mail", "a line\nof a mail"),
        (f"{EN_LINE}\nPage 2 of 9\nfor years.", f"{EN_LINE}\nfor years."),
        (f"{ZH_LINE}\n— 2 —\n有关情况。", f"{ZH_LINE}有关情况。"),
        (f"{ZH_LINE}。\n第2页 共9页\n二、有关情况。", f"{ZH_LINE}。\n二、有关情况。"),
        (f"{ZH_LINE}\n7\n{ZH_LINE[::-1]}", ZH_LINE + ZH_LINE[::-1]),
        ("青 砚 县 民 政 局 2 0 1 9 年", "青砚县民政局2019年"),
        ("青砚县民政局. 2019 年 3 月", "青砚县民政局。 2019年3月"),
        ("Ｔｈｅ　ｔｏｗｎ", "The town"),
        ("the clerk of the TOWN OF OAKVALE'S HUD office", "the clerk of the Town of Oakvale's HUD office"),
    ],
)
def test_what_nobody_reads_is_gone(text: str, plain: str) -> None:
    found = legible(text)
    assert found is not None
    assert found.text == plain


@pytest.mark.parametrize(
    "text",
    [
        "Three cases.\n1 The clerk took cash.\n2 The mayor did not look.\n3 The board met.\n4 Nobody asked.\n5 The bank did.",
        "1\n2\n3\n4\n5",
        "Name\n1\nHill\n2\nDale",
        "一、第一起案例。\n1\n二、第二起案例。",
        "一、县民政局。\n二、县水务局。",
        "    A quotation.\nA line.\nA line.\nA line.",
        "姓名 职务 处分\n葛听澜 副局长 警告",
        "阿卜杜勒.买买提",
        "in 2019 300 people",
        "TOWN OF OAKVALE CLERK SENTENCED\nThe clerk was sentenced.",
        "the clerk KARL DUNMORE left",
        "A heading\n\nA paragraph.\n\nAnother paragraph.\n\nA third.\n\nA fourth.",
    ],
)
def test_what_is_read_stays(text: str) -> None:
    assert legible(text) is None


@given(st.text(alphabet="ab 1.,中文。\n\r\t\f\xad\u200b\xa0\u2009ﬁ>-—３Ｔ第页", max_size=80))
@settings(max_examples=300, deadline=None)
def test_every_sign_comes_from_the_place_that_is_told(text: str) -> None:
    found = legible(text)
    if found is None:
        return
    assert len(found.at) == len(found.text)
    assert list(found.at) == sorted(found.at)
    for sign, at in zip(found.text, found.at, strict=True):
        assert sign == text[at] or sign in "\n ,。fi3T" or text[at] in "\r\xa0\u2009ﬁ３Ｔ"


def test_a_protected_name_is_hidden_whatever_stands_inside() -> None:
    text = f"县水务局没有按月核对水费账目，举报人杜\u200b小\n— 2 —\n满反映，{ZH_LINE}。石蒲镇副镇长卢景澜受到党内警告处分。"
    found = extract(text)
    assert any(r.start <= text.index("杜") and text.index("满") < r.end for r in found.redactions)


def test_what_was_proposed_stands_where_the_text_has_it() -> None:
    text = "\ufeff石蒲镇副镇长卢\u200b景澜收受礼金3\u200b万元，受到党内\xad警告处分。"
    found, readings = explain(text)
    exact(text, found.as_json())
    [money] = found.cases[0].money
    assert money.text == "3\u200b万元"
    assert any((r.start, r.end, r.kind) == (money.start, money.end, "money") and r.rules for r in readings)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Town of Oak-\nvale", "Town of Oakvale"),
        ("Louise\n> Ackerby", "Louise Ackerby"),
        ("Louise\nPage 1 of 9\nAckerby", "Louise Ackerby"),
        ("Mar\xadlow County", "Marlow County"),
        ("Marlow\n  County", "Marlow County"),
        ("青砚县民\n政局", "青砚县民政局"),
        ("青砚县民\u200b政局", "青砚县民政局"),
        ("3.2万\n元", "3.2万元"),
        ("Karl  Dunmore", "Karl  Dunmore"),
        ("卢景澜", "卢景澜"),
    ],
)
def test_a_name_is_read_as_one_whatever_a_page_put_inside(words: str, read: str) -> None:
    assert as_read(words) == read
