"""Dates of different precision as months on one axis."""

from __future__ import annotations

from collections.abc import Iterator


def months(day: str) -> float:
    """Return a date as months since year 0; one without a month stands in the middle of its year."""
    year = int(day[:4]) * 12
    if len(day) < 7:
        return year + 6.0
    return year + int(day[5:7]) - 1 + ((int(day[8:10]) - 1) / 31 if len(day) >= 10 else 0.5)


def month_of(count: int) -> str:
    """Return the month that begins so many months after year 0."""
    return f"{count // 12:04}-{count % 12 + 1:02}"


def through(first: str, last: str) -> Iterator[str]:
    """Yield every month from one to the other, both included (YYYY-MM)."""
    start, end = (int(m[:4]) * 12 + int(m[5:7]) - 1 for m in (first, last))
    for at in range(start, end + 1):
        yield month_of(at)
