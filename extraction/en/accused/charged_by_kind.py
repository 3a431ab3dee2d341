"""Who is charged by a word for what he is: a former registrar and a vendor have been indicted. … Registrar A told the board …"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extraction.common import Phrases, propose, sentences
from extraction.en.accused.charges import DID
from extraction.en.names.person import Person
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import heads, plural_heads

PHRASES = Phrases("extraction.en", "charged_by_kind")

# a former registrar and the owner of … were indicted: without a name
CHARGED = PHRASES.compile(
    rf"(?:[A-Z][\w ,.’'-]{{2,40}}\s?[–—-]+\s)?(?P<who>(?:‹opening›)\s[^.;:]{{3,200}}?)\s(?:(?:‹being›)\s(?:\w+ly\s|also\s|today\s|each\s|all\s)?(?:{DID})|(?:‹plead›))\b"
)
# in characters: an opening tells whom a report is about
OPENING = 500
# what makes a head the head of something else: the clerk of the chief
APART = PHRASES.compile(r"\b(?:‹apart›)\b")
PART = re.compile(r",\s(?:and\s)?|\sand\s")
NOT_BEFORE = PHRASES.compile(r"\b(?:‹not_before›)\s(?:(?:the|a|an|then|former|[A-Z][\w.]*)\s){0,4}$")
# whoever holds the post now or elsewhere
NOW = PHRASES.compile(r"\b(?:‹now›)\b", re.I)
# who sits in court or charges is named in every report, whoever is charged
OUTSIDERS = frozenset(PHRASES.words("outsiders"))
# in characters: the word for what somebody is stands so close to the name
NEAR = 70


def accuse_by_kind(text: str, found: dict[str, Person]) -> None:
    """Accuse those of the kinds that an opening charges without a name, where only one of a kind is named."""
    able = [p for p in found.values() if not (p.told or p.victim or p.cleared or p.announcing)]
    if all(p.subject for p in able):
        return
    marks = sorted(a for p in found.values() for a, _ in p.spans)
    for start, end in sentences(text[:OPENING], "en"):
        m = CHARGED.match(text, start, end)
        if m is None or any(m.start("who") <= a < m.end("who") for a in marks):
            continue
        for word in _kinds(m["who"]):
            fit = [p for p in able if any(_called(text, s, word) for s in p.spans)]
            if len(fit) == 1 and not fit[0].subject:
                propose("person", *fit[0].first, "en/accused/charged_by_kind.py", word)
                fit[0].accused = True


def _kinds(who: str) -> Iterable[str]:
    """Yield the heads of the parts of a subject: registrar, vendor."""
    for part in PART.split(who):
        near = APART.split(part)[0]
        heard = [*heads().finditer(near), *plural_heads().finditer(near)]
        if heard:
            word = max(heard, key=lambda h: h.end()).group().lower()
            if word not in OUTSIDERS:
                yield word


def _called(text: str, span: tuple[int, int], word: str) -> bool:
    """Return whether a mention stands beside a word for what its bearer is."""
    low = max(0, span[0] - NEAR)
    if NOW.search(text, span[0] - 30 if span[0] > 30 else 0, span[1] + 50):
        return False
    before = re.search(rf"\b{re.escape(word)},?\s{COURTESY}$", text[low : span[0]], re.I)
    if before:
        return not NOT_BEFORE.search(text[low : low + before.start()])
    return bool(
        re.match(
            rf",\s(?:\d{{2}},\s)?(?:[^.;,]{{0,50}}?\s)?{re.escape(word)}\b",
            text[span[1] : span[1] + NEAR],
            re.I,
        )
    )
