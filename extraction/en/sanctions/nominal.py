"""Sanctions told as nouns, mostly without a name: a fine was imposed, the court passed a sentence of …, his dismissal stands."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.sanctions.carried_out import real
from extraction.en.sanctions.owned import his_own
from extraction.en.sanctions.punishing import HOLDS
from extraction.en.sanctions.sanction_nouns import NOUN, Told, told
from extraction.en.sanctions.told_sentences import penalties

PHRASES = Phrases("extraction.en", "nominal")

SIGNS = PHRASES.compile(r"\b(?:‹signs›)", re.I)
# the board imposed …: who imposes stands before, so that what a subject imposed on others is none of his
IMPOSES = PHRASES.compile(
    r"\b(?:‹authority›)s?\b[^;]{0,160}?\s(?:‹imposing›)\s(?:\w+ly\s|(?:on\s)?(?:‹whom›)\s|that\s)?(?:the\s(?:disciplinary\s)?(?:sanction|penalty|punishment|measure)s?\sof\s)?",
    re.I,
)
DOES = PHRASES.compile(r"(?:‹imposing›)\s", re.I)
MORE = PHRASES.compile(
    r"[^;]{0,60}?(?:,\s(?:and\s)?|\s(?:and|plus|with|together\swith)\s)(?:(?:‹imposing›)\s)?", re.I
)
WAS = PHRASES.compile(r"\s(?:(?:‹was›)\s(?:also\s|later\s|then\s|\w+ly\s)?)?(?:‹imposed›)\b", re.I)
# where what was imposed may begin
BEGINS = lazy(r"[:,]\s|\b(?:and|that|of)\s|\s(?=(?:an?|the)\s)", re.I)
ASIDE = lazy(r"(?:,[^.;,]{1,60},|[^.;,]{0,60})")
LONGEST = 120
HIS = lazy(r"\b(?:his|her|their)\s(\w+\s)?", re.I)
# ordered that the registrar erase the respondent's name from the register
IMPOSES_OFF = PHRASES.compile(
    r"\b(?:‹authority›|registrar)\b[^;]{0,120}?\s(?P<H4>(?:‹strike›)\s(?:(?:the\s)?[\w ’'.-]{2,40}?\s)?(?:from|off)\s(?:the\s)?(?:‹roll›))\b",
    re.I,
)
LABEL = PHRASES.compile(r"(?:^|(?<=[.;]\s)|(?<=\n)|\b[Tt]he\s)(?:‹label›)\s?[:–—]\s?", re.I)
# a fine on the company
ON_OTHERS = PHRASES.compile(
    r"[^.;,]{0,30}?\s(?:on|upon|against)\s(?!(?:‹whom›|‹no_bearer›)\b|(?-i:[A-Z])|\d)", re.I
)
BACK = 60


def nominal(text: str, start: int, end: int) -> list[Told]:
    """Return (sanction, start, end) of what a sentence tells as a noun that was imposed, holds or stands behind a label."""
    if not SIGNS.search(text, start, end):
        return []
    found = [t for m in LABEL.finditer(text, start, end) for t in _labelled(text, m.end(), end)]
    for m in IMPOSES.finditer(text, start, end):
        verb = max((v.start() for v in DOES.finditer(text, m.start(), m.end())), default=m.end())
        if real(text[max(start, verb - BACK) : verb]):
            found += _several(text, m.end(), end)
    for m in WAS.finditer(text, start, end):
        low = max(start, m.start() - LONGEST)
        for at in (low, *(b.end() for b in BEGINS.finditer(text, low, m.start()))):
            noun = NOUN.match(text, at, m.start())
            if (
                noun
                and ASIDE.fullmatch(text, noun.end(), m.start())
                and real(text[max(start, noun.start() - BACK) : noun.start()])
            ):
                kind, a, _ = told(noun)
                found += [] if ON_OTHERS.match(text, m.end(), end) else [(kind, a, m.end())]
                break
    for m in IMPOSES_OFF.finditer(text, start, end):
        if real(text[max(start, m.start() - BACK) : m.start()]):
            found.append(told(m))
    found += his_own(text, start, end)
    for m in HIS.finditer(text, start, end):
        noun = NOUN.match(text, m.end(), end) or (NOUN.match(text, m.start(1), end) if m[1] else None)
        if noun and HOLDS.match(text, noun.end(), end):
            found.append(told(noun))
    return found


def _several(text: str, at: int, end: int) -> list[Told]:
    """Return the sanctions of a list: a fine of $500 and a public reprimand."""
    found: list[Told] = []
    noun = NOUN.match(text, at, end)
    while noun and _plain(noun) and not ON_OTHERS.match(text, noun.end(), end):
        found.append(told(noun))
        more = MORE.match(text, noun.end(), end)
        noun = NOUN.match(text, more.end(), end) if more else None
    return found


def _plain(noun: re.Match[str] | None) -> bool:
    """Return whether the words of a sanction are no name of a thing: a Civil Penalty Fund."""
    return noun is not None and not noun.group().split()[-1][0].isupper()


def _labelled(text: str, at: int, end: int) -> list[Told]:
    noun = NOUN.match(text, at, end)
    return _several(text, at, end) if noun else penalties(text[:end], at)
