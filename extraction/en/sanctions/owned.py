"""Sanctions told of what somebody has: A's licence was revoked, the contract of B was not renewed, docked C's pay."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.sanctions.carried_out import real
from extraction.en.sanctions.punishing import MIDDLE
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "owned")

# reduced on appeal (from six years) to four
CHANGED_TO = r"(?:\s(?:on|after)\s(?:\w+\s)?appeal)?(?:\sby\s[^.;,]{3,40}?)?(?:\sfrom\s[^.;,]{3,30}?)?\sto\s(?:\w+[\s-]){0,2}?(?:days|weeks|months|years?|\w+(?=[.;,]))"
# what a job, a paper or pay, a pension, a sentence may suffer
SUFFERS = PHRASES.fill(
    rf"(?:(?P<C2>(?:‹sentence›)\s(?:‹was›)\s(?:on\sappeal\s|later\s|\w+ly\s)?(?:‹changed›){CHANGED_TO})|"
    r"(?P<G6>(?:‹job›)\s(?:‹was›)\s(?:\w+\s)?(?:‹ended›))|(?P<H4>(?:‹paper›)\s(?:‹was›)\s(?:\w+\s)?(?:‹lost›))|(?P<E1>(?:‹pension›)\s(?:‹was›)\s(?:\w+\s)?(?:‹stopped›)))\b"
)
SORT = r"(?:[\w-]+\s){0,2}?"
HIS_OWN = lazy(rf"\b(?:his|her|their|whose)\s{SORT}{SUFFERS}", re.I)
BEHIND = lazy(rf"[’']s?\s{SORT}{SUFFERS}", re.I)
# revoked two of …
PART_OF = PHRASES.fill(r"(?:(?:‹part›)\sof\s)?")
ENDS, TAKES = (PHRASES.fill(f) for f in ("(?:‹ends›)", "(?:‹takes›)"))
JOB = PHRASES.fill(r"(?P<G6>(?:‹job›)\b)")
PAPER = PHRASES.fill(r"(?:(?P<H4>(?:‹paper›)\b)|(?P<E1>(?:‹pension›)\b))")
# cut A's sentence from four years to two
CHANGES = Guarded(PHRASES.compile(rf"\b(?:‹changes›){MIDDLE}$", re.I))
SENTENCE_TO = PHRASES.compile(rf"[’']s?\s(?:\w+[\s-]){{0,3}}?(?P<C2>(?:‹sentence›){CHANGED_TO})", re.I)
# revoked the licence of the surveyor, A
OF = tuple(
    Guarded(lazy(rf"\b{verb}\s{PART_OF}(?:the\s)?{SORT}{thing}\sof{MIDDLE}$", re.I))
    for verb, thing in ((ENDS, JOB), (TAKES, PAPER))
)
# the licence of the surveyor, A, was revoked
THING_OF = Guarded(
    PHRASES.compile(rf"\b(?:(?P<G6>‹job›)|(?P<H4>‹paper›)|(?P<E1>‹pension›))\sof{MIDDLE}$", re.I)
)
WAS = PHRASES.compile(
    r",?\s(?:‹was›)\s(?:\w+\s)?(?:(?P<G6>‹ended›)|(?P<H4>‹lost›)|(?P<E1>‹stopped›))\b", re.I
)
# revoked A's licence, revoked his licence
WHOSE = tuple(
    (
        Guarded(PHRASES.compile(rf"\b{verb}(?:\s(?:‹part›)\sof)?{MIDDLE}$", re.I)),
        lazy(rf"[’']s?\s{SORT}{thing}", re.I),
        Guarded(lazy(rf"\b{verb}\s{PART_OF}(?:his|her|their)\s{SORT}{thing}", re.I)),
    )
    for verb, thing in ((ENDS, JOB), (TAKES, PAPER))
)
SENTENCED = lazy(r"(?:jail\s|prison\s|custodial\s)?(?:sentence|term)", re.I)
REACH = 130
BACK = 60

Told = tuple[str, int, int]


def owned(text: str, start: int, end: int, before: str, until: int) -> list[Told]:
    """Return (id, start, end) of what befell the licence, pay, contract, pension of the name at ``start`` … ``end``."""
    low, stop = start - len(before), min(until, end + REACH)
    if m := BEHIND.match(text, end, stop):
        return [_told(m)]
    cut = SENTENCE_TO.match(text, end, stop) if CHANGES.may(text, low, start) else None
    if cut and CHANGES.pattern.search(before):
        return [_told(cut)]
    for lead, thing, _ in WHOSE:
        verb = lead.pattern.search(before) if lead.may(text, low, start) else None
        own = thing.match(text, end, stop) if verb else None
        if verb and own and real(before[: verb.start()]):
            return [_told(own)]
    for pattern in OF:
        m = pattern.pattern.search(before) if pattern.may(text, low, start) else None
        if m and real(before[: m.start()]):
            return [_told(m, low)]
    m = THING_OF.pattern.search(before) if THING_OF.may(text, low, start) else None
    was = WAS.match(text, end, stop) if m else None
    if m and was and m.lastgroup == was.lastgroup:
        return [(f"SN-{m.lastgroup}", was.start(str(was.lastgroup)), was.end())]
    return []


def his_own(text: str, start: int, end: int) -> list[Told]:
    """Return (id, start, end) of what a stretch tells of his licence, her contract: who owns it stands before."""
    found = [_told(m) for m in HIS_OWN.finditer(text, start, end)]
    for _, _, pattern in WHOSE:
        found += [
            _told(m)
            for m in pattern.finditer(text, start, end)
            if real(text[max(start, m.start() - BACK) : m.start()])
        ]
    return found


def _told(m: re.Match[str], shift: int = 0) -> Told:
    kind = str(m.lastgroup)
    # a ban that is reduced stays one, as a sentence does
    lasting = kind == "C2" and not SENTENCED.match(m.string, m.start(kind))
    return "SN-H4" if lasting else f"SN-{kind}", m.start(kind) + shift, m.end() + shift
