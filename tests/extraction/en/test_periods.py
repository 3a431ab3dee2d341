"""When the acts happened: ranges without a verb of acts, short years, durations, and dates of the setting: invented texts."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.en.dates.dates import dates, ranges
from extraction.en.dates.durations import other_end

LEAD = "Dale K. Whitcombe, 51, a clerk of the City of Oakvale, was charged with theft. "


def period(told: str) -> tuple[str, str] | None:
    (c,) = extract(LEAD + told, language="en").cases
    return (c.act_period.start, c.act_period.end) if c.act_period else None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The city puts the shortage at $41,000 between 2015 and the spring of 2018.", ("2015", "2018")),
        ("The grand jury says that from 3 May 2012 to 30 April 2014 he carried the deposit bag home.", ("2012-05", "2014-04")),
        ("Evidence at the plea hearing showed that between March 2016 and late 2018 the drawer was short.", ("2016-03", "2018")),
        ("He let the meters run for most of 2010 and 2011.", ("2010", "2011")),
        ("The drawer was short by $9,000 during 2013-15.", ("2013", "2015")),
        ("He let haulers in at night for two years beginning in the fall of 2016.", ("2016", "2018")),
        ("From October 2019 through the following August the till never balanced.", ("2019-10", "2020-08")),
        ("The till was short on nine days in 2012.", ("2012", "2012")),
        ("From 2005 to 2009, Whitcombe was the director of the office. In 2008 he stole the deposit bag.", ("2008", "2008")),
        ("For crop years 2014 and 2015 he paid a cousin.", ("2014", "2015")),
        # what a law gave money for is told in one sentence; who seizes is no law
        ("Law enforcement seized items that included $5,000 in cash. Between 2011 and 2013 he took $40,000.", ("2011", "2013")),
        ("Congress provided $4 million for clinics. From 2011 to 2013 Whitcombe stole $40,000.", ("2011", "2013")),
        ("An act of kindness that included a $50 note began it, and from 2011 to 2013 he took $40,000.", ("2011", "2013")),
        ("He purchased Visa gift cards with county money from 2011 to 2013.", ("2011", "2013")),
        ("She acquired Visa gift cards with county money from 2011 to 2013.", ("2011", "2013")),
    ],
)  # fmt: skip
def test_what_dates_the_acts(told: str, expected: tuple[str, str]) -> None:
    assert period(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "The limit that let him pay was set in 1996.",
        "The firm was paid, following its conviction in November 2012.",
        "He was a friend of the mayor, who served on the Oakvale Board of Roads from 2005 until his retirement in October 2014.",
        "In 2009, the Roads Office (RO) awarded Oakvale approximately $4.2 million in funds.",
        "In May 2012 the firm was awarded the second contract.",
        "On May 5, 2012, the office received an anonymous report that he took money.",
        "The firm sold the assets in early 2014.",
        "A consultant had recommended a second signature in 2011.",
        "The duty stems from our 2009 report on claims.",
        "He took office in 2008.",
        "The post of auditor stood empty from 2012 through 2014.",
        "The board had not met since the spring of 2013.",
        "Finding 2015-001 names him.",
        "The Harbor Revival Act of 2009, P.L. No. 3-4, provided an extra $4 million for the pier program during FYs 2009 and 2010.",
        "Congress appropriated $9 million for piers for fiscal years 2011 and 2012.",
        "The lender sold its stake in the firm that had built the pier in early 2014.",
        "The firm was renamed and its boats were leased out in 2013.",
    ],
)
def test_what_dates_the_setting(told: str) -> None:
    assert period(told) is None


@pytest.mark.parametrize(
    ("text", "found", "joined"),
    [
        ("cards used during 2012-15", ["2012", "2015"], True),
        ("the winter of 1999-00", ["1999", "2000"], True),
        ("between May 2014 and Flag Day, 2016", ["2014-05", "2016"], True),
        ("order No. 2014-12", ["2014"], False),
        ("finding 2015-001", [], False),
        ("in 2015 and 2016", ["2015", "2016"], True),
        ("bought in 2015 and sold in 2016", ["2015", "2016"], False),
    ],
)
def test_dates_and_ranges(text: str, found: list[str], joined: bool) -> None:
    told = dates(text, 0, len(text))
    assert [d[0] for d in told] == found
    assert bool(ranges(text, told)) is joined


@pytest.mark.parametrize(
    ("head", "value", "expected"),
    [
        ("for the 18 months that ended in ", "2012-06", ("2011-01", "2012-06")),
        ("for two and a half years beginning in late ", "2016", ("2016", "2019")),
        ("for the three years ended ", "2014-06", ("2011-07", "2014-06")),
        ("in the year ended ", "2014-06", None),
        ("was sentenced to three years in ", "2014-06", None),
    ],
)
def test_a_duration_gives_a_date_its_other_end(
    head: str, value: str, expected: tuple[str, str] | None
) -> None:
    assert other_end(head, value) == expected


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "A count showed that 1,146 permits had been issued without payment between April 2014 and December 2016.",
            ("2014-04", "2016-12"),
        ),
        (
            "Counsel told the court that between February 2014 and November 2016 Pell kept the names of retired workers on the payroll.",
            ("2014-02", "2016-11"),
        ),
        ("She withdrew the fees over the financial years 2014/15 to 2016/17.", ("2014", "2017")),
        ("Pell had issued 14 permits to relatives in 2016 and 2017.", ("2016", "2017")),
    ],
)
def test_what_went_on_between_two_months_is_no_decision(text: str, period: tuple[str, str]) -> None:
    found = extract("Nora Pell, 48, a clerk of Oakvale County, was dismissed. " + text, language="en").cases[
        0
    ]
    assert found.act_period is not None
    assert (found.act_period.start, found.act_period.end) == period


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("He took small change from the till in 2014. He was given a fine of $400 by the council in 2019.", ("2014", "2014")),
        ("The court held that in October 2012 he sold the rice to a trader.", ("2012-10", "2012-10")),
        ("The two men opened an account in 2012 and moved allowances through it until 2015.", ("2012", "2015")),
        ("The panel was told that he had reused the badges since at least 2015.", ("2015", "2015")),
    ],
)  # fmt: skip
def test_what_dates_the_acts_beside_days_of_the_case(told: str, expected: tuple[str, str]) -> None:
    assert period(told) == expected


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("In fiscal year 2010 Tidewater misspent funds.", "2010"),
        ("In fiscal year 2010 it misspent funds.", "2010"),
        ("In fiscal year 2010 officials misspent funds.", "2010"),
        ("It misspent fiscal year 2010 set-aside funds.", None),
        ("It misspent fiscal year 2010 funds.", None),
    ],
)
def test_the_year_of_funds_and_the_year_in_which_they_went(told: str, start: str | None) -> None:
    (c,) = extract(f"We reviewed the Tidewater Health Plan. {told}", language="en").cases
    assert (c.act_period.start if c.act_period else None) == start


def test_a_verb_is_no_part_of_a_fund() -> None:
    (c,) = extract(
        "We reviewed Tidewater. In fiscal year 2010 Tidewater misspent funds.", language="en"
    ).cases
    assert not c.funds


def test_the_day_on_which_an_audit_found_things_so() -> None:
    text = "We reviewed the Oakvale Nursery Fund. As of May 2009, the files on 6 of its 27 teachers did not contain the required documents."
    (c,) = extract(text, language="en").cases
    assert c.act_period is not None
    assert c.act_period.start == "2009-05"
