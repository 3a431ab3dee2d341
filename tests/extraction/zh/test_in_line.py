"""Who stands in one line with people, or right behind a word for what people are, may be a name whatever its characters."""

from __future__ import annotations

import pytest

from extraction import extract, shown
from extraction.zh.people.in_line import by_word, counted, houses, members


def safe(text: str) -> str:
    return shown(text, extract(text, language="zh").redactions)


def beside(text: str, name: str) -> list[str]:
    at = text.index(name)
    return [text[a:b] for a, b in sorted(members(text, [(at, at + len(name))]))]


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("他多收用户贺建平、洒玉兰、底长海的水费。", "贺建平", ["洒玉兰", "底长海"]),
        ("失明老人严肃、独居老人高明各交了一万元。", "高明", ["严肃"]),
        ("村里以召孟、玉波、依罕四户的名义申报。", "玉波", ["召孟", "依罕"]),
        ("同村的退伍兵雷雨（五十岁）、郝大年陪她去了县里。", "郝大年", ["雷雨"]),
    ],
)
def test_a_list_of_people_holds_nothing_else(text: str, known: str, found: list[str]) -> None:
    assert beside(text, known) == found


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("县纪委约谈了郝大年、财政所所长。", "郝大年"),
        ("他送给郝大年、该镇镇政府各一箱酒。", "郝大年"),
        ("他付给王甲20余万元、郝大年一万元。", "郝大年"),
        ("卖菜的郝大年、修鞋的贺建平都去了。", "郝大年"),
        ("有被害人郝大年的陈述、收据为证。", "郝大年"),
    ],
)
def test_what_is_no_person_is_none_in_a_list(text: str, known: str) -> None:
    assert set(beside(text, known)) <= {"贺建平"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("乘客温馨在车上看见他撬箱。", ["温馨"]),
        ("其子高远代为登记。", ["高远"]),
        ("她的婆婆母桂兰带着孩子去问过。", ["母桂兰"]),
        ("职工作风有所好转，群众利益遭受损失。", []),
        ("学生生活补助被截留，居民安全没有保障。", []),
        ("村民代表大会没有召开。", []),
    ],
)
def test_what_stands_behind_a_word_for_people_may_be_a_name(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in by_word(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("同楼的冷静、和顺两位老人也交了。", ["冷静", "和顺"]),
        ("东街、西街二十户都没有领到。", []),
        ("房屋、土地两项均已核实。", []),
    ],
)
def test_a_count_of_people_makes_a_list_one_of_people(text: str, found: list[str]) -> None:
    assert sorted(text[a:b] for a, b in counted(text)) == sorted(found)


def test_households_and_people_are_counted() -> None:
    assert houses("四户名义", 0)
    assert houses("等两名学生", 0)
    assert not houses("两名副局长", 0)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "汤池镇文书鲁国强截留低保金，残疾人钱小满、腊梦瑶、宛德发没有领到。",
            ["钱小满", "腊梦瑶", "宛德发"],
        ),
        ("站长鲁国强收了钱。检举他的乘客温馨在车上看见他撬箱，温馨拍了照。", ["温馨"]),
    ],
)
def test_such_people_are_hidden_wherever_they_are_told(text: str, names: list[str]) -> None:
    assert not [n for n in names if n in safe(text)]
    assert "鲁国强" in safe(text)


def test_a_common_word_elsewhere_stays() -> None:
    text = "县安监局长鲁国强不管安全生产。残疾人安全、钱小满被挡在名单之外，到县里反映。"
    assert "安全生产" in safe(text)
    assert "残疾人安全" not in safe(text)


@pytest.mark.parametrize("verb", ["补填", "代填", "垫付", "搬走"])
def test_a_verb_before_a_stop_behind_such_a_word_is_no_name(verb: str) -> None:
    assert verb in safe(f"站长鲁国强收了钱，名单由司机{verb}，账目无人核对。")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("汤立军和高维松、段广福等三户串通投标，均被判刑。", ["汤立军", "高维松", "段广福"]),
        ("高维松、段广福等四户违规占用耕地，被行政处罚。", ["高维松", "段广福"]),
        ("汤立军和司机贺永清、厨师魏同春一起私分公款9万元。", ["汤立军"]),
        ("保安贺永清、司机魏同春向送货商索要烟酒。", ["贺永清", "魏同春"]),
        ("粮库保安贺永清、司机魏同春监守自盗，倒卖储备玉米6吨。", ["贺永清", "魏同春"]),
        ("物业公司经理汤立军、保安贺永清向租户乱收停车费。", ["汤立军", "贺永清"]),
        ("高维松、段广福等四户串通投标，压低鱼塘租金。", ["高维松", "段广福"]),
        ("青年汤立军冒用村民贺永清、魏同春两户身份骗取补贴。", ["汤立军"]),
    ],
)
def test_a_line_of_doers_is_no_line_of_the_harmed(text: str, doers: list[str]) -> None:
    assert not [n for n in doers if n not in safe(text)]


def test_in_whose_name_and_from_whom_stays_the_line_of_the_harmed() -> None:
    named = safe("村主任鲁国强以高维松、段广福、苗春兰三户名义骗取补贴。")
    taken = safe("村主任鲁国强将高维松、段广福两户补贴侵占。")
    assert not [n for n in ("高维松", "段广福", "苗春兰") if n in named]
    assert not [n for n in ("高维松", "段广福") if n in taken]


@pytest.mark.parametrize(
    "text",
    [
        "该所向司机高维松、段广福各索要500元。",
        "保安高维松、司机段广福的工资被拖欠七个月。",
        "司机高维松、段广福被收费员多收了过路费。",
        "司机高维松、段广福被迫交了500元才放行。",
        "民警鲁国强伪造高维松、段广福2人签名。",
    ],
)
def test_who_drives_or_guards_is_no_doer_by_that(text: str) -> None:
    assert not [n for n in ("高维松", "段广福") if n in safe(text)]


def test_a_driver_who_is_sent_takes_part() -> None:
    assert "段广福" in safe("所长鲁国强指使司机段广福填写不实里程，按月分得油费差额。")
