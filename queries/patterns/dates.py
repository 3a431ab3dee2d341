"""Dates as exactly as they are known, on one axis in months."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """A date known to its day, month or year: the months (since year 0) within which it lies; ``until`` is open."""

    start: float
    until: float

    @property
    def middle(self) -> float:
        """Return the middle: what stands for the date where one number is needed."""
        return (self.start + self.until) / 2

    @property
    def exact(self) -> bool:
        """Return whether the date is known to its month at least."""
        return self.until - self.start <= 1

    def before(self, other: Span) -> bool | None:
        """Return whether this lies before ``other``; None where the dates are too coarse to tell."""
        if self.until <= other.start:
            return True
        return (
            False if self.start >= other.until or (self == other and self.until - self.start < 0.1) else None
        )


def span(date: str | None) -> Span | None:
    """Return the span of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; None where there is no date."""
    if not date:
        return None
    parts = [int(p) for p in date.split("-")[:3]]
    if len(parts) == 1:
        return Span(12.0 * parts[0], 12.0 * parts[0] + 12)
    month = 12.0 * parts[0] + parts[1] - 1
    if len(parts) == 2:
        return Span(month, month + 1)
    day = month + (parts[2] - 1) / 31
    return Span(day, day + 1 / 31)


def month(at: float) -> str:
    """Return the month of a point on the axis, as ``YYYY-MM``."""
    return f"{int(at // 12):04d}-{int(at % 12) + 1:02d}"
