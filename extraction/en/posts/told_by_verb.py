"""Posts that only a verb tells: who headed the works department, who chairs the Quillby Port Authority, the board, chaired by (name)."""

from __future__ import annotations

import re

from extraction.common import Phrases, Span, between
from extraction.en.names.person import Person, marks_of
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.careers import bearer
from extraction.en.posts.post import PostSpan
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "told_by_verb")

LEADS = PHRASES.compile(r"\b(?P<what>‹leads›)\s(?:the\s)?(?P<house>(?:[a-z]+\s){0,2}(?:‹kinds›)(?=[\s,.;]))?")
BY = PHRASES.compile(
    rf"(?P<house>\b(?:[\w’'-]+\s)?(?:‹kinds›))?(?:,|,?\s(?:which\s)?(?:is|was|has\sbeen|had\sbeen))\s(?:then\s)?(?P<what>‹led›)(?:\ssince\s\d{{4}})?\sby\s{COURTESY}$"
)
BACK = 80


def told_by_verb(text: str, named: list[Person], lines: list[Span], marks: Landmarks) -> dict[str, PostSpan]:
    """Return by name the post that a verb gives somebody at a unit, the first one each."""
    found: dict[str, PostSpan] = {}
    mentions = marks_of(named)
    begins = [a for a, _, _ in mentions]
    for start, end in lines:
        here = mentions[between(begins, start, end)]
        for lead in LEADS.finditer(text, start, end):
            unit = _unit(lead, marks)
            ahead = [m for m in here if m[1] <= lead.start()]
            who = bearer(text, start, lead, ahead, None, None) if unit and ahead else None
            if who is not None:
                found.setdefault(who, PostSpan(lead.span("what"), unit, former=False, public=True))
        for a, _, name in here:
            by = BY.search(text, max(start, a - BACK), a)
            house = marks.ends.get(by.start()) if by else None
            if by and by["house"]:
                found.setdefault(name, PostSpan(by.span("what"), by.span("house"), former=False, public=True))
            elif by and house in marks.orgs and house is not None:
                unit = (house, by.start())
                found.setdefault(name, PostSpan(by.span("what"), unit, former=False, public=True))
    return found


def _unit(lead: re.Match[str], marks: Landmarks) -> Span | None:
    """Return the house behind a verb: one that is known, or one told by its kind."""
    if lead["house"]:
        return lead.span("house")
    return (lead.end(), marks.starts[lead.end()]) if lead.end() in marks.orgs else None
