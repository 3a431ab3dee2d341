"""Conduct in the many plain ways in which cases tell it: sentences of our own."""

from __future__ import annotations

import pytest

from extraction import extract

TOLD = """\
MC-16 牛某以高出市场价二十万元的价格买下尹某名下旧房。
MC-16 尹某把闲置的商铺租给牛某，牛某从未开过门。
MC-16 尹某将80万元交给牛某打理，每年拿到两成收益。
MC-16 尹某没有出资，却按一成股份拿分红。
MC-16 牛某陪尹某打牌时故意输钱。
MC-16 尹某的女婿在牛某的公司挂名，每月领两万元。
MC-16 牛某花钱替科长办酒。
MC-16 尹某换车，车款由供货商代付。
MC-16 牛某每次都留下2万元。
MC-16 牛某把装有9万元的纸袋送到尹某家。
MC-16 二人说好，待尹某退休后再把剩下的给他。
MC-16 牛某为尹某之子缴纳留学费用三十万元。
MC-16 尹某通过其妻弟收取牛某60万元。
MC-16 牛某免除了科长的欠款。
MC-16 尹某以顾问费名义从牛某处领取8万元。
MC-18 邢某居中联系，把钱转交给站长。
MC-18 邢某受牛某之托，将六万元转送给站长。
MC-18 邢某为谋求晋升，给局长送去十万元。
MC-01 尹某把学校的大米和食用油搬回家。
MC-01 出纳支取现金后挥霍一空。
MC-01 二人将卖废铁的两千元平分。
MC-01 会计把征地款打入自己银行卡，陆续消费。
MC-02 会计用收来的学费炒股。
MC-02 尹某让出纳将三十万元转到其哥哥公司账上周转。
MC-02 尹某用学校存单给牛某质押。
MC-02 尹某把水利资金用于招待。
MC-03 尹某用假收据报账四千元。
MC-03 林地面积由3亩改为9亩。
MC-05 门面租金存入会计银行卡，用于单位招待。
MC-06 村干部将公益岗位安排给自己的侄媳。
MC-08 办事员开证明时每份收取30元。
MC-09 局里的冰箱被搬到其家中。
MC-11 协议签订前就已付款。
MC-13 尹某用公款请战友吃饭。
MC-17 尹某提出让牛某给其儿子买车。
MC-17 尹某声称装修缺钱，要牛某拿八万元。
MC-19 项目被肢解成六段。
MC-19 邢某把控制价透露给牛某。
MC-19 牛某借用三家企业资质围标。
MC-20 尹某向财政局长推荐牛某承接印刷业务。
MC-21 尹某把钱借给供货商，按月收取三分利息。
MC-21 尹某介绍工程，收取信息费三万元。
MC-22 没有参加考试的尹某被安排进医院。
MC-22 尹某为邢某提任所长提供帮助。
MC-24 邢某把清查行动的时间告诉老板。
MC-25 尹某强令出纳支付货款。
MC-26 邢某将人放走，未作处理。
MC-27 邢某未到工地便签字。
MC-31 邢某涂改档案年龄。
MC-35 二人商定对外统一说成借款。
MC-35 尹某把收受的钱藏在老家。
MC-39 尹某与他人保持不正当两性关系。"""


@pytest.mark.parametrize("line", TOLD.splitlines())
def test_a_plain_sentence_tells_it(line: str) -> None:
    told, text = line.split(" ", 1)
    cases = extract(text, language="zh").as_json()["cases"]
    assert told in {m["id"] for c in cases for m in c["misconduct"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("该局旅游费用由下属单位承担。", "MC-16"),
        ("牛某以资金紧张为由，向尹某提出借款。", "MC-17"),
        ("牛某临走时留下2万元。", "MC-04"),
        ("村里出资为群众修建水塔。", "MC-16"),
    ],
)
def test_what_is_near_it_tells_nothing_of_it(text: str, told: str) -> None:
    cases = extract(text, language="zh").as_json()["cases"]
    assert told not in {m["id"] for c in cases for m in c["misconduct"]}


def test_a_case_that_is_weighed_is_under_review() -> None:
    text = "尹某系某镇副镇长，收受牛某所送财物。但无证据证明尹某为牛某谋取了利益。"
    assert [c.get("status") for c in extract(text, language="zh").as_json()["cases"]] == ["CS-2"]
