"""Which organisations only handle, report or publish the case."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.en.units.org import Org

PHRASES = Phrases("extraction.en", "units")

WORK = PHRASES.compile(
    r"\b(?:‹work›)\b",
    re.I,
)
POLICE = PHRASES.compile(r"‹police›")
# Deputy District Attorney (name) of the Major Crimes Unit
OFFICE = PHRASES.compile(r"(?:‹office›)$")
PROSECUTOR = lazy(
    r"(?:Attorneys?|Prosecutors?|Special Agents?(?:[ -]in[ -]Charge)?)\b[^.;]{0,70}\b(?:of|with|from|at)\s(?:the\s)?(?:[^.;,]{0,40}\s(?:and|[\w]+['’]s)\s)?$"
)
THEIR_OFFICE = lazy(r"\b(?:his|her|my|our|their) [Oo]ffice['’]s\s$")
NEAR = 90


@cache
def _handling() -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(h.replace("’", "'")) for h in data("extraction.en", "units")["handling"])
    )


class Acronyms:
    """The short forms that names can have: ACF, Administration for Children and Families."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)
        self._tails = {
            initials[-n:] for name in self._names for initials in [_initials(name)] for n in range(2, 7)
        }

    def stands_for(self, short: str) -> bool:
        """Return whether an acronym is that of one of the names."""
        if not re.fullmatch(r"[A-Z]{2,6}", short):
            return False
        known = tuple(data("extraction.en", "units")["full"].get(short, []))
        return short in self._tails or bool(known and any(n.endswith(known) for n in self._names))


def _initials(name: str) -> str:
    return "".join(w[0] for w in re.findall(r"[A-Za-z]\w*", name) if w[0].isupper())


def handling(text: str, org: Org) -> bool:
    """Return whether a unit only handles the case: prosecutors always, police where they are told to work on it."""
    name = text[org.start : org.end]
    if POLICE.search(name):
        near = text[max(0, org.start - NEAR) : org.end + NEAR]
        return bool(WORK.search(near))
    before = text[max(0, org.start - NEAR) : org.start]
    if OFFICE.search(name) and (PROSECUTOR.search(before) or THEIR_OFFICE.search(before)):
        return True
    return bool(_handling().search(name))
