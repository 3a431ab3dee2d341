"""The small model of names proposes what no title tells; it is small, the same every time, and its cost is linear."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest

from extraction import extract
from extraction.common import Spans
from extraction.zh.names.namelike import candidates, namelike
from scripts.training import naming


def found(text: str, *taken: tuple[int, int]) -> list[str]:
    return [text[a:b] for a, b in namelike(text, Spans(taken))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("办案人员介绍，祁望川通过签订虚假合同转移资金。", "祁望川"),
        ("穆承志，党员，某县水利局股长。", "穆承志"),
        ("然而，丁丽生对这些意见置若罔闻。", "丁丽生"),
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
    ],
)
def test_plain_words_are_no_names(text: str) -> None:
    assert found(text) == []


def test_what_is_known_already_is_not_proposed() -> None:
    text = "办案人员介绍，祁望川通过签订虚假合同转移资金。"
    at = text.index("祁")
    assert found(text) == ["祁望川"]
    assert found(text, (at, at + 3)) == []


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
