"""Where the name of a fund begins, what a case's conduct makes of its money, which firms tell a field; all invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import Spans
from extraction.zh.funds import funds
from extraction.zh.measures import measures
from extraction.zh.money_of_case import only_gifts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("套取2017年滴灌工程款6万元。", "滴灌工程款"),
        ("贪污2016年度考核奖3万元。", "年度考核奖"),
        ("应征未征、欠征、少征排污费。", "排污费"),
        ("骗取导致柞木坡獭兔养殖示范园附属设施扶贫资金9万元。", "柞木坡獭兔养殖示范园附属设施扶贫资金"),
        ("挪用甲镇柳编经联社资金3万元。", "甲镇柳编经联社资金"),
    ],
)
def test_a_fund_begins_behind_verbs_and_counters(text: str, found: str) -> None:
    assert any(found.endswith(text[f.start : f.end]) for f in funds(text, Spans([])))
    assert not any(
        text[f.start : f.end].startswith(("年滴", "度", "少征", "致")) for f in funds(text, Spans([]))
    )


def test_disposal_and_use_of_public_things_are_no_mere_gifts() -> None:
    assert only_gifts({"MC-12", "MC-16"})
    assert not only_gifts({"MC-16", "MC-10"})
    assert not only_gifts({"MC-12", "MC-09"})


def test_the_giver_s_firm_tells_no_field() -> None:
    text = "毕某，某县县长。龚某，某县丙纸业有限公司董事长。龚某多次宴请毕某，并送给毕某烟酒。"
    fields = extract(text, language="zh").as_json()["cases"][0]["fields"]
    assert [f["id"] for f in fields] == ["FLD-OTH"]


def test_since_a_rule_was_issued_is_no_remedy() -> None:
    text = "禁令出台后，他仍多次赴宴。"
    assert measures(text, [(0, len(text))])[0] == []
