"""Whom a finding is about though nobody is charged: the only one of the house whom it names, by what he did there."""

from __future__ import annotations

import re

from extraction.common import Phrases, propose
from extraction.en.accused.attributed import NOT_SO
from extraction.en.accused.clearing import clears
from extraction.en.names.person import Person
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import post_before, presented_before, presented_behind

PHRASES = Phrases("extraction.en", "insiders")

FINDS = PHRASES.compile(r"\b(?:‹finds›)\b", re.I)
# all are done by the owner, A; go through A
NO_FAULT = PHRASES.compile(r"\bfound\s(?:that\s)?no\s(?:‹fault›)\b", re.I)
HAND = PHRASES.compile(
    rf"\b(?:‹done›)\s(?:\w+\s)?(?:by|through)\s(?:(?:the|its|then|former|[\w’'-]+['’]s)\s){{0,2}}(?:[\w-]+\s){{0,4}}?(?:[\w-]+,\s)?{COURTESY}$"
)
SAYS = PHRASES.compile(r"(?:,[^.;,]{1,60},)?\s(?:(?:also|has|had|have|\w+ly)\s)?(?:‹says›)\b")
DOES = PHRASES.compile(
    r"(?:,\s[^.;,]{2,60},|,)?\s(?:had\s|has\s)?(?:‹does›)\b(?!\s(?:(?:the|a|an|our|his|her)\s)?(?:‹answer›)\b)"
)
OUTSIDE = PHRASES.compile(r"\b(?:‹outside›)\b", re.I)
NEAR = 80


def accuse_the_insider(text: str, found: dict[str, Person]) -> None:
    """Accuse the only one whom a finding names with a post and a deed, where nobody is charged."""
    if (
        any(p.subject for p in found.values())
        or not FINDS.search(text)
        or NO_FAULT.search(text)
        or clears(text)
    ):
        return
    inside = [p for p in found.values() if _inside(text, p)]
    if len(inside) != 1:
        return
    person = inside[0]
    if not any(SAYS.match(text, b) for _, b in person.spans[:1]) and any(
        _acts(text, *s) for s in person.spans
    ):
        propose("person", *person.first, "en/accused/insiders.py", person.name)
        person.accused = True


def _inside(text: str, person: Person) -> bool:
    """Return whether a person is named with a post that is none of those who find, answer or sit in court."""
    if person.told or person.victim or person.cleared or person.doubted or person.announcing:
        return False
    start, end = person.first
    before, behind = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    posted = bool(
        post_before(before)
        or post_before(before.rstrip(", ") + " ")
        or presented_before(text, start)
        or presented_behind(text, end)
    )
    return posted and not OUTSIDE.search(before[-40:] + " " + behind[:50])


def _acts(text: str, start: int, end: int) -> bool:
    stop = text.find(". ", end)
    low = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    if NOT_SO.search(text, low, stop if stop > 0 else len(text)):
        return False
    return bool(DOES.match(text, end) or HAND.search(text, max(0, start - 120), start))
