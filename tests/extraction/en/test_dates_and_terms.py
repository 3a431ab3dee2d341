"""Dates in further forms, years told by the day of the report, terms of office, and when a sanction came."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.contract import Case

HEAD = "Rosalba Kinsey, 47, a former clerk of Dunbarrow Township, pleaded guilty to theft. "


def case(text: str, date: str | None = None) -> Case:
    return extract(HEAD + text, language="en", date=date).cases[0]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("From about 03/2014 to 11/2016, Kinsey waived penalties for friends.", ("2014-03", "2016-11")),
        ("From 2015 through at least March 2018, Kinsey wrote checks to herself.", ("2015", "2018-03")),
        ("Kinsey, hired in 1999, issued false receipts starting in October 2016 and continuing until she was fired in February 2019.", ("2016-10", "2019-02")),
        ("The thefts began in the fall of 2011 and ended in early 2014, when a new treasurer was elected. The township sued in 2015.", ("2011", "2014")),
        ("Investigators found that since at least 2008, and up to her retirement on 31 January 2013, Kinsey had pocketed fees.", ("2008", "2013-01")),
        ("While serving as clerk from January 2009 to December 2015, Kinsey charged personal items on the township card.", ("2009-01", "2015-12")),
        ("An audit in 2017 uncovered the theft. Kinsey stole $4,000 in May 2014.", ("2014-05", "2014-05")),
    ],
)  # fmt: skip
def test_periods_of_acts(text: str, period: tuple[str, str]) -> None:
    found = case(text).act_period
    assert found is not None
    assert (found.start, found.end) == period


@pytest.mark.parametrize(
    ("text", "date", "year"),
    [
        ("Last year she took $2,000 from the fund.", "2020-03-03", "2019"),
        ("Last summer Kinsey stole $3,000.", "2022-02-10", "2021"),
        ("Last summer Kinsey stole $3,000.", "2022-10-10", "2022"),
        ("Last November she stole $700.", "2020-03-03", "2019-11"),
    ],
)
def test_last_year_is_told_by_the_day_of_the_report(text: str, date: str, year: str) -> None:
    found = case(text, date).act_period
    assert found is not None
    assert (found.start, found.end) == (year, year)
    assert case(text).act_period is None


def test_a_dateline_tells_the_day_of_the_report() -> None:
    text = f"DUNBARROW, March 3, 2020 – {HEAD}Last year she took $2,000 from the fund."
    found = extract(text, language="en").cases[0].act_period
    assert found is not None
    assert (found.start, found.end) == ("2019", "2019")


def test_a_post_told_again_with_its_term() -> None:
    post = case("Kinsey served as clerk from January 2009 to December 2015.").people[0].posts[0]
    assert (post.position.text, post.former, post.start_date, post.end_date) == ("clerk", True, "2009-01", "2015-12")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sanction"),
    [
        ("Kinsey was terminated on June 3, 2019.", ("SN-G6", "2019-06-03")),
        ("Kinsey was fired in August 2017.", ("SN-G6", "2017-08")),
        ("Kinsey was sentenced on March 2, 2017, to four years in prison.", ("SN-C2", "2017-03-02")),
        ("On June 3, 2019, Kinsey was sentenced to two years in prison for stealing cash in 2015.", ("SN-C2", "2019-06-03")),
        ("Kinsey was sentenced to two years in prison for stealing cash in 2015.", ("SN-C2", None)),
    ],
)  # fmt: skip
def test_when_a_sanction_came(text: str, sanction: tuple[str, str | None]) -> None:
    assert sanction in {(s.id, s.date) for s in case(text).people[0].sanctions}


def test_when_somebody_stole_from_a_unit_is_no_term_of_office() -> None:
    text = (
        "Former transit manager Curtis Yoder was sentenced to three years in prison for stealing $410,000 "
        "from the Dunmore Transit Authority between 2014 and 2018."
    )
    read = extract(text, language="en").cases[0]
    [post] = read.people[0].posts
    assert (post.start_date, post.end_date) == (None, None)
    assert read.act_period is not None
    assert (read.act_period.start, read.act_period.end) == ("2014", "2018")
