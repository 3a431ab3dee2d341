"""Conduct in the usual turns of teaching cases and notices: rules passed over, checks not made, cars borrowed; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]
CASE = "经查，云栈县柳枝镇农经站站长贺远岚{}。贺远岚受到党内警告处分。"


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("接受商户的健身、娱乐安排", "MC-14"),
        ("长期借用下属单位公务用车", "MC-09"),
        ("长期借用下属单位公务用车", "MC-14"),
        ("借开会之机顺路到海边游玩", "MC-14"),
        ("违规租用民房存放物资", "MC-11"),
        ("在未召开站务会的情况下签约", "MC-11"),
        ("违反先收款后发货的规定，仍安排发货", "MC-25"),
        ("明知报价高于同类，仍签字同意", "MC-25"),
        ("不认真履职，一年没有出门", "MC-27"),
        ("把丈量变成走过场", "MC-29"),
        ("从其表弟实际控制的企业购货", "MC-21"),
        ("沉迷网络赌博", "MC-39"),
        ("用假发票平账", "MC-01"),
        ("未按时足额支付土地流转款", "MC-04"),
        ("由货主负责偿还其借款", "MC-16"),
        ("通过水利站其他职工职务上的行为帮人办证", "MC-20"),
        ("未按规定招投标便签约", "MC-19"),
        ("为规避调查换了手机", "MC-35"),
        ("明知棚屋漏雨而不履行检查职责", "MC-27"),
        ("两年没有到岗，仍领取工资", "MC-15"),
        ("告知货主其被人举报", "MC-24"),
        ("与货主商议，共同出资买下碾米坊", "MC-21"),
        ("在村民群里抢红包", "MC-12"),
    ],
)
def test_conduct_is_heard_in_its_usual_turns(read_case: ReadCase, text: str, conduct: str) -> None:
    assert conduct in {m.id for m in read_case(CASE.format(text)).misconduct}


@pytest.mark.parametrize(
    ("text", "conduct"),
    [
        ("侦办一起赌博案件", "MC-39"),
        ("在饭局上提出借用一辆板车", "MC-14"),
        ("并没有干预招投标工作", "MC-19"),
        ("尚未办理退休手续", "MC-11"),
    ],
)
def test_what_only_sounds_like_it_is_none(read_case: ReadCase, text: str, conduct: str) -> None:
    assert conduct not in {m.id for m in read_case(CASE.format(text)).misconduct}


def test_a_rule_of_deciding_that_was_passed_over_stands_beside_bribes(read_case: ReadCase) -> None:
    bribed = "，收受货主贿赂3万元"
    told = read_case(CASE.format("违反集体决策程序卖出粮仓" + bribed)).misconduct
    assert {"MC-11", "MC-16"} <= {m.id for m in told}
    assert "MC-11" not in {m.id for m in read_case(CASE.format("违规将粮仓交给货主" + bribed)).misconduct}
