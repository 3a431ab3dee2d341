"""Dates of acts, and amounts in their forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]
END = "罗远山受到党内警告处分。"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2015年3月至2018年底，罗远山多次收受礼金。", ("2015-03", "2018")),
        ("2008至2009年，罗远山多次收受礼金。", ("2008", "2009")),
        ("2015年，罗远山收受礼金。次年1月，罗远山又收受礼金。", ("2015", "2016-01")),
        ("1997年6月，罗远山加入中国共产党。2015年，罗远山收受礼金。", ("2015", "2015")),
        ("2011年，远帆建设公司注册成立。2015年，罗远山收受礼金。2016年，该公司工程竣工。", ("2015", "2016")),
        ("2015年，罗远山收受礼金。2018年6月，罗远山因涉嫌严重违纪违法被采取留置措施。", ("2015", "2015")),
        ("2015年，罗远山收受礼金。2017年，接到举报后，县纪委监委开展调查。", ("2015", "2015")),
        ("2010年至2019年，罗远山担任水务局局长。2015年，罗远山收受礼金。", ("2015", "2015")),
        ("2010年至2019年，罗远山担任水务局局长。在此期间，罗远山收受礼金。", ("2010", "2019")),
        ("2015年，罗远山收受礼金。2018年3月，罗远山因受贿罪被判处有期徒刑。", ("2015", "2015")),
        ("2015年，罗远山擅自印发通知，将截至2023年底完成的目标任务提前。", ("2015", "2015")),
        (
            "2015年，罗远山收受礼金。2018年3月，罗远山因违反群众纪律，推诿扯皮，受到党内警告处分。",
            ("2015", "2015"),
        ),
        ("2015年，罗远山收受礼金。2018年3月，在调查郭守义问题线索过程中发现此事。", ("2015", "2015")),
        ("2015年，罗远山收受礼金。2018年3月，罗远山得知县委巡察组即将到来。", ("2015", "2015")),
        ("2015年，罗远山收受礼金。2018年3月，罗远山在接受纪委调查过程中交代此事。", ("2015", "2015")),
        ("2010年至2019年，罗3某任职水务局局长，负责审批。2015年，罗3某收受礼金。", ("2015", "2015")),
        ("2015年，罗远山收受礼金。案发后，罗远山的哥哥于2018年3月代为交款。", ("2015", "2015")),
        (
            "2015年，罗远山收受礼金。2018年3月，罗远山因犯受贿罪、贪污罪、玩忽职守罪，数罪并罚被判处有期徒刑。",
            ("2015", "2015"),
        ),
        ("2015年，罗远山收受礼金。2018年3月，县监委在查办郭守义案件过程中发现此事。", ("2015", "2015")),
        ("2015年，罗远山私自收取租金，一直用于个人开支，直至2019年案发。", ("2015", "2019")),
        ("2015年，罗远山收受礼金。至2019年案发前，罗远山没有交出。", ("2015", "2015")),
        ("2013年，罗远山与郭守义结识，郭守义请托其帮助中标。2015年，罗远山收受礼金。", ("2013", "2015")),
        ("2015年，罗远山收受礼金。2016年1月，郭守义向县公安局报案。", ("2015", "2015")),
        ("2015年至2018年，对退休人员的待遇，罗远山不作审核，多发5万元。", ("2015", "2018")),
        ("2015年，罗远山带队进行专项检查期间收受礼金。", ("2015", "2015")),
        ("2011年，郭守义为感谢罗远山对公司给予关照，送去礼金。2015年，罗远山又收受礼金。", ("2011", "2015")),
        ("2015年，罗远山收受礼金。2018年，罗远山退休前又收受礼金。", ("2015", "2018")),
    ],
)
def test_the_period_is_that_of_the_acts(read_case: ReadCase, text: str, period: tuple[str, str]) -> None:
    case = read_case("青禾县水务局局长罗远山违规收受礼金问题。" + text + END)
    assert case.act_period is not None
    assert (case.act_period.start, case.act_period.end) == period
    assert case.act_period.evidence


@pytest.mark.parametrize(
    ("text", "value", "currency", "approximate"),
    [
        ("3.2万余元", 32000, "CNY", True),
        ("约1,200余万元", 12000000, "CNY", True),
        ("三十五万六千元", 356000, "CNY", False),
        ("1亿2000万元", 120000000, "CNY", False),
        ("5万港元", 50000, "HKD", False),
        ("2万美元", 20000, "USD", False),
        ("２３．５万元", 235000, "CNY", False),
    ],
)
def test_sums(read_case: ReadCase, text: str, value: float, currency: str, approximate: bool) -> None:
    case = read_case(f"青禾县水务局局长罗远山收受好处费{text}，受到党内警告处分。")
    assert [(m.value, m.currency, m.approximate) for m in case.money] == [(value, currency, approximate)]


def test_the_two_ends_of_a_range_are_two_sums(read_case: ReadCase) -> None:
    case = read_case("青禾县水务局局长罗远山收受2万元至3万元不等的好处费，受到党内警告处分。")
    assert [m.value for m in case.money] == [20000, 30000]


@pytest.mark.parametrize(
    "text",
    [
        "2018年，全县批评教育和处理干部120人。",
        "其从未按规定报告和清退。",
    ],
)
def test_counts_and_denials_are_nobodys_sanction(read_case: ReadCase, text: str) -> None:
    case = read_case("青禾县水务局局长罗远山违规收受礼金2万元，受到党内警告处分。" + text)
    assert {s.id for p in case.people for s in p.sanctions} == {"SN-P1"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # how long it went on tells the end
        ("2014年起，郭守义将门票款存入私人账户，五年共存入12万元。", ("2014", "2019")),
        ("2014年起，郭守义将门票款存入私人账户，租期五年。", ("2014", "2014")),
        ("2014年，郭守义虚报冒领低保金。第二年，又虚报冒领低保金3万元。", ("2014", "2015")),
        # whoever looks into it is no part of it
        ("2014年，郭守义虚报冒领低保金。2016年5月，县审计局对该镇实施审计。", ("2014", "2014")),
        ("2014年，郭守义虚报冒领低保金。2017年印发的办法没有改过。", ("2014", "2014")),
    ],
)
def test_what_tells_the_end_of_the_acts(read_case: ReadCase, text: str, wanted: tuple[str, str]) -> None:
    case = read_case(f"青禾县柳溪镇民政办主任郭守义违纪问题。{text}郭守义受到党内警告处分。")
    assert case.act_period is not None
    assert (case.act_period.start, case.act_period.end) == wanted
