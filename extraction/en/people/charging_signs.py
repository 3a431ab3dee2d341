"""Whether the words around a name charge its bearer: a verb of which it is the subject, an age and a house, a list of sentences."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.accused.acts import acts
from extraction.en.accused.charges import (
    ACTED_ON,
    ACTED_ON_POST,
    AFTER,
    AGAINST,
    AGED,
    ASIDE,
    BEFORE,
    NAMED_IN,
    OBJECT,
    STRONG,
)
from extraction.en.names.protecting import Role
from extraction.en.sanctions.items import charged_in_item
from extraction.en.sanctions.punished import hit
from extraction.en.sanctions.told_sentences import told_sentences

PHRASES = Phrases("extraction.en", "charging_signs")

# (name) and (name), … were convicted: the first of two
PAIR = lazy(
    r"(?:\s\(\d{2}\)|,\s\d{2})?\sand\s(?:[A-Z][\w.'’-]*\s?){2,3}(?=[\s,(])(?<!\s)(?=[^.;]{0,120}\b(?:were|have)\b)"
)
PUNISHED = PHRASES.compile(r"\b(?:‹punished›)\b[^.;]{0,20}$")
# (name), 44, of Fairmile: 30 months; (name) was sentenced to …
LISTED = PHRASES.compile(r"(?:,\s\d{2})?(?:,\s(?:of\s)?[^.;:,\n]{2,60}){0,2}\s?[:–—|]\s?(?:‹listed›)\b", re.I)
FACES = lazy(
    rf"^{ASIDE}\s(?:now\s)?(?:faces|is\sfacing|faced)\s(?!no\b)[^.;]{{0,50}}?\b(?:counts?|charges?|trial)\b"
)
# removed (name) from office
OUT_OF = PHRASES.compile(r"\s(?:‹out_of›)\b")


def charges(text: str, start: int, end: int, before: str, after: str, stands: Role, *, sure: bool) -> bool:
    """Return whether a verb of a charge has the name as its subject; ``sure``: it is a name by itself, or presented."""
    pair = PAIR.match(after)
    charged = STRONG.match(after) or (STRONG.match(after[pair.end() :]) if pair else None)
    # who complained and was dismissed for it is no subject
    if charged and not (stands.told and PUNISHED.search(charged.group())):
        return True
    if not stands.told and hit(text, start, end):
        return True
    return bool((sure or OUT_OF.match(after)) and ACTED_ON.search(before))


def accuses(
    text: str, start: int, end: int, before: str, after: str, stands: Role, *, named: bool, posted: bool, strong: bool
) -> bool:  # fmt: skip
    """Return whether the words around accuse; ``named``: something else makes the run a name; ``posted``: a post or title."""
    aged = AGED.match(after)
    # an age beside one who is harmed accuses nobody, nor does: retaliated against
    if stands.harmed and not strong and (stands.told or aged):
        # a resident of the town who faces charges is not whom they harmed
        return not stands.minor and not stands.told and FACES.match(after) is not None
    if not (named or strong or aged or BEFORE.search(before)):
        return False
    return bool(
        (aged and not OBJECT.search(before))
        or AFTER.match(after)
        or LISTED.match(after)
        or (not stands.harmed and charged_in_item(text, start, end))
        or (not stands.harmed and acts(after))
        or BEFORE.search(before)
        or (named and not stands.harmed and told_sentences(text, end))
        or (
            posted
            and (
                AGAINST.search(text[max(0, start - 160) : start])
                or NAMED_IN.search(text[max(0, start - 110) : start])
                or ACTED_ON_POST.search(text[max(0, start - 150) : start])
            )
        )
    )
