"""Wordings that once fired for nothing, and ways of telling that once were missed; all invented."""

from __future__ import annotations

import pytest

from extraction.common import Spans
from extraction.zh.funds.funds import funds
from extraction.zh.matter.conduct import misconduct
from extraction.zh.matter.measures import measures
from extraction.zh.points.point_wordings import candidates


def _points(text: str) -> set[tuple[str, str]]:
    return {(c.id, c.mode) for c in candidates(text, Spans([]), charged=False)}


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("郭某曾任及家湾水站负责人，2011年8月离职。", ("WP-P-10", "C")),
        ("柏河实验楼项目，概算总投资7800万元，由财政拨款。", ("WP-I-11", "C")),
        ("监理业务未公开招标就定了公司。", ("WP-S-09", "C")),
        ("各处室用好自查自纠这一抓手。", ("WP-P-06", "E")),
        ("公司未经审批擅自改动图纸。", ("WP-P-08", "E")),
        ("被告人归案后如实供述，可以从轻处罚。", ("WP-P-04", "C")),
        ("该集团推进混合所有制改革。", ("WP-I-11", "E")),
        ("那段时间秦某请假在外地照顾父亲。", ("WP-P-12", "C")),
        ("两人挂靠苇湾船务公司跑船。", ("WP-P-13", "C")),
        ("他挂失旧卡后办理了新卡。", ("WP-P-14", "C")),
        ("他涉嫌出具虚假证明文件罪。", ("WP-P-15", "C")),
        ("工作人员玩忽职守，擅自改变标准。", ("WP-S-04", "C")),
        ("旧票据被变造成新票据。", ("WP-P-15", "C")),
        ("郭某指使下属串供，隐瞒自己的犯罪事实。", ("WP-P-15", "C")),
        ("采取虚列支出、虚报经费等方式套取现金。", ("WP-P-15", "C")),
    ],
)
def test_everyday_words_name_no_weakness(text: str, point: tuple[str, str]) -> None:
    assert point not in _points(text)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("郭某任水站会计长达十六年。", ("WP-P-10", "C")),
        ("将项目资金借给熟人周转。", ("WP-I-11", "C")),
        ("又将收苇款项另作他用。", ("WP-I-11", "C")),
        ("窗口人员故意卡着不给群众办理。", ("WP-P-14", "C")),
        ("合作社常年给他供送鲜鱼。", ("WP-P-12", "C")),
        ("该行未能及时发现客户的可疑交易。", ("WP-S-14", "E")),
        ("林业与国土部门未建立数据共享机制。", ("WP-S-13", "E")),
        ("主管部门未严格督促企业落实治理方案。", ("WP-S-04", "E")),
        ("未及时注销离职人员的系统权限。", ("WP-P-09", "E")),
        ("应收未收场地占用费。", ("WP-P-18", "C")),
    ],
)
def test_findings_in_words_of_audits_name_one(text: str, point: tuple[str, str]) -> None:
    assert point in _points(text)


def _funds(text: str) -> list[str]:
    return [text[f.start : f.end] for f in funds(text, Spans([]))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("贺某擅自将购苗款26万元打入个人账户。", ["购苗款"]),
        ("在某企业食堂公款吃喝，违规报销。", ["公款"]),
        ("套取渔业补助3万元；圈舍补助2万元。", ["渔业补助", "圈舍补助"]),
        ("在发放暖棚补助款时，贺某多报两户。", ["暖棚补助款"]),
        ("截留中央财政补助资金，挪用项目配套资金。", ["中央财政补助资金", "项目配套资金"]),
        ("虚开增值税专用发票两张。", []),
        ("骗取改圈补助资金，改圈补助资金到账后私分。", ["改圈补助资金"]),
    ],
)
def test_funds_end_and_begin_where_their_name_does(text: str, found: list[str]) -> None:
    assert _funds(text) == found


def test_of_many_remedies_those_that_say_what_is_done_are_quoted() -> None:
    text = "要提升整治成效，增强监管的自觉，聚焦重点环节抓监督，出台粮油巡查办法，健全轮换机制，开展仓房排查，压实监管责任。"
    quoted, _ = measures(text, [(0, len(text))])
    assert [text[a:b] for a, b in quoted] == [
        "出台粮油巡查办法",
        "健全轮换机制",
        "开展仓房排查",
        "压实监管责任",
    ]


def test_what_defines_or_only_follows_is_no_remedy() -> None:
    text = "监察建议书是督促整改的文书。审计提示后，该行更换了供应商，使其管理逐步规范。"
    stop = text.index("。") + 1
    quoted, _ = measures(text, [(0, stop), (stop, len(text))])
    assert [text[a:b] for a, b in quoted] == ["该行更换了供应商"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("梁某未经集体决策签了协议。", "MC-11"),
        ("梁某私自动用站里的款，用于个人理财。", "MC-02"),
        ("因疏忽大意，当晚值班漏岗。", "MC-27"),
        ("要求各网点重复报送同一张表，加重基层负担。", "MC-29"),
        ("违规按每户五百元收取卫生费。", "MC-08"),
        ("商量后将八万元分给委员每人一万元。", "MC-05"),
    ],
)
def test_conduct_told_plainly_is_found(text: str, act: str) -> None:
    assert act in {n for n, *_ in misconduct(text, Spans([]))}


@pytest.mark.parametrize(
    ("text", "act", "told"),
    [
        ("郭某把水站专项资金同经营性资金混用。", "MC-11", True),
        ("郭某长期占用下属单位3部车辆。", "MC-14", True),
        ("镇里对非法用地查处得不彻底。", "MC-36", True),
        ("2016年，郭某职务调整为水务科长。", "MC-22", False),
    ],
)
def test_acts_in_plain_words(text: str, act: str, told: bool) -> None:
    assert (act in {name for name, *_ in misconduct(text, Spans([]))}) is told
