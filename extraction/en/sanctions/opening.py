"""Whom an opening punishes without a name: The county's elections administrator lost her job. … A told the court …"""

from __future__ import annotations

from collections.abc import Iterable

from extraction.common import Mark, Phrases, Span
from extraction.en.accused.charged_by_kind import accuse_by_opening, charged_marks, opening_marks
from extraction.en.names.person import Person
from extraction.en.sanctions.punishing import predicate

PHRASES = Phrases("extraction.en", "opening")

# TOWN, 4 May – The city's former (post)
BEGINS = PHRASES.compile(r"(?:[A-Z][\w ,.’'-]{2,40}\s?[–—-]+\s)?(?:On\s\w+,?\s)?(?=(?:‹one›)\s)")
VERB = PHRASES.compile(r"[^.;:,]{3,110}?(?=\s(?:‹verbs›)\s)")
# so many verbs may stand before the one that tells it
MOST = 3


def _punishes(text: str, start: int, end: int) -> Span | None:
    """Return the words for the one whom a sentence tells to have received something."""
    begin = BEGINS.match(text, start, end)
    at = begin.end() if begin else end
    for _ in range(MOST):
        verb = VERB.match(text, at, end)
        if verb is None or begin is None:
            return None
        if predicate(text, verb.end(), end):
            return begin.end(), verb.end()
        at = verb.end() + 1
    return None


def accuse_by_punishing(text: str, found: dict[str, Person]) -> None:
    """Accuse the one whom an opening punishes without a name."""
    accuse_by_opening(text, found, _punishes)


def opened(text: str, people: Iterable[Person]) -> list[Mark]:
    """Return a mark for each one whom an opening charges or punishes without a name."""
    people = list(people)
    return [*charged_marks(text, people), *opening_marks(text, people, _punishes)]
