"""Where the name of a fund begins, what a case's conduct makes of its money, which firms tell a field; all invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import Spans
from extraction.zh.funds.funds import funds
from extraction.zh.matter.conduct import misconduct
from extraction.zh.matter.measures import measures
from extraction.zh.money.money_of_case import only_gifts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("套取2017年滴灌工程款6万元。", "滴灌工程款"),
        ("贪污2016年度考核奖3万元。", "年度考核奖"),
        ("应征未征、欠征、少征排污费。", "排污费"),
        ("骗取导致柞木坡獭兔养殖示范园附属设施扶贫资金9万元。", "柞木坡獭兔养殖示范园附属设施扶贫资金"),
        ("挪用甲镇柳编经联社资金3万元。", "甲镇柳编经联社资金"),
    ],
)
def test_a_fund_begins_behind_verbs_and_counters(text: str, found: str) -> None:
    assert any(found.endswith(text[f.start : f.end]) for f in funds(text, Spans([])))
    assert not any(
        text[f.start : f.end].startswith(("年滴", "度", "少征", "致")) for f in funds(text, Spans([]))
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("将柳编合作社的收购资金另作他用。", ["收购资金"]),
        ("挪用村自有资金5万元借给朋友。", ["村自有资金"]),
        ("站里未经批准将非经营性资产转为经营性资产。", ["非经营性资产"]),
        ("他在中央储备粮柞木坡直属库任保管员，骗取货主信任。", []),
        ("两人连夜运粮补仓，骗取检查通过。", []),
    ],
)
def test_assets_and_houses_of_grain(text: str, found: list[str]) -> None:
    got = [text[f.start : f.end] for f in funds(text, Spans([]))]
    assert [f for f in got if any(f.endswith(x) for x in found)] == got
    assert len(got) == len(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a common end behind a known noun takes nothing from it, and no verb is needed
        ("他协助镇政府管理粮食直补款、低保款。", ["粮食直补款", "低保款"]),
        ("他骗取国家“以旧换新”补贴款2万元。", ["国家“以旧换新”补贴款"]),
        ("上级下拨各级“春雨”救灾补助9万元，他予以截留。", ["“春雨”救灾补助"]),
        # what the law calls money that was named before is no second fund
        ("他骗取低保金2万元。其行为构成贪污公款。", ["低保金"]),
        ("他贪污公款2万元。其行为构成犯罪。", ["公款"]),
        # public goods by their measure, disposed of
        ("他违规轮换销售3万余吨县级储备稻谷。", ["县级储备稻谷"]),
        ("他将村里40亩集体山林卖给他人。", ["集体山林"]),
        ("他在自家地里收了3吨小麦。", []),
        ("企业主赠送40斤小麦，他卖掉换酒。", []),
        ("他收到仓库里3吨小麦。", []),
        # whatever its name, what is taken is the fund; a profit that somebody made is none
        ("毕某套取业务绩效5万元。", ["业务绩效"]),
        ("毕某的店获得利润5万元。", []),
        # a banquet's bill, what somebody wants to pay less of, what a contract says
        ("毕某在饭店宴请他，餐费2万元。", []),
        ("毕某虚报餐费2万元。", ["餐费"]),
        ("为少缴税款，毕某请他帮忙。", []),
        ("毕某截留税款2万元。", ["税款"]),
        ("双方在合同中约定了工程进度款支付的时间。", []),
    ],
)
def test_which_phrase_is_the_fund(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == found


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("某站超出开支范围列支，编制预算不实。", "FLD-FSC"),
        ("涉粮问题多发。", "FLD-GRN"),
        ("他帮熟人的店铺通过年检。", "FLD-GOV"),
        ("县里违法建筑拆除迟缓。", "FLD-HSG"),
    ],
)
def test_plain_words_tell_a_field(text: str, field: str) -> None:
    fields = extract(text, language="zh").as_json()["cases"][0]["fields"]
    assert field in {f["id"] for f in fields}


def test_a_breach_of_procedure_stays_beside_many_kinds_of_conduct() -> None:
    text = "齐某未经集体研究购车，贪污公款，挪用公款，私设小金库，公款吃喝，弄虚作假。"
    found = {n for n, *_ in misconduct(text, Spans([]))}
    assert len(found) > 4
    assert "MC-11" in found


def test_disposal_and_use_of_public_things_are_no_mere_gifts() -> None:
    assert only_gifts({"MC-12", "MC-16"})
    assert not only_gifts({"MC-16", "MC-10"})
    assert not only_gifts({"MC-12", "MC-09"})


def test_the_giver_s_firm_tells_no_field() -> None:
    text = "毕某，某县县长。龚某，某县丙纸业有限公司董事长。龚某多次宴请毕某，并送给毕某烟酒。"
    fields = extract(text, language="zh").as_json()["cases"][0]["fields"]
    assert [f["id"] for f in fields] == ["FLD-OTH"]


def test_an_end_of_a_word_begins_no_name() -> None:
    text = "他套取各种代管款5万元。"
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == ["代管款"]


def test_promptly_is_no_word_of_a_finding() -> None:
    text = "监察局及时下达监察建议书。"
    assert [text[a:b] for a, b in measures(text, [(0, len(text))])[0]] == ["下达监察建议书"]


def test_since_a_rule_was_issued_is_no_remedy() -> None:
    text = "禁令出台后，他仍多次赴宴。"
    assert measures(text, [(0, len(text))])[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("小账显示，六年收塘租9万元未入账。", ["塘租"]),
        ("冒领区退役军人事务局义务兵优待金9万元。", ["义务兵优待金"]),
        ("为亲属领工资津贴9万元，虚报冒领。", ["工资津贴"]),
        ("骗取优抚对象抚恤补助9万元。", ["优抚对象抚恤补助"]),
        ("骗取就业培训补贴9万元。", ["就业培训补贴"]),
        # a house, and words that only look like a level
        ("骗取翠屏基金会九万元。", []),
        ("挪用村集体资金9万元。", ["村集体资金"]),
        ("挪用市场租金9万元。", ["市场租金"]),
    ],
)
def test_a_fund_begins_behind_places_offices_and_single_verbs(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("郭某套出工资8万元、全勤奖2万元，据为己有。", ["工资", "全勤奖"]),
        ("骗领全勤奖2万元。", ["全勤奖"]),
        ("郭某花公款购买特产。", ["公款"]),
        ("截留补偿村集体土地补偿费9万元。", ["村集体土地补偿费"]),
        ("收取该镇年度排污费后据为己有。", ["排污费"]),
        # a word of review, a crime's name, what a trader bears, what a subordinate pays
        ("未进行考核或考核奖惩，截留资料。", []),
        ("在私分国有资产一案中，郭某被逮捕。", []),
        ("套取钢材，吊装费、过磅费等均由丁承担。", []),
        ("截留材料，将个人旅游费用由下属支付。", []),
    ],
)
def test_premiums_that_are_drawn_and_costs_that_others_bear(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("柳某挪用A公司公款10万元炒股。", ["A公司公款"]),
        ("柳某虚开发票，将村委会集体所有山林租金8万元套出。", ["村委会集体所有山林租金"]),
        ("柳某侵吞全县基本养老保险基金3万元。", ["全县基本养老保险基金"]),
        ("柳某截留柞木坡村集体林地的承包费3万元。", ["柞木坡村集体林地的承包费"]),
        ("柳某私设帐外资金3万元。", ["帐外资金"]),
    ],
)
def test_whose_money_it_is_belongs_to_the_name(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("柳某在立项、工程款结付等方面为商人提供帮助。", []),
        ("村集体土地因修水渠被国家征用，柳某挪用征地补偿款3万元。", ["征地补偿款"]),
        ("镇里预拨了占地款。后来柳某挪用占地补偿款3万元。", ["占地补偿款"]),
        ("厅里批准了技术改造资金。致使技改资金流失3万元。", ["技术改造资金"]),
        ("套取国家造林专项资金3万元。又套取柞木省造林资金2万元。", ["国家造林专项资金", "柞木省造林资金"]),
    ],
)
def test_favours_and_money_told_twice(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("某学院图书馆项目，建筑面积8000平方米，未经招标即开工。", ["某学院图书馆项目"]),
        ("变更未经审批：某镇供水工程，合同价300万元。", ["某镇供水工程"]),
        ("某局2010年开工建设图书馆项目，建筑面积8000平方米。", []),
        ("某学院图书馆项目，由后勤处负责。", []),
    ],
)
def test_works_that_a_finding_begins_with(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]), told=False)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("柳某把站里防汛用的一辆小货车借给亲戚拉砖。", ["小货车"]),
        ("柳某将村集体的9间仓库过户给侄子。", ["仓库"]),
        ("柳某调走时把单位的一台打印机搬回家。", ["打印机"]),
        ("柳某借用朋友的一辆轿车。", []),
        ("支行明知其无力还款，仍向养鸡场发放贷款300万元。", ["贷款"]),
        ("柳某从支行贷款300万元。", []),
        ("吴某找柳某帮助要苗木款，柳某截留苗木款3万元。", ["苗木款"]),
        ("老板送给柳某一辆轿车，登记在单位司机名下。", []),
        ("柳某挪用C市公积金3万元。", ["公积金"]),
        ("村里申报养殖奖补。后来柳某将奖补资金3万元私分。产业奖补未发。", ["奖补资金"]),
    ],
)
def test_things_made_one_s_own(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("柳某套取社保资金3万元。又截留社区保洁经费2万元。", ["社保资金", "社区保洁经费"]),
        ("柳某截留低保金3万元。最低生活保障金发放不及时。", ["低保金"]),
        ("高龄津贴无人年审。柳某冒领津贴3万元。", ["高龄津贴"]),
        (
            "柳某侵占集体资金。2019年，柳某将村集体鱼塘承包费3万元存入个人账户。",
            ["集体资金", "村集体鱼塘承包费"],
        ),
        ("柳某侵吞党员活动费3万元。", ["党员活动费"]),
        ("柳某挪用粮食收购款3万元。", ["粮食收购款"]),
        ("公安机关扣押其两辆轿车，依法处置。", []),
        ("法院拍卖其三套房产，上缴国家。", []),
        ("柳某挪用单位公款，购买两套房产登记在儿子名下。", ["单位公款"]),
    ],
)
def test_other_money_stays_and_what_organs_seize_is_none(text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, Spans([]))] == found


def test_names_in_a_chain_do_not_grow_with_the_text() -> None:
    text = "柳某侵吞" + "村集体林地承包费的" * 40
    assert max(f.end - f.start for f in funds(text, Spans([]))) < 40
