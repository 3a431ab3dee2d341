"""Answers: reasons in both languages with sentences of both sides, filters, spreading, twins, measures."""

from __future__ import annotations

import pytest

from extraction import shown
from graph.related import Filters, RelatedIndex, related, related_text
from graph.related.duplicates import sameness
from tests.graph.related.related_cases import TEXTS, made, read_by_hand
from vocabulary import IncisionError

SLUSH_2 = "某乡政府把收来的摊位费放在小金库，账外资金由文书保管。乡长用小金库给上级送节礼，以争取项目资金。"


@pytest.fixture
def index() -> RelatedIndex:
    found = RelatedIndex()
    found.add(made(name) for name in TEXTS)
    found.add([
        made("market-zh", SLUSH_2, fields=(("FLD-GOV", 0.9),), regions=(("code:990101", "甘棠县"),),
             within=("R-up", "code:99"), period=("2015", "2018"), status="CS-3",
             weak_points=(("WP-P-18", "E", 0.9, (0,)),),
             done=({"id": "M1", "kind": "MS-02", "status": "MT-9", "verified": "2024-05-01"},)),
    ])  # fmt: skip
    return found


def test_every_reason_of_a_mechanism_has_sentences_on_both_sides(index: RelatedIndex) -> None:
    found = related(index, "slush-zh-0")
    assert found[0].id in ("market-zh-0", "slush-en-0")
    for answer in found[:2]:
        kinds = {r.kind for r in answer.reasons}
        assert {"weak", "route"} & kinds
        for reason in answer.reasons:
            assert reason.text.zh
            assert reason.text.en
            if reason.kind in ("weak", "route", "matter"):
                assert reason.here
                assert reason.there
                assert reason.here[0]["text"] in TEXTS["slush-zh"]
        assert answer.summary.zh.startswith("两案都有")
        assert answer.summary.en.startswith("Both")


def test_the_parts_add_up_and_the_answer_is_plain_data(index: RelatedIndex) -> None:
    for answer in related(index, "slush-zh-0"):
        assert sum(answer.parts.values()) == pytest.approx(answer.score)
        assert set(answer.as_json()) >= {"id", "score", "reasons", "differs", "done", "same", "summary"}


def test_what_was_done_there_is_said(index: RelatedIndex) -> None:
    [answer] = [a for a in related(index, "slush-zh-0") if a.id == "market-zh-0"]
    assert answer.done[0]["id"] == "M1"
    assert "2024-05-01" in answer.done[0]["zh"]
    assert "2024-05-01" in answer.done[0]["en"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(language="en"), {"slush-en-0", "list-en-0", "inspect-en-0"}),
        (Filters(region="R-up"), {"market-zh-0"}),
        (Filters(region="99"), {"market-zh-0"}),
        (Filters(region="990101"), {"market-zh-0"}),
        (Filters(region="nowhere"), set()),
        (Filters(field="FLD-GOV"), {"market-zh-0"}),
        (Filters(status="CS-3"), {"market-zh-0"}),
        (Filters(since="2016", until="2017"), {"market-zh-0"}),
        (Filters(since="2019"), set()),
        (Filters(until="2014-12"), set()),
        (Filters(explicit_only=True), {"market-zh-0"}),
        (Filters(min_score=0.99), set()),
        (Filters(region="R-up", language="en"), set()),
    ],
)
def test_filters(index: RelatedIndex, filters: Filters, expected: set[str]) -> None:
    found = {a.id for a in related(index, "slush-zh-0", filters=filters, limit=50)}
    assert found <= expected
    if expected:
        assert found & expected


@pytest.mark.parametrize(
    "given",
    [
        {"field": "FLD-NONE"},
        {"status": "closed"},
        {"weak_point": "WP-X"},
        {"since": "last year"},
        {"until": "2020-13"},
    ],
)
def test_a_filter_that_no_case_can_pass_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(IncisionError) as error:
        Filters(**given)  # type: ignore[arg-type]
    assert error.value.code == "related_filter_unfit"


def test_same_weak_point_in_another_field(index: RelatedIndex) -> None:
    index.add([made("slush-zh", fields=(("FLD-WAT", 0.9),), weak_points=(("WP-P-18", "C", 0.9, (0,)),))])
    found = [a.id for a in related(index, "slush-zh-0", filters=Filters(same_weak_point_other_field=True))]
    assert found[0] == "market-zh-0"
    assert "drunk-zh-0" not in found


def test_another_weak_point_on_the_same_route_shows_no_same_weak_point(index: RelatedIndex) -> None:
    named = (("WP-P-07", "E", 0.9, (0,)),)
    index.add([made("other-zh", "办公室另有账外资金。", weak_points=named)])
    chosen = Filters(other_weak_point_same_route=True)
    found = {a.id: a for a in related(index, "market-zh-0", filters=chosen)}
    assert "other-zh-0" in found
    own = index.store.get("market-zh-0")
    assert own is not None
    for answer in found.values():
        there = index.store.get(answer.id)
        assert there is not None
        assert not set(own.named) & set(there.named)
        assert {r.id for r in answer.reasons if r.kind == "weak"}.isdisjoint(own.named)
        assert {"route"} & {r.kind for r in answer.reasons}


