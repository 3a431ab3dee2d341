"""A day, a month or a year is written one way and stands in the calendar."""

from __future__ import annotations

import pytest

from vocabulary import is_day


@pytest.mark.parametrize("text", ["2021", "2021-03", "2021-03-09", "2020-02-29"])
def test_days_months_and_years_are_days(text: str) -> None:
    assert is_day(text)


@pytest.mark.parametrize(
    "text", ["", "21", "2021-3", "2021-13", "2021-02-30", "0000", "2021-03-09\n", "２０２１", "2021/03"]
)
def test_what_no_calendar_has_or_is_written_otherwise_is_none(text: str) -> None:
    assert not is_day(text)
