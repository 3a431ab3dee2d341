"""Chinese sums whose role no usual word tells: frames of classes around them, and what a part has of its whole."""

from __future__ import annotations

import pytest

from extraction.zh.money.money import sums


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("站长把拨下来的9万元揣进了自己的腰包。", ["involved"]),
        ("剩下的12万元被几个人分了，每人4万元。", ["involved", "involved"]),
        ("工程未验收即支付工程款60万元。", ["involved"]),
        ("租金21万元一直没有交公。", ["involved"]),
        ("借出去的700万元再也收不回来了。", ["loss"]),
        ("合作社净亏260万元。", ["loss"]),
        ("当晚他把8万元退了回去。", ["recovered"]),
        ("已补发被克扣的工资5.1万元。", ["recovered"]),
        ("县城管局对该公司罚了3万元。", ["penalty"]),
        ("省里拨下来400万元修路。", ["budget"]),
        ("两家以1830万元成交。", ["budget"]),
        ("工头往他车里塞了2万元。", ["bribe"]),
        ("厂商把6万元放进他的公文包。", ["bribe"]),
        ("他从老板罗远山手里拿了6万元。", ["bribe"]),
        ("总额240万元的水利资金中，有31万元被挪用还债。", ["budget", "involved"]),
        ("非法侵占水利项目资金17万元。", ["involved"]),
        ("财政因此多支付工程款8万元。", ["loss"]),
        ("其中18万元已形成损失。", ["loss"]),
        ("网上只卖900元。", ["other"]),
        ("从公司套出工资8万元、奖金2万元，合计10万元。", ["involved", "involved", "involved"]),
        ("一直没有归还，其中一笔1.5万元的凭证系伪造。", ["involved"]),
        ("所得利息16万元另立账册。", ["involved"]),
        ("多计工程价款38万元。", ["involved"]),
        ("违规向不符合条件的企业发放贷款800万元。", ["involved"]),
        ("至今仍有42万元逾期。", ["loss"]),
        ("晁某承诺事成后给卫长庚100万元。", ["bribe"]),
        ("卫长庚以低于市场价的价格购得住房一套，差价54万元。", ["bribe"]),
        ("晁某帮卫长庚偿还赌债12万元。", ["bribe"]),
        ("晁某以“球队赞助”名义给卫长庚15万元。", ["bribe"]),
        ("双方约定供应钢材两千吨，合计695万元。", ["budget"]),
        ("拨付培训补贴412万元。", ["budget"]),
        ("把劳务费60万元中的24万元用于装修。", ["budget", "involved"]),
        ("晁某从某支行贷款500万元。", ["other"]),
        ("其尚有住房贷款20万元未还。", ["other"]),
        ("估值从40万元涨到130万元。", ["other", "other"]),
        ("公司后以3亿元转让给他人。", ["other"]),
        ("10万元以下由会计审批。", ["other"]),
        ("每人交300元押金。", ["other"]),
        ("单位无预算支出190万元。", ["involved"]),
        ("督促追回补助资金7万元并发给农户。", ["recovered"]),
        ("全县共安排乡村振兴资金18亿元。", ["budget"]),
        ("卫长庚每月退休金仅3100元。", ["other"]),
        ("卫长庚给予采购科长现金4万元，请其在付款时关照。", ["bribe"]),
        ("晁某支付卫长庚之子留学费用32万元。", ["bribe"]),
        ("违反规定向关联企业发放贷款600万元。", ["involved"]),
        ("站里照常领工资津贴19万元。", ["involved"]),
        ("其中210万元闲置两年。", ["involved"]),
        ("免除了卫长庚应付的利息31万元。", ["bribe"]),
        ("晁某为卫长庚准备了90万元。", ["bribe"]),
        ("那只手镯经认定价值4万元。", ["bribe"]),
        ("卫长庚向晁某借款70万元。", ["involved"]),
        ("卫长庚向同学借款70万元。", ["other"]),
        ("队长向摊主勒索6万元。", ["involved"]),
        ("公司欠某支行33万元。", ["other"]),
        ("卫长庚还清了21万元借款。", ["other"]),
        ("库存货值520万元。", ["other"]),
        ("按每净吨0.6元计收。", ["other"]),
        ("双方签订合同，金额达410万元。", ["budget"]),
        ("厅里批给苗圃88万元。", ["budget"]),
        ("价值在两万元以上的，须报区里。", ["other"]),
        ("指标不好处理，各留5万元。", ["involved"]),
        ("预交定金2万元。", ["other"]),
        ("欠租38万元已过诉讼时效。", ["loss"]),
        ("没收违法所得2.4万元，处罚款1万元。", ["recovered", "penalty"]),
        ("企业补缴税款8万元，滞纳金6000元。", ["recovered", "penalty"]),
        ("以每年3万元的条件租了出去。", ["other"]),
        ("每户该领600元，村里只发了400元。", ["other", "other"]),
        ("单价卡在40万元的招标线下。", ["other"]),
        ("当年实际支出310万元，结转25万元。", ["other", "other"]),
        ("下达专款70万元用于修渠。", ["budget"]),
        ("奶站每盒返给校长0.3元。", ["bribe"]),
        ("餐费1800元由施工队支付。", ["bribe"]),
        ("收受晁某20万元，先付了8万元，余下的12万元没有给。", ["bribe", "bribe", "bribe"]),
        # a case that is handed over gives nobody anything; what was to be paid in was not
        ("1人被移送司法，涉案37万元。", ["involved"]),
        ("每月应上缴而未上缴，累计5万元。", ["involved"]),
        # 统筹 is no raising of money, to hand a case over no return
        ("骗取统筹基金30万元。", ["involved"]),
    ],
)
def test_roles_told_plainly(text: str, roles: list[str]) -> None:
    assert [s.role for s in sums(text)] == roles


def test_part_of_a_foreign_sum() -> None:
    assert [(s.value, s.currency) for s in sums("骗得港元3,000万，其中1,200万元已被转走。")] == [
        (30_000_000, "HKD"),
        (12_000_000, "HKD"),
    ]


def test_written_decimals() -> None:
    assert [s.value for s in sums("套取资金三十二点五万元。")] == [325_000]


@pytest.mark.parametrize(
    "text",
    [
        "村里为水渠工程准备了5万元。",
        "李某为母亲准备了2万元医药费。",
        "李某为建房准备了9万元。",
        "盗走的白酒经鉴定价值3万元。",
        "李某盗卖单位的家具，经评估价值8万元。",
        "县里免除贫困户利息3万元。",
        "银行减息后为农户省下利息3万元。",
    ],
)
def test_what_is_no_gift_has_another_role(text: str) -> None:
    assert "bribe" not in {s.role for s in sums(text)}


@pytest.mark.parametrize(
    "text",
    [
        "牛某为尹某准备了6万元。",
        "牛某为局长准备好现金6万元。",
        "收受牛某所送手表，经评估价值8万元。",
        "牛某送给尹某的字画经鉴定价值5万元。",
        "牛某免去尹某利息3万元。",
    ],
)
def test_what_is_readied_or_valued_for_a_taker_is_a_bribe(text: str) -> None:
    assert [s.role for s in sums(text)] == ["bribe"]
