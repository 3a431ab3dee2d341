"""Subjects by who tells it: the inquiry found that the manager, A, had created two employees; A and B approved …, the regulator found."""

from __future__ import annotations

import re

from extraction.common import Mark, Phrases, lazy, sentences
from extraction.en.names.person import Person, marks_of
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "attributed")

# …, the inquiry found.
TAIL = PHRASES.compile(
    r",\s(?:(?:the|an?|state|federal|county|city)\s){0,2}(?:[\w'’-]+\s){0,3}?(?:‹finder›)\s(?:of\s[\w\s]{3,40}\s)?(?:(?:has|have|had)\s)?(?:‹finds›)(?:\s[\w\s]{0,30})?[.;”\"]?\s*$",
    re.I,
)
# the inquiry found that (the manager,) (name)
LEAD = PHRASES.compile(
    rf"\b(?:‹finder›)\s(?:[a-z]+\s){{0,2}}?(?:‹finds›)\s(?:that\s)?(?!that\b)(?:[\w’'-]+\s){{0,8}}?(?:[\w’'-]+,\s)?{COURTESY}$",
    re.I,
)
ASIDE = r"(?:,\s[^.;,]{2,90},|\s\([^()]{2,70}\)|,)?"
# past tense of a deed: neither of what befell somebody nor of what any officer does or of who tells
DEED = PHRASES.compile(
    rf"{ASIDE}\s(?:who\s)?(?:(?:‹before_deed›)\s){{0,2}}(?!(?:‹no_deed›)\b)(?:\w+ed|‹deed›)\b"
)
OPENS = PHRASES.compile(r"(?:^|[.:–—”\"]\s)(?:(?!(?:‹not_opening›)\b)[\w’'.-]+,?\s){0,9}$")
JOINED = lazy(
    rf"{ASIDE},?\s(?:and|along\swith)\s(?:(?!who\b|that\b|told\b)[\w’'-]+\s){{0,6}}(?:[\w’'-]+,\s)?{COURTESY}"
)
NOT_SO = PHRASES.compile(r"\b(?:‹not_so›)\b", re.I)
# the inquiry found that he …
THAT_HE = PHRASES.compile(r"\b(?:‹finder›)\s(?:[a-z]+\s){0,2}?(?:‹finds›)\s(?:that\s)?(?:he|she)(?=\s)", re.I)


def accuse_the_told_of(text: str, found: dict[str, Person]) -> None:
    """Accuse those of whom a deed is told that an inquiry, an audit or the police found."""
    marks = marks_of(found.values())
    at, before = 0, ""
    for start, end in sentences(text, "en"):
        while at < len(marks) and marks[at][0] < start:
            at += 1
        last = at
        while last < len(marks) and marks[last][1] <= end:
            last += 1
        if last > at:
            _accuse(text, start, end, marks[at:last], found)
        he = THAT_HE.search(text, start, end) if last == at and before else None
        if he and DEED.match(text, he.end(), end) and not NOT_SO.search(text, start, end):
            found[before].accused |= not (found[before].told or found[before].victim)
        if last > at:
            near = {n for _, _, n in marks[at:last]}
            before = next(iter(near)) if len(near) == 1 else ""


def _accuse(text: str, start: int, end: int, here: list[Mark], found: dict[str, Person]) -> None:
    """Accuse whom a sentence (``here``: its mentions, in order) tells of a deed that another found, with those joined to them."""
    tail = TAIL.search(text, max(start, end - 120), end)
    told = None if tail is None or NOT_SO.search(text, start, end) else tail.start()
    lead = None
    for i, (a, _, _) in enumerate(here):
        opens = told is not None and OPENS.search(text[start:a]) is not None
        led = LEAD.search(text, max(start, a - 140), a)
        if not (opens or led) or (led and NOT_SO.search(text, start, end)):
            continue
        lead = i
        break
    if lead is None:
        return
    group = [here[lead]]
    for (_, b, _), (c, d, name) in zip(here[lead:], here[lead + 1 :], strict=False):
        if not JOINED.fullmatch(text, b, c):
            break
        group.append((c, d, name))
    if DEED.match(text, group[-1][1], end):
        for _, _, name in group:
            person = found[name]
            person.accused |= not (person.told or person.victim)
