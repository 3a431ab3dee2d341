"""Who is charged by a word for what he is: a former registrar and a vendor have been indicted. … Registrar A told the board …"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from extraction.common import Mark, Phrases, Span, lazy, propose, sentences
from extraction.en.accused.charges import DID
from extraction.en.names.person import Person
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import heads, plural_heads

PHRASES = Phrases("extraction.en", "charged_by_kind")

# a former registrar and the owner of … were indicted: without a name
CHARGED = PHRASES.compile(
    rf"(?:[A-Z][\w ,.’'-]{{2,40}}\s?[–—-]+\s|[A-Z][^.;:]{{5,110}}?\s(?:announced|said)\s(?:\w+\s)?that\s)?(?P<who>(?:‹opening›)\s[^.;:]{{3,200}}?)\s(?:(?:‹being›)\s(?:\w+ly\s|also\s|today\s|each\s|all\s)?(?:{DID})|(?:‹plead›))\b"
)
# The Rates Tribunal has fined a court interpreter; has banned for two years the coach of
ACTED = PHRASES.compile(
    r"(?:[A-Z][\w ,.’'-]{2,40}\s?[–—-]+\s)?(?:On\s\w+,?\s)?(?:The|An?)\s[^.;:]{3,90}?\s(?:‹acted›)\s(?:for\s[\w ]{3,20}?\s)?(?P<who>(?:an?|the|its)\s[^.;:,]{3,90})"
)
# A sergeant in the (unit) sold …, a jury decided
DECIDED = PHRASES.compile(
    r"(?P<who>An?\s[^.;:,]{3,90})[^.;:]{0,120},\s(?:a|the)\s(?:‹body›)\s(?:has\s)?(?:‹decided›)\b"
)
# the next sentence begins with the name
BEGINS = lazy(rf"\W*(?:[A-Z][a-z]+\s){{0,2}}?{COURTESY}$")
# in characters: an opening tells whom a report is about
OPENING = 500
ONE = lazy(r"(?:[Aa]n?|[Tt]he|[Ii]ts)\s")
# who begins the next sentence and only speaks is somebody else
SAYS = PHRASES.compile(r"(?:,[^.;]{1,90},|,)?\s(?:‹says›)\b")
# in characters: a title and courtesy before the name
NEXT = 40
# what makes a head the head of something else: the clerk of the chief
APART = PHRASES.compile(r"\b(?:‹apart›)\b")
PART = lazy(r",\s(?:and\s)?|\sand\s")
NOT_BEFORE = PHRASES.compile(r"\b(?:‹not_before›)\s(?:(?:the|a|an|then|former|[A-Z][\w.]*)\s){0,4}$")
# whoever holds the post now or elsewhere
NOW = PHRASES.compile(r"\b(?:‹now›)\b", re.I)
# who sits in court or charges is named in every report, whoever is charged
OUTSIDERS = frozenset(PHRASES.words("outsiders"))
# in characters: the word for what somebody is stands so close to the name
NEAR = 70


Opening = Callable[[str, int, int], Span | None]


def _charges(text: str, start: int, end: int) -> Span | None:
    """Return the words for those whom a sentence charges or punishes without a name."""
    m = next(filter(None, (p.match(text, start, end) for p in (CHARGED, ACTED, DECIDED))), None)
    return m.span("who") if m else None


def accuse_by_kind(text: str, found: dict[str, Person]) -> None:
    """Accuse those of the kinds that an opening charges without a name, where only one of a kind is named."""
    accuse_by_opening(text, found, _charges)


def accuse_by_opening(text: str, found: dict[str, Person], opening: Opening) -> None:
    """Accuse those whom an opening means without a name."""
    if all(p.subject for p in found.values() if _able(p)):
        return
    for _, _, word, person, sure in meant_by_opening(text, found.values(), opening):
        if not person.subject and (sure or not _hidden(text, person, word)):
            propose("person", *person.first, "en/accused/charged_by_kind.py", word)
            person.accused = True


def _able(person: Person) -> bool:
    return not (person.minor or person.cleared or person.announcing)


def meant_by_opening(
    text: str, people: Iterable[Person], opening: Opening
) -> Iterator[tuple[int, int, str, Person, bool]]:
    """Yield (start, end) of the words of an opening for one without a name, the word for what he is, who is meant, whether by what follows."""
    people = list(people)
    able = [p for p in people if _able(p)]
    marks = sorted(a for p in people for a, _ in p.spans)
    lines = list(sentences(text[:OPENING], "en"))
    for i, (start, end) in enumerate(lines):
        who = opening(text, start, end)
        if who is None or any(who[0] <= a < who[1] + NEAR for a in marks if a < end):
            continue
        kinds = list(_kinds(text[slice(*who)]))
        if len(kinds) == 1 and ONE.match(text, who[0]) and i + 1 < len(lines):
            yield from ((*who, kinds[0], p, True) for p in able if _next(text, lines[i + 1][0], p))
        for word in kinds:
            fit = [p for p in able if any(_called(text, s, word) for s in p.spans)]
            if len(fit) == 1:
                yield *who, word, fit[0], False


def _next(text: str, start: int, p: Person) -> bool:
    """Return whether a name begins the sentence behind one that punishes somebody without a name."""
    a, b = p.first
    return (
        not (p.told or p.victim)
        and 0 <= a - start < NEXT
        and BEGINS.fullmatch(text, start, a) is not None
        and not SAYS.match(text, b)
    )


def charged_marks(text: str, people: Iterable[Person]) -> list[Mark]:
    """Return a mark for each who is meant where an opening charges or punishes one without a name."""
    return opening_marks(text, people, _charges)


def opening_marks(text: str, people: Iterable[Person], opening: Opening) -> list[Mark]:
    """Return a mark for each one who is meant alone by the words of an opening: not the chairman and the treasurer."""
    told: dict[Span, set[str]] = {}
    for a, b, _, person, _ in meant_by_opening(text, people, opening):
        if not PART.search(text, a, b):
            told.setdefault((a, b), set()).add(person.name)
    return [(a, b, min(names)) for (a, b), names in told.items() if len(names) == 1]


def _kinds(who: str) -> Iterable[str]:
    """Yield the heads of the parts of a subject: registrar, vendor."""
    for part in PART.split(who):
        near = APART.split(part)[0]
        heard = [*heads().finditer(near), *plural_heads().finditer(near)]
        if heard:
            word = max(heard, key=lambda h: h.end()).group().lower()
            if word not in OUTSIDERS:
                yield word


def _hidden(text: str, person: Person, word: str) -> bool:
    """Return whether somebody is harmed or told what others did, and not charged as what he is titled (Registrar A, 62, told …)."""
    titled = any(text[slice(*t)].lower().split()[-1] == word for t in person.titles)
    return (person.told or person.victim) and not titled


def _called(text: str, span: tuple[int, int], word: str) -> bool:
    """Return whether a mention stands beside a word for what its bearer is."""
    low = max(0, span[0] - NEAR)
    if NOW.search(text, span[0] - 30 if span[0] > 30 else 0, span[1] + 50):
        return False
    before = re.search(rf"\b{re.escape(word)},?\s{COURTESY}$", text[low : span[0]], re.I)
    if before:
        return not NOT_BEFORE.search(text[low : low + before.start()])
    return bool(
        re.match(
            rf",\s(?:\d{{2}},\s)?(?:[^.;,]{{0,50}}?\s)?{re.escape(word)}\b",
            text[span[1] : span[1] + NEAR],
            re.I,
        )
    )
