"""What befell those whom words without a name mean: both officers were dismissed, the 51-year-old was sentenced."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from extraction.common import Mark, propose, sentences
from extraction.en.accused.acts import acts
from extraction.en.accused.charges import AFTER, STRONG
from extraction.en.names.called_by_post import called_by_post
from extraction.en.names.he_or_she import he_or_she
from extraction.en.names.person import Person, marks_of
from extraction.en.names.referring import CHARGED, NUMBERED, referring
from extraction.en.sanctions.items import item_marks
from extraction.en.sanctions.opening import opened
from extraction.en.sanctions.punished import hit
from extraction.en.sanctions.punishing import REACH, ahead
from extraction.en.sanctions.told_sentences import told_sentences


def accuse_the_meant(text: str, found: dict[str, Person]) -> None:
    """Accuse those whom words without a name charge or punish."""
    able = [
        p for p in found.values() if not (p.told or p.victim or p.cleared or (p.announcing and not p.accused))
    ]
    if all(p.subject for p in able):
        return
    known = {p.name for p in able if p.subject}
    marks = [(a, b, p.name) for p in able for a, b in p.spans]
    for (start, end), group in groupby(referring(text, sentences(text, "en"), marks), key=lambda m: m[:2]):
        names = {n for _, _, n in group}
        # the defendants: nobody new where somebody is charged; the officers: only with one who is
        if (known and CHARGED.search(text, start, end)) or not (
            names & known or len(names) == 1 or NUMBERED.search(text, start, end)
        ):
            continue
        if _befell(text, start, end, first=not known):
            for name in names:
                found[name].accused = True
    everybody = _told_apart(found.values())
    open_to = {p.name for p in able if not p.subject}
    for start, end, name in standing(text, sentences(text, "en"), everybody):
        if name not in open_to:
            continue
        if _hit(text, start, end) or told_sentences(text, end):
            found[name].accused = found[name].proved = True
        elif AFTER.match(text[end : end + 2 * REACH]) or _befell(text, start, end, first=True):
            found[name].accused = True


def _told_apart(people: Iterable[Person]) -> list[Mark]:
    """Return the mentions of all of whom a text tells: who announces acts on them, and nobody means him by he."""
    return marks_of(p for p in people if p.subject or not p.announcing)


def standing(text: str, lines: list[tuple[int, int]], marks: list[Mark]) -> list[Mark]:
    """Return a mark for each pronoun and each word for a post or kin that means one of those named; ``marks`` in order."""
    called = called_by_post(text, lines, marks)
    told = [*he_or_she(text, lines, sorted([*marks, *called])), *called]
    for start, end, name in told:
        propose("person", start, end, "en/sanctions/meant.py", name, "repeated")
    return sorted(set(told))


def _befell(text: str, start: int, end: int, *, first: bool) -> bool:
    """Return whether a wording is what a charge or a sanction is told of; ``first``: an act will do, nobody is charged."""
    behind = text[end : end + 2 * REACH]
    return bool(STRONG.match(behind) or (first and acts(behind)) or _hit(text, start, end))


def _hit(text: str, start: int, end: int) -> bool:
    """Return whether a wording is what a sanction is told of."""
    return bool(hit(text, start, end) or ahead(text, start, text[max(0, start - REACH) : start]))


def meant(text: str, lines: list[tuple[int, int]], named: list[Person]) -> list[Mark]:
    """Return a mark for each subject whom words without a name mean; none where they mean others as well."""
    subjects = {p.name for p in named if p.subject}
    own = [(a, b, p.name) for p in named if p.subject for a, b in p.spans]
    able = [(a, b, p.name) for p in named if p.subject or not p.announcing for a, b in p.spans]
    found = [m for m in referring(text, lines, own) if CHARGED.search(text, m[0], m[1])]
    for _, group in groupby(referring(text, lines, able), key=lambda m: m[:2]):
        alike = list(group)
        if all(n in subjects for _, _, n in alike):
            found += [m for m in alike if not CHARGED.search(text, m[0], m[1])]
    everybody = _told_apart(named)
    able_names = {n for _, _, n in able}
    # what he or she received who is no subject falls on nobody
    found += [m for m in standing(text, lines, everybody) if m[2] in subjects or m[2] in able_names]
    found += [m for m in item_marks(text, everybody) if m[2] in subjects]
    found += [m for m in opened(text, named) if m[2] in subjects]
    return sorted(set(found))
