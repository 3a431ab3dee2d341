"""Where somebody works, told in another sentence than the post: worked for the (unit), ran (unit), (name), 53, of the (unit)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from extraction.common import Mark, Phrases, Span, between, lazy
from extraction.en.names.person import Person, marks_of
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.careers import NOT_HE, bearer
from extraction.en.posts.units_behind import CAPITAL, grown

PHRASES = Phrases("extraction.en", "employers")

# a unit and what somebody has to do with it: own, run, work, of (told beside the name)
Bond = tuple[Span, str]

# (name), 35, formerly of the (unit)
BESIDE = lazy(
    r"\)?(?:,?\s\(?(?:aged?\s)?\d{2}\)?)?(?:,?\s(?:formerly\s|until\srecently\s|then\s)?of|,\s(?:then\s|formerly\s)?(?:with|at|from))\s(?:the\s)?"
)
# ran the two-person branch of the (unit)
PART = r"(?:(?:the|an?|its|one)\s(?:[a-z][\w-]*\s){1,3}(?:of|at|in)\s)?(?:the\s)?"
VERB = PHRASES.compile(
    rf"\b(?:(?P<own>‹own›)|(?P<run>‹run›)|(?P<work>‹work›)|(?P<lead>‹lead›)|(?P<serve>‹serve›))\s{PART}(?=[A-Z])"
)
# what is told of somebody and a unit: owns it, runs it, works for it; the last two only of a known organisation
KINDS = {"own": "own", "run": "run", "work": "work", "lead": "run", "serve": "work"}
KNOWN = ("lead", "serve")
# While employed at the (unit), clerk (name)
WHILE = lazy(r"\b(?:[Ww]hile|[Ww]hen)\s(?:[a-z]+\s){0,2}$")
NEXT = lazy(r"(?:[^.;,]{0,40})?,\s(?:[a-z-]+\s){0,4}")
NAME = lazy(CAPITAL)
# smuggled phones into the (unit), where he had worked since 1999
WHERE = PHRASES.compile(r",\swhere\s(?:he|she)\s(?:had\s|has\s|was\s)?(?:‹where›)\b(?!\sas\b)")
# (name)'s company, (unit); his firm, (unit)
HIS = PHRASES.compile(
    r"(?P<own>['’]s?|\b(?:[Hh]is|[Hh]er))\s(?:own\s)?(?:[a-z-]+\s){0,2}(?:‹firm›)(?:,|\s(?:called|named))\s(?:the\s)?(?=[A-Z])"
)
# the (unit) has dismissed (name); Tarn Logistics ended the employment of its driver, (name)
EMPLOYS = PHRASES.compile(
    rf"(?:^|[.;,]\s|\n|\d\s)(?:[Tt]he\s)?(?P<house>{CAPITAL})\s(?:(?:has|had|have)\s)?(?:‹employs›)\s(?=[A-Za-z])"
)
# what is dismissed is the one named, perhaps with the post in front
OBJECT = lazy(r"(?:[A-Za-z’'-]+\s){0,5}?(?:[a-z-]+,\s)?(?:[A-Z][a-z]{1,5}\.?\s)?")
# hired by the (unit) as a clerk: it is told of that post
AS = lazy(r"(?:\s\([A-Z&]{2,8}\))?,?\s(?:[^.;,]{0,40}\s)?as\s(?:an?|its|the)\s")
# (name), 51, and bookkeeper (name) ran (unit)
AND = lazy(r"(?:,\s\(?\d{2}\)?)?,?\s(?:and|&)\s(?:(?:his|her|the|its)\s)?(?:[\w’'-]+,?\s){0,4}")
# in characters: so far before its verb somebody is named
REACH = 300
NOT_NAMES = frozenset(PHRASES.words("no_units"))


def employers(
    text: str, named: list[Person], lines: list[tuple[int, int]], marks: Landmarks
) -> dict[str, list[Bond]]:
    """Return by name the units that the text says somebody owns, runs or works for, in the order of the text."""
    found: dict[str, list[Bond]] = defaultdict(list)
    mentions = marks_of(named)
    begins = [a for a, _, _ in mentions]
    silent = {p.name for p in named if p.announcing}
    subjects = [p.name for p in named if p.subject]
    only = subjects[0] if len(subjects) == 1 else named[0].name if len(named) == 1 else None
    for _, b, name in mentions:
        beside = BESIDE.match(text, b) if name not in silent else None
        if beside and beside.end() in marks.orgs:
            found[name].append(((beside.end(), marks.starts[beside.end()]), "of"))
    current = only
    for start, end in lines:
        here = mentions[between(begins, start, end)]
        for lead in VERB.finditer(text, start, end):
            unit = _unit(text, lead, marks)
            unit = None if unit and AS.match(text, unit[1]) else unit
            low = max(start, lead.start() - REACH)
            near = here[bisect_left(here, (low,)) : bisect_left(here, (lead.start(),))]
            who = bearer(text, low, lead, near, current, only) if unit else None
            if unit and who is None and WHILE.search(text, max(start, lead.start() - 30), lead.start()):
                after = here[bisect_left(here, (unit[1],)) :][:1]
                who = after[0][2] if after and NEXT.fullmatch(text, unit[1], after[0][0]) else None
            if unit and who is not None:
                for name in _together(text, who, near):
                    if name not in silent:
                        found[name].append((unit, KINDS[lead.lastgroup or ""]))
        for lead in EMPLOYS.finditer(text, start, end):
            after = here[bisect_left(here, (lead.end(),)) :][:1]
            if after and OBJECT.fullmatch(text, lead.end(), after[0][0]) and after[0][2] not in silent:
                unit = _employer(lead, marks)
                found[after[0][2]] += [(unit, "work")] if unit else []
        for lead in WHERE.finditer(text, start, end):
            house = marks.ends.get(lead.start())
            near = here[: bisect_left(here, (lead.start(),))][-1:]
            who = near[0][2] if near else current
            if house is not None and house in marks.orgs and who is not None and who not in silent:
                found[who].append(((house, lead.start()), "work"))
        for lead in HIS.finditer(text, start, end):
            low = bisect_left(here, (lead.start(),))
            by_name = lead["own"][0] in "'’"
            owner = here[low - 1] if low and (not by_name or here[low - 1][1] == lead.start()) else None
            who = owner[2] if owner else None if by_name else current
            if lead.end() in marks.orgs and who is not None and who not in silent:
                found[who].append(((lead.end(), marks.starts[lead.end()]), "own"))
        current = next((n for a, _, n in here if not NOT_HE.search(text, max(start, a - 24), a)), current)
    return found


def _unit(text: str, lead: re.Match[str], marks: Landmarks) -> Span | None:
    """Return the unit behind a verb: one that is known, or the capitals that a verb of employment governs."""
    at = lead.end()
    if at in marks.orgs:
        return at, marks.starts[at]
    if lead.lastgroup in KNOWN or at in marks.named:
        return None
    m = NAME.match(text, at)
    unit = grown(text, m.span() if m else None, marks)
    mere = unit is None or marks.starts.get(at, 0) >= unit[1] or " " not in text[slice(*unit)]
    return None if m is None or mere or m.group().split()[0] in NOT_NAMES else unit


def _employer(lead: re.Match[str], marks: Landmarks) -> Span | None:
    """Return who dismisses or hires: an organisation that is known, or capitals that are no person and no place."""
    start, end = lead.span("house")
    known = marks.ends.get(end)
    if known is not None:
        return (known, end) if known in marks.orgs else None
    of_people = marks.people[between(marks.people, start, end)]
    return (start, end) if " " in lead["house"] and not of_people else None


def _together(text: str, who: str, ahead: list[Mark]) -> list[str]:
    """Return whom a verb is told of: the one before it, and those whom and joins to him."""
    names = [who]
    for before, last in zip(reversed(ahead[:-1]), reversed(ahead), strict=False):
        if last[2] != names[-1] or not AND.fullmatch(text, before[1], last[0]):
            break
        names.append(before[2])
    return names
