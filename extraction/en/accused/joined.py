"""Subjects of one verb with words between them: A, manager of the district, and bookkeeper B billed …; her cousin was fired."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from extraction.common import Mark, Phrases, lazy
from extraction.en.accused.acts import acts
from extraction.en.accused.charges import ACTED_ON_POST, AFTER, AGED, NAMED_IN, STRONG
from extraction.en.names.person import Person, marks_of
from extraction.en.names.same_surname import kin_of
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import post_before

PHRASES = Phrases("extraction.en", "joined")

APPOSED = PHRASES.compile(
    r",\s(?:\(?\d{2}\)?,\s)?(?!who\b|which\b|said\b|told\b|where\b|when\b)[^.;,]{3,90},\s(?:and|along\swith)\s(?:(?:(?:his|her|its|the|an?)\s)?(?:[\w’'-]+\s){0,6}|(?:his|her|its|the)\s(?:[\w’'-]+\s){1,6}?[\w’'-]+,\s)"
    + COURTESY
)
WITH_POST = lazy(
    r"(?:,\s\(?\d{2}\)?)?,?\sand\s(?:(?:his|her|its|the|fellow|former)\s){0,2}(?:[\w’'-]+\s){1,5}"
)
# (name) was found to have …, as was Officer (name)
AS_WAS = PHRASES.compile(
    r"[^.;]{0,160},\s(?:as|and so)\s(?:was|were|had|did)\s(?:(?:‹whose›)\s)?(?:[\w’'-]+\s){0,4}?(?:[\w’'-]+,\s)?"
    + COURTESY
)
CHARGED = lazy(r"\bco-?defendants?\s$")
# arrested the director, A, and his bookkeeper, B, for …
AND_HIS = PHRASES.compile(
    r"(?:,\s(?:\d{2},\s)?|\s)and\s(?:(?:‹whose›)\s){1,2}(?:[\w’'-]+\s){0,6}?[\w’'-]+,\s" + COURTESY
)
# A, former director; B, former clerk; and committee members C
LISTED = lazy(
    r"(?:,\s[^.;]{3,110};\s(?:and\s)?|\s\([^()]{2,90}\)(?:[,;]\s(?:and\s)?|\sand\s))(?:\(?\d{1,2}[.)]\s)?(?:[\w’'-]+,?\s){0,5}"
)
# (sentenced) A to 18 months and his partner, contractor B, to probation
SENTENCED_TO = lazy(
    r"\sto\s(?:(?!and\b)[\w’'-]+\s){1,8}?(?:months|years|days|probation|prison|jail)(?:\sin\s\w+)?\sand\s(?:his|her|the|its|their|former)\s(?:[\w’'-]+,?\s){0,6}"
)
# He was fined: behind a sentence that names one person
HE = lazy(r"(?:He|She|Both|They|The\s(?:two|pair|couple)|; he|; she)(?=\s)")
# a sentence that tells more of the one before: By 2005 she was …
GOES_ON = lazy(r"[^.;]{0,40}?\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey)\b")
END = frozenset('.!?”"')
STOP = lazy(r"[.!?”\"]\s(?=[A-Z“\"(])|\n")
STOP_BEHIND = lazy(r"[.;,]")
BACK = 400
OPENS = PHRASES.compile(
    r"(?:^|[.;:”\"]\s|\n|\bthat\s)(?:(?:Dr|Mr|Mrs|Ms|Sgt|Lt|Capt)\.\s)?(?:(?!(?:‹opens›)\s)[\w’'-]+,?\s){0,8}$"
)
REACH = 200


def accuse_the_joined(text: str, found: dict[str, Person]) -> None:
    """Accuse the first of two whom one verb charges, and the relative of whom a clause tells without the name."""
    marks = marks_of(found.values())
    listed: set[str] = set()
    for (start, end, one), (other, last, two) in pairwise(marks):
        a, b, gap = found[one], found[two], text[end:other]
        if a is b or a.announcing or b.announcing or a.victim or b.victim or len(gap) > REACH:
            continue
        joined = (
            APPOSED.fullmatch(gap)
            or AND_HIS.fullmatch(gap)
            or (WITH_POST.fullmatch(gap) and (post_before(gap) or CHARGED.search(gap)))
        )
        if joined and OPENS.search(text[max(0, start - 60) : start]):
            behind = text[last : last + REACH]
            told = bool(STRONG.match(behind))
            a.proved |= told and b.proved
            charged = told or acts(behind) or (AFTER.match(behind) is not None and not AGED.match(behind))
            a.accused |= charged
            b.accused |= charged
        if a.accused and (LISTED.fullmatch(gap) or (one in listed and gap in (" and ", ", "))):
            b.accused = True
            listed.add(two)
        if (a.accused or a.proved) and SENTENCED_TO.fullmatch(gap):
            b.accused = True
        if a.accused and WITH_POST.fullmatch(gap) and post_before(gap):
            # arrested the director A and businessman B
            b.accused |= NAMED_IN.search(text[max(0, start - 110) : start]) is not None
        if (a.accused or a.proved) and AS_WAS.fullmatch(gap) and STOP_BEHIND.match(text, last):
            b.accused = True
        if AND_HIS.fullmatch(gap) and ACTED_ON_POST.search(text[max(0, start - 150) : start]):
            b.accused |= a.accused
    _accuse_by_pronoun(text, found, marks)
    for word, name in kin_of(text, marks).items():
        own = re.compile(rf"\b(?:[Hh]is|[Hh]er|\w+['’]s)\s{word}(?=\s)")
        found[name].proved |= any(STRONG.match(text[m.end() : m.end() + REACH]) for m in own.finditer(text))


def _accuse_by_pronoun(text: str, found: dict[str, Person], marks: list[Mark]) -> None:
    """Accuse whom a sentence that begins with he or she charges or punishes: the only one whom the one before names."""
    begins = [m[0] for m in marks]
    for m in HE.finditer(text):
        opens = m.group()[0] == ";" or text[m.start() - 2 : m.start() - 1] in END
        behind = text[m.end() : m.end() + REACH]
        if not opens or not (STRONG.match(behind) or acts(behind)):
            continue
        low = max(0, m.start() - BACK)
        stops = [s.end() for s in STOP.finditer(text, low, m.start() - 1)]
        near: set[str] = set()
        # the last sentence before that names somebody; those between go on about him
        for start in [*reversed(stops[-3:]), low][:3]:
            near = {n for _, _, n in marks[bisect_left(begins, start) : bisect_left(begins, m.start())]}
            if near or not GOES_ON.match(text, start):
                break
        if 0 < len(near) <= (2 if m.group()[0] in "BT" else 1):
            for person in (found[n] for n in near):
                person.accused |= not (person.announcing or person.victim or person.told)
