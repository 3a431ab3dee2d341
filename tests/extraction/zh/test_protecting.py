"""Who attests or reports, and who is called by age or kin, is named nowhere, whatever the trade."""

from __future__ import annotations

import pytest

from extraction import extract

CASE = "松坞县雪峤镇民政办主任卫长庚截留救助金5万元，受到开除党籍处分。"


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("证人晁怀礼、村民邬大有的证言证实上述事实。", ["晁怀礼", "邬大有"]),
        ("出租车司机屠远山证实，当晚曾送卫长庚到酒店。", ["屠远山"]),
        ("会计仇明礼作证称，账目系卫长庚授意所做。", ["仇明礼"]),
        ("退休职工蔺平安写信反映卫长庚私分救灾物资。", ["蔺平安"]),
        ("镇教师岑子衡通过电子邮件向县纪委举报了卫长庚。", ["岑子衡"]),
        ("低保户晁怀礼的女儿晁小满告诉记者，家里没有领到钱。", ["晁怀礼", "晁小满"]),
        ("涉及五保户蔺平安、孤儿岑小鱼、残疾人邬大有等。", ["蔺平安", "岑小鱼", "邬大有"]),
        ("有证人镇工作人员岑子衡、保洁员晁怀礼的证言等证据。", ["岑子衡", "晁怀礼"]),
        ("72岁的蔺平安老人至今不解。", ["蔺平安"]),
        ("村民邬大有举报卫长庚收受红包后被开除。", ["邬大有"]),
        ("举报人是该村退伍军人蔺平安。", ["蔺平安"]),
        ("低保申请人的妻子晁怀礼说没有领到钱。", ["晁怀礼"]),
        ("9岁的岑小鱼和奶奶邬大有相依为命。", ["岑小鱼", "邬大有"]),
        ("为报复上访人屠远山，卫长庚停发其低保。", ["屠远山"]),
        ("被害人发还情况：发还被害人仇明礼2万元、屠远山1万元。", ["仇明礼", "屠远山"]),
        ("护士晁小满、药剂员仇明礼当庭作证。", ["晁小满", "仇明礼"]),
        ("卫长庚威胁举报自己的护士长岑小鱼。", ["岑小鱼"]),
        ("卫长庚曾到蔺平安家取走存折。", ["蔺平安"]),
        ("卫长庚以晁某某、邬某（二人当时已离职）的名义套取工资12万元。", ["晁某某", "邬某"]),
        ("卫长庚借用晁怀礼、邬大有等人的身份信息造表领取务工费2万元。", ["晁怀礼", "邬大有"]),
        ("卫长庚在工资表上虚列晁怀礼、邬大有二人，套取工资4万元。", ["晁怀礼", "邬大有"]),
        ("晁某某、邬某曾多次向卫长庚索要工资、奖金未果。", ["晁某某", "邬某"]),
        ("晁某某、邬某要求卫长庚归还被冒领的补贴，未果后起诉。", ["晁某某", "邬某"]),
    ],
)
def test_is_named_nowhere(told: str, names: list[str]) -> None:
    text = CASE + told
    result = extract(text)
    hidden = "".join(text[r.start : r.end] + "|" for r in result.redactions)
    assert [n for n in names if n not in hidden] == []
    assert [p.name.text for c in result.cases for p in c.people] == ["卫长庚"]


def test_whom_villagers_complain_about_is_no_reporter() -> None:
    told = CASE + "村民投诉的是镇长蔺平安。蔺平安收受红包2万元，受到党内警告处分。"
    assert "蔺平安" in str(extract(told, language="zh").as_json()["cases"])


def test_who_is_found_against_is_named_though_reporting_others() -> None:
    text = CASE + "卫长庚检举他人，查证属实。审计报告证实，帐目不清。"
    result = extract(text)
    assert [p.name.text for c in result.cases for p in c.people] == ["卫长庚"]
    assert result.redactions == []


def test_who_gives_or_lends_an_account_is_told() -> None:
    text = CASE + "卫长庚从晁某某处多次索要现金共计3万元，通过邬某的银行卡套取工资9万元。"
    assert [p.name.text for c in extract(text).cases for p in c.people] == ["卫长庚", "晁某某", "邬某"]