def test_cases_with_other_weak_points_are_told_no_sign_of_a_third_one(index: RelatedIndex) -> None:
    fee, gate = "镇殡葬服务站违规收费。", "镇窗口乱收费，群众反映后无人核实。"
    index.add([
        made("fee-zh", fee, weak_points=(("WP-S-09", "E", 0.9, (0,)),)),
        made("gate-zh", gate, weak_points=(("WP-S-11", "C", 0.9, (0,)),)),
    ])  # fmt: skip
    mine, theirs = index.store.get("fee-zh-0"), index.store.get("gate-zh-0")
    assert mine is not None
    assert theirs is not None
    # both texts bear a sign of the toll gate, which neither was given
    assert "WP-P-14" in mine.features["weak"].keys() & theirs.features["weak"].keys()
    [answer] = [a for a in related(index, "fee-zh-0", limit=50) if a.id == "gate-zh-0"]
    assert "weak" not in {r.kind for r in answer.reasons}
    assert any("Another weak point" in d.en for d in answer.differs)


def test_only_what_both_were_given_is_called_the_same_weak_point(index: RelatedIndex) -> None:
    point = ("WP-P-18", "E", 0.9, (0,))
    for given, begins in (((point,), "Same weak point"), ((), "Signs of one weak point")):
        index.add([made("slush-zh", weak_points=(point,)), made("market-zh", SLUSH_2, weak_points=given)])
        [answer] = [a for a in related(index, "slush-zh-0", limit=50) if a.id == "market-zh-0"]
        [reason] = [r for r in answer.reasons if r.id == "WP-P-18"]
        assert reason.text.en.startswith(begins)
        assert (reason.text.en.partition(": ")[2] in answer.summary.en) == bool(given)


def test_a_page_is_not_full_of_one_notice(index: RelatedIndex) -> None:
    variants = [
        f"第{n}起：镇财政所把第{n}年收来的场地费{n * 7}万元存入小金库，账外资金用于送礼{'多' * n}。"
        for n in range(1, 7)
    ]
    for n, text in enumerate(variants):
        index.add([made("notice-zh", text, id=f"notice-{n}", document="notice")])
    found = related(index, "slush-zh-0", limit=5)
    assert sum(a.document == "notice" for a in found) <= 2
    assert "slush-en-0" in {a.id for a in found}


def test_one_case_told_twice_is_folded_and_offered_for_a_decision(index: RelatedIndex) -> None:
    index.add([made("again-zh", SLUSH_2.replace("某乡", "某某乡"))])
    found = related(index, "slush-zh-0", limit=10)
    ids = [a.id for a in found]
    assert len({"market-zh-0", "again-zh-0"} & set(ids)) == 1
    [kept] = [a for a in found if a.id in ("market-zh-0", "again-zh-0")]
    assert {s.case for s in kept.same} <= {"market-zh-0", "again-zh-0"}
    assert kept.same
    assert kept.same[0].kind == "same_text"


def test_namesakes_are_not_one_case() -> None:
    one = made("list-zh", people=(("person:郭立新", "郭立新"),), period=("2010", "2011"), money=(52000.0,))
    other = made("drunk-zh", people=(("person:郭立新", "郭立新"),), period=("2018", "2019"), money=(900.0,))
    assert sameness(one, other, 0.1) is None
    later = made("drunk-zh", people=(("person:郭立新", "郭立新"),), money=(52000.0,))
    assert sameness(one, later, 0.1) == "same_case"


def test_differences_are_named(index: RelatedIndex) -> None:
    index.add([made("slush-zh", fields=(("FLD-WAT", 0.9),))])
    [answer] = [a for a in related(index, "slush-zh-0") if a.id == "market-zh-0"]
    assert any("领域不同" in d.zh and "Another field" in d.en for d in answer.differs)


def test_a_pasted_text_is_answered_and_stored_nowhere(index: RelatedIndex) -> None:
    text = "所长设立小金库，账外资金用于给上级送礼争取拨款。举报人孟某某提供了线索。"
    at = text.index("孟某某")
    facts = read_by_hand(text, redactions=((at, at + 3),))
    before = len(index)
    found = related_text(index, facts, shown(text, facts.redactions))
    assert found[0].id in ("market-zh-0", "slush-zh-0")
    assert len(index) == before
    assert index.store.get("doc") is None
    assert "孟某某" not in str([a.as_json() for a in found])


def test_offset_turns_the_page(index: RelatedIndex) -> None:
    whole = [a.id for a in related(index, "slush-zh-0", limit=4)]
    assert [a.id for a in related(index, "slush-zh-0", limit=2, offset=2)] == whole[2:4]
