"""Whose names somebody else used to claim money stay hidden, also with a word of what they were (invented prose)."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.redaction import shown


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (
            "县农机站站长刘仲平以已离职技术员孙丽娜、已故驾驶员赵铁山的名义造册，列支劳务费6.72万元，受到撤职处分。",
            ["孙丽娜", "赵铁山"],
        ),
        ("经查，信用社主任周德海以会计吴晓燕的身份信息申请贷款30万元，受到撤职处分。", ["吴晓燕"]),
    ],
)
def test_whose_name_was_used_stays_hidden(text: str, hidden: list[str]) -> None:
    found = extract(text, id="x", language="zh")
    told = {p.name.text for c in found.cases for p in c.people}
    assert told
    assert not told & set(hidden)
    assert not [n for n in hidden if n in shown(text, found.redactions)]


def test_who_claims_in_the_name_of_a_house_is_named() -> None:
    text = "县农机站副站长孙丽娜、站长刘仲平以合作社名义申报补贴12万元，二人受到党内警告处分。"
    found = extract(text, id="x", language="zh")
    assert {p.name.text for c in found.cases for p in c.people} == {"孙丽娜", "刘仲平"}
