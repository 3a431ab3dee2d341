"""Who was punished: whom a sanction hits by name, or by he and him where only one can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from extraction.common import Mark, Phrases, Sanctioned, lazy, propose
from extraction.en.accused.charges import ASIDE
from extraction.en.names.person import Person, marks_of
from extraction.en.sanctions.gapped import gapped
from extraction.en.sanctions.nominal import nominal
from extraction.en.sanctions.owned import owned
from extraction.en.sanctions.punishing import MIDDLE, OBJECT, REACH, ahead, around, behind, pronouns
from extraction.en.sanctions.resolved import resolved
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "punished")

CONVICTION = lazy(PHRASES.fill(r"\b(?:‹conviction›)\sof") + MIDDLE + "$", re.I)
SENTENCE_OF = lazy(
    r"\bsentences?\s(?:handed|passed|imposed|given)\s(?:down\s)?(?:to|on|upon)" + MIDDLE + "$", re.I
)
# found the engineer, A, guilty
FOUND = lazy(r"\b(?:finds?|found|held|holds|judged|adjudged)" + MIDDLE + "$", re.I)
GUILTY = PHRASES.compile(rf"(?:{ASIDE})\s(?:was\s|to be\s)?(?:‹guilty›)\b")
STOP = lazy(r"(?:[.!?]|[.!?][”\"])\s(?=[A-Z“\"])|\n")
# A, 44, and the clerk B
JOINED = lazy(r"(?:,\s\(?\d{2}\)?,?)?(?:,?\s(?:and|both)\s|,\s)(?:[\w ’'-]{0,60},?\s)?" + COURTESY)
VERBS = PHRASES.compile(r"\b(?:‹verbs›)\b")
LISTED = 90
# ways in which a sanction is told before and behind a name, or of what its bearer has
BESIDE = (around, owned, resolved)
# a verb of one
ONE = lazy(r"\s(?:was|is|has)\s")


def at_names(text: str, here: list[Mark]) -> list[Sanctioned]:
    """Return the sanctions that stand right at names (start, end, name; in order), each with those whom it hit.

    Several who are meant by one wording (both officers) stand at one place.
    """
    found = []
    for i, (start, end, _) in enumerate(here):
        if i and here[i - 1][:2] == (start, end):
            continue
        last = i + 1
        while last < len(here) and here[last][:2] == (start, end):
            last += 1
        alike = tuple(n for _, _, n in here[i:last])
        until = here[last][0] if last < len(here) else len(text)
        before = text[max(0, start - REACH) : start]
        for kind, a, b in [] if OBJECT.search(before[-70:]) else behind(text, end, until):
            # A and B were fired
            alone = ONE.search(text, end, a)
            found.append(Sanctioned(kind, a, b, alike if alone or alike[1:] else _joined(text, here, i, -1)))
        # dismissed A and demoted B: the verb nearest to a name is its own
        close = before[max(0, here[i - 1][1] - start + len(before)) :] if i else before
        for kind, a, b in ahead(text, start, close) or ahead(text, start, before):
            found.append(Sanctioned(kind, a, b, alike if alike[1:] else _joined(text, here, i, 1)))
        beside = [t for told in BESIDE for t in told(text, start, end, before, until)]
        found += [Sanctioned(*told, alike) for told in beside]
    found += gapped(text, here, found)
    for s in found:
        propose("sanction", s.start, s.end, "en/sanctions/punished.py", s.id)
    return found


def accuse_the_punished(text: str, found: dict[str, Person]) -> None:
    """Accuse whom a sanction hit by name, and who was convicted by name."""
    marks = marks_of(found.values())
    names = {n for s in at_names(text, marks) for n in s.names}
    names |= {
        n
        for a, b, n in marks
        if CONVICTION.search(before := text[max(0, a - REACH) : a])
        or (FOUND.search(before) and GUILTY.match(text, b))
    }
    for name in names | _meant(text, marks, found):
        person = found[name]
        if not (person.victim or person.told or person.cleared):
            person.proved = True


def hit(text: str, start: int, end: int) -> bool:
    """Return whether a run of words is the subject of a verb that tells a sanction, or is found guilty."""
    before = text[max(0, start - REACH) : start]
    if FOUND.search(before) and GUILTY.match(text, end, end + REACH):
        return True
    until = min(len(text), end + 2 * REACH)
    if SENTENCE_OF.search(before):
        return True
    return bool(
        any(told(text, start, end, before, until) for told in BESIDE)
        or (not OBJECT.search(before[-70:]) and behind(text, end, until))
    )


def _meant(text: str, marks: list[Mark], found: dict[str, Person]) -> set[str]:
    """Return whom sentences mean that punish him or her: the one person whom they and those before them name."""
    begins = [m[0] for m in marks]
    names: set[str] = set()
    stops = [0, *(m.end() for m in STOP.finditer(text)), len(text)]
    for i, (low, high) in enumerate(pairwise(stops)):
        own, other = pronouns(text, low, high)
        here = marks[bisect_left(begins, low) : bisect_left(begins, high)]
        before = marks[bisect_left(begins, stops[max(0, i - 1)]) : bisect_left(begins, low)]
        if before and (not here or {n for _, _, n in here} <= names):
            # a fine was imposed: on whom the sentence before names
            other = [*other, *nominal(text, low, high)]
        if not (own or other):
            continue
        # the judge ordered him: whoever that is was named before the sentence
        until = high if own else low
        near = {
            n for _, _, n in marks[bisect_left(begins, stops[max(0, i - 1)]) : bisect_left(begins, until)]
        }
        near -= {n for n in near if found[n].announcing and not found[n].accused}
        if len(near) == 1 and not any(found[n].titles and found[n].told for n in near):
            names |= near
    return names


def _joined(text: str, here: list[Mark], i: int, step: int) -> tuple[str, ...]:
    """Return the names of the list that begins or ends with the one at ``i``."""
    names, k = [here[i][2]], i
    while 0 <= k + step < len(here):
        one, other = sorted((here[k], here[k + step]))
        gap = text[one[1] : other[0]]
        if (
            len(gap) > LISTED
            or not JOINED.fullmatch(gap)
            or VERBS.search(gap)
            or (k == i and "and" not in gap and "," not in gap)
        ):
            break
        k += step
        names.append(here[k][2])
    return tuple(dict.fromkeys(names[::step]))
