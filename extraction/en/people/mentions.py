"""Mentions by surname alone, under another form of the name, and in lists."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from extraction.common import Phrases, Taken, data, lazy, words_of
from extraction.en.accused.acts import acts
from extraction.en.accused.charges import ACTED_ON, AFTER, AGED, STRONG
from extraction.en.accused.clearing import GUILT, cleared, quashed
from extraction.en.names.families import families_of
from extraction.en.names.names import lists
from extraction.en.names.person import Person, marks_of
from extraction.en.names.protecting import role
from extraction.en.names.same_surname import elder_or_younger, generation

PHRASES = Phrases("extraction.en", "mentions")

POLITE = frozenset(PHRASES.words("polite"))

SPEAKS = PHRASES.compile(r"^,?\s(?:‹speaks›)\b|^[^.;]{0,60}\b(?:announced today|today announced)")

# announced that she was stepping down: who tells of himself announces nothing else
OF_HIMSELF = PHRASES.compile(
    r"^,?\s(?:‹speaks›)\s(?:[^.;]{0,24}?\s)?(?:(?:he|she)\s(?:was|would|had|is|will)\s(?:be\s)?(?:‹leaving›)|(?:his|her)\s(?:‹leave›)\b)"
)

DEGREE = PHRASES.compile(r"^(?:,\s(?:‹degree›)(?=[,\s]))+")

CHAIN = PHRASES.compile(
    r"^(?:,?\s\(?\d{2}\)?)?(?:,?\s(?:both\s|all\s)?of\s[A-Z][\w .]{2,30}(?:,\s[A-Z][\w. ]{1,20})?)?(?:,|;|,?\sand|\s&)\s(?:and\s)?(?:(?:‹chain›)\.?\s)?$"
)

# an attorney for A, B, said: who speaks for A
FOR = lazy(
    r"\b(?:attorney|lawyer|counsel|solicitor|spokes\w+|representative)s?\s(?:for|of)\s(?:\w+\.?\s)?$", re.I
)

# what a firm's name goes on with behind a surname
GOES_ON = lazy(r"(?:\s[A-Z][\w.&']*|,(?=\s(?:LLC|Inc|Corp|Ltd|LLP)))*")


@cache
def title_pattern() -> re.Pattern[str]:
    """Return the pattern of a title that ends right before a name."""
    titles = sorted(data("extraction.en", "names")["titles"], key=len, reverse=True)
    return re.compile(
        rf"(?:^|(?<=[\s(,“\"/-]))({'|'.join(map(re.escape, titles))})s?(?:\s(?:of|for)\s(?:the\s)?[A-Z](?:(?!\s(?:announce|said|that\s|today))[\w\s]){{2,40}}?,?)?(?:\s\([A-Za-z][A-Za-z&, -]{{1,29}}\))?,?\s$"
    )


def own_title(text: str, start: int, before: str, ends: set[int]) -> re.Match[str] | None:
    """Return the title before a name, unless it stands in apposition behind another: A, Attorney for X, B.

    ``ends``: where mentions of people end.
    """
    title = title_pattern().search(before)
    if title is None:
        return None
    at = start - len(before) + title.start(1)
    if text[max(0, at - 14) : at].endswith("Department of "):
        return None
    behind = re.search(r",\s(?:the\s)?$", text[max(0, at - 6) : at])
    if not behind or ("," not in title.group()[title.end(1) - title.start() :]):
        return title
    comma = at - len(behind.group())
    return None if ends & {comma - 1, comma, comma + 1} else title


def note_outcome(person: Person, before: str, after: str) -> None:
    """Note whether this mention clears the person or tells guilt."""
    told = STRONG.match(after)
    person.cleared |= cleared(before, after)
    person.undone |= quashed(before, after)
    person.guilty |= bool(told and GUILT.search(told.group()))


def charged_later(text: str, end: int, surname: str) -> bool:
    """Return whether the surname alone stands further on with a charge, or after Mr. or Ms."""
    if len(surname) < 3:
        return False
    known = _charges(text)
    if surname not in known:
        known[surname] = _last_charged(text, surname)
    return known[surname] >= end


@lru_cache(maxsize=2)
def _charges(text: str) -> dict[str, int]:
    """Return what is known so far of the surnames of one text, each looked for once."""
    return {}


def _last_charged(text: str, surname: str) -> int:
    """Return where a surname stands with a charge for the last time, -1 where it never does."""
    for start, end in reversed(list(words_of(text).places(surname, apart="'-"))):
        after = re.sub(r"^\sand\s[A-Z]\w+(?=\s)", "", text[end : end + 120])
        if text[end : end + 1] not in ("'", "-") and (
            STRONG.match(after) or re.search(r"\bM(?:r|s|rs)\.\s$", text[max(0, start - 6) : start])
        ):
            return start
    return -1


def add_surnames(text: str, found: dict[str, Person], heads: frozenset[str]) -> None:
    """Add mentions by surname alone, where one person bears it."""
    given, _, _, _, announcing = lists()
    families = families_of(found.values(), text)
    taken = Taken(len(text))
    for person in found.values():
        for a, b in person.spans:
            taken.add(a, b)
    for person in found.values():
        family = families[person.surname]
        # before the second of that surname is named, it is the first one's
        until = family.until(person)
        # a surname alone is of the one who bears it; of several, it is hidden with a protected one
        suffix = generation(person.name) if family.several else ""
        hides = person.victim and not family.others_subject(person)
        if len(person.surname) < 2 or (family.several and not until and not hides and not suffix):
            continue
        for start, end in family.places(text, taken):
            if taken.touches(start, start + 1) or text[end : end + 1] == "-":
                continue
            told = elder_or_younger(text, end) if family.several else ""
            if told != suffix if told else suffix and not (until or hides):
                continue
            if until and not told and not person.first[0] < start < until:
                continue
            if family.several and text.endswith(("the ", "The "), 0, start):
                # the Tarnell case may be that of either
                continue
            if _goes_on(text, end, given, heads):
                continue
            person.spans.append((start, end))
            taken.add(start, end)
            _note_surname(text, person, start, end, announcing)
        person.spans.sort()
        family.recount(person)


def _goes_on(text: str, end: int, given: frozenset[str], heads: frozenset[str]) -> bool:
    """Return whether a surname is the first word of a firm's name or the given name of somebody else."""
    m = GOES_ON.match(text, end, end + 60)
    tail = m.group().replace(",", " ").split() if m else []
    return bool(tail) and (tail[0] in given or any(w.rstrip(".") in heads for w in tail))


