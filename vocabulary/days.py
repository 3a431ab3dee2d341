"""Days as the contract writes them: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""

from __future__ import annotations

import re
from datetime import date

DAY = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


def is_day(text: str) -> bool:
    """Return whether a day, month or year is written as it must be and stands in the calendar."""
    try:
        return bool(DAY.fullmatch(text) and date.fromisoformat(text + "0000-01-01"[len(text) :]))
    except ValueError:
        return False
