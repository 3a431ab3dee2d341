"""Whom a sanction's slot names, whatever the characters; each sanction to its person, with its date."""

import pytest

from extraction import extract

LEAD = "岚溪县纪委监委通报\n\n"


def told(text: str) -> dict[str, list[tuple[str, str | None]]]:
    cases = extract(LEAD + text, language="zh").cases
    return {p.name.text: [(s.id, s.date) for s in p.sanctions] for c in cases for p in c.people if p.subject}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2021年11月，给予缪知远党内严重警告处分；给予镇长柳述安政务记过处分。", {"缪知远", "柳述安"}),
        (
            "处理如下：\n1.边城，县环保局大队长，党内警告；\n2.郏州，县环保局科员，政务记过。",
            {"边城", "郏州"},
        ),
        ("给予佘对山党内警告处分；责令宿海棠作出书面检查。", {"佘对山", "宿海棠"}),
        (
            "县水利局局长仲问渠对此负领导责任，予以党内警告；河道站站长边知行负直接责任，予以政务记大过。",
            {"仲问渠", "边知行"},
        ),
        ("仲问渠（县交通局局长）：党内警告；\n免去边立群县质监站站长职务。", {"仲问渠", "边立群"}),
        ("县医院法律顾问年薪问题已整改，原法律顾问年薪过高。相关人员被诫勉。", set()),
        ("①仲问渠，桥头镇镇长，受到党内警告处分；②边知行，桥头镇干部，受到诫勉谈话。", {"仲问渠", "边知行"}),
        ("开除仲问渠党籍；撤销边知行党内职务。", {"仲问渠", "边知行"}),
        ("相关单位被通报批评，全体人员受到警告。党员受到诫勉，双方被批评教育。", set()),
        ("县公路局局长年在野以借为名索要8万元，年在野被党内严重警告。", {"年在野"}),
    ],
)
def test_the_slot_of_a_sanction_shows_a_name(text: str, names: set[str]) -> None:
    assert set(told(text)) == names


@pytest.mark.parametrize(
    ("text", "name", "sanction"),
    [
        ("县粮食局局长鲁方晓受到党内警告处分。上述处理决定于2022年8月15日作出。", "鲁方晓", ("SN-P1", "2022-08-15")),
        ("2022年1月，县体育局局长鲁方晓被立案，同年6月被开除党籍，11月被判处有期徒刑三年。", "鲁方晓", ("SN-C2", "2022-11")),
        ("2023年5月，县法院作出判决。县粮食局局长鲁方晓犯受贿罪，判处有期徒刑四年。", "鲁方晓", ("SN-C2", "2023-05")),
        ("县人防办主任鲁方晓受到党内警告处分（2021年3月）。", "鲁方晓", ("SN-P1", "2021-03")),
        ("2021年3月，对匡时雨立案审查。5月，匡时雨被开除党籍。匡时雨原任县酒厂厂长。", "匡时雨", ("SN-P5", "2021-05")),
        ("2022年9月，县苗圃主任匡时雨因套取补助受到党内警告处分。", "匡时雨", ("SN-P1", "2022-09")),
    ],
)  # fmt: skip
def test_the_day_of_a_decision_goes_to_the_sanctions_it_covers(
    text: str, name: str, sanction: tuple[str, str]
) -> None:
    assert sanction in told(text)[name]


def test_one_cleared_and_one_proved_matter_are_told_apart() -> None:
    text = (
        "反映双桥镇书记缪海川收受贿赂的问题不属实，予以澄清。反映双桥镇副镇长鲁方晓公车私用的问题属实，"
        "2022年3月给予鲁方晓党内警告处分。"
    )
    assert told(text) == {"鲁方晓": [("SN-P1", "2022-03")]}


def test_who_chairs_or_refuses_is_no_subject() -> None:
    """A leader who takes a course along acts, and stays one."""
    assert set(told("县科协主席鲁方晓带队外出培训时，擅自绕道旅游2天。")) == {"鲁方晓"}
    text = (
        "县粮食局局长鲁方晓收受礼金，2022年3月受到党内警告处分。县长边立群主持会议。"
        "教师周雁回拒绝在虚假清单上签字。"
    )
    assert set(told(text)) == {"鲁方晓"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "监察院111年3月8日审查通过提案，弹劾云港县政府工务处处长鲁方晓。鲁方晓于105年至108年间收受招待。",
            "2022-03-08",
        ),
        (
            "决定日期：2020年8月21日\n当事人：鲁方晓，云港县粮食局副局长。处理结果：政务记过。",
            "2020-08-21",
        ),
        (
            "2021年5月12日，云港市中级人民法院作出二审裁定，驳回上诉。此前，一审法院于2020年12月3日判处云港县粮食局局长鲁方晓有期徒刑六年。",
            "2021-05-12",
        ),
    ],
)
def test_the_day_of_a_decision_is_that_of_its_case(text: str, day: str) -> None:
    dates = extract(text, language="zh").cases[0].dates
    assert dates is not None
    assert dates.decided == day