def _note_surname(text: str, person: Person, start: int, end: int, announcing: frozenset[str]) -> None:
    """Note what the words around a surname alone say of its bearer."""
    before, after = text[max(0, start - 60) : start], DEGREE.sub("", text[end : end + 280])
    title = title_pattern().search(before)
    if title and title.group(1) not in POLITE:
        person.titles.append((start - len(before) + title.start(1), start - len(before) + title.end(1)))
        person.announcing |= title.group(1) in announcing
    note_outcome(person, before, after)
    stands = role(before, after)
    person.told |= stands.told
    person.victim |= stands.told
    person.proved |= bool(STRONG.match(after) or ACTED_ON.search(before))
    if not person.accused:
        person.accused = (
            person.proved
            or bool(AFTER.match(after) or AGED.match(after))
            or (not person.victim and acts(after))
        )
    person.announcing |= speaks(after) and not person.accused


def speaks(after: str) -> bool:
    """Return whether the words behind a name make its bearer one who announces something about others."""
    return bool(SPEAKS.match(after)) and not OF_HIMSELF.match(after)


def share_in_lists(text: str, found: dict[str, Person]) -> None:
    """In a list of names (A, 45, B and C were charged) what is told of one is told of all."""
    marks = marks_of(found.values())
    pairs = [
        (x[2], y[2])
        for x, y in pairwise(marks)
        if CHAIN.match(text[x[1] : y[0]]) and not FOR.search(text[max(0, x[0] - 40) : x[0]])
    ]
    for one, other in [*pairs, *reversed(pairs)]:
        a, b = found[one], found[other]
        a.partners |= {other}
        b.partners |= {one}
        if a.titles and not b.titles and text[a.titles[0][1] : a.titles[0][1] + 2] == "s ":
            # Assistant Attorneys A and B: one title for both
            b.titles, b.announcing = [a.titles[0]], a.announcing
        if (a.titles or b.titles) and (a.announcing or b.announcing):
            continue
        a.accused = b.accused = a.accused or b.accused
        a.proved = b.proved = a.proved or b.proved
