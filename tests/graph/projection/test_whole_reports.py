"""Several people in a paragraph: who held what where, who received what, which sum stands beside which fund; read, then projected."""

from __future__ import annotations

import pytest

from casebook import Document
from extraction import extract
from graph.projection import document_fragment, words_of
from graph.projection.fragment import Fragment

ZH = """青砚县纪委监委通报2起侵害群众利益问题典型案例
1.石蒲镇民政办原主任葛听澜虚报冒领特困供养资金问题。2018年3月至2020年6月，葛听澜利用负责特困供养资金审核发放的职务便利，虚报人数，套取特困供养资金8.6万元据为己有。2021年5月，葛听澜受到开除党籍、开除公职处分；2021年6月，石蒲镇副镇长卢景澜因疏于管理受到党内警告处分。
2.县水利局工程股原股长沈柏舟、县水利建设公司副经理岑望山收受礼金问题。2019年2月，沈柏舟收受工程承包商所送礼金2万元，岑望山收受礼金1万元。2020年9月，沈柏舟受到党内严重警告处分，岑望山受到政务记过处分。
"""
EN = """Two former officials of the Marlow County Housing Authority and a clerk of the Dunmere Water District were sentenced.
Harold Penfield, 52, the former director of the Marlow County Housing Authority, was sentenced to 30 months in prison for accepting $45,000 in bribes from contractors between March 2016 and June 2018. Louise Ackerby, 47, the authority's former finance manager, was sentenced to 12 months in prison for embezzling $18,000 from the tenant security deposit fund. Martin Sedgely, a billing clerk of the Dunmere Water District, was sentenced to two years of probation for stealing $6,500 in customer payments.
"""


def projected(text: str) -> Fragment:
    facts = extract(text)
    document = Document(
        facts.document.id, facts.document.sha256, facts.document.language, None, "ST-01", "2021-07-01", None, (),
        "active", "incision/0", 1,
    )  # fmt: skip
    return document_fragment(document, facts, text, words_of(None))


def held(fragment: Fragment) -> set[tuple[str, str, str, bool]]:
    """Return (name, post, unit, former) of every HELD."""
    names = {key.id: node.get("name") for key, node in fragment.nodes.items()}
    return {
        (names[k.start.id], p["position"], names[k.end.id], p["former"])
        for k, p in fragment.relationships.items() if k.type == "HELD"
    }  # fmt: skip


def received(fragment: Fragment) -> set[tuple[str, str, str | None]]:
    """Return (name, sanction, date) of every RECEIVED."""
    names = {key.id: node.get("name") for key, node in fragment.nodes.items()}
    return {
        (names[k.start.id], k.end.id, p.get("date"))
        for k, p in fragment.relationships.items() if k.type == "RECEIVED"
    }  # fmt: skip


def concerns(fragment: Fragment) -> set[tuple[str, float]]:
    """Return (fund, amount) of every CONCERNS."""
    names = {key.id: node.get("name") for key, node in fragment.nodes.items()}
    return {(names[k.end.id], p["amount"]) for k, p in fragment.relationships.items() if k.type == "CONCERNS"}


def test_each_of_a_paragraph_has_an_own_post_and_sanction_zh() -> None:
    fragment = projected(ZH)
    assert held(fragment) == {
        ("葛听澜", "主任", "石蒲镇民政办", True),
        ("卢景澜", "副镇长", "石蒲镇", False),
        ("沈柏舟", "股长", "县水利局工程股", True),
        ("岑望山", "副经理", "县水利建设公司", False),
    }
    assert received(fragment) == {
        ("葛听澜", "SN-P5", "2021-05"), ("葛听澜", "SN-G6", "2021-05"), ("卢景澜", "SN-P1", "2021-06"),
        ("沈柏舟", "SN-P2", "2020-09"), ("岑望山", "SN-G2", "2020-09"),
    }  # fmt: skip
    assert concerns(fragment) == {("特困供养资金", 86_000.0)}


