"""What an item of a list tells of the one whom it begins with: - (name), clerk: took $900; dismissed on 3 May. Fined $500."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extraction.common import Mark, Phrases, lazy
from extraction.en.accused.acts import acts
from extraction.en.accused.charges import DID
from extraction.en.sanctions.told_sentences import penalties
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "items")

# -, •, (a), 1., 1st defendant: and the title of the one who is named behind
OPENS = PHRASES.compile(
    rf"(?:^|\n)[ \t]*(?:[-–•·▪●*][ \t]*|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)][ \t]*|[^\n:,.]{{2,24}}:[ \t])?(?:(?:‹rank›)\s)?{COURTESY}$"
)
# , former clerk: | (clerk) – | |
HEAD = lazy(r"(?:,\s[^.;:\n|–—]{2,90}?|\s?\([^()\n]{2,90}\)){0,2}(?=\s?[:|–—]\s|\s-\s)")
PART = lazy(r"(?:\s?[:;|–—]|\s-|[.](?<!\b[A-Z]\.))[ \t]+(?=[^\s|])")
BARE = lazy(rf"(?:was\s|were\s)?(?:{DID})\b", re.I)
# in characters: how far back the line begins, how long an item is, what a deed is told in
NEAR, LONGEST, REACH = 60, 700, 200


def parts(text: str, start: int, end: int) -> list[int]:
    """Return where the parts begin of the item that a name at ``start`` … ``end`` opens, none where it opens none."""
    if not OPENS.search(text, max(0, start - NEAR), start):
        return []
    head = HEAD.match(text, end)
    if head is None:
        return []
    line = text.find("\n", end, end + LONGEST)
    return [m.end() for m in PART.finditer(text, head.end(), line if line >= 0 else end + LONGEST)]


def charged_in_item(text: str, start: int, end: int) -> bool:
    """Return whether an item tells a deed or a sanction of the one whom it begins with."""
    return any(
        BARE.match(text, p) or penalties(text, p) or acts(" " + text[p : p + REACH])
        for p in parts(text, start, end)
    )


def item_marks(text: str, marks: Iterable[Mark]) -> list[Mark]:
    """Return a mark of no length for each part of an item that a name begins and no other name stands in."""
    ordered = sorted(marks)
    found: list[Mark] = []
    for i, (start, end, name) in enumerate(ordered):
        until = next((a for a, _, n in ordered[i + 1 : i + 9] if n != name), len(text))
        found += [(p, p, name) for p in parts(text, start, end) if p < until]
    return found
