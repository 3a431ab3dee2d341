"""The concepts: complete in both languages, tied to the closed lists, found where a sentence says them."""

from __future__ import annotations

import pytest

from graph.related.lexicon import Matcher, Pattern, lexicon, parse_cue
from graph.related.telling import weight
from graph.related.terms import stem, terms
from vocabulary import load

FOUND = [
    ("zh", "他把租金放在小金库里。", "RT-SLUSH"),
    ("en", "He kept the rebates in a slush fund.", "RT-SLUSH"),
    ("zh", "村干部虚报面积后领取补贴。", "RT-FAKELIST"),
    ("en", "She submitted a fabricated list of pupils.", "RT-FAKELIST"),
    ("zh", "该工程被拆分后直接委托。", "RT-SPLIT"),
    ("en", "Orders were kept just below the threshold.", "RT-SPLIT"),
    ("zh", "检查走过场，隐患仍在。", "RT-SHAMINSPECT"),
    ("en", "The reviews were perfunctory.", "RT-SHAMINSPECT"),
]  # fmt: skip


def test_every_concept_names_only_what_the_closed_lists_have() -> None:
    lists = load()
    for concept in lexicon().concepts.values():
        assert concept.zh
        assert concept.en
        assert set(concept.weak_points) <= set(lists.weak_points), concept.id
        assert concept.field is None or concept.field in lists["field"], concept.id
        assert concept.fund is None or concept.fund in lists["fund"], concept.id
        assert concept.cues.zh or concept.cues.en, concept.id


def test_every_weak_point_is_reached_by_a_way_of_acting() -> None:
    reached = {p for c in lexicon().concepts.values() for p in c.weak_points}
    assert set(load().weak_points) - reached == set()


@pytest.mark.parametrize(("language", "sentence", "concept"), FOUND)
def test_a_sentence_that_says_it_is_found(language: str, sentence: str, concept: str) -> None:
    assert lexicon().matchers[language].found(sentence).get(concept, 0) > 0


def test_a_joined_cue_needs_every_part_in_the_sentence() -> None:
    matcher = Matcher("en", [parse_cue("X", "cash | coins & clerk", 0.7)])
    assert matcher.found("The clerk took coins.") == {"X": 0.7}
    assert matcher.found("The clerk left.") == {}
    assert matcher.found("Cash was found.") == {}


def test_an_english_cue_begins_where_a_word_begins() -> None:
    matcher = Matcher("en", [Pattern("X", (("rent",),), 0.5)])
    assert matcher.found("Rents were kept.")
    assert not matcher.found("The current state.")


def test_independent_cues_add_up_and_never_pass_one() -> None:
    matcher = Matcher("zh", [Pattern("X", (("甲",),), 0.6), Pattern("X", (("乙",),), 0.6)])
    assert matcher.found("甲乙") == {"X": pytest.approx(0.84)}


@pytest.mark.parametrize(
    ("language", "plain", "boilerplate"),
    [
        ("zh", "他把收来的钱据为己有。", "依据《某某条例》应予处理。"),
        ("en", "He kept the money.", "If convicted he faces a maximum sentence of four years."),
    ],
)
def test_boilerplate_weighs_less(language: str, plain: str, boilerplate: str) -> None:
    assert weight(plain, language) == 1.0 > weight(boilerplate, language)  # type: ignore[arg-type]


def test_terms_are_pairs_in_chinese_and_stems_in_english() -> None:
    assert terms("收入不入账", "zh") == ["收入", "入不", "不入", "入账"]
    assert stem("payments") == stem("payment")
    assert "cash" in terms("The cash was kept", "en")


def test_a_formula_weighs_little_unless_the_sentence_says_what_was_done() -> None:
    assert weight("She faces a maximum sentence of four years.", "en") == pytest.approx(0.15)
    assert weight("She was sentenced today for voiding the receipts of the water office.", "en") == 0.5
    assert weight("邱某受到党内严重警告处分。", "zh") == pytest.approx(0.3)
    assert weight("邱某利用职务便利截留场地费，受到党内严重警告处分。", "zh") == 0.5
    assert weight("镇财政所没有核对收据存根。", "zh") == 1.0
