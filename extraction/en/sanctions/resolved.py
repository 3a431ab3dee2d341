"""What was resolved about somebody: resolved that A be given a warning, the vote to remove B was 4-1."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.sanctions.punishing import ACTED, BARE, MIDDLE, PART, REACH, done_or_given
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "resolved")

THAT = Guarded(lazy(PHRASES.fill(r"\b(?:‹resolved›)\b[^.;]{0,24}?\sthat") + MIDDLE + "$", re.I))
BE = lazy(r"(?:,\s[^.;,]{2,80},|,)?\s(?:(?:shall|should|is\sto|are\sto)\s)?be\s", re.I)
# the vote to remove B was 4-1
TO = Guarded(lazy(PHRASES.fill(r"\b(?:‹vote›)\sto\s(?P<act>") + rf"(?:{ACTED})){MIDDLE}$", re.I))
PASSED = PHRASES.compile(r"(?:,\s[^.;,]{2,80},|,)?\s(?:‹passed›)", re.I)

Told = tuple[str, int, int]


def resolved(text: str, start: int, end: int, before: str, until: int) -> list[Told]:
    """Return (id, start, end) of what was resolved about the name at ``start`` … ``end``."""
    low, stop = start - len(before), min(until, end + REACH)
    be = BE.match(text, end, stop) if THAT.may(text, low, start) and THAT.pattern.search(before) else None
    if be and (m := PART.match(text, be.end(), stop)):
        return done_or_given(m)
    m = TO.pattern.search(before) if TO.may(text, low, start) else None
    if m and BARE.match(m["act"]) and PASSED.match(text, end, stop):
        kind = next(k for k, v in m.groupdict().items() if v and k != "act")
        return [(f"SN-{kind[:2]}", m.start(kind) + low, m.end(kind) + low)]
    return []
