"""Dates in all their forms, years told by the day of the report, and the terms in which posts were held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, extract

ReadCase = Callable[[str], Case]
HEAD = "汀兰县民政局原局长逄启明违规违纪问题。"
END = "2022年6月，逄启明受到党内严重警告处分。"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("二〇一七年三月至二〇一九年十月，逄启明违规发放补助。", ("2017-03", "2019-10")),
        ("2017.3－2018.11，逄启明违规领取津贴。", ("2017-03", "2018-11")),
        ("2017年3月，逄启明酒后驾驶公车；两年后，又再次酒后驾驶公车。", ("2017-03", "2019")),
        ("2013年1月、9月，逄启明先后收受礼金。条例2018年10月1日起施行。", ("2013-01", "2013-09")),
        (
            "2008年8月，逄启明任副局长后，违反规定签订合同。2015年，该局修订采购管理办法。",
            ("2008-08", "2008-08"),
        ),
        ("2019年初，逄启明伪造会议记录。2022年5月判决生效。", ("2019", "2019")),
        (
            "2003年1月至2009年5月任副局长。2011年至2018年，逄启明收受礼金。2020年7月接受审查调查。",
            ("2011", "2018"),
        ),
    ],
)
def test_forms_of_dates(read_case: ReadCase, text: str, period: tuple[str, str]) -> None:
    found = read_case(HEAD + text + END).act_period
    assert found is not None
    assert (found.start, found.end) == period


@pytest.mark.parametrize(
    ("ahead", "date", "period"),
    [
        ("2019年5月16日讯 ", None, ("2018-08", "2019-02")),
        ("", "2020-03-11", ("2019-08", "2020-02")),
    ],
)
def test_last_year_is_told_by_the_day_of_the_report(
    ahead: str, date: str | None, period: tuple[str, str]
) -> None:
    text = ahead + HEAD + "去年8月至今年2月，逄启明组织公款旅游。近日，逄启明受到党内警告处分。"
    found = extract(text, date=date).cases[0].act_period
    assert found is not None
    assert (found.start, found.end) == period


def test_last_year_of_a_report_without_a_day_is_no_date() -> None:
    text = HEAD + "去年8月，逄启明组织公款旅游。近日，逄启明受到党内警告处分。"
    assert extract(text).cases[0].act_period is None


def held(case: Case) -> set[tuple[str, str, str | None, str | None]]:
    return {
        (q.unit.text if q.unit else "", q.position.text, q.start_date, q.end_date)
        for p in case.people if p.name.text == "逄启明" for q in p.posts
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("2008年至2019年3月，逄启明任汀兰县林业局副局长。", ("汀兰县林业局", "副局长", "2008", "2019-03")),
        ("逄启明自2012年6月至2019年4月任汀兰县民政局局长。", ("汀兰县民政局", "局长", "2012-06", "2019-04")),
        ("逄启明，男，1962年8月出生。2005年3月至2010年6月任汀兰县水利局副局长，2010年6月起任汀兰县林业局局长。", ("汀兰县林业局", "局长", "2010-06", None)),
        ("逄启明担任汀兰县副县长（2006年2月—2011年5月）等职务。", ("汀兰县", "副县长", "2006-02", "2011-05")),
    ],
)  # fmt: skip
def test_terms_of_office(
    read_case: ReadCase, text: str, post: tuple[str, str, str | None, str | None]
) -> None:
    assert post in held(read_case(HEAD + text + "逄启明违规收受礼金2万元。" + END))


def test_the_head_of_a_house_is_not_the_head_of_its_party_group(read_case: ReadCase) -> None:
    case = read_case("汀兰县水利局党组原书记、局长逄启明违规收受礼金2万元。" + END)
    assert ("汀兰县水利局", "局长", None, None) in held(case)


def test_the_name_of_a_crime_dates_no_act(read_case: ReadCase) -> None:
    case = read_case(HEAD + "逄启明收受礼金2万元。2021年2月，逄启明因犯受贿罪被判处有期徒刑三年。")
    assert [(s.id, s.date) for s in case.people[0].sanctions] == [("SN-C2", "2021-02")]
