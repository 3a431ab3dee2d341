"""Whom an untrue or unproved matter names: a finding of not sustained, a false rumour, one found to have had no part."""

from __future__ import annotations

import re
from bisect import bisect_right

from extraction.common import Phrases, lazy, sentences
from extraction.en.names.person import Person

PHRASES = Phrases("extraction.en", "doubting")

# a text without any of these doubts nothing
MAY = PHRASES.compile(r"\b(?:‹may›)", re.I)
TITLE = r"(?:(?:the|then|former|acting|a|an)\s)?(?:(?:[A-Z][\w.'’-]*|of|the|and|deputy|chief)\s){0,6}$"
NOT_FOUND = lazy(
    PHRASES.fill(
        r"\b(?i:‹not_found›)\s(?:(?:any|the|an?)\s)?(?:(?i:‹charge›)\s)?(?:that|of|against|by|on the part of)\s"
    )
    + TITLE
)
WRONGLY = lazy(PHRASES.fill(r"\b(?i:‹wrongly›)\s(?:(?:[a-z]+\s){0,3}?(?:that|by|against|as)\s)?") + TITLE)
# no evidence that (name) delivered anything: what was not done is no doubt
DUTY = PHRASES.compile(r"^[^.;]{0,40}?\b(?:‹duty›)", re.I)
# the words between are those of one clause: what somebody says of another clears nobody
NO_PART = PHRASES.compile(
    r"^(?:,[^.;]{1,90},)?(?:\s[–—-](?=\s))?(?:,?\s(?!(?:‹apart›)\b)[a-z][\w'-]*){0,14}?,?\s(?:‹no_part›)\b"
)
CHARGE = PHRASES.compile(r"\b(?:‹charge›)\b", re.I)
# what tells this of an allegation alone, and what may tell it of papers as well: the invoices were false
UNPROVED = PHRASES.compile(r"\b(?:‹unproved›)\b", re.I)
FALSE = PHRASES.compile(
    r"\b(?:‹turned_out›)\s(?:to\sbe\s)?(?:(?:entirely|wholly|completely)\s)?(?:‹untrue›)\b", re.I
)
DENIERS = PHRASES.fill(r"(?i:‹deniers›)")
DENIES = PHRASES.fill(r"(?:[a-z]+\s){0,2}?(?:‹denies›)\b")
# the next sentence accuses again
ANOTHER = PHRASES.compile(r"\b(?:is|are|was|were)\s(?:also\s)?(?:‹accused›)\b")
NEAR = 160
# the jury found (name) not guilty
NOT_GUILTY = lazy(r"^\s(?:not\sguilty|innocent)(?:\s(?:on|of)\s(?:all|every|any)\b[^.;]*)?[.;]?\s*$")
# papers and sums are not substantiated either
PAPERS = PHRASES.compile(r"\b(?:‹papers›)|[$£€]", re.I)
CLAIM_FALSE = PHRASES.compile(
    r"\b(?P<claim>‹claim›)\b[^.;]{0,60}?\b(?:‹claim_false›)\s(?:to\sbe\s)?(?:(?:entirely|wholly|completely)\s)?(?:‹untrue›)\b",
    re.I,
)
ACCUSED = PHRASES.compile(r"^(?:,[^.;]{1,90},)?\s(?:[a-z]+\s){0,3}(?:‹accused›)\b")
HE_NOT = PHRASES.compile(r"\b(?:he|she|they|neither)\s(?:‹no_part›)\b", re.I)
LABEL = r"\s*(?:(?:‹label›)\s?[:–—-]\s?)?(?:(?:the|this|that)\s(?:‹charge›)\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:therefore\s)?)?(?:found\s(?:to\sbe\s)?)?"
NEGATIVE = PHRASES.compile(rf"{LABEL}(?:‹negative›)\b", re.I)
POSITIVE = PHRASES.compile(rf"{LABEL}(?:‹positive›)\b", re.I)
OPENED = r"^(?:,[^.;:]{1,60})?\s?[:–—(]\s?"
LABELLED_NOT = PHRASES.compile(rf"{OPENED}(?:‹negative›)\b", re.I)
LABELLED = PHRASES.compile(rf"{OPENED}(?:‹positive›)\b", re.I)
# whether (name) benefited: The allegation is not substantiated
FINDS_NOT = PHRASES.compile(rf"^[^.;\n]{{0,140}}:{LABEL}(?:‹negative›)\b", re.I)
WHETHER = lazy(r"\bwhether\b", re.I)
BACK = PHRASES.compile(r"^[^.;]{0,60}?\b(?:‹upheld›)\b", re.I)
FOUND = PHRASES.compile(r"\b(?<!not\s)(?:‹found›)\sthat\s[^.;]{0,60}$", re.I)


def weigh_doubts(text: str, found: dict[str, Person]) -> None:
    """Note of each person whether a mention stands in an untrue or unproved matter, and whether one is upheld."""
    if not MAY.search(text):
        return
    lines = sentences(text, "en")
    begins = [a for a, _ in lines]
    for person in found.values():
        for a, b in person.spans:
            i = bisect_right(begins, a) - 1
            if i < 0:
                continue
            start, end = lines[i]
            ahead, behind = text[start:a], text[b : max(b, end)]
            then = text[end : lines[i + 1][1]] if i + 1 < len(lines) else ""
            own = re.compile(rf"\b(?:{DENIERS}|{re.escape(person.surname)})\s{DENIES}")
            if own.search(text[start:end]) or own.search(then):
                # what the accused or his lawyer says clears nobody
                person.upheld |= _upheld(ahead, behind, then)
            elif _doubted(ahead, behind, then):
                person.doubted = True
            else:
                person.upheld |= _upheld(ahead, behind, then)


def _doubted(ahead: str, behind: str, then: str) -> bool:
    if (
        WRONGLY.search(ahead)
        or NO_PART.match(behind)
        or LABELLED_NOT.match(behind)
        or (WHETHER.search(ahead) and FINDS_NOT.match(behind))
        or NOT_GUILTY.match(behind)
    ):
        return True
    if NOT_FOUND.search(ahead) and not DUTY.match(behind):
        return True
    if not (CHARGE.search(ahead) or ACCUSED.match(behind) or WHETHER.search(ahead)):
        return False
    if UNPROVED.search(behind) or FALSE.search(behind) or NEGATIVE.match(then):
        return True
    if POSITIVE.match(then) or ANOTHER.search(then):
        return False
    then = then[:NEAR]
    told = CLAIM_FALSE.search(then)
    if told and told["claim"].lower().rstrip("s") not in behind.lower():
        return True
    return bool(HE_NOT.search(then) or (UNPROVED.search(then) and not PAPERS.search(then)))


def _upheld(ahead: str, behind: str, then: str) -> bool:
    return bool(
        BACK.match(behind)
        or LABELLED.match(behind)
        or FOUND.search(ahead)
        or (CHARGE.search(ahead) and POSITIVE.match(then))
    )
