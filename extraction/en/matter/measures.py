"""Remedies in English: what is recommended, ordered or promised; and every stretch that is aim, not finding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Phrases, Taken, data, lazy, propose
from extraction.en.matter.steps import ITEM, steps
from extraction.en.words.patterns import Wordings

PHRASES = Phrases("extraction.en", "measures")

# who may recommend in a case of persons: an organ, never the accused
PRIVATE = lazy(r"\b(?:he|she|they|defendants?|who|[A-Z][a-z]+) (?:\w+ )?$")
# what is said of a recommendation is none
ABOUT = PHRASES.compile(r"(?:‹about›)\b")
# guidance that an agency should consider is described, not asked for; what auditors think that it should do is
RELATIVE = PHRASES.compile(r"\b(?!(?:‹thinks›)\b)[\w’'-]+,?\s(?:that|which|whom)(?:\s[\w'’-]+){0,8}$", re.I)
MOST = 4
# fewer bodies that may do something are no list of recommendations
BODIES = 3


@dataclass(frozen=True)
class _Words:
    """The wordings of ``data/measures.yaml``, compiled."""

    open: Wordings
    pledge: Wordings
    promised: re.Pattern[str]
    may: re.Pattern[str]
    may_be: re.Pattern[str]


@cache
def _words() -> _Words:
    d = data("extraction.en", "measures")
    return _Words(
        open=Wordings([d["open"]], plain=True),
        pledge=Wordings([d["pledge"]], plain=True),
        promised=re.compile(d["promised"]),
        may=re.compile(d["may"]),
        may_be=re.compile(d["may_be"]),
    )


def _promise(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what opens a promise or what was done since, but for a relative clause that says what should be done."""
    return next(
        (
            m
            for m in _words().promised.finditer(text, start, end)
            if not ("should" in m.group() and RELATIVE.search(text, max(start, m.start() - 90), m.start()))
        ),
        None,
    )


def measures(
    text: str, sentences: list[tuple[int, int]], *, audit: bool
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return (quotable remedies, all stretches that are remedies); ``audit``: a report on units, where pledges are aims."""
    quoted: list[tuple[int, int]] = []
    promised: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    words = _words()
    listing = False
    listed = len(words.may.findall(text)) >= BODIES
    for start, end in sentences:
        opened = words.open.search(text, start, end)
        if opened and not audit and PRIVATE.search(text[max(start, opened.start() - 30) : opened.start()]):
            opened = None
        if opened is None and listed:
            opened = words.may.search(text, start, end)
        if opened is None:
            # a list that an opened recommendation carries on over lines
            if listing and ITEM.match(text[start:end].lstrip()):
                stretches.append((start, end))
                quoted += steps(text, start, end)
            else:
                listing = False
                told = _promise(text, start, end) if audit else None
                if told:
                    promised += steps(text, told.end(), end)
                pledge = words.pledge.search(text, start, end) if audit else None
                if pledge:
                    stretches.append((pledge.start(), end))
                elif listed and words.may_be.search(text, start, end):
                    stretches.append((start, end))
            continue
        stretches.append((opened.start(), end))
        listing = text[start:end].rstrip().endswith(":") or bool(ITEM.search(text, opened.end(), end))
        quoted += steps(text, opened.end(), end)
    kept: list[tuple[int, int]] = []
    taken = Taken(len(text))
    # what somebody promises or has done since counts where nobody recommends anything
    for a, b in quoted or promised:
        if b - a > 12 and not ABOUT.match(text, a) and not taken.touches(a, b):
            kept.append((a, b))
            taken.add(a, b)
    for i, (a, b) in enumerate(kept):
        propose("measure", a, b, "en/measures.yaml open", "", "limit" if i >= MOST else None)
    return kept[:MOST], stretches
