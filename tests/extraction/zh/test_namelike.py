"""The small model of names proposes what no title tells; it is small, the same every time, and its cost is linear."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest

from extraction import extract
from extraction.common import Spans
from extraction.zh.names.name_signs import candidates
from extraction.zh.names.namelike import namelike
from scripts.training import naming


def found(text: str, *taken: tuple[int, int]) -> list[str]:
    return [text[a:b] for a, b in namelike(text, Spans(taken))[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("办案人员介绍，祁望川通过签订虚假合同转移资金。", "祁望川"),
        ("穆承志，党员，某县水利局股长。", "穆承志"),
        ("然而，丁丽生对这些意见置若罔闻。", "丁丽生"),
        # surnames that are words elsewhere
        ("举报人税家禄说，这笔钱从未到账。", "税家禄"),
        ("该房屋实际由其外甥女代小芸居住。", "代小芸"),
        # two characters
        ("据了解，储瑶、荀磊均未参加培训。", "储瑶"),
        # names of peoples without surnames, and of few who have one
        ("牧户乌日勒、赛汗其木格的草场补贴没有到账。", "乌日勒"),
        ("协会会长把会员买提热合曼的身份证复印件交给了出纳。", "买提热合曼"),
        ("儿童阿牛伍呷、曲比木果的生活费被他人代领。", "曲比木果"),
        ("村民岩温扁、玉罕香的补贴一直没有到账。", "玉罕香"),
        # no list has the words behind
        ("名单上第七位是潘成林，由邻居罗秀琼替她垫付。", "罗秀琼"),
    ],
)
def test_names_without_a_title_of_the_lists(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "多次向管理和服务对象借用车辆。",
        "全过程未能落实边勘察、边设计、边施工。",
        "那么，这笔资金应由谁负责？",
        "高污染、高排放的工业项目。",
        "购买毛坯房未装修，曾多次宴请。",
        "未严格执行工程项目管理制度。",
        "审计组出具审计意见书，被审计单位已整改。",
        "把储蓄、国防和安全生产挂在嘴上，用于个人花销。",
        "以扶贫款购买印刷费发票，支付高尔夫球卡充值费。",
        "国庆、元旦等节日期间，违规发放过节费。",
        "收到《监察建议书》（青监建〔2023〕4号）。",
        "他沉迷马拉松，在巴士上用卡拉OK设备招待客人，还购买尼古丁贴片。",
    ],
)
def test_plain_words_are_no_names(text: str) -> None:
    assert found(text) == []


def test_what_is_known_already_is_not_proposed() -> None:
    text = "办案人员介绍，祁望川通过签订虚假合同转移资金。"
    at = text.index("祁")
    assert found(text) == ["祁望川"]
    assert found(text, (at, at + 3)) == []


@pytest.mark.parametrize("text", ["购进穆隆堂医药有限责任公司的药品", "该款存入祁文经济开发区管理委员会"])
def test_the_beginning_of_a_unit_s_name_is_nobody(text: str) -> None:
    assert found(text) == []


def test_who_it_finds_may_be_a_subject_with_posts() -> None:
    case = extract("穆承志，党员，青禾县水务局局长。2018年，穆承志收受礼金2万元，被开除党籍。").cases[0]
    assert [(p.name.text, p.subject, [q.position.text for q in p.posts]) for p in case.people] == [
        ("穆承志", True, ["局长"])
    ]


def test_it_is_small_and_training_is_the_same_every_time() -> None:
    assert len(files("extraction.zh.model").joinpath("names.npy").read_bytes()) < 100_000
    one, two = naming.train(1), naming.train(1)
    assert np.array_equal(one.pop("weights"), two.pop("weights"))
    assert one == two


def test_a_candidate_has_the_form_of_a_name() -> None:
    text = "由荀敬之和司徒明负责"
    assert {text[a:b] for a, b, _ in candidates(text)} >= {"荀敬之", "荀敬", "司徒明"}
    assert not [text[a:b] for a, b, _ in candidates(text) if text[a] in "由和"]
