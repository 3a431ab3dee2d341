"""Why a reading is no fact: told by what became of it, by the fact on its words, by where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook import Casebook
from extraction import RawReport, extract
from tests.visualizations.views import view
from visualizations import recorded_view

ZH = (
    "青禾县民政局原局长郭守义2016年3月收受礼金3万元，2017年5月至2018年6月套取低保金12万元。2019年5月，郭守义受到开除党籍处分。"
    "该局对低保申请审核把关不严，财务混乱。"
)
EN = (
    "Karl Dunmore, 51, the former clerk of the Town of Oakvale, was sentenced to two years in prison for stealing $41,200 in"
    " utility payments between March 2012 and June 2014. He was hired in 2001. The town board did not review the bank statements."
    " One man was ordered to pay restitution. The school and the water department helped the bank."
)


@pytest.mark.parametrize(("text", "language"), [(ZH, "zh"), (EN, "en")])
def test_every_fact_has_a_rule_and_every_other_reading_a_reason(text: str, language: str) -> None:
    seen = view(text, language)
    assert {e.fact.kind for e in seen.facts} >= {"person", "post", "field", "money", "period", "weak_point"}
    assert [e.fact for e in seen.facts if not e.rules] == []
    others = [*seen.dropped, *(r for e in seen.facts for r in e.rivals)]
    assert [r for r in others if r.why.en == "another reading was preferred"] == []


@pytest.mark.parametrize(("text", "language"), [(ZH, "zh"), (EN, "en")])
def test_the_dates_of_a_period_are_no_other_readings(text: str, language: str) -> None:
    seen = view(text, language)
    [period] = [e for e in seen.facts if e.fact.kind == "period"]
    inside = [r.text for r in seen.dropped if r.kind == "period" and r.value.en not in ("2001", "2019-05")]
    assert inside == []
    assert not period.rivals


def test_a_shorter_wording_lost_against_the_longer_one() -> None:
    text = "Karl Dunmore, the clerk of the Town of Oakvale, was sentenced to prison for stealing over $900 from the City."
    told = {r.text: r.why.en for e in view(text, "en").facts for r in e.rivals if r.kind == "misconduct"}
    assert told == {"stealing": "a longer wording holds it"}


def test_a_field_that_lost_is_told_once_and_the_whole_case_is_nobodys_word() -> None:
    seen = view(EN, "en")
    lost = [r for r in seen.dropped if r.kind == "field"]
    assert lost
    assert len({r.value for r in lost}) == len(lost)
    assert all(r.why.en == "too little speaks for it" for r in lost)
    for e in seen.facts:
        assert all(start < end for start, end in e.told_by)


def test_a_sanction_of_nobody_says_so() -> None:
    seen = view(
        "The bank was robbed of $900 in 2011. Two officials were terminated by the Town of Oakvale for theft.",
        "en",
    )
    assert {r.why.en for r in seen.dropped if r.kind == "sanction"} == {"nobody is told whom it belongs to"}


def test_what_the_whole_case_settles_names_both_rules() -> None:
    text = "青禾县水务局局长沈柏舟违规收受管理服务对象礼金。2018年春节，某公司经理到其家中，经手3万元。沈柏舟受到党内警告处分。"
    [money] = [e for e in view(text, "zh").facts if e.fact.kind == "money"]
    assert money.fact.value["role"] == "bribe"
    assert money.rules == ("zh/money/money_of_case.py: what the whole case tells",)
    assert [(r.value.zh, r.why.zh) for r in money.rivals] == [("涉案金额", "同样的话有更贴切的判读")]


def test_words_that_speak_for_a_field_are_told_once() -> None:
    [field] = [
        e
        for e in view(EN.replace("the bank.", "the water department, the water department."), "en").facts
        if e.fact.kind == "field"
    ][:1]
    words = [EN[a:b] for a, b in field.told_by]
    assert len(set(words)) == len(words) > 0


def test_a_recorded_report_is_read_again_with_its_day(tmp_path: Path) -> None:
    text = "青禾县民政局原局长郭守义违规收受礼金问题。去年3月，郭守义收受礼金3万元。"
    report = RawReport(text=text, source="t", language="zh", date="2019-05-06")
    with Casebook.open(tmp_path) as book:
        name = book.add(report, extract(text, language="zh", date=report.date)).document_id
        seen = recorded_view(book, name, None)
    [period] = [f for f in seen.facts if f.fact.kind == "period"]
    assert period.fact.value["start"] == "2018-03"
    assert period.rules
