"""Weak points that a story implies, and contact that mere asking does not."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import Candidate, Spans
from extraction.zh.points.contact import without_contact
from extraction.zh.points.point_wordings import candidates


def heard(text: str) -> set[str]:
    return {c.id for c in candidates(text, Spans([]), charged=True)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("韦某为路某转正提供帮助。", "WP-P-20"),
        ("韦某答应替路某的外甥安排到水厂上班。", "WP-P-20"),
        ("韦某在编不在岗，每月照拿钱。", "WP-P-20"),
        ("韦某擅自将两间门面交给老乡使用。", "WP-P-17"),
        ("韦某把站里的农机借给邻居。", "WP-P-17"),
        ("韦某将集体厂房以八万元的价格卖给路某。", "WP-P-17"),
        ("一家工程队借用他人资质承揽了水渠。", "WP-P-13"),
        ("该校食堂先开工后招标。", "WP-P-13"),
        ("路某是其表弟，某建材公司经理。", "WP-P-11"),
        ("韦某夫妇经营的砂场", "WP-P-11"),
        ("韦某让亲属向路某放贷。", "WP-P-11"),
        ("虚假购车资料就这样通过了审核", "WP-P-08"),
        ("韦某未到现场查看便签署合格意见", "WP-P-16"),
        ("未按合同结算", "WP-P-16"),
        ("韦某未将租金交财务。", "WP-P-18"),
        ("韦某以停水相要挟", "WP-P-14"),
        ("韦某私自加盖了工会的公章。", "WP-P-09"),
        ("海某与韦某、路某三人合谋", "WP-S-06"),
        ("补助由队长代领后转交给各农户", "WP-P-19"),
        ("发电机没有办理固定资产登记", "WP-I-10"),
    ],
)
def test_a_story_speaks_for_it(text: str, told: str) -> None:
    assert told in heard(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("韦某未取得规划许可。", "WP-P-07"),
        ("韦某未经组织同意外出经商。", "WP-P-07"),
        ("韦某替路某打招呼，路某最终未中标。", "WP-P-13"),
        ("路某系其表弟。", "WP-P-11"),
    ],
)
def test_what_is_near_it_does_not(text: str, told: str) -> None:
    assert told not in heard(text)


def test_contact_needs_more_than_asking_where_no_gift_is_told() -> None:
    contact = Candidate("WP-P-12", "C", 0, 4, 0.5)
    stepped_in = Candidate("WP-P-05", "C", 6, 9, 0.8)
    acts = [("MC-20", 6, 9, 0.8)]
    assert without_contact([contact, stepped_in], acts) == [stepped_in]
    assert contact in without_contact([contact], acts)
    assert contact in without_contact([contact, stepped_in], [*acts, ("MC-12", 10, 14, 0.8)])
    assert contact in without_contact([contact, stepped_in], [])


def test_contact_stays_where_the_gift_is_told() -> None:
    text = "路某在韦某所管路段承包绿化，为多得工程，请韦某打招呼，送给其现金3万元。"
    points = {w["id"] for c in extract(text, language="zh").as_json()["cases"] for w in c["weak_points"]}
    assert "WP-P-12" in points


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("补助经逐级审批后发放。", "WP-P-08"),
        ("村里每月给村民200元补贴。", "WP-P-12"),
        ("队里每个月给老邢300元工资。", "WP-P-12"),
        ("学生提出缴纳学费。", "WP-P-14"),
    ],
)
def test_the_proper_course_is_no_weakness(text: str, told: str) -> None:
    assert told not in heard(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("砂场每月给所长3000元。", "WP-P-12"),
        ("尹某提出需缴纳看样费。", "WP-P-14"),
        ("尹某提出要交开工协调费。", "WP-P-14"),
    ],
)
def test_weakness_stays_told(text: str, told: str) -> None:
    assert told in heard(text)
