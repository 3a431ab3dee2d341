"""Clauses that tell the role of a sum in plain words, of ``data/money_frames.yaml``: what stands before it, what behind."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extraction.common import data
from extraction.zh.words.scenes import classes, spelt

SUM = "¥"
# frames of a role that are tried before those of all others
FIRST = " first"
# in characters: so far a frame reaches before and behind a sum
BEFORE, BEHIND = 60, 40


class Frame(NamedTuple):
    """A frame in two halves; None where it says nothing of that side."""

    role: str
    words: str
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None


@cache
def _frames() -> tuple[Frame, ...]:
    d = data("extraction.zh", "money_frames")
    words = classes(d["classes"])
    return tuple(_frame(role, e, words) for role, es in d["frames"].items() for e in es)


def _frame(role: str, expression: str, words: dict[str, str]) -> Frame:
    before, behind = (spelt(half, words) for half in expression.split(SUM))
    return Frame(
        role.removesuffix(FIRST),
        expression,
        re.compile(f"(?:{before})$") if before else None,
        re.compile(behind) if behind else None,
    )


def framed(text: str, start: int, end: int) -> Frame | None:
    """Return the first frame that holds around the sum at ``start``..``end``, None where none does.

    Cost is bounded for each sum.
    """
    low = max(0, start - BEFORE)
    return next(
        (
            f
            for f in _frames()
            if (f.behind is None or f.behind.match(text, end, end + BEHIND))
            and (f.before is None or f.before.search(text, low, start))
        ),
        None,
    )
