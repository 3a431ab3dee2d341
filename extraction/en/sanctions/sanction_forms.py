"""Sanctions told without a formula: by he and him, as a noun that was imposed, right behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.common import Mark, Sanctioned, lazy, propose
from extraction.en.sanctions.nominal import nominal
from extraction.en.sanctions.punishing import done, pronouns
from extraction.en.sanctions.receivers import CLAUSE
from extraction.en.sanctions.told_sentences import penalties, told_sentences

AND = lazy(r"(?:,\s\d{2},?)?\sand\s(?:[\w’'.-]+\s){0,3}")
# in characters: who acts stands so close before what he does
DOER = 40
VERB = lazy(r"(?:,\s[^.;]{1,60},|,)?\s(?:received|got|were|drew)\b")


def by_pronouns(
    text: str, start: int, end: int, here: list[Mark]
) -> Iterator[tuple[str, int, int, list[Mark]]]:
    """Yield (id, start, end) of what he or she received, and the mentions that may be meant."""
    mine, others = pronouns(text, start, end)
    for name, a, b in (*mine, *others):
        propose("sanction", a, b, "en/sanctions/punishing.py", name)
        # ordered him to repay: he is not who orders; reprimanded the pair and moved them
        own = (name, a, b) in mine
        yield name, a, b, [m for m in here if own or m[1] < a - DOER or text[m[0]].islower()]


def as_nouns(
    text: str, start: int, end: int, here: list[Mark], pending: re.Pattern[str], own: list[Sanctioned]
) -> Iterator[tuple[str, int, int, list[Mark]]]:
    """Yield (id, start, end) of what was imposed, told as a noun, and the mentions that may be meant; ``own``: told at names."""
    for name, a, b in nominal(text, start, end):
        pends = pending.search(CLAUSE.split(text[start:a])[-1][-80:]) is not None
        propose("sanction", a, b, "en/sanctions/nominal.py", name, "not_received" if pends else None)
        if not pends and not any(s.start < b and a < s.end for s in own):
            yield name, a, b, here


def behind_names(text: str, here: list[Mark], *, lead: str, pending: re.Pattern[str]) -> list[Sanctioned]:
    """Return what stands right behind each name: A to 18 months, B to probation; A: two years, a fine of $500."""
    if pending.search(lead[-80:]):
        return []
    found = []
    for i, (start, end, name) in enumerate(here):
        if start == end:
            # a part of an item
            found += [
                Sanctioned(kind, a, b, (name,)) for kind, a, b in penalties(text, end) or done(text, end)
            ]
            continue
        # A and B received two years each
        names = (here[i - 1][2], name) if i and AND.fullmatch(text, here[i - 1][1], here[i][0]) else (name,)
        both = bool(VERB.match(text, end))
        for kind, a, b in told_sentences(text, end):
            propose("sanction", a, b, "en/sanctions/told_sentences.py", kind)
            found.append(Sanctioned(kind, a, b, names if both else (name,)))
    return found
