"""Where a case stands such that nobody of it is named: a lead, an inquiry, a matter that was dropped."""

from __future__ import annotations

from functools import cache

from vocabulary.load import load

GROUP = "unnamed"


@cache
def unnamed_statuses() -> frozenset[str]:
    """Return the ids of case statuses under which no person may be named."""
    return frozenset(e.id for e in load()["case_status"].values() if e.group == GROUP)
