"""Where a unit's name begins and ends, and which of its names are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, Extraction, extract
from tests.extraction.zh.conftest import NOTICE

ReadCase = Callable[[str], Case]
Read = Callable[[str], Extraction]


def units(case: Case) -> list[str]:
    return [u.text for u in case.units]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("罗远山帮助远帆建设公司中标。", "远帆建设公司"),
        ("他指使会计虚构与远帆建设公司的合同。", "远帆建设公司"),
        ("郭守义将钱款汇入远帆建设公司。", "远帆建设公司"),
        ("郭守义接受某投资公司的宴请。", "某投资公司"),
        ("这笔钱由郭守义告知长河印务公司。", "长河印务公司"),
        ("郭守义负责监督长河水库除险。", "长河水库"),
        ("郭守义管理长河卫生院的账。", "长河卫生院"),
        ("钱由长河劳务派遣公司发放。", "长河劳务派遣公司"),
        ("该村入股长河食用菌合作社。", "长河食用菌合作社"),
        ("这是由北陵市水务局办理的。", "北陵市水务局"),
        ("后经同意北陵市水务局拨款。", "北陵市水务局"),
        ("合同草案交北陵市水务局审计处。", "北陵市水务局审计处"),
        ("医院设备科直接向远帆医疗器械有限公司采购骨科耗材。", "远帆医疗器械有限公司"),
    ],
)
def test_the_verb_before_a_name_is_no_part_of_it(read_case: ReadCase, sentence: str, unit: str) -> None:
    assert unit in units(read_case(NOTICE + sentence))


@pytest.mark.parametrize(
    "name",
    [
        "北陵市投资促进局", "北陵市发展与改革委员会", "北陵市林业和草原局", "北陵市公安局经侦大队", "北陵市行政审批处",
        "某国有银行A省分行", "A市甲投资有限公司", "某法院A庭",
    ],
)  # fmt: skip
def test_verbs_that_names_hold_stay_in_them(read_case: ReadCase, name: str) -> None:
    case = read_case(f"{name}副主任罗远山违规收受礼金2万元。罗远山受到党内警告处分。")
    assert [q.unit.text for p in case.people for q in p.posts if q.unit] == [name]


def test_a_company_known_by_a_letter_begins_with_the_letter(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，A市国有B公司总经理。2018年，罗某安排B公司从C公司购买钢材，后D公司借助C公司获利。罗某受到党内警告处分。"
    )
    assert {"C公司", "D公司"} <= set(units(case))
    assert not [u for u in units(case) if "借助" in u or "购买" in u]


def test_two_names_joined_by_and_are_two(read_case: ReadCase) -> None:
    case = read_case(NOTICE + "其间，远帆建设公司和长河印务公司分别中标。")
    assert {"远帆建设公司", "长河印务公司"} <= set(units(case))


@pytest.mark.parametrize(
    "words", ["负责公司日常管理", "加盖村委会印章", "经营超市", "确定性所在", "办理银行卡", "大学生就业"]
)
def test_common_nouns_behind_verbs_are_no_units(read_case: ReadCase, words: str) -> None:
    assert units(read_case(NOTICE + f"郭守义还{words}。")) == ["青禾县柳溪镇民政办"]


def test_short_forms_and_aliases_are_mentions_of_the_full_name(read_case: ReadCase) -> None:
    case = read_case(
        "罗远山收受北陵远帆建设集团有限公司（以下简称A公司）所送好处费2万元。A公司因此中标，远帆公司获利。罗远山被开除党籍。"
    )
    (unit,) = case.units
    assert unit.text == "北陵远帆建设集团有限公司"
    assert unit.mentions is not None
    assert {m.text for m in unit.mentions} == {"A公司", "远帆公司"}


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("青禾县柳溪镇上坪村会计罗远山", "上坪村"),
        ("柳溪镇严重损害村集体利益。罗远山", ""),
        ("补偿村民。罗远山", ""),
        ("青禾县农业农村局局长罗远山", ""),
        ("天祝县水务局局长罗远山", "天祝县"),
        ("XX县水务局局长罗远山", "XX县"),
    ],
)
def test_villages_and_short_names_of_divisions(read_case: ReadCase, text: str, region: str) -> None:
    case = read_case(text + "违规收受礼金2万元，受到党内警告处分。")
    found = [r.text for r in case.regions if r.text not in ("青禾县", "柳溪镇")]
    assert found == ([region] if region else [])


@pytest.mark.parametrize("name", ["省财政厅", "县建设局", "县政府", "市总工会"])
def test_the_level_tells_which_office_is_meant(read_case: ReadCase, name: str) -> None:
    assert name in units(read_case(NOTICE + f"其间，郭守义将材料上报{name}。"))


@pytest.mark.parametrize(
    "word", ["私营企业主", "大学同学", "街道办公楼", "副大队长", "犯罪集团", "五星级酒店"]
)
def test_common_words_name_no_unit(read_case: ReadCase, word: str) -> None:
    assert units(read_case(NOTICE + f"其间，郭守义结识了{word}。")) == units(read_case(NOTICE))


def test_a_house_that_is_named_apart_from_its_office_is_a_unit(read_case: ReadCase) -> None:
    case = read_case(NOTICE + "青禾县社保局养老保险科经办。覃某为青禾县社保局司机。")
    assert {"青禾县社保局养老保险科", "青禾县社保局"} <= set(units(case))


def test_a_name_told_without_the_word_before_it_loses_the_word(read_case: ReadCase) -> None:
    case = read_case(NOTICE + "覃某是远帆贸易公司股东。同利远帆贸易公司占股六成。")
    assert [u for u in units(case) if "远帆" in u] == ["远帆贸易公司"]


def test_the_house_of_an_office_with_a_bracket_is_the_unit(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，远川银行北陵支行（以下简称“远川支行”）信贷管理部总经理。罗某违规收受礼金2万元，受到党内警告处分。"
    )
    assert [u for u in units(case) if "远川" in u] == ["远川银行北陵支行"]
    (post,) = case.people[0].posts
    assert post.unit is not None
    assert post.unit.text.endswith("信贷管理部")


@pytest.mark.parametrize("firm", ["北京经坊煤业有限公司", "北京通利商贸有限公司"])
def test_a_firm_may_hold_a_wall_right_behind_its_place(read_case: ReadCase, firm: str) -> None:
    assert firm in units(read_case(NOTICE + f"其间，郭守义将钱款汇入{firm}。"))


@pytest.mark.parametrize("word", ["登记合作社", "推进智慧粮库", "办证中心", "一条瓦房和办公室"])
def test_verbs_and_kinds_alone_name_no_unit(read_case: ReadCase, word: str) -> None:
    assert units(read_case(NOTICE + f"其间，当地{word}。")) == units(read_case(NOTICE))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("罗远山系青禾县公安局柳溪派出所民警，收受礼金。", ["青禾县公安局柳溪派出所"]),
        ("罗远山抽查了6家民办学校，翻开远帆养护公司的工单，没有登记。", ["远帆养护公司"]),
        ("【处理】青禾县国资委将线索移送。罗远山收受礼金。", ["青禾县国资委"]),
        ("罗远山以权谋私，经青禾县委批准，远帆养护公司被处罚。", ["远帆养护公司"]),
        ("甲仓储公司系远帆养护公司的子公司，罗远山收受礼金。", ["甲仓储公司", "远帆养护公司"]),
    ],
)
def test_where_names_of_units_begin_and_what_is_none(text: str, wanted: list[str]) -> None:
    found = extract(text + "罗远山受到党内警告处分。", id="t", language="zh")
    assert [u.text for u in found.cases[0].units] == wanted


@pytest.mark.parametrize(
    ("sentence", "none"),
    [
        ("A公司系某国有全资公司，由郭守义分管。", "某国有全资公司"),
        ("郭守义从C公司处借款20万元。", "C公司处"),
        ("收据交到长河经营部财务部门报销。", "长河经营部财务部"),
        ("钱款打入乙公司银行账户。", "乙公司银行"),
        ("他从甲公司退股后放贷。", "甲公司退股"),
        ("他到长河水务局三楼西头办公室收钱。", "长河水务局三楼西头办公室"),
    ],
)
def test_what_a_firm_is_and_whence_money_came_are_no_units(
    read_case: ReadCase, sentence: str, none: str
) -> None:
    assert none not in units(read_case(NOTICE + sentence))


def test_a_department_of_the_state_is_one_by_its_bare_name(read_case: ReadCase) -> None:
    found = units(read_case(NOTICE + "住建部部署了清查，国家环保总局也发了通知，评委未作检查。"))
    assert {"住建部", "国家环保总局"} <= set(found)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("孙某，该县某中学教师，送给郭守义2万元。", "某中学"),
        ("郭守义帮助某私营企业C公司融资。", "某私营企业C公司"),
        ("此外，郭守义承包经营北陵砖厂。", "北陵砖厂"),
        ("方案报省国资委批复同意。", "省国资委"),
        ("郭守义拟定了名单和村民选举委员会的章程。", "村民选举委员会"),
    ],
)
def test_what_leads_up_to_a_name_is_left_and_what_calls_it_stays(
    read_case: ReadCase, sentence: str, unit: str
) -> None:
    assert unit in units(read_case(NOTICE + sentence))


def test_the_office_of_a_town_is_a_unit_of_the_case(read_case: ReadCase) -> None:
    assert "镇财政所" in units(read_case(NOTICE + "郭守义在镇财政所支取现金4万元。"))


def test_who_is_inspected_and_a_home_for_the_old(read_case: ReadCase) -> None:
    case = read_case(
        "中共云塘县委第二巡察组关于巡察县民政局党组的反馈意见。县福利院院长葛听澜2021年违规从伙食费中列支接待费5.2万元。"
    )
    assert {"县民政局", "县福利院"} <= set(units(case))
    assert "县福利" not in [f.text for f in case.funds]


@pytest.mark.parametrize(
    "sentence",
    [
        "郭守义推门就进了局长办公室。",
        "党费放办公室抽屉。",
        "检查组抽查了六所学校。",
        "镇里推荐了一支队伍。",
        "两人分别受到批评教育处理。",
        "郭守义既管采购又管药房。",
        "校服由厂家先送来样品。",
    ],
)
def test_rooms_counts_and_words_that_only_end_like_a_unit_are_none(
    read_case: ReadCase, sentence: str
) -> None:
    assert units(read_case(NOTICE + sentence)) == units(read_case(NOTICE))
