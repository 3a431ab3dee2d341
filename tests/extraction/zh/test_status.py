"""How a case stands where no formula of an outcome says it; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, extract

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


CALL = "12345热线工单。来电人贺某反映：青禾县柳枝镇民政办主任彭立言多收群众办证费。"


@pytest.mark.parametrize(
    ("told", "status", "named"),
    [
        ("经镇纪委核查，彭立言多收办证费2.8万元属实。镇纪委对彭立言立案审查。", "CS-2", ["彭立言"]),
        ("核查情况：反映属实。处理结果：彭立言被批评教育，多收的钱退还群众。", "CS-3", ["彭立言"]),
        ("经调查，彭立言多收属实，已与其解除劳动合同。", None, ["彭立言"]),
        # what is asked for, what is under way and what proved untrue
        ("来电人要求对彭立言立案调查。", "CS-0", []),
        ("经初步核实，拟对彭立言立案审查。", "CS-0", []),
        ("经核查，反映的问题不属实，未发现彭立言应受处分的情形。", "CS-0", []),
    ],
)
def test_a_call_that_was_verified_and_dealt_with_is_no_mere_lead(
    told: str, status: str | None, named: list[str]
) -> None:
    case = extract(CALL + told, language="zh").cases[0]
    assert (case.status, [p.name.text for p in case.people]) == (status, named)
