"""People whom a text calls by their initials: a grants specialist identified as J.D., her husband, M.K."""

from __future__ import annotations

import re
from collections import defaultdict

from extraction.common import Phrases, propose
from extraction.en.acts import acts
from extraction.en.associates import associated
from extraction.en.charges import ACTED_ON, AFTER, STRONG
from extraction.en.heads import heads, post_before
from extraction.en.names import lists
from extraction.en.person import Person
from extraction.en.protecting import role

PHRASES = Phrases("extraction.en", "initialled")

INITIALS = re.compile(
    r"[A-Z]\.(?<![\w.&'’-]..)(?<!\d\s..)\s?[A-Z]\.(?:\s?[A-Z]\.)?(?![\w-]|\s?[A-Z]\.(?!\s?[A-Z]\.))(?=[\s,;:)'’”\"]|$)"
)
# states, degrees, firms, hours
NO_NAMES = frozenset(
    [
        "U.S.",
        "U.K.",
        "U.N.",
        "E.U.",
        "D.C.",
        "N.Y.",
        "N.J.",
        "N.H.",
        "N.C.",
        "S.C.",
        "N.D.",
        "S.D.",
        "N.M.",
        "R.I.",
        "W.V.",
        "L.A.",
        "P.A.",
        "P.C.",
        "L.P.",
        "L.C.",
        "S.A.",
        "M.D.",
        "D.O.",
        "R.N.",
        "J.D.",
        "Ph.D.",
        "B.A.",
        "B.S.",
        "M.A.",
        "M.S.",
        "P.O.",
        "P.L.",
        "A.M.",
        "P.M.",
        "I.D.",
        "V.A.",
        "I.R.S.",
        "F.B.I.",
        "D.A.",
        "E.G.",
        "I.E.",
        "P.S.",
        "C.I.A.",
        "U.S.C.",
        "C.P.A.",
        "D.D.S.",
        "L.L.C.",
        "L.L.P.",
        "U.S.A.",
        "D.E.A.",
        "A.D.",
        "B.C.",
        "T.V.",
        "I.T.",
        "H.R.",
        "P.R.",
    ]
)
NEVER = frozenset(("U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "N.Y.", "N.J."))
KNOWN_AS = PHRASES.compile(
    r"\b(?:identified|referred\sto|known|named|designated|described)\s(?:\w+\s){0,3}?(?:only\s)?as\s[“\"]?$|\b(?:‹known_as›)s?,?\s[“\"]?$",
    re.I,
)
CAPITAL = re.compile(r"\s([A-Z][a-z'’-]+)")
DEGREE = re.compile(r"[A-Z][\w'’-]+,\s$")
PRESENTED = re.compile(
    r"[”\"]?,\s(?:\d{2},\s)?(?:(?:an?|the|his|her|its|then|former)\s){1,2}(?=([^,.;]{3,60}))"
)


def initialled(text: str) -> list[Person]:
    """Return the people who are called by initials alone, in the order of their first mention.

    One mention must present a person: a post, kin, ``identified as``, an act or a charge; the others follow it.
    """
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for m in INITIALS.finditer(text):
        surname = CAPITAL.match(text, m.end())
        if surname and surname.group(1) not in lists()[1]:
            # J.D. Tarnell
            continue
        places[re.sub(r"\s", "", m.group())].append(m.span())
    found = []
    for key, spans in places.items():
        signs = [_presents(text, a, b, common=key in NO_NAMES) for a, b in spans]
        if not any(signs):
            continue
        start, end = spans[0]
        propose("person", start, end, "en/initialled.py", text[start:end])
        person = Person(text[start:end], key, (start, end), spans=spans, masked=True)
        for a, b in spans:
            before, after = text[max(0, a - 80) : a], text[b : b + 280]
            stands = role(before, after)
            person.victim |= stands.harmed
            person.told |= stands.told
            person.proved |= bool(STRONG.match(after) or ACTED_ON.search(before))
            person.accused |= person.proved or bool(AFTER.match(after)) or acts(after)
        person.victim &= not person.subject
        found.append(person)
    return found


def _presents(text: str, start: int, end: int, *, common: bool) -> bool:
    """Return whether the words around initials present a person; ``common``: they are those of a state or a degree."""
    before, after = text[max(0, start - 80) : start], text[end : end + 280]
    if KNOWN_AS.search(before):
        return True
    if DEGREE.search(before) or text[start:end] in NEVER:
        return False
    told = PRESENTED.match(after)
    behind_post = before.endswith(", ") and post_before(before[:-2] + " ")
    if common:
        return bool(associated(text, start, end) or behind_post or (told and heads().search(told.group(1))))
    return bool(
        post_before(before)
        or behind_post
        or associated(text, start, end)
        or (told and heads().search(told.group(1)))
        or STRONG.match(after)
        or acts(after)
        or role(before, after).harmed
    )
