"""Wordings from the data files as patterns."""

from __future__ import annotations

import re


def bounded(pattern: str) -> re.Pattern[str]:
    """Compile a wording; its gaps stay in their clause but may hold the point of a number."""
    return re.compile(pattern.replace("[^.;]", r"(?:[^.;]|\.(?=\d))"), re.I)


def any_of(patterns: list[str]) -> re.Pattern[str]:
    """Compile wordings that begin where a word begins."""
    return bounded("|".join(rf"(?<!\w)(?:{p})" for p in patterns))
