"""Words that tell which kind of fund a phrase names, and what stands before the object of an act."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data, lazy

# what tells the programme of a phrase: acronyms, pairs of capitalised words
NAMES = lazy(r"\b(?=([A-Z]{3,}\b|[A-Z][a-z]+\s[A-Z][a-z]+))")
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
    if m is None or not (at := re.search(rf"(?<![\w-]){re.escape(m[1])}(?=\s)", short)):
        return False
    tail, own = full[m.end() :], short[at.end() :]
    return full.startswith(short[: at.start()]) and (
        tail.startswith(own) or bool(tail and own.startswith(tail))
    )


def programme_names(phrase: str) -> frozenset[str]:
    """Return the acronyms and the pairs of capitalised words in a phrase: the programme that it is of."""
    return frozenset(m[1] for m in NAMES.finditer(phrase))
