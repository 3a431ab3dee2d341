"""Whether the words around a known name tell a place, and which names stand for an organisation instead."""

from __future__ import annotations

import re

from extraction.common import lazy
from extraction.en.places.place_words import (
    A_TOWN,
    BEFORE,
    CHAINED,
    HAS,
    ITS_OFFICE,
    NAME_OF,
    OF_ITS_TOWN,
    OF_TOWN,
    OFFICE_OF,
    SEAT_OF_OFFICE,
)
from extraction.en.places.spots import Spots
from extraction.en.places.towns import in_state
from extraction.en.units.org import Org
from extraction.en.units.org_spans import DEFINED
from vocabulary import Division

BRACKET = lazy(r"(?<=[a-z.])\s\([\"“]?(?:the\s)?([A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})[\"”]?\)")
PUBLIC = frozenset({"UT-GV", "UT-DP", "UT-JU", "UT-SC", "UT-PC", "UT-SE", "UT-IN", "UT-AS", "UT-HP", "UT-PI"})


def defined(text: str, orgs: list[Org]) -> frozenset[str]:
    """Return what a bracket gives as the short form of an organisation: Tarnby Health Center (Tarnby)."""
    return frozenset(m.group(2).strip() for o in orgs if (m := DEFINED.match(text, o.end)))


def short_forms(text: str, orgs: list[Org]) -> frozenset[str]:
    """Return what stands for an organisation: the bracket behind its name, the words that its name begins with."""
    found = {m.group(1) for m in BRACKET.finditer(text)} | defined(text, orgs)
    for o in orgs:
        if o.kind in ("UT-CO", "UT-AS", "UT-CR"):
            parts = text[o.start : o.end].split()
            found.update(" ".join(parts[:n]) for n in range(1, len(parts)))
    return frozenset(found)


def placed(
    found: Spots, start: int, end: int, hits: list[Division], best: Division, taken: list[tuple[int, int]]
) -> bool:
    """Return whether the words around a name tell a place: in, from, a list of towns, what a town stands before."""
    text, name = found.text, found.text[start:end]
    before, after = text[max(0, start - 22) : start], text[end : end + 24]
    chained = (
        bool(CHAINED.search(before))
        and best.level != "RE-0"
        and any(0 <= start - b <= 6 for _, b in taken[-3:])
    )
    closing = before.endswith(", ") and bool(re.match(r"[.,;)\n]", after)) and in_state(best, found.states)
    alone = not re.match(r"(?:\s|-)[A-Z]", after)
    of_town = bool(OF_TOWN.match(after))
    return (
        of_town
        or bool(BEFORE.search(before) and (alone or not NAME_OF.search(before)))
        or bool(A_TOWN.search(before) and HAS.match(text, end))
        or chained
        or closing
        or (" " in name and alone and len({h.level for h in hits} - {"RE-0"}) > 0)
    )


def inside(found: Spots, org: Org, start: int, end: int, best: Division) -> bool:
    """Return whether a name inside a public organisation's is that of its town: from the front, or after of, at, in."""
    leads = start == org.start or bool(
        re.search(
            r"\b(?:of|at|in)\s(?:the\s)?(?:(?:Metropolitan|Metro|Greater)\s)?$", found.text[org.start : start]
        )
    )
    if org.kind not in PUBLIC:
        return False
    if start == org.start and OF_ITS_TOWN.match(found.text, end):
        return True
    return leads and (in_state(best, found.states) or " " in found.text[start:end])


def seat_of_office(text: str, start: int, end: int) -> bool:
    """Return whether a name tells where an office of a larger body sits: Tarnby Regional Office, FBI's Tarnby Office."""
    return bool(
        SEAT_OF_OFFICE.match(text, end)
        or (OFFICE_OF.search(text, max(0, start - 8), start) and ITS_OFFICE.match(text, end))
    )
