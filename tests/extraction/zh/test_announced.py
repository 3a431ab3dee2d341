"""Notices that say how many cases they tell and do not number them: each case is apart, with what belongs to it; a witness of one is hidden whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Extraction

Read = Callable[[str], Extraction]

PARAGRAPHS = (
    "青禾县通报两起典型问题\n"
    "青禾县柳溪镇农业服务中心主任罗远山对申报面积审核把关不严，致使多发种粮补贴4万元。罗远山受到党内警告处分。\n"
    "青禾县石桥镇财政所所长覃为民将出租收入6万元不入账，财务制度不健全。覃为民受到诫勉谈话。\n"
    "通报要求，各级党组织要引以为戒，对失职失责的严肃问责。"
)
HEADINGS = (
    "青禾县监委通报2起医疗领域案件。青禾县中医院原院长罗远山收受药商回扣案。2014年至2019年，罗远山收受回扣21万元。罗远山被开除公职。"
    "青禾县保健院护士长覃为民套取医保基金案。2020年，覃为民套取医保基金15万元。覃为民受到政务撤职处分。"
)
ITEMS = (
    "青禾县审计局移送的两起问题查处情况如下：一是农机站站长罗远山虚报农机购置补贴问题。罗远山收受乔某2万元，受到政务撤职处分；"
    "二是林业股股长覃为民验收造假问题。覃为民造成造林补贴损失11万元，受到政务记过处分。"
)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [(PARAGRAPHS, {"SN-P1"}, {"SN-H2"}), (HEADINGS, {"SN-G6"}, {"SN-G5"}), (ITEMS, {"SN-G5"}, {"SN-G2"})],
    ids=["paragraphs", "headings", "items"],
)
def test_as_many_cases_as_the_notice_says(read: Read, text: str, first: set[str], second: set[str]) -> None:
    cases = read(text).cases
    told = [{p.name.text: {s.id for s in p.sanctions} for p in c.people if p.subject} for c in cases]
    assert told == [{"罗远山": first}, {"覃为民": second}]


def test_each_weak_point_belongs_to_its_case(read: Read) -> None:
    first, second = ({w.id for w in c.weak_points} for c in read(PARAGRAPHS).cases)
    assert "WP-P-08" in first - second
    assert "WP-I-01" in second - first


def test_another_count_than_the_paragraphs_tells_one_case(read: Read) -> None:
    assert len(read(PARAGRAPHS.replace("两起", "三起")).cases) == 1


def test_letters_that_a_paragraph_each_tells(read: Read) -> None:
    cases = read(
        "柳溪镇纪委通报信访件办理情况。\n"
        "一是关于反映柳溪镇农业服务中心主任罗远山虚报面积问题。经核实，反映问题不属实，予以了结，并为罗远山澄清正名。\n"
        "二是关于反映青禾村村委会副主任覃为民截留高龄津贴问题。覃为民截留高龄津贴3万元，受到党内警告处分。"
    ).cases
    assert [[p.name.text for p in c.people if p.subject] for c in cases] == [[], ["覃为民"]]


@pytest.mark.parametrize("verb", ["出庭作证", "当庭陈述"])
def test_a_witness_is_hidden_whole(read: Read, verb: str) -> None:
    text = f"青禾县水务局局长罗远山收受现金3万元，证人晏子期{verb}。罗远山受到党内警告处分。"
    assert {text[r.start : r.end] for r in read(text).redactions} == {"晏子期"}


@pytest.mark.parametrize(
    "text",
    [
        "柳溪镇卫生院：院长罗远山违规发放奖金9万元，受到党内警告处分。\n石桥小学：校长覃为民挪用助学金2万元，受到党内警告处分。",
        "青禾县水务局局长罗远山受贿案：2014年，罗远山收受现金4万元，被开除公职。\n青禾县石桥镇会计覃为民挪用公款案：2016年，覃为民挪用水费3万元，被开除公职。",
        "其一：农机站站长罗远山虚报补贴问题。罗远山受到党内警告处分。其二：会计覃为民挪用租金问题。覃为民受到党内警告处分。",
    ],
    ids=["labels", "captions", "items without a count"],
)
def test_cases_that_no_count_announces(read: Read, text: str) -> None:
    assert [[p.name.text for p in c.people if p.subject] for c in read(text).cases] == [
        ["罗远山"],
        ["覃为民"],
    ]
