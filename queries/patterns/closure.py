"""A measure that was closed."""

from __future__ import annotations

from dataclasses import dataclass

from queries.patterns.dates import Span, span


@dataclass(frozen=True)
class Closure:
    """One closed measure on one weak point in one unit; ``verified`` only where somebody else verified it."""

    measure: str
    kind: str
    unit: str
    unit_kind: str
    weak_point: str
    closed: str
    verified: bool
    region: str | None = None

    @property
    def date(self) -> Span:
        """Return when it was closed; raise ``ValueError`` where the date is none."""
        found = span(self.closed)
        if found is None:
            raise ValueError("a closure has a date")
        return found
