"""Of two weak points that one sentence tells, the one that says more; what conduct alone tells. All invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import Candidate, Spans
from extraction.zh.matter.conduct import misconduct
from extraction.zh.points.contact import with_breach, with_same
from extraction.zh.points.points import weak_points
from extraction.zh.points.yielding import without_yielding


def _given(text: str) -> set[str]:
    found = extract(text, language="zh").as_json()
    return {w["id"] for c in found["cases"] for w in c["weak_points"]}


def _told(text: str, *wordings: tuple[str, str]) -> list[Candidate]:
    return [Candidate(i, "C", text.index(w), text.index(w) + len(w), 0.5) for i, w in wordings]


MEETING = "石某未经村民代表大会讨论，未经审批就将塘埂包给外人。"


def test_a_meeting_left_out_is_no_missing_review_beside() -> None:
    told = _told(MEETING, ("WP-P-02", "未经村民代表大会讨论"), ("WP-P-07", "未经审批"))
    assert [c.id for c in without_yielding(told, told, MEETING)] == ["WP-P-02"]


def test_what_another_sentence_tells_stays() -> None:
    text = MEETING.replace("，未经审批就", "。他又未经审批")
    told = _told(text, ("WP-P-02", "未经村民代表大会讨论"), ("WP-P-07", "未经审批"))
    assert [c.id for c in without_yielding(told, told, text)] == ["WP-P-02", "WP-P-07"]


def test_one_sentence_of_its_own_is_enough_to_stay() -> None:
    text = MEETING + "次年未报批准又续包。"
    told = _told(text, ("WP-P-02", "未经村民代表大会讨论"), ("WP-P-07", "未经审批"), ("WP-P-07", "未报批准"))
    assert [c.id for c in without_yielding(told[:2], told, text)] == ["WP-P-02", "WP-P-07"]


def test_the_first_stays_where_the_other_was_not_given() -> None:
    told = _told(MEETING, ("WP-P-02", "未经村民代表大会讨论"), ("WP-P-07", "未经审批"))
    assert [c.id for c in without_yielding(told[1:], told, MEETING)] == ["WP-P-07"]


def test_a_cue_of_the_catalogue_is_given_though_the_model_doubts() -> None:
    text = "调研组指出，禽蛋收储环节监管缺失缺位、内外勾结等问题突出。"
    assert "WP-P-12" in {c.id for c in weak_points(text, Spans([]), charged=False)}


def test_stepping_in_is_influence_from_outside() -> None:
    assert "WP-P-05" in _given("经查，秦某某任某县副县长期间，向招投标办公室主任打招呼，使熟人中标。")


def test_three_told_by_conduct_are_enough() -> None:
    three = [Candidate(i, "C", 0, 2, 0.5) for i in ("WP-P-11", "WP-P-12", "WP-P-13")]
    assert with_same(three, [("MC-20", 0, 2, 0.8)]) == three
    assert {c.id for c in with_same(three[:2], [("MC-20", 0, 2, 0.8)])} == {"WP-P-11", "WP-P-12", "WP-P-05"}


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("该收据加盖了某区水产技术推广中心财务专用章。", "MC-36"),
        ("两人为冲业绩虚增库存。", "MC-03"),
        ("尚某常去私人会所。", "MC-14"),
    ],
)
def test_such_words_alone_tell_no_conduct(text: str, conduct: str) -> None:
    assert conduct not in {n for n, *_ in misconduct(text, Spans([]))}


def test_people_added_to_a_list_are_a_false_claim() -> None:
    assert "MC-03" in {n for n, *_ in misconduct("曾某虚增参训人数领取补贴。", Spans([]))}


def test_own_stake_does_not_give_way_to_the_givers() -> None:
    text = "他纵容配偶承包站里的鱼塘，又收受水产商人礼金。"
    told = _told(text, ("WP-P-11", "纵容配偶承包站里的鱼塘"), ("WP-P-12", "收受水产商人礼金"))
    assert [c.id for c in without_yielding(told, told, text)] == ["WP-P-11", "WP-P-12"]
    text = text.replace("纵容配偶承包", "为商人之子承包")
    told = _told(text, ("WP-P-11", "为商人之子承包站里的鱼塘"), ("WP-P-12", "收受水产商人礼金"))
    assert [c.id for c in without_yielding(told, told, text)] == ["WP-P-12"]


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("有的党组织廉洁风险防控机制不健全。", "WP-I-01"),
        ("有的党委推进全面从严治党不够有力。", "WP-S-08"),
    ],
)
def test_findings_of_inspections_name_weaknesses(text: str, point: str) -> None:
    assert point in _given(text)


def test_an_aim_of_prevention_names_none() -> None:
    assert not _given("各级要防控监管缺失带来的风险。")


@pytest.mark.parametrize("text", ["某科长用虚假发票报销餐费。", "为提高艺术性，大楼有较多结构复杂的构件。"])
def test_a_false_invoice_or_a_structure_is_no_acceptance(text: str) -> None:
    assert "WP-P-16" not in _given(text)


def test_a_meeting_left_out_is_a_breach_but_beside_what_is_graver() -> None:
    left_out = [Candidate("WP-P-02", "C", 3, 9, 0.5)]
    one = [("MC-01", 0, 2, 0.8)]
    assert [a[0] for a in with_breach(one, left_out)] == ["MC-01", "MC-11"]
    assert with_breach(one, []) == one
    for name in ("MC-16", "MC-21", "MC-11"):
        graver = [(name, 0, 2, 0.8)]
        assert with_breach(graver, left_out) == graver


def test_papers_made_up_against_the_inquiry_are_resistance() -> None:
    text = "为对抗组织审查，他与人串供，伪造借条。"
    assert {n for n, *_ in misconduct(text, Spans([]))} == {"MC-35"}
    apart = misconduct("他伪造苇田数据。事后为对抗组织审查与人串供。", Spans([]))
    assert {n for n, *_ in apart} == {"MC-31", "MC-35"}
