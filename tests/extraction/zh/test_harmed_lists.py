"""Whom a list, a word for what people are or a count of households tells to be harmed, and who of them told an organ of it."""

from __future__ import annotations

import pytest

from extraction import extract, shown


def safe(text: str) -> str:
    return shown(text, extract(text, language="zh").redactions)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("村主任鲁国强以召孟、贺建平、依罕三户的名义虚报补贴，后受到警告处分。", ["召孟", "贺建平", "依罕"]),
        ("教练鲁国强收了学员贺建平、钱小满的“过关费”，受到记过处分。", ["贺建平", "钱小满"]),
        ("站长鲁国强向丧属贺建平、郝春来索要财物，被开除公职。", ["贺建平", "郝春来"]),
        ("贺建平、钱小满都是寄宿生，每人少领一百元。会计鲁国强受到警告处分。", ["贺建平", "钱小满"]),
        ("所长鲁国强虚开单据。护士贺建平把单据截了图，匿名寄给院纪检室。鲁国强受到警告处分。", ["贺建平"]),
        ("馆长鲁国强被撤职。保洁员贺建平出面证明那天门锁着。", ["贺建平"]),
    ],
)
def test_who_is_harmed_or_told_of_it_is_hidden(text: str, names: list[str]) -> None:
    assert not [n for n in names if n in safe(text)]
    assert "鲁国强" in safe(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("经查，会计鲁国强、出纳贺建平二人收取学员报名费不入账，均受到警告处分。", "贺建平"),
        ("鲁国强是该局护士长，收受药商贺建平、钱小满两人回扣，被开除党籍。", "鲁国强"),
        ("所长鲁国强提供了自己保存的票据，如实供述收受贿赂，后来获刑三年。", "鲁国强"),
        ("副镇长鲁国强、村主任贺建平两户多占宅基地，均受到党内警告处分。", "贺建平"),
    ],
)
def test_doers_beside_such_words_stay(text: str, name: str) -> None:
    assert name in safe(text)
