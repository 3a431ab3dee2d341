"""Recorded judgements of answers as judged pairs: what ``--evaluate`` reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from casebook import Decision

# a person saw the case as an answer: worth citing, or alike on the surface only
GRADES = {"useful": 2, "not_useful": 1}


def judged_lines(judgements: Iterable[Decision], languages: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return one judged query a case asked about, sorted by id; ``languages`` has those of the cases that are there.

    Judgements of a case that is no longer there (withdrawn, or read anew with other bounds) are left out. A query
    whose answers are all in another language counts as ``cross``.
    """
    found: dict[str, dict[str, int]] = {}
    for one in judgements:
        asked, answered = one.targets
        if asked in languages and answered in languages:
            found.setdefault(asked, {})[answered] = GRADES[one.action]
    return [
        {
            "query": asked,
            "lang": languages[asked] if any(languages[c] == languages[asked] for c in grades) else "cross",
            "candidates": [{"id": c, "grade": g} for c, g in sorted(grades.items())],
        }
        for asked, grades in sorted(found.items())
    ]
