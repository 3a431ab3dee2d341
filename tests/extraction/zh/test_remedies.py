"""Remedies in reports: under their heading, after a finding, by letter, without who acts; all invented."""

from __future__ import annotations

import pytest

from extraction.common import sentences
from extraction.zh.matter.measures import measures


def _quoted(text: str) -> list[str]:
    return [text[a:b] for a, b in measures(text, sentences(text, "zh"))[0]]


def test_steps_below_a_heading_are_remedies_up_to_the_next() -> None:
    text = "3．审计发现的问题\n采购台账登记混乱。\n4．审计整改\n（1）重新核对往来款。\n（2）停止向两家协会拨款。\n5．审计结论\n总体良好。"
    assert _quoted(text) == ["重新核对往来款", "停止向两家协会拨款"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("监察室先后向苗圃、水站发了监察建议书。", ["监察室先后向苗圃、水站发了监察建议书"]),
        ("青禾县水务局相继印发巡查办法。", ["印发巡查办法"]),
        ("推动市教育局加强对食堂的监督管理。", ["推动市教育局加强对食堂的监督管理"]),
        ("审计后该行对担保流程进行了全面审视。", ["该行对担保流程进行了全面审视"]),
        ("健全发现问题机制。", ["健全发现问题机制"]),
        ("要强化以案示警。", ["强化以案示警"]),
        ("通过公开招标确定了施工单位。", []),
        ("审计机关组织实施经济责任审计。", []),
        ("预算管理目标不明确。", []),
        ("基层组织建设比较薄弱。", []),
    ],
)
def test_a_remedy_is_quoted_from_its_verb_on(text: str, found: list[str]) -> None:
    assert _quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("目前，该局已改用电子派单，对十二个站点逐一核查。", ["该局已改用电子派单", "对十二个站点逐一核查"]),
        ("整改情况：完成补缴1,208万元。", ["完成补缴1,208万元"]),
        ("建议：收回外借印章，重新核定车辆编制。", ["收回外借印章", "重新核定车辆编制"]),
        ("一是制定派车登记细则；二是撤并闲置账户。", ["制定派车登记细则", "撤并闲置账户"]),
        ("松某受到警告处分，多领的差旅补贴已全部退回。", ["多领的差旅补贴已全部退回"]),
        ("经县审计局指出后，镇里取消了三类临时收费。", ["镇里取消了三类临时收费"]),
        ("目前，松某已被移送审查起诉。", []),
        ("案发后，松某退还赃款三万元。", []),
        ("违纪所得予以收缴。", []),
        ("院方回函写着“已整改”并加强管理。", []),
    ],
)
def test_what_was_mended_since_is_a_remedy_and_the_fate_of_persons_none(text: str, found: list[str]) -> None:
    assert _quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("审计组建议集团修订用印办法、设立付款限额。", ["修订用印办法", "设立付款限额"]),
        ("区纪委监委督促其引入定位打卡，退回服务费三万元。", ["引入定位打卡", "退回服务费三万元"]),
        ("检查组要求该校重新核定伙食标准并建立留样机制。", ["重新核定伙食标准", "建立留样机制"]),
        ("目前，县水利局改用电子巡河。", ["改用电子巡河"]),
        ("整改：设立代办窗口；推行租金直达账户。", ["设立代办窗口", "推行租金直达账户"]),
        ("松某被诫勉，乡里制定了用车登记办法。", ["乡里制定了用车登记办法"]),
        ("审计期间追回护林补助九万元。", ["追回护林补助九万元"]),
        ("有关任职决定已予撤销。", ["有关任职决定已予撤销"]),
        # somebody of the tale, not who mends
        ("松某建议乙公司将合同由甲方改为丙方。", []),
        ("松某受到警告处分，其妻补签了租约。", []),
        ("履约保证金如数退还给松某。", []),
        # a lack, an aim, the fate of a person
        ("结余资金不清理、不上缴。", []),
        ("为深入推进清廉村居建设，县里办了展览。", []),
        ("副所长松某受到约谈提醒。", []),
    ],
)
def test_steps_that_are_advised_or_joined_are_quoted_one_by_one(text: str, found: list[str]) -> None:
    assert _quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "检察院向苇塘镇政府提出检察建议：对闲置的水泵逐台登记；将分配方案交村民会议表决；邀请县水务局每年核验一次。",
            ["对闲置的水泵逐台登记", "将分配方案交村民会议表决", "邀请县水务局每年核验一次"],
        ),
        ("整改情况：（一）关于账实不符问题。配备专职库管员。", ["配备专职库管员"]),
        ("整改：设立代办岗；一次性告知单须由窗口人员签名。", ["设立代办岗", "一次性告知单须由窗口人员签名"]),
        ("建议：一要摸清底数；二要对套取资金的学校予以追缴。", ["摸清底数", "对套取资金的学校予以追缴"]),
        ("事后，学校向家长退还校服费，更换了供应商。", ["退还校服费", "更换了供应商"]),
        ("目前，有关制度漏洞已堵住。", ["有关制度漏洞已堵住"]),
        # what persons answer for, and money that a person brought back
        ("审理意见：将松某的行为定性为失职，有依据。", []),
        ("松某把动用的钱款如数还进了集体账户。", []),
    ],
)
def test_below_a_label_any_step_counts(text: str, found: list[str]) -> None:
    assert _quoted(text) == found
