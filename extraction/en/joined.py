"""Subjects of one verb with words between them: A, manager of the district, and bookkeeper B billed …; her cousin was fired."""

from __future__ import annotations

import re
from itertools import pairwise

from extraction.en.acts import acts
from extraction.en.charges import STRONG
from extraction.en.heads import post_before
from extraction.en.person import Person
from extraction.en.same_surname import kin_of

APPOSED = re.compile(
    r",\s(?:\(?\d{2}\)?,\s)?(?!who\b|which\b|said\b|told\b|where\b|when\b)[^.;,]{3,90},\s(?:and|along\swith)\s(?:(?:(?:his|her|its|the|an?)\s)?(?:[\w’'-]+\s){0,6}|(?:his|her|its|the)\s(?:[\w’'-]+\s){1,6}?[\w’'-]+,\s)"
)
WITH_POST = re.compile(
    r"(?:,\s\(?\d{2}\)?)?,?\sand\s(?:(?:his|her|its|the|fellow|former)\s){0,2}(?:[\w’'-]+\s){1,5}"
)
CHARGED = re.compile(r"\bco-?defendants?\s$")
OPENS = re.compile(
    r"(?:^|[.;:”\"]\s|\n|\bthat\s)(?:(?:Dr|Mr|Mrs|Ms|Sgt|Lt|Capt)\.\s)?(?:(?!(?:said|told|met|with|by|from|to|for|paid)\s)[\w’'-]+,?\s){0,8}$"
)
REACH = 200


def accuse_the_joined(text: str, found: dict[str, Person]) -> None:
    """Accuse the first of two whom one verb charges, and the relative of whom a clause tells without the name."""
    marks = sorted((a, b, p.name) for p in found.values() for a, b in p.spans)
    for (start, end, one), (other, last, two) in pairwise(marks):
        a, b, gap = found[one], found[two], text[end:other]
        if a is b or a.announcing or b.announcing or len(gap) > REACH:
            continue
        joined = APPOSED.fullmatch(gap) or (
            WITH_POST.fullmatch(gap) and (post_before(gap) or CHARGED.search(gap))
        )
        if joined and OPENS.search(text[max(0, start - 60) : start]):
            behind = text[last : last + REACH]
            told = bool(STRONG.match(behind))
            a.proved |= told and b.proved
            a.accused |= told or acts(behind)
    for word, name in kin_of(text, marks).items():
        own = re.compile(rf"\b(?:[Hh]is|[Hh]er|\w+['’]s)\s{word}(?=\s)")
        found[name].proved |= any(STRONG.match(text[m.end() : m.end() + REACH]) for m in own.finditer(text))
