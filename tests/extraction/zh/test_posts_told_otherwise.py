"""Posts told in other ways than before a name, and money of other offices."""

import pytest

from extraction import extract

TOLD = [
    ("翠屏县审计局邬远山（局长）、庾怀朴（副局长）违规发放补贴。庾怀朴受到党内警告处分。", "庾怀朴", "翠屏县审计局", "副局长", False),
    ("庾怀朴由苇塘镇镇长调任翠屏县审计局局长。庾怀朴受到党内警告处分。", "庾怀朴", "苇塘镇", "镇长", True),
    ("庾怀朴，退休前任翠屏县审计局副局长。庾怀朴受到党内警告处分。", "庾怀朴", "翠屏县审计局", "副局长", True),
    ("庾怀朴在翠屏县审计局挂职副局长期间违规报销。庾怀朴受到党内警告处分。", "庾怀朴", "翠屏县审计局", "副局长", False),
    ("苇塘镇人大主席（原镇长）庾怀朴违规报销。庾怀朴受到党内警告处分。", "庾怀朴", "苇塘镇", "镇长", True),
    ("庾怀朴，1990年参加工作。历任翠屏县审计局科员、股长；苇塘镇镇长。庾怀朴受到党内警告处分。", "庾怀朴", "苇塘镇", "镇长", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "unit", "position", "former"), TOLD)
def test_posts_told_otherwise(text: str, name: str, unit: str, position: str, former: bool) -> None:
    people = extract(text, language="zh").cases[0].people
    held = {
        (q.unit.text if q.unit else "", q.position.text, q.former)
        for p in people
        if p.name.text == name
        for q in p.posts
    }
    assert (unit, position, former) in held


def test_a_text_of_hong_kong_counts_in_its_own_money() -> None:
    text = "廉政公署落案起訴庾懷樸，控告他收受利益合共38萬元。"
    assert {(m.value, m.currency) for m in extract(text, language="zh").cases[0].money} == {(380000, "HKD")}


@pytest.mark.parametrize("words", ["7000元上交镇纪委", "7000元由县监委予以追缴"])
def test_what_is_handed_in_came_back(words: str) -> None:
    text = f"翠屏县审计局科员庾怀朴违规领取补助9000元，其中{words}。庾怀朴受到党内警告处分。"
    roles = {m.value: m.role for m in extract(text, language="zh").cases[0].money}
    assert roles == {9000: "involved", 7000: "recovered"}
