"""Ways in which officers, auditors and courts tell a weakness; every sentence is invented."""

from __future__ import annotations

import pytest

from extraction.common import Spans
from extraction.zh.points.point_wordings import candidates


def _points(text: str) -> set[tuple[str, str]]:
    return {(c.id, c.mode) for c in candidates(text, Spans([]), charged=False)}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("单位没有成文的管理办法。", "WP-I-01"),
        ("部分制度上还存在漏洞。", "WP-I-01"),
        ("管理规定多年没有修订。", "WP-I-02"),
        ("条文过于原则，基层难以操作。", "WP-I-03"),
        ("几个镇执行的补偿标准不同。", "WP-I-04"),
        ("巡护岗位职责没有界定。", "WP-I-05"),
        ("协管员手续不全就上岗执法。", "WP-I-06"),
        ("内审人员配备不够。", "WP-I-07"),
        ("考核指标脱离实际。", "WP-I-08"),
        ("登记不及时、要素不齐全。", "WP-I-10"),
        ("育苗款没有专户。", "WP-I-11"),
        ("平台功能缺陷让审批可以跳过。", "WP-I-12"),
        ("未落实“三同时”制度。", "WP-I-13"),
        ("服务承诺制没有得到落实。", "WP-I-13"),
        ("决策事项未得到有效执行。", "WP-I-13"),
        ("他一意孤行，班子里没人劝得住。", "WP-P-01"),
        ("对“一把手”的监督还很薄弱。", "WP-P-01"),
        ("民主议事没有落实。", "WP-P-02"),
        ("量罚随意。", "WP-P-04"),
        ("经办与审核没有分离。", "WP-P-06"),
        ("付款没有复审。", "WP-P-07"),
        ("会审形同过场。", "WP-P-08"),
        ("油卡互相借用。", "WP-P-09"),
        ("重要岗位人员固化。", "WP-P-10"),
        ("计量签证管理混乱。", "WP-P-16"),
        ("内部审计缺席。", "WP-S-01"),
        ("督查停留在听汇报。", "WP-S-02"),
        ("有关部门没有履职尽责。", "WP-S-04"),
        ("对企业指导督促不力。", "WP-S-04"),
        ("对村级资金管理松懈。", "WP-S-05"),
        ("派驻监督有名无实。", "WP-S-06"),
        ("监理没有尽责。", "WP-S-07"),
        ("一岗双责没有落实。", "WP-S-08"),
        ("家长委员会没有参与。", "WP-S-12"),
        ("数据异动无人跟踪。", "WP-S-14"),
        ("整改停在纸面。", "WP-S-15"),
    ],
)
def test_what_a_text_names(text: str, entry: str) -> None:
    assert (entry, "E") in _points(text)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("贺某担任堰头村会计期间，收来的钱自己记账。", "WP-P-06"),
        ("村主任兼报账员经手了全部款项。", "WP-P-06"),
        ("未取得许可先行开工，后补办手续。", "WP-P-07"),
        ("将危房改造资金用于偿还欠款。", "WP-I-11"),
        ("把餐饮发票替换为办公用品发票。", "WP-I-14"),
        ("与现场核对，工程量低于约定。", "WP-P-16"),
        ("完工报表不真实。", "WP-P-16"),
        ("签证未经监理方确认。", "WP-P-16"),
        ("仅做了形式审查，便发放了补偿。", "WP-P-15"),
        ("应某苗木公司经理之邀外出打牌。", "WP-P-12"),
        ("多次收受承包人宋某所送现金。", "WP-P-12"),
        ("把鱼塘包给自家侄子。", "WP-P-11"),
        ("三份标书由同一人编制。", "WP-P-13"),
        ("用个人二维码收停车费。", "WP-P-18"),
        ("以明显低于市场的价格提供运输车。", "WP-P-17"),
        ("地方上伪造监测数据。", "WP-S-02"),
        ("几名村干部商量后分了款。", "WP-S-06"),
        ("评估公司按委托人要求抬高了估价。", "WP-S-07"),
        ("同一张发票报了三回。", "WP-S-14"),
        ("审计指出后仍没有收回借款。", "WP-S-15"),
        ("合同条款约定不清。", "WP-I-10"),
    ],
)
def test_what_conduct_implies(text: str, entry: str) -> None:
    assert (entry, "C") in _points(text)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        # a breach that is no review; a bid that was won; who gives and who takes talk with each other
        ("违规发放津贴三万元。", ("WP-P-08", "C")),
        ("宋某的公司后来中标。", ("WP-P-13", "C")),
        ("宋某与贺某商议借款的事。", ("WP-S-06", "C")),
        ("未指定专人负责。", ("WP-P-13", "C")),
        ("伪造监测数据。", ("WP-I-12", "C")),
        ("利用职务便利收受他人财物。", ("WP-P-12", "C")),
        ("他是注册会计师，担任过会计师。", ("WP-P-06", "C")),
        ("宽松软", ("WP-S-02", "E")),
        ("未落实报备制度。", ("WP-I-01", "E")),
    ],
)
def test_what_says_nothing_of_an_entry(text: str, entry: tuple[str, str]) -> None:
    assert entry not in _points(text)
