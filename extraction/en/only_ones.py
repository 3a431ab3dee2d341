"""The only one of a release who can be meant by words without a name: the one charged, the victim."""

from __future__ import annotations

import re

from extraction.common import Phrases
from extraction.en.person import Person

PHRASES = Phrases("extraction.en", "only_ones")

# letters behind a name: (name), M.D., …
OPENING = PHRASES.compile(
    r"\b(?:candidate|employee|official|officer|man|woman|[a-z]+(?:er|or|ian|ist|ant))\b[^.;]{0,80}\s"
    r"(?:‹being›)\s(?:\w+\s)?(?:‹charged›)\b"
)

OPENING_LENGTH = 400
VICTIM = re.compile(r"\b(?:the|his|her|this) victim\b(?!['’]s|s)", re.I)


# the couple, two brothers, the three owners: as many as are charged together
TOGETHER = PHRASES.compile(
    r"\b(?:(?P<two>‹two›)|(?P<three>trio|three [\w ,-]{3,60}))\b[^.;]{0,80}?\s"
    r"(?:‹together_being›)\s(?:\w+\s)?(?:‹together_charged›)\b",
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
