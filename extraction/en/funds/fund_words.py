"""Words that tell which kind of fund a phrase names, and what stands before the object of an act."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data, lazy

ACRONYM = lazy(r"\(([\w&-]+)\)")


@cache
def kinds() -> list[tuple[str, re.Pattern[str]]]:
    """Return the words of each kind of fund, in the order in which they are asked."""
    return [
        (f, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ws))})s?(?![\w-])", re.I))
        for f, ws in data("extraction.en", "funds")["kinds"].items()
    ]


@cache
def objects() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words before a phrase that make it the object of an act or a finding, or mere background."""
    d = data("extraction.en", "funds")
    return (
        re.compile(rf"\b(?:{'|'.join(d['object'])})\b(?:[^.;]|\.(?=\d)){{0,70}}$", re.I),
        re.compile(rf"\b(?:{'|'.join(d['background'])})\b(?:[^.;]|\.(?=\d)){{0,60}}$", re.I),
    )


def spelt_out(short: str, full: str) -> bool:
    """Return whether ``full`` is the same phrase with its acronym spelt out (CSBG funds; ... Block Grant (CSBG) funds)."""
    m = ACRONYM.search(full)
    return m is not None and short.startswith(m[1] + " ") and full[m.end() :].startswith(short[len(m[1]) :])
