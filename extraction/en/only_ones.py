"""The only one of a release who can be meant by words without a name: the one charged, the victim."""

from __future__ import annotations

import re

from extraction.en.person import Person

# letters behind a name: (name), M.D., …
OPENING = re.compile(
    r"\b(?:candidate|employee|official|officer|man|woman|[a-z]+(?:er|or|ian|ist|ant))\b[^.;]{0,80}\s"
    r"(?:was|were|has|have|had|been|has been|is)\s(?:\w+\s)?(?:charged|sentenced|convicted|indicted|arrested|pleaded guilty|pled guilty|found guilty)\b"
)

VICTIM = re.compile(r"\b(?:the|his|her|this) victim\b(?!['’]s|s)", re.I)


def hide_the_victim(text: str, found: dict[str, Person]) -> None:
    """Hide the only one who is neither accused nor announces where a text speaks of the victim without a name."""
    if len(VICTIM.findall(text)) < 2:
        return
    left = [p for p in found.values() if not (p.subject or p.announcing or p.victim)]
    if len(left) == 1:
        left[0].victim = left[0].told = True


def accuse_the_only_one(text: str, found: dict[str, Person]) -> None:
    """Take the one person of a release for its subject where its opening charges or sentences somebody unnamed."""
    if any(p.subject for p in found.values()) or not OPENING.search(text[:400]):
        return
    private = [p for p in found.values() if not (p.announcing or p.victim or p.titles)]
    if len(private) == 1 and len(private[0].spans) > 2 and private[0].first[0] < 1000:
        private[0].accused = True
