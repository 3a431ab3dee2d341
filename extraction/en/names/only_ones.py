"""The only one of a release who can be meant by words without a name: the one charged, the victim."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.names.person import Person

PHRASES = Phrases("extraction.en", "only_ones")

# letters behind a name: (name), M.D., …
OPENING = PHRASES.compile(
    r"\b(?:candidate|employee|official|officer|man|woman|[a-z]+(?:er|or|ian|ist|ant))\b[^.;]{0,80}\s"
    r"(?:‹being›)\s(?:\w+\s)?(?:‹charged›)\b"
)

OPENING_LENGTH = 400
# He was dismissed. | Outcome: demoted. | Censured.
DISPOSED = PHRASES.compile(
    r"(?:[.;”\"]\s|\n\s*)(?:(?:(?:He|She)\s(?:(?:‹being_disposed›)\s)(?:\w+\s){0,3}?|(?:The\s)?(?:\w+\s){1,2}(?:issued|imposed|ordered|fined|dismissed|suspended|reprimanded)\s(?:him\s|her\s|an?\s)?(?:\w+\s){0,2}?)?(?:‹disposed›)\b"
    r"|(?:‹outcome_labels›)\s?[:–—-]\s?(?:[\w-]+\s){0,3}?(?:‹disposed›)\b)",
    re.I,
)
UNSUSTAINED = lazy(
    r"\b(?:Outcome|Finding|Result|Decision|Disposition|Conclusion)s?\s?[:–—-]\s?(?:not\s(?:sustained|substantiated|proved|proven|upheld)|un(?:substantiated|founded|proven|sustained)|no\s(?:violation|breach|wrongdoing)|exonerated)\b",
    re.I,
)
CLEARED = PHRASES.compile(
    r"\b(?:not|no|un)\s?(?:‹cleared›)\b|\b(?:acquitted|exonerated|cleared of)\b",
    re.I,
)
VICTIM = lazy(r"\b(?:the|his|her|this) victim\b(?!['’]s|s)", re.I)


# the couple, two brothers, the three owners: as many as are charged together
TOGETHER = PHRASES.compile(
    r"\b(?:(?P<two>‹two›)|(?P<three>trio|three [\w ,-]{3,60}))\b[^.;]{0,80}?\s"
    r"(?:‹together_being›)\s(?:\w+\s)?(?:‹charged›)\b",
    re.I,
)


def hide_the_victim(text: str, found: dict[str, Person]) -> None:
    """Hide the only one who is neither accused nor announces where a text speaks of the victim without a name."""
    if len(VICTIM.findall(text)) < 2:
        return
    left = [p for p in found.values() if not (p.subject or p.announcing or p.victim)]
    if len(left) == 1:
        left[0].victim = left[0].told = True


def accuse_the_only_one(text: str, found: dict[str, Person]) -> None:
    """Take the one person of a release for its subject where its opening charges or sentences somebody unnamed."""
    if any(p.subject for p in found.values()) or not (
        OPENING.search(text, 0, OPENING_LENGTH) or TOGETHER.search(text, 0, OPENING_LENGTH)
    ):
        return
    private = [p for p in found.values() if not (p.announcing or p.victim or p.titles)]
    several = TOGETHER.search(text, 0, OPENING_LENGTH)
    if several and len(private) == (2 if several["two"] else 3) and private[-1].first[0] < 1000:
        for person in private:
            person.accused = True
        return
    if len(private) == 1 and len(private[0].spans) > 2 and private[0].first[0] < 1000:
        private[0].accused = True


def accuse_in_sections(text: str, people: list[Person], sections: list[tuple[int, int]]) -> None:
    """Accuse the only one whom a section of a digest names where it tells an outcome of whoever it is about."""
    for start, end in sections:
        here = [p for p in people if any(start <= a < end for a, _ in p.spans)]
        if len(here) == 1 and UNSUSTAINED.search(text, start, end):
            here[0].cleared = True
        if any(p.subject for p in here):
            continue
        left = [p for p in here if not (p.announcing or p.victim or p.told)]
        if len(left) == 1 and not left[0].cleared and not CLEARED.search(text, start, end):
            left[0].accused |= bool(DISPOSED.search(text, start, end))


def hide_with(found: dict[str, Person]) -> None:
    """Hide who bears the surname of one who is hidden, or stands with one in a list, and is neither accused nor in office."""
    hidden = [p for p in found.values() if p.victim]
    if not hidden:
        return
    accused = {p.surname for p in found.values() if p.subject}
    surnames = {p.surname for p in hidden} - accused
    beside = {n for p in hidden if not p.minor for n in p.partners}
    for person in found.values():
        if not (person.subject or person.announcing or person.titles):
            person.victim |= person.surname in surnames or person.name in beside
