"""What a fact says in words: who, where, since when, with what."""

from __future__ import annotations

from typing import Any

import pytest

from casebook import Fact
from visualizations import fact_told


def fact(kind: str, text: str, /, **value: Any) -> Fact:
    return Fact("F1", kind, "C1", 0, len(text), text, value)


@pytest.mark.parametrize(
    ("told", "zh", "en"),
    [
        (
            fact("post", "局长", person="祝青山", unit={"text": "澄溪县民政局"}, former=True, start_date="2012-03", end_date="2016"),
            "局长 · 澄溪县民政局 · 祝青山 · 原任 · 2012-03 – 2016",
            "局长 · 澄溪县民政局 · 祝青山 · former · 2012-03 – 2016",
        ),
        (
            fact("post", "treasurer", person="Orla Penfold", unit=None, former=False, end_date="2016"),
            "treasurer · Orla Penfold · ? – 2016",
            "treasurer · Orla Penfold · ? – 2016",
        ),
        (
            fact("sanction", "党内警告", id="SN-P1", person="祝青山", date="2021-05"),
            "警告 (SN-P1) · 祝青山 · 2021-05",
            "Warning (SN-P1) · 祝青山 · 2021-05",
        ),
        (
            fact("money", "3万余元", value=30000.0, currency="CNY", role="loss", approximate=True, fund="FD-03"),
            "30,000 CNY 损失 · 约数 · 低保、特困、临时救助金 (FD-03)",
            "30,000 CNY loss · about · Minimum living, five-guarantee, temporary aid (FD-03)",
        ),
        (fact("unit", "澄溪县民政局", kind="UT-DP"), "澄溪县民政局", "澄溪县民政局"),
    ],
)  # fmt: skip
def test_a_fact_is_told_with_what_it_is_tied_to(told: Fact, zh: str, en: str) -> None:
    assert (fact_told(told).zh, fact_told(told).en) == (zh, en)
