"""Names of peoples whose given names no list of ours holds, by their form: Zhou Renfang, Kwok Chi-ming, Rosnah binti Talib."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import combining, normalize

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.en", "peoples")

# two syllables of Mandarin at most, in one word
SYLLABLE = PHRASES.fill(r"(?:(?:‹initial›)?(?:‹final›))")
LINKED = PHRASES.compile(r"\s(?:‹link›)\s")
FATHER = PHRASES.compile(r"\s(?:‹father›)\s")
# Hyun-Woo Park
HYPHENED_FIRST = PHRASES.compile(r"[A-Z][a-z]{1,6}-[A-Z]?[a-z]{1,6} (?:‹korean›)")
HYPHENED = lazy(r"[A-Z][a-z]{1,7} [A-Z][a-z]{1,6}-[a-z]{2,7}")


@cache
def _mandarin() -> re.Pattern[str]:
    return PHRASES.compile(rf"(?:‹surname›)\s(?:{SYLLABLE}){{1,2}}", re.I)


def without_accents(word: str) -> str:
    """Return a word as lists without accents write it: María, Maria."""
    return "".join(c for c in normalize("NFD", word) if not combining(c))


def called_by(name: str) -> str | None:
    """Return the own name by which one is called whose name goes on with that of the father: Rosnah binti Talib."""
    link = FATHER.search(name)
    return name[: link.start()].split()[-1] if link else None


def of_a_people(name: str) -> bool:
    """Return whether the form of a name tells that it is one."""
    return bool(
        _mandarin().fullmatch(name)
        or LINKED.search(name)
        or HYPHENED.fullmatch(name)
        or HYPHENED_FIRST.fullmatch(name)
    )
