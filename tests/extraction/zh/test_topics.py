"""The model of fields: small, the same every time, heard sentence by sentence; and announcements by what was sold."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import Case
from extraction.zh.matter.fields import NO_FIELD, chosen, fields
from extraction.zh.model import heard
from extraction.zh.model.topics import FIRST, NOTHING
from scripts.training.parse import passages
from scripts.training.topics import lines, model

ReadCase = Callable[[str], Case]


def _fields(text: str) -> list[str]:
    return [f for f, _ in fields(text, [], [], 0)]


def test_the_shipped_weights_are_small() -> None:
    assert len(files("extraction.zh.model").joinpath("topics.npy").read_bytes()) < 1_000_000


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("柏川县渡口镇某村报账员把晒谷场出租所得放进自己抽屉，村账上一分没有。", "FLD-AGR"),
        ("采样员往监测设备上喷水，空气质量数据一夜好转，排口的暗管没人查。", "FLD-ECO"),
        ("考官收了教练的钱，学员压线也判合格，驾校每月结一次账。", "FLD-TRN"),
        ("港航所的值班员收了船东的钱，逾期未检的客船照样出渡口。", "FLD-TRN"),
        ("劳务派遣公司收了农民工的中介费，劳动监察大队拖着不立案。", "FLD-EMP"),
        ("现场签证没有监理签字，结算时土方量多计了两成，竣工决算拖了三年。", "FLD-ENG"),
    ],
)
def test_a_field_is_heard_in_words_of_its_trade(text: str, field: str) -> None:
    assert _fields(text)[0] == field


def test_gifts_and_sanctions_tell_no_field() -> None:
    assert _fields("其多次收受礼金和购物卡，接受宴请，受到党内严重警告处分。") == [NO_FIELD]
    assert _fields("") == [NO_FIELD]


def test_an_announcement_has_the_field_of_what_was_sold() -> None:
    formula = "经查，梁某丧失理想信念，{}，非法收受巨额财物。"
    assert _fields(formula.format("在干部选拔任用工作中为他人谋取利益")) == ["FLD-PTY"]
    assert _fields(formula.format("利用职务便利为他人在工程承揽等方面谋利")) == ["FLD-ENG"]
    assert _fields(formula.format("违规收受礼品礼金")) == [NO_FIELD]


def test_training_is_the_same_every_time() -> None:
    some = lines(passages())[::24]
    one, two = model(some), model(some)
    assert np.array_equal(one.pop("weights"), two.pop("weights"))
    assert one == two


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text("粮库轮换，学校\n；。", max_size=30), max_size=6))
def test_what_is_heard_is_a_share_of_the_sentences(parts: list[str]) -> None:
    text = "。".join(parts)
    found = heard(text)
    assert NOTHING.isdisjoint(found)
    assert all(v >= 0 for v in found.values())
    assert sum(found.values()) <= len(parts) * 30 + FIRST


def test_long_texts_are_heard_block_by_block() -> None:
    one = "粮库主任用陈粮顶新粮，差价和保管员分掉。"
    few, many = heard(one * 10), heard(one * 3000)
    assert many["FLD-GRN"] / 3001 == pytest.approx(few["FLD-GRN"] / 11, rel=0.01)


def test_a_committee_of_a_representative_body_tells_no_field(read_case: ReadCase) -> None:
    told = "云栈省{}原主任贺远岚接受宴请。贺远岚受到党内警告处分。"
    assert [f.id for f in read_case(told.format("人大财政经济委员会")).fields] == [NO_FIELD]
    assert [f.id for f in read_case(told.format("财政厅预算处")).fields] == ["FLD-FSC"]


def test_a_second_field_is_given_for_its_share_or_for_much_of_its_own() -> None:
    assert chosen("一。二。三。", {"FLD-ENG": 20.0, "FLD-EDU": 8.0, "FLD-HLT": 7.5}) == ["FLD-ENG", "FLD-EDU"]
    assert chosen("一。二。三。", {"FLD-ENG": 20.0, "FLD-LEJ": 6.5}) == ["FLD-ENG"]
    assert chosen("一。二。三。", {"FLD-ENG": 40.0, "FLD-LEJ": 8.0}) == ["FLD-ENG"]
    assert chosen("一。二。三。", {"FLD-ENG": 5.0, "FLD-EDU": 3.0}) == ["FLD-ENG", "FLD-EDU"]