def test_each_of_a_paragraph_has_an_own_post_and_sanction_en() -> None:
    fragment = projected(EN)
    assert held(fragment) == {
        ("Harold Penfield", "director", "Marlow County Housing Authority", True),
        ("Louise Ackerby", "finance manager", "Marlow County Housing Authority", True),
        ("Martin Sedgely", "billing clerk", "Dunmere Water District", False),
    }
    assert {(name, sanction) for name, sanction, _ in received(fragment)} == {
        ("Harold Penfield", "SN-C2"), ("Louise Ackerby", "SN-C2"), ("Martin Sedgely", "SN-C2"),
    }  # fmt: skip
    assert concerns(fragment) == {("tenant security deposit fund", 18_000.0), ("customer payments", 6_500.0)}


@pytest.mark.parametrize("sign", ["1.", "（一）", "一、", "1．", "(1)"])
def test_the_number_of_an_item_is_no_part_of_a_unit(sign: str) -> None:
    text = ZH.replace("1.", sign)
    assert ("葛听澜", "主任", "石蒲镇民政办", True) in held(projected(text))


def test_an_audited_one_by_a_plain_verb_holds_a_post_and_each_receives_the_own_measure_en() -> None:
    text = (
        "Auditors found that Harold Penfield, general manager of the Saltmoor Water District, and bookkeeper Louise Ackerby charged $57,803"
        " in personal purchases to district cards. Penfield was fired, and his wife was ordered to repay $900; Ackerby was suspended without pay."
    )
    fragment = projected(text)
    assert ("Harold Penfield", "general manager", "Saltmoor Water District", True) in held(fragment)
    assert received(fragment) == {("Harold Penfield", "SN-G6", None), ("Louise Ackerby", "SN-H4", None)}


HARD = (
    "2018年，时任青砚县水利局规划股负责人的葛听澜挪用水利资金6万元。县水利局局长卢景澜、分管副局长沈柏舟监管不力。"
    "2019年7月，葛听澜被开除公职；卢景澜受到党内警告处分，沈柏舟受到党内严重警告处分，挪用资金已全部追缴。"
)


def test_heads_of_a_house_stand_at_no_office_of_it_and_money_that_came_back_is_nobodys_zh() -> None:
    fragment = projected(HARD)
    assert held(fragment) == {
        ("葛听澜", "负责人", "青砚县水利局规划股", True),
        ("卢景澜", "局长", "县水利局", False),
        ("沈柏舟", "副局长", "县水利局", False),
    }
    assert received(fragment) == {
        ("葛听澜", "SN-G6", "2019-07"),
        ("卢景澜", "SN-P1", "2019-07"),
        ("沈柏舟", "SN-P2", "2019-07"),
    }
    assert concerns(fragment) == {("水利资金", 60000.0)}


def numbered(fragment: Fragment) -> set[tuple[str, int | None, str | None, str | None]]:
    """Return (sanction, number, date, length) of every RECEIVED."""
    return {
        (k.end.id, p.get("number"), p.get("date"), p.get("length"))
        for k, p in fragment.relationships.items() if k.type == "RECEIVED"
    }  # fmt: skip


def test_two_sanctions_of_one_kind_are_two_relationships_with_their_own_sentences() -> None:
    text = (
        "Louise Ackerby, former finance manager of the Marlow County Housing Authority, was sentenced on 4 March 2019 to 18 months in prison "
        "for theft. On 6 May 2021 Ackerby was sentenced to two years in prison for a fraud on the same authority."
    )
    fragment = projected(text)
    assert numbered(fragment) == {
        ("SN-C2", None, "2019-03-04", "P1Y6M"), ("SN-C2", 2, "2021-05-06", "P2Y"),
    }  # fmt: skip
    sentences = [p["passages"] for k, p in fragment.relationships.items() if k.type == "RECEIVED"]
    assert [len(p) for p in sentences] == [1, 1]
    assert sentences[0] != sentences[1]


def test_two_warnings_are_two_relationships_zh() -> None:
    text = "白石县民政局原局长祝青山，2019年3月因违规发放补贴受到党内警告处分。2021年5月，祝青山因套取低保资金再次受到党内警告处分。"
    assert numbered(projected(text)) == {("SN-P1", None, "2019-03", None), ("SN-P1", 2, "2021-05", None)}
