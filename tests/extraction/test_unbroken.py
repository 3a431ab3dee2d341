"""Pages that were broken at a fixed width give the facts of the whole paragraphs, with spans of the page."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import Extraction, extract
from extraction.common import watched
from extraction.legible.legible import legible
from extraction.legible.unbroken import joined

ZH = (
    "青砚县民政局原副局长葛听澜严重违纪违法被开除党籍和公职。经查，2016年3月至2020年6月，葛听澜利用负责特困供养资金审核发放的职务便利，"
    "虚报供养人数，套取特困供养资金38.6万元据为己有；收受某养老服务有限公司所送礼金12.3万元，为其承接养老服务项目提供帮助。",
    "县民政局内部管理混乱，资金发放审核流于形式，会计与出纳由一人兼任，监管缺失。葛听澜受到开除党籍、开除公职处分，其涉嫌犯罪问题移送检察机关"
    "依法审查起诉。石蒲镇副镇长卢景澜因监督检查不力，受到党内警告处分。",
)
EN = (
    "Harold Penfield, 52, the former director of the Marlow County Housing Authority, was sentenced to 30 months in prison"
    " for accepting $45,000 in bribes from contractors between March 2016 and June 2018. Louise Ackerby, the authority's"
    " former finance manager, was sentenced to 12 months in prison for embezzling $18,000 from the tenant security deposit fund.",
    "The authority did not have written procedures for the handling of deposits, and one employee received, recorded and"
    " deposited all cash receipts. Bank statements were not reconciled for two years. The authority's board did not review"
    " the monthly reports that were put before it.",
)


def broken_zh(width: int) -> str:
    return "\n".join(p[i : i + width] for p in ZH for i in range(0, len(p), width))


def broken_en(width: int) -> str:
    return "\n\n".join(re.sub(rf"(.{{1,{width}}})(?: |$)", r"\1\n", p).strip() for p in EN)


def told(found: Extraction) -> dict[str, Any]:
    """Return what the facts say, without where they stand."""

    def flat(text: str) -> str:
        return re.sub(r"\s", "", text)

    (case,) = found.cases
    return {
        "people": sorted(
            (flat(p.name.text), [(flat(x.position.text), flat(x.unit.text) if x.unit else "") for x in p.posts], [s.id for s in p.sanctions])
            for p in case.people
        ),
        "money": sorted((m.value, m.role) for m in case.money), "units": sorted({flat(u.text) for u in case.units}),
        "misconduct": sorted({m.id for m in case.misconduct}), "weak": sorted({(w.id, w.mode) for w in case.weak_points}),
        "fields": sorted(f.id for f in case.fields), "funds": sorted(flat(f.text) for f in case.funds),
    }  # fmt: skip


def exact(text: str, found: Any) -> None:
    """Check that every mention is the text of its span."""
    if isinstance(found, dict):
        if isinstance(found.get("start"), int) and "text" in found:
            assert text[found["start"] : found["end"]] == found["text"]
        for value in found.values():
            exact(text, value)
    elif isinstance(found, list):
        for value in found:
            exact(text, value)


@given(st.integers(18, 36))
@settings(max_examples=12, deadline=None)
def test_a_chinese_page_tells_what_its_paragraphs_tell(width: int) -> None:
    page = broken_zh(width)
    found = extract(page)
    exact(page, found.as_json())
    assert told(found) == told(extract("\n".join(ZH)))


@given(st.integers(55, 100))
@settings(max_examples=12, deadline=None)
def test_an_english_page_tells_what_its_paragraphs_tell(width: int) -> None:
    page = broken_en(width)
    found = extract(page)
    exact(page, found.as_json())
    assert told(found) == told(extract("\n\n".join(EN)))


def test_a_name_and_a_sum_over_two_lines_are_found_with_the_break_in_their_span() -> None:
    page = broken_zh(22)
    spans = [page[m.start : m.end] for c in extract(page).cases for m in c.money]
    assert any("\n" in s for s in spans) or any(
        "\n" in p.name.text for c in extract(page).cases for p in c.people
    )


def test_what_was_proposed_stands_where_the_page_has_it() -> None:
    page = broken_zh(22)
    with watched() as proposals:
        found = extract(page)
    placed = {(p.start, p.end) for p in proposals}
    assert {(s.start, s.end) for c in found.cases for s in c.money} <= placed


def test_two_lines_of_one_width_in_a_short_text_are_enough_where_nothing_else_is_open() -> None:
    told = "  葛听澜在任副局长期间，收受供货人礼金，其行为构成受贿，依法判处有期徒刑三年六个月，并处罚金。"
    text = "云塘县人民法院\n判决摘要\n" + "\n".join(told[i : i + 20] for i in range(0, len(told), 20))
    whole = joined(text, "zh")
    assert whole
    assert whole.text == "云塘县人民法院\n判决摘要\n" + told
    uneven = text.replace("，其行为", "，\n其行为")
    assert joined(uneven, "zh") is None


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(ZH),
        "一、未按规定公开采购。\n二、往来款长期未清理，涉及12.6万元。\n三、固定资产未登记入账。\n四、会计与出纳由一人兼任。\n五、未入户核查。",
        "姓名\t职务\t处分\n葛听澜\t副局长\t开除党籍\n卢景澜\t副镇长\t党内警告\n沈柏舟\t股长\t党内严重警告\n岑望山\t会计\t记过",
    ],
)
def test_paragraphs_lists_and_tables_are_left_as_they_are(text: str) -> None:
    assert joined(text, "zh") is None


def test_protected_words_over_two_lines_are_hidden() -> None:
    page = broken_zh(20).replace("县民政局内部", "举报人杜小满反映，县民政局内部")
    assert all("杜小" not in str(c.as_json() if hasattr(c, "as_json") else c) for c in extract(page).cases)


def test_a_full_line_that_ends_a_sentence_goes_on_where_paragraphs_are_set_apart() -> None:
    sentence = "镇政府对该项目验收流于形式，站长蓟望川虚报工程量，套取补助资金据为己有。"
    more = (
        "二〇二一年五月，蓟望川受到开除党籍处分，其涉嫌犯罪问题移送检察机关依法审查起诉，款项已全部追缴入库。"
    )
    lines = [(sentence + more)[i : i + 12] for i in range(0, len(sentence + more), 12)]
    assert lines[2].endswith("。")
    page = "\n".join(lines)
    apart = joined(f"\u3000\u3000{page}\n\u3000\u3000{page}", "zh")
    assert apart
    assert apart.text == f"\u3000\u3000{sentence + more}\n\u3000\u3000{sentence + more}"
    alike = joined(page, "zh")
    assert alike
    assert alike.text == f"{sentence}\n{more}"


def test_short_names_and_headings_keep_their_spaces() -> None:
    text = "受处分人员有：\n葛听澜 卢景澜 沈柏舟 岑望山，另有\n第一章 总则\n第二章 职责\n第三章 罚则\n第四章 附则"
    assert legible(text) is None


def test_paragraphs_that_a_single_space_sets_in_stay_apart() -> None:
    lines = [
        "葛听澜利用职务便利，套取特困供养资金三十八万元",
        "据为己有，收受某养老服务公司所送礼金一万二千元。",
    ]
    page = f" {lines[0]}\n{lines[1]}\n {lines[0]}\n{lines[1]}\n {lines[0]}\n{lines[1]}\n {lines[0]}\n{lines[1]}\n 完。"
    whole = joined(page, "zh")
    assert whole
    assert whole.text.split("\n") == [f" {lines[0]}{lines[1]}"] * 4 + [" 完。"]


def test_an_english_line_that_hangs_goes_on_whatever_stands_around_it() -> None:
    text = "Former bookkeeper\nOrla Winstanhope, 55, was sentenced on\nOctober 16 to prison. The Town of\nFerncastle lost it.\nFormer clerk\nIda Harrowmead was fined."
    whole = joined(text, "en")
    assert whole
    assert whole.text == (
        "Former bookkeeper\nOrla Winstanhope, 55, was sentenced on October 16 to prison. The Town of Ferncastle lost it.\n"
        "Former clerk\nIda Harrowmead was fined."
    )


def test_an_english_line_is_full_where_the_next_word_had_no_room() -> None:
    lines = [
        "The board reviewed the statements of the deputy clerk and found that Mr.",
        "Winstanhope had kept the cash of the residents who paid at the window of",
        "the village hall and at Ferncastle",
        "Administration-and-Recordkeeping-Department-Building where Ida Harrowmead",
        "counted it. She wrote the ledger alone and took the money to the bank at",
        "Lower Tarrant. Nobody looked at the slips that the bank sent to the hall.",
    ]
    whole = joined("\n".join(lines), "en")
    assert whole
    assert "\n" not in whole.text
