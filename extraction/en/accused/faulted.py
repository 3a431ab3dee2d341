"""Whom a text of findings faults, where nobody is charged: of whom it finds, what it tells in its own voice, against whom it is upheld."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.common import Mark, Phrases, lazy, propose, sentences
from extraction.en.accused.attributed import DEED, JOINED
from extraction.en.names.person import Person
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "faulted")

FINDINGS = PHRASES.compile(r"\b(?:‹findings›)\b", re.I)
CHARGED = PHRASES.compile(r"\b(?:‹charged›)\b", re.I)
NOT_SO = PHRASES.compile(r"\b(?:‹not_so›)\b", re.I)
# the post before a name: the former head of service, Mrs (name)
POST = PHRASES.fill(rf"(?:(?!(?:‹not_post›)\b)[\w’'&/-]+,?\s){{0,10}}?{COURTESY}$")
FOUND_THAT = PHRASES.compile(rf"\b(?:‹found›),?\s(?:the\s\w+\s(?:finds|found),\s)?that,?\s{POST}", re.I)
BY_REPORT = PHRASES.compile(rf"(?:^|[.;:\n]\s?)(?:‹by_report›)[,:.]?\s{POST}", re.I)
FAULTS = PHRASES.compile(rf"\b(?:‹faults›)\s{POST}", re.I)
AT_FAULT = PHRASES.compile(r"(?:,\s[^.;,]{2,90},|,)?\s(?:‹at_fault›)", re.I)
AGAINST = PHRASES.compile(rf"(?:‹against›)\s{POST}", re.I)
TO_BE = PHRASES.compile(rf"\b(?:‹to_be›)\sthat\s{POST}", re.I)
BORNE = PHRASES.compile(r"(?:,\s[^.;,]{2,90},|\s(?:of|at)\s[^.;,]{2,60}?)?\s(?:‹borne›)\b", re.I)
# at most a time, a place and the post stand before the subject of a sentence
OPENS = PHRASES.compile(rf"(?:^|[:;–—]\s)\W*(?:(?:‹first›)\b[^.;:]{{0,70}}?,?\s)?{POST}")
HE = PHRASES.compile(r"(?:‹he›)(?=\s)")
ASIDE = r"(?:,\s(?:[^.;,]|,(?=\d)){2,90},|\s\([^()]{2,70}\)|,)?"
VERB = PHRASES.compile(
    rf"{ASIDE}\s(?:and\s\w+\s)?(?:who\s)?(?:(?:‹before_deed›)\s(?!not\b)){{0,2}}(?!(?:‹neutral›)\b)(?:(?P<undone>(?:‹undone›)\b)|(?P<deed>[a-z]\w+))"
)
WRONG = PHRASES.compile(r"\b(?:‹without›|‹own›|‹wrong›)\b", re.I)
PAST = PHRASES.compile(r"(?:\w+ed|‹past›)\b")
OUTSIDE = PHRASES.compile(rf"\b(?:‹outside›)(?:\s(?:of|for|to)\s[^.;,]{{2,50}})?,?\s{COURTESY}$", re.I)
OUTSIDE_BEHIND = PHRASES.compile(
    r"(?:,\s(?!who\b)[^.;,]{0,50}?\b(?:‹outside›)\b|[^.;]{0,30}?\s(?:‹sits›)\b)", re.I
)
# questioned $400 in travel that the assessor, (name), charged
QUESTIONED = PHRASES.compile(rf"\b(?:‹questioned›)\b[^.;]{{0,80}}?\s(?:that|which)\s{POST}", re.I)
# the facts are proved, without a name
HIM = PHRASES.compile(r"\b(?:‹faults›)\s(?:him|her)(?=\s)", re.I)
THAT_HE = PHRASES.compile(r"\b(?:‹found›),?\sthat\s(?:he|she)(?=\s)", re.I)
TOLD_THAT = lazy(rf"\bthat,?\s{POST}", re.I)
# The transfers were never shown to the board
THING = PHRASES.compile(
    r"(?:The|These|Those|This|Neither|None\sof\sthe)\s(?:\w+\s)?(?P<thing>\w+)\s(?:‹was›)\s(?:‹undone_thing›)\b"
)
# the fee for the rest was not deposited
UNPAID = PHRASES.compile(r"[A-Z$][^.;]{0,60}?\s(?:‹was›)\s(?:never|not)\s(?:‹unpaid_in›)\b")
# the allegation that (name) hired her nephew: substantiated
SUSTAINED = PHRASES.compile(r"[^.;]{0,160}?(?::|\s(?:is|was|were|are|has\sbeen))\s(?:‹sustained›)\b", re.I)
MENDS = PHRASES.compile(rf"{ASIDE}\s(?:(?:‹before_deed›)\s){{0,2}}(?:‹mends›)\b")
VERDICT = PHRASES.compile(r"\b(?:‹verdict›)\b", re.I)
# how far a name may stand from what finds, and a verb from what makes it wrong, in characters
BACK, REACH = 180, 190
NEAR = 70


def accuse_the_faulted(text: str, found: dict[str, Person]) -> None:
    """Accuse those whom a text of findings faults by name, or of whom it tells a fault in its own voice."""
    if not FINDINGS.search(text) or CHARGED.search(text):
        return
    able = {n: p for n, p in found.items() if not (p.told or p.victim or p.cleared or p.doubted)}
    if all(p.subject for p in able.values()):
        return
    marks = sorted((a, b, n) for n, p in able.items() for a, b in p.spans)
    begins = [a for a, _, _ in marks]
    current: str | None = None
    doers = _Doers()
    for start, end in sentences(text, "en"):
        here = marks[bisect_left(begins, start) : bisect_left(begins, end)]
        if not NOT_SO.search(text, start, end):
            for i, mark in enumerate(here):
                _weigh(text, start, end, here[i:], able[mark[2]])
            if not here and current and _he(text, start, end):
                _accuse(able[current], "he")
            goes_on = doers.goes_on(text, start, end) if not here else None
            if goes_on and not _outside(text, able[goes_on]):
                _accuse(able[goes_on], "goes on")
        doers.note(text, start, end, here)
        if here:
            names = {n for _, _, n in here}
            current = here[0][2] if len(names) == 1 and not able[here[0][2]].announcing else None
    if VERDICT.search(text) and not any(p.subject for p in able.values()):
        doers.accuse(text, able)


class _Doers:
    """Who does anything in a text of findings: the only one is whom its verdict is about."""

    def __init__(self) -> None:
        self.told: set[str] = set()
        self.said: set[str] = set()
        self.last: tuple[str, int, int] | None = None

    def note(self, text: str, start: int, end: int, here: list[Mark]) -> None:
        """Note of whom a sentence (``here``: its mentions) tells a deed, itself or as somebody's words."""
        self.last = None
        for a, b, name in here:
            before = text[max(start, a - BACK) : a]
            if not _deed(text, b, end) or MENDS.match(text, b, end):
                continue
            if OPENS.search(before) and not NOT_SO.search(text, start, end):
                self.told.add(name)
                self.last = (name, b, end)
            elif TOLD_THAT.search(before):
                self.said.add(name)

    def accuse(self, text: str, able: dict[str, Person]) -> None:
        """Accuse the only one; what others say of him counts where nothing else is told."""
        for names in (self.told, self.told | self.said):
            inside = [able[n] for n in sorted(names) if not _outside(text, able[n])]
            if len(inside) == 1:
                _accuse(inside[0], "only one")
                return

    def goes_on(self, text: str, start: int, end: int) -> str | None:
        """Return of whose deed a sentence without a name says what was wrong with it: The transfers were never shown."""
        if self.last is None:
            return None
        name, low, high = self.last
        m = THING.match(text, start, end)
        if m is None:
            return name if UNPAID.match(text, start, end) else None
        return name if re.search(rf"\b{m['thing']}\b", text[low:high]) else None


