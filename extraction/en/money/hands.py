"""Whose hand gives to whose: what somebody who wants something of an office gives to one who holds it is a bribe."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.units.org import head_patterns

PHRASES = Phrases("extraction.en", "hands")

ABOUT = PHRASES.fill(r"(?:a |an |the )?(?:(?:‹about›) )*")
NAME = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
# the surveyor, Ms (name); him
TAKER = PHRASES.fill(
    rf"(?P<taker>(?i:him|her|them|you)|(?i:the|a|an|its|his|two|three)\s(?:[\w’'-]+\s){{0,4}}?(?i:‹official›)(?:,\s{NAME})?(?:\sof\s[^,;.]{{2,50}})?|{NAME})"
)
GIVER = PHRASES.fill(rf"(?P<giver>(?i:‹private›)|{NAME}|[Hh]e|[Ss]he|[Tt]hey|who)")
# (name), a contractor, paid the inspector
GAVE = PHRASES.compile(
    rf"\b{GIVER}(?:,\s[^;]{{2,80}},|\sof\s[^,;]{{2,40}})?\s(?:(?:also|then|later|had|has|first|allegedly)\s){{0,2}}(?:‹gives›)\s{TAKER},?\s{ABOUT}$"
)
# received $9,000 from the supplier
FROM = PHRASES.compile(
    r"^(?:\sin\scash|\sby\s(?:check|cheque|wire|bank)(?:\stransfer)?|\sworth\sof\s\w+)?,?\s(?:from|by)\s(?:[\w’'-]+\s){0,4}?(?:‹private›)\b(?!\s(?:tax|fees?|claims?|rebates?)\b)",
    re.I,
)
TOOK = PHRASES.compile(rf"\b(?:‹took›)\s{ABOUT}$", re.I)
# asked the developer for
ASKED = PHRASES.compile(
    rf"\b(?:asked|pressed|approached|pestered)\s(?:[\w’'-]+\s){{0,4}}?(?:‹private›)(?:,\s{NAME},)?\s(?:to\spay\s|for\s)(?![^.;]*\b(?:refund|return|repay|reimburse|give|send|hand)\w*\b)[^.;]{{0,60}}$",
    re.I,
)
# a firm bore the cost of his holiday
BORE = PHRASES.compile(
    rf"\b(?:‹private›)\b[^.;]{{0,60}}\b(?:bore|met|paid(?:\sfor)?|covered|settled)\s(?:the\s(?:costs?|bills?)\s(?:of|for)\s)?(?:his|her|their)\s[^.;]{{2,50}},\s{ABOUT}$",
    re.I,
)
# the haulier left €50 under a stone
LEFT = PHRASES.compile(rf"\b(?:‹private›)\s(?:\w+\s)?(?:left|slipped|put|tucked)\s{ABOUT}$", re.I)
# the developer paid $9,000 to the clerk
HANDED = PHRASES.compile(
    rf"\b(?:‹private›)\s(?:\w+\s)?(?:transferred|paid|sent|wired|deposited|gave|handed)\s{ABOUT}$", re.I
)
TO_TAKER = PHRASES.compile(
    r"^(?:\sin\scash)?\s(?:to|into)\s(?:(?!‹public›)[\w’'-]+,?\s){0,10}?(?:‹official›)(?!['’]s\s(?:office|department))\b",
    re.I,
)
PLACE = lazy(r"^(?:\sin\s(?:cash|notes))?\s(?:under|in|inside|behind|on)\s(?:an?|the|his|her)\s")
# £3,500 of work done without charge
FREE = lazy(
    r"^\s(?:worth\s)?of\s[^.;,]{3,60}\b(?:without\scharge|free\sof\scharge|for\sfree|at\sno\scost|for\snothing)\b"
)
COMMISSION = lazy(
    rf"\b(?:took|kept|got|received|demanded)\s(?:an?\s)?(?:secret\s)?commissions?\sof\s{ABOUT}$", re.I
)
PUBLIC = PHRASES.compile(r"\b(?:‹public›)\b", re.I)
DUE = PHRASES.compile(
    r"^\s(?:in|as|of|for)\s(?:\w+\s){0,2}(?:‹due›)\b|^\s(?:a|per|an)\s(?:month|week|year|hour|day|visit)\b|^\s(?:back|of\s(?:the|it|this))\b",
    re.I,
)
# in characters: the subject of a verb stands so far before it
SUBJECT = 50


def from_who_wants(head: str, tail: str) -> bool:
    """Return whether a sum is asked or taken of one who wants something of the office, by words that tell nothing else."""
    if ASKED.search(head):
        return True
    took = TOOK.search(head) if FROM.search(tail) else None
    return took is not None and PUBLIC.search(head[max(0, took.start() - SUBJECT) : took.start()]) is None


def from_hand_to_hand(head: str, tail: str) -> bool:
    """Return whether the sum between ``head`` and ``tail``, the rest of its sentence, goes to the holder of an office."""
    if FREE.search(tail):
        return True
    if DUE.search(tail):
        return False
    if COMMISSION.search(head) or BORE.search(head):
        return True
    if (PLACE.search(tail) and LEFT.search(head)) or (TO_TAKER.search(tail) and HANDED.search(head)):
        return True
    gave = GAVE.search(head)
    if gave is None:
        return False
    organ = head_patterns()[0]
    hands = (gave["giver"], gave["taker"].split(" of ")[0])
    return not any(organ.search(who) or PUBLIC.search(who) for who in hands)
