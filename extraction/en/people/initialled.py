"""People whom a text calls by their initials: a grants specialist identified as J.D., her husband, M.K."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from extraction.common import Phrases, data, lazy, propose
from extraction.en.accused.acts import acts
from extraction.en.accused.charges import ACTED_ON, AFTER, AGED, STRONG
from extraction.en.names.associates import associated
from extraction.en.names.names import lists
from extraction.en.names.person import Person
from extraction.en.names.protecting import role
from extraction.en.words.heads import heads, post_before

PHRASES = Phrases("extraction.en", "initialled")

INITIALS = lazy(
    r"[A-Z]\.(?<![\w.&'’-]..)(?<!\d\s..)\s?[A-Z]\.(?:\s?[A-Z]\.)?(?![\w-]|\s?[A-Z]\.(?!\s?[A-Z]\.))(?=[\s,;:)'’”\"]|$)"
)
KNOWN_AS = PHRASES.compile(
    r"\b(?:identified|referred\sto|known|named|designated|described)\s(?:\w+\s){0,3}?(?:only\s)?as\s[“\"]?$|\b(?:‹known_as›)s?,?\s[“\"]?$",
    re.I,
)
CAPITAL = lazy(r"\s([A-Z][a-z'’-]+)")
DEGREE = lazy(r"[A-Z][\w'’-]+,\s$")
PRESENTED = lazy(r"[”\"]?,\s(?:\d{2},\s)?(?:(?:an?|the|his|her|its|then|former)\s){1,2}(?=([^,.;]{3,60}))")


@cache
def _no_names(key: str) -> frozenset[str]:
    """Return initials that are those of states, degrees, firms, hours: ``common``, or ``never`` a person's."""
    return frozenset(data("extraction.en", "names")["initials"][key])


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
        signs = [_presents(text, a, b, common=key in _no_names("common")) for a, b in spans]
        if not any(signs):
            continue
        start, end = spans[0]
        propose("person", start, end, "en/people/initialled.py", text[start:end])
        person = Person(text[start:end], key, (start, end), spans=spans, masked=True)
        for a, b in spans:
            before, after = text[max(0, a - 80) : a], text[b : b + 280]
            stands = role(before, after)
            person.victim |= stands.harmed
            person.told |= stands.told
            person.proved |= bool(STRONG.match(after) or ACTED_ON.search(before))
            person.accused |= person.proved or bool(AFTER.match(after) or AGED.match(after)) or acts(after)
        person.victim &= not person.subject
        found.append(person)
    return found


def _presents(text: str, start: int, end: int, *, common: bool) -> bool:
    """Return whether the words around initials present a person; ``common``: they are those of a state or a degree."""
    before, after = text[max(0, start - 80) : start], text[end : end + 280]
    if KNOWN_AS.search(before):
        return True
    if DEGREE.search(before) or text[start:end] in _no_names("never"):
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