def _he(text: str, start: int, end: int) -> bool:
    """Return whether a sentence without a name faults whom the one before names: he, him, found that she."""
    he = HE.match(text, start, end)
    if he and _at_fault(text, he.end(), end):
        return True
    that = THAT_HE.search(text, start, end)
    if that and _deed(text, that.end(), end):
        return True
    him = HIM.search(text, start, end)
    return him is not None and AT_FAULT.match(text, him.end(), end) is not None


def _weigh(text: str, start: int, end: int, here: list[Mark], person: Person) -> None:
    """Accuse a person by one mention (the first of ``here``, the mentions from there to the end of its sentence)."""
    a, b, _ = here[0]
    before = text[max(start, a - BACK) : a]
    if (
        AGAINST.search(before)
        or (TO_BE.search(before) and BORNE.match(text, b, end))
        or (TOLD_THAT.search(before) and SUSTAINED.match(text, b, end))
    ):
        person.proved = person.upheld = True
        propose("person", a, b, "en/accused/faulted.py: upheld", person.name)
    elif FAULTS.search(before) and AT_FAULT.match(text, b, end):
        _accuse(person, "faults")
    elif _outside(text, person):
        return
    elif (FOUND_THAT.search(before) or BY_REPORT.search(before)) and _deed(text, b, end):
        _accuse(person, "found that")
    elif (OPENS.search(before) or QUESTIONED.search(before)) and _at_fault(text, _joined(text, here), end):
        _accuse(person, "told")


def _accuse(person: Person, rule: str) -> None:
    propose("person", *person.first, f"en/accused/faulted.py: {rule}", person.name)
    person.accused = True


def _joined(text: str, here: list[Mark]) -> int:
    """Return where the list of names that one opens ends."""
    end = here[0][1]
    for a, b, _ in here[1:]:
        if not JOINED.fullmatch(text, end, a):
            break
        end = b
    return end


def _deed(text: str, at: int, end: int) -> bool:
    """Return whether a deed or what was left undone follows a name."""
    verb = VERB.match(text, at, end)
    return bool(verb and (verb["undone"] or DEED.match(text, at, end) or PAST.match(verb["deed"])))


def _at_fault(text: str, at: int, end: int) -> bool:
    """Return whether what follows a subject is a fault by what its words say: left undone, without leave, for himself, false."""
    verb = VERB.match(text, at, end)
    if verb is None:
        return False
    if verb["undone"]:
        return True
    return bool(PAST.match(verb["deed"]) and WRONG.search(text, verb.start("deed"), min(end, at + REACH)))


def _outside(text: str, person: Person) -> bool:
    """Return whether a person finds, judges, answers or complains, and has no post in what is looked into."""
    a, b = person.first
    beside = OUTSIDE.search(text[max(0, a - NEAR) : a]) or OUTSIDE_BEHIND.match(text, b, b + NEAR)
    return person.announcing or beside is not None
