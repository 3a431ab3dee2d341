"""Posts, sanctions and sums of several people, in the turns of phrase that hard texts use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from tests.extraction.zh.people_of import held_now_or_before, received

ReadCase = Callable[[str], Case]
Posts = dict[str, list[tuple[str, str, bool]]]


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        ("青禾县水务局征迁所所长罗远山、工作人员覃小楼骗取补偿款3万元。", "覃小楼", [("青禾县水务局征迁所", "工作人员", False)]),
        ("青禾县水务局局长罗远山、分管副局长覃为民失职失责。", "覃为民", [("青禾县水务局", "副局长", False)]),
        ("青禾县公路段段长罗远山违规报销费用3万元。", "罗远山", [("青禾县公路段", "段长", False)]),
        ("石桥镇原组织委员罗远山，现任青禾县档案馆副馆长，违规收受礼金3万元。", "罗远山", [("石桥镇", "组织委员", True), ("青禾县档案馆", "副馆长", False)]),
        ("时任青禾县水务局局长（现任青禾县政协副主席）罗远山违规收受礼金3万元。", "罗远山", [("青禾县水务局", "局长", True), ("青禾县政协", "副主席", False)]),
        ("青禾县民政局局长乔一鸣，党组成员、副局长罗远山失职失责。", "罗远山", [("青禾县民政局", "党组成员", False), ("青禾县民政局", "副局长", False)]),
        ("被告人罗某甲，原系青禾县公安局民警，收受现金3万元。", "罗某甲", [("青禾县公安局", "民警", True)]),
        ("◆青禾县档案馆馆长罗远山违规收受礼金3万元。", "罗远山", [("青禾县档案馆", "馆长", False)]),
        ("1.罗远山，青禾县副县长，对安全工作督促不力。", "罗远山", [("青禾县", "副县长", False)]),
        ("青禾县水务局分管副局长罗远山失职失责。", "罗远山", [("青禾县水务局", "副局长", False)]),
        ("青禾县水务局局长罗知非未报批。罗知非失职失责。", "罗知非", [("青禾县水务局", "局长", False)]),
        ("青禾县水务局原局长，现县政协秘书长罗远山违规收受礼金3万元。", "罗远山", [("青禾县水务局", "局长", True), ("县政协", "秘书长", False)]),
        ("青禾县农机推广站站长乔一鸣伙同该站办事员罗远山骗取补贴3万元。", "罗远山", [("青禾县农机推广站", "办事员", False)]),
        ("青禾县水务集团有限公司原副总经理乔一鸣、原财务总监罗远山骗取国有资金3万元。", "罗远山", [("青禾县水务集团有限公司", "财务总监", True)]),
        ("青禾县水务局局长罗可为，1975年生。罗可为违规收受礼金3万元。罗可为失职失责。", "罗可为", [("青禾县水务局", "局长", False)]),
        ("栖原建设有限公司项目经理罗远山虚报工程款3万元。", "罗远山", [("栖原建设有限公司", "项目经理", False)]),
    ],
)  # fmt: skip
def test_posts(read_case: ReadCase, text: str, name: str, posts: list[tuple[str, str, bool]]) -> None:
    assert held_now_or_before(read_case(text + "罗远山受到党内警告处分。"))[name] == posts


def test_a_post_of_a_list_without_a_unit_before_it_is_none(read_case: ReadCase) -> None:
    case = read_case("罗远山、工作人员覃小楼骗取补偿款3万元。罗远山受到党内警告处分。")
    assert held_now_or_before(case).get("覃小楼", []) == []


def test_the_terms_of_posts_in_brackets_are_told_of_posts_behind_the_first(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局原局长罗远山违纪问题。2006年至2016年，罗远山利用担任青禾县副县长（2006年2月至2011年5月）、"
        "县水务局局长（2011年5月至2016年11月）等职务上的便利收受财物3万元。罗远山受到党内警告处分。"
    )
    terms = {(q.position.text, q.start_date, q.end_date) for p in case.people for q in p.posts}
    assert ("副县长", "2006-02", "2011-05") in terms


@pytest.mark.parametrize(
    "closing",
    [
        "小金库余款9万元上缴财政。",
        "镇纪委已将冒领资金全额追缴并发放给群众。",
        "违规款项已全部追缴。",
        "违纪款9万元予以收缴。",
    ],
)
def test_what_came_back_is_nobodys_sanction_where_several_were_punished(
    read_case: ReadCase, closing: str
) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、出纳覃为民私设“小金库”9万元。罗远山受到党内严重警告处分；覃为民受到政务警告处分；"
        + closing
    )
    assert received(case) == {"罗远山": {"SN-P2"}, "覃为民": {"SN-G1"}}


@pytest.mark.parametrize("closing", ["违规款项已全部追缴。", "并被追缴违规款项。"])
def test_what_came_back_is_the_sanction_of_the_only_one(read_case: ReadCase, closing: str) -> None:
    case = read_case("青禾县水务局局长罗远山私设“小金库”9万元。罗远山受到党内严重警告处分，" + closing)
    assert received(case) == {"罗远山": {"SN-P2", "SN-E1"}}


def test_who_pays_back_is_named_within_the_clause(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山违规用车。罗远山受到党内警告处分，县公路段段长覃为民受到诫勉处理，相关费用由罗远山个人退赔。"
    )
    assert received(case) == {"罗远山": {"SN-P1", "SN-E1"}, "覃为民": {"SN-H2"}}


@pytest.mark.parametrize(
    "told",
    [
        "中标候选人栖原建设有限公司负责人乔一鸣提出异议后，区住建局未予理睬",
        "并收受驾校负责人乔××给予的好处费3万元",
    ],
)
def test_a_losing_bidder_and_a_giver_are_no_subjects(read_case: ReadCase, told: str) -> None:
    case = read_case(f"青禾县住建局局长罗远山违规指定中标人，{told}。罗远山受到开除党籍处分。")
    assert {p.name.text for p in case.people if p.subject} == {"罗远山"}


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("罗远山从中收取2%的回扣，得款197.2万元。", 1_972_000, "bribe"),
        ("罗远山让乔某为其支付购房款人民币56.8万元。", 568_000, "bribe"),
        ("小金库余款9.2万元上缴财政。", 92_000, "recovered"),
        ("罗远山购房款人民币56.8万元系其工资。", 568_000, "other"),
    ],
)
def test_sums(read_case: ReadCase, text: str, value: float, role: str) -> None:
    case = read_case("青禾县水务局局长罗远山违纪问题。" + text + "罗远山受到党内警告处分。")
    assert {(m.value, m.role) for m in case.money} == {(value, role)}


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("罗远山于2015年2月至2019年7月任社会救助股股长，违规发放高龄津贴3万元。", "高龄津贴"),
        ("罗远山举报石桥福利院，克扣伙食费3万元。", "伙食费"),
        ("罗远山挪用基本公共卫生服务补助资金3万元。", "基本公共卫生服务补助资金"),
        ("罗远山从营养餐款中提取管理费，共截留3万元。", "营养餐款"),
    ],
)
def test_funds(read_case: ReadCase, text: str, fund: str) -> None:
    case = read_case("青禾县民政局局长罗远山违纪问题。" + text + "罗远山受到党内警告处分。")
    assert [f.text for f in case.funds] == [fund]


def test_the_day_of_the_judgment_is_the_decision(read_case: ReadCase) -> None:
    case = read_case(
        "2021年11月2日，北陵市中级人民法院公开宣判青禾县水务局原局长罗远山受贿案。罗远山收受财物3万元，被告人罗远山服判。"
    )
    assert case.dates is not None
    assert case.dates.decided == "2021-11-02"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("罗远山在任青禾县水务局局长期间（2011年8月至2016年3月）收受现金3万元。", ("2011-08", "2016-03")),
        ("青禾县水务局局长罗远山（2011年8月至2016年3月任职）收受现金3万元。", ("2011-08", "2016-03")),
        ("青禾县水务局局长罗远山（2011年8月出生）收受现金3万元。", (None, None)),
    ],
)
def test_terms(read_case: ReadCase, text: str, term: tuple[str | None, str | None]) -> None:
    case = read_case(text + "罗远山受到党内警告处分。")
    assert [(q.start_date, q.end_date) for p in case.people for q in p.posts] == [term]


def test_a_decision_of_two_sentences_has_one_date(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、出纳覃为民收受回扣3万元。2019年12月，罗远山因犯受贿罪被判处有期徒刑三年。覃为民因犯受贿罪被判处有期徒刑二年。"
    )
    assert {p.name.text: [s.date for s in p.sanctions] for p in case.people} == {
        "罗远山": ["2019-12"],
        "覃为民": ["2019-12"],
    }


@pytest.mark.parametrize(
    "told", ["收受乔某2万元", "收受医药代表乔某按销量给予的回扣2万元", "将公款2万元借给筑路队队长乔某"]
)
def test_who_gives_or_borrows_receives_no_sanction(read_case: ReadCase, told: str) -> None:
    case = read_case(f"青禾县水务局局长罗远山违纪问题。罗远山{told}，受到开除党籍处分。")
    assert received(case)["罗远山"] == {"SN-P5"}
    assert {p.name.text for p in case.people if p.subject} == {"罗远山"}


def test_three_give_back_what_they_took(read_case: ReadCase) -> None:
    case = read_case(
        "青禾村会计罗远山、文书覃为民套取资金3万元。罗远山受到开除党籍处分，覃为民受到留党察看处分；二人所得违纪款均已退缴。"
    )
    assert received(case) == {"罗远山": {"SN-P5", "SN-E1"}, "覃为民": {"SN-P4", "SN-E1"}}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("罗远山低评国有资产1.3亿元，远岫投资发展有限公司以9200万元取得。", {1.3e8: "loss"}),
        ("涉案资金3.8万元已全部追缴。", {38_000: "recovered"}),
        ("罗远山挪用公款10万元归还个人贷款。", {100_000: "involved"}),
        ("罗远山收受港元1,150万元。", {11_500_000: "bribe"}),
    ],
)
def test_roles_of_sums(read_case: ReadCase, text: str, roles: dict[float, str]) -> None:
    case = read_case("青禾县水务局局长罗远山违纪问题。" + text + "罗远山受到党内警告处分。")
    told = {m.value: m.role for m in case.money}
    assert {v: told[v] for v in roles} == roles


def test_a_firm_of_works_stands_in_no_city_of_its_own(read_case: ReadCase) -> None:
    case = read_case("青禾县宏川市政工程有限公司经理罗远山虚报工程款3万元。罗远山受到党内警告处分。")
    assert "宏川市" not in {r.text for r in case.regions}
    assert [u.text for u in case.units] == ["青禾县宏川市政工程有限公司"]


def test_as_many_as_were_punished_before_give_back(read_case: ReadCase) -> None:
    case = read_case(
        "被告人罗远山、覃为民系青禾县水务局干部，二人收受回扣3万元。被告人罗远山犯受贿罪，判处有期徒刑三年；被告人覃为民犯受贿罪，判处有期徒刑二年。责令二被告人共同退赔3万元。"
    )
    assert received(case) == {"罗远山": {"SN-C2", "SN-E1"}, "覃为民": {"SN-C2", "SN-E1"}}


def test_what_each_has_of_a_bribe_is_one(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、出纳覃为民虚报工程款8万元，二人共收受回扣5万元，其中罗远山分得3万元。罗远山、覃为民受到党内警告处分。"
    )
    assert {m.value: m.role for m in case.money} == {80_000: "involved", 50_000: "bribe", 30_000: "bribe"}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("罗远山，1975年生，2003年6月进入青禾县供水公司。2017年，罗远山截留水费3万元。", ("2017", "2017")),
        ("2013年9月，罗远山由总务主任提任副校长。2013年12月，罗远山收受现金3万元。", ("2013-12", "2013-12")),
        ("2017年，罗远山出借资金3万元，至2023年9月，已收回利息1万元。", ("2017", "2017")),
    ],
)
def test_periods(read_case: ReadCase, text: str, period: tuple[str, str]) -> None:
    case = read_case("青禾县供水公司经理罗远山违纪问题。" + text + "罗远山受到党内警告处分。")
    assert case.act_period is not None
    assert (case.act_period.start, case.act_period.end) == period


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("出借给民营企业青禾锦程置业有限公司", "青禾锦程置业有限公司"),
        ("所属子公司青禾水秀旅行社有限公司虚增收入，", "青禾水秀旅行社有限公司"),
        ("由评估机构北澜资产评估有限公司低评，", "北澜资产评估有限公司"),
    ],
)
def test_what_a_firm_is_stands_before_its_name(read_case: ReadCase, text: str, unit: str) -> None:
    case = read_case(f"青禾县水务局局长罗远山将资金3万元{text}罗远山受到党内警告处分。")
    assert unit in {u.text for u in case.units}


def test_what_came_back_is_not_dealt_out(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县执法队队长罗远山、内勤覃为民虚报加班补贴3万元。罗远山、覃为民分别受到政务记过、政务警告处分，多领补贴全部清退。"
    )
    assert received(case) == {"罗远山": {"SN-G2"}, "覃为民": {"SN-G1"}}


def test_a_sentence_without_a_name_goes_on_of_whom_the_one_before_told(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、出纳覃为民收受回扣3万元。罗远山构成违纪，应追究其党纪责任。覃为民问题轻微。决定对其采取诫勉谈话的方式处理。"
    )
    assert received(case)["覃为民"] == {"SN-H2"}


def test_what_a_clause_takes_is_no_bribe_beside_gifts(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山收受乔某财物共计24.8万元，还冒用农民工名义领取保障金46万元。罗远山受到开除党籍处分。"
    )
    assert {m.value: m.role for m in case.money} == {248_000: "bribe", 460_000: "involved"}


def test_a_life_told_at_the_end_dates_no_act(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局原局长罗远山严重违纪违法。罗远山收受巨额财物，被开除党籍和公职。\n罗远山简历\n"
        "1998年3月至2003年12月任青禾县公路段段长；\n2003年12月至2008年6月任青禾县水务局局长。"
    )
    assert case.act_period is None
