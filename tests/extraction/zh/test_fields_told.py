"""Fields: finance of a unit, land kept for fields, who caught somebody, grain and its houses; all invented."""

from __future__ import annotations

import pytest

from extraction.zh.matter.fields import fields


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("罗某，某镇税收协管员，将收取的税费据为己有。", ["FLD-FSC"]),
        ("已处置的固定资产未进行账务处理，处置收入未入账。", ["FLD-FSC"]),
        ("罗某借出差之机绕道游玩，回单位后报销。", ["FLD-FSC"]),
        ("某镇违法占用永久基本农田，耕地保护打折扣。", ["FLD-LND"]),
        ("村民小组组长罗某挪用集体土地被国家征用所得的征用补偿费。", ["FLD-AGR", "FLD-LND"]),
        ("罗某利用职务便利，丧失理想信念，违规帮助他人晋升职务。", ["FLD-PTY"]),
        ("罗某签订购销合同，造成损失。", ["FLD-OTH"]),
        ("罗某接受可能影响公正执行公务的宴请，受到政务记过处分。", ["FLD-OTH"]),
        ("罗某被判处死刑，缓期二年执行。", ["FLD-OTH"]),
        ("罗某挪用村集体资金，后被县公安局经侦大队民警抓获。", ["FLD-AGR"]),
        ("派出所民警罗某收受他人财物。", ["FLD-LEJ"]),
        ("罗某挪用村集体资金，在建设银行柜员机上取走。", ["FLD-AGR"]),
        ("罗某违规为项目提高容积率。", ["FLD-LND"]),
    ],
)
def test_what_a_text_is_about(text: str, expected: list[str]) -> None:
    assert [f for f, _ in fields(text, [], [], 0)] == expected


def test_grain_is_the_state_s_without_its_firms() -> None:
    text = "粮库主任罗某虚假轮换储备粮。粮库的储备粮被罗某用于购销。"
    assert [f for f, _ in fields(text, [], [], 0, {"FD-19"})] == ["FLD-GRN"]
    group = "青禾粮食集团公司党委书记罗某虚假轮换储备粮，集团党委和董事会未作研究，子公司自行购销。"
    assert {f for f, _ in fields(group, [], [], 0)} == {"FLD-GRN", "FLD-SOE"}
