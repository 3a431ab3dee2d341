"""How a case stands where no formula of an outcome says it; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("禾丰省纪委监委通报5起侵占惠农补贴典型问题，东岭县农业局原局长褚某骗取补贴3万元。", "CS-3"),
        ("邹某，某县水务局局长。经查，2012年至2015年，邹某收受工程老板贿赂20万元。", "CS-2"),
        ("邹某，某县水务局局长，收受梁某3万元。次年，邹某在接受县纪委调查过程中退还该款。", "CS-2"),
        ("邹某，某县水务局局长，收受梁某3万元。审查调查发现，梁某承揽了该局三个工程。", "CS-2"),
        ("邹某，某县水务局局长，收受梁某3万元。另查明，邹某还收受财物5万元。", "CS-2"),
        ("某市粮库主任邹某被公布“双开”，其多次收受礼金。", "CS-3"),
        ("省纪委监委通报长河粮油公司原法定代表人邹某贪污案。2016年，邹某虚开收购发票。", "CS-3"),
        ("县纪委监委在查办邹某案件过程中发现，邹某套取收购资金。", "CS-2"),
        ("邹某挪用公款6万元用于赌博，次年在外地落网。", "CS-2"),
        ("经审理查明，被告人邹某任某县水务局局长期间，收受梁某贿赂3万元。", "CS-5"),
        ("上诉人邹某任某县水务局局长期间，收受梁某贿赂3万元。", "CS-5"),
        # what a rule is called, and what ought to be done, is no outcome
        ("邹某违规出入私人会所，构成党纪处分条例规定的违纪行为，应追究其党纪责任。", None),
        ("邹某，某县水务局局长，收受梁某3万元，因害怕被查处而退还。", None),
        ("经查，该公司没有提前支付货款的先例，会计邹某挪用公款2万元。", None),
    ],
)
def test_how_a_case_stands(read_case: ReadCase, text: str, status: str | None) -> None:
    assert read_case(text).status == status
