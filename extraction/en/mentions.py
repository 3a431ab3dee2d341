"""Mentions by surname alone, under another form of the name, and in lists."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from extraction.common import data
from extraction.en.charges import AFTER, STRONG
from extraction.en.clearing import GUILT, cleared
from extraction.en.names import lists
from extraction.en.person import Person
from extraction.en.protecting import role

POLITE = frozenset({"Mr.", "Mrs.", "Ms.", "Miss", "Dr."})

SPEAKS = re.compile(
    r"^,?\s(?:said|says|stated|announced|noted|added|commented|declared)\b|^[^.;]{0,60}\b(?:announced today|today announced)"
)

DEGREE = re.compile(
    r"^(?:,\s(?:M\.?D\.?|R\.?N\.?|D\.?O\.?|Ph\.?\s?D\.?|Esq\.?|C\.?P\.?A\.?|J\.?D\.?|D\.?D\.?S\.?|D\.?P\.?M\.?|D\.?C\.?|B\.?S\.?N\.?|Pharm\.?D\.?)(?=[,\s]))+"
)

CHAIN = re.compile(
    r"^(?:,?\s\(?\d{2}\)?)?(?:,?\s(?:both\s|all\s)?of\s[A-Z][\w .]{2,30}(?:,\s[A-Z][\w. ]{1,20})?)?(?:,|;|,?\sand|\s&)\s(?:and\s)?(?:(?:Dr|Mr|Mrs|Ms)\.\s)?$"
)


@cache
def title_pattern() -> re.Pattern[str]:
    """Return the pattern of a title that ends right before a name."""
    titles = sorted(data("extraction.en", "names")["titles"], key=len, reverse=True)
    return re.compile(
        rf"(?:^|(?<=[\s(,“\"/-]))({'|'.join(map(re.escape, titles))})s?(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w\s]{{2,40}}?,?)?(?:\s\([A-Z]{{2,6}}\))?,?\s$"
    )


def note_outcome(person: Person, before: str, after: str) -> None:
    """Note whether this mention clears the person or tells guilt."""
    told = STRONG.match(after)
    person.cleared |= cleared(before, after)
    person.guilty |= bool(told and GUILT.search(told.group()))


def charged_later(text: str, end: int, surname: str) -> bool:
    """Return whether the surname alone stands further on with a charge, or after Mr. or Ms."""
    if len(surname) < 3:
        return False
    for m in re.finditer(rf"(?<![\w'-]){re.escape(surname)}(?![\w'-])", text[end:]):
        after = re.sub(r"^\sand\s[A-Z]\w+(?=\s)", "", text[end + m.end() : end + m.end() + 120])
        if STRONG.match(after) or re.search(r"\bM(?:r|s|rs)\.\s$", text[: end + m.start()][-6:]):
            return True
    return False


def known_as(found: dict[str, Person], name: str, plain: str, surname: str) -> Person | None:
    """Return the person already met under this name, under its last words, or under the same first and last word."""
    if name in found:
        return found[name]
    return next(
        (
            p
            for p in found.values()
            if p.surname == surname and (p.name.split()[0] == plain.split()[0] or p.name.endswith(" " + name))
        ),
        None,
    )


def add_surnames(text: str, found: dict[str, Person], heads: frozenset[str]) -> None:
    """Add mentions by surname alone, where one person bears it."""
    given, _, _, _, announcing = lists()
    for person in found.values():
        shared = [p for p in found.values() if p.surname == person.surname and p is not person]
        # a surname alone is of the one who bears it; of several, it is hidden with a protected one
        if len(person.surname) < 2 or (shared and not (person.victim and not any(p.subject for p in shared))):
            continue
        for m in re.finditer(rf"(?<![\w'-]){re.escape(person.surname)}(?![\w-])", text):
            start, end = m.span()
            if any(a <= start < b for p in found.values() for a, b in p.spans):
                continue
            tail = (
                (
                    re.match(r"(?:\s[A-Z][\w.&']*|,(?=\s(?:LLC|Inc|Corp|Ltd|LLP)))*", text[end : end + 60])
                    or [""]
                )[0]
                .replace(",", " ")
                .split()
            )
            if tail and (tail[0] in given or any(w.rstrip(".") in heads for w in tail)):
                continue
            person.spans.append((start, end))
            before, after = text[max(0, start - 60) : start], DEGREE.sub("", text[end : end + 280])
            title = title_pattern().search(before)
            if title and title.group(1) not in POLITE:
                person.titles.append(
                    (start - len(before) + title.start(1), start - len(before) + title.end(1))
                )
                person.announcing |= title.group(1) in announcing
            note_outcome(person, before, after)
            stands = role(before, after)
            person.told |= stands.told
            person.victim |= stands.told
            person.proved |= bool(STRONG.match(after))
            person.accused |= bool(STRONG.match(after) or AFTER.match(after))
            person.announcing |= bool(SPEAKS.match(after)) and not person.accused
        person.spans.sort()


def share_in_lists(text: str, found: dict[str, Person]) -> None:
    """In a list of names (A, 45, B and C were charged) what is told of one is told of all."""
    marks = sorted((a, b, p.name) for p in found.values() for a, b in p.spans)
    pairs = [(x[2], y[2]) for x, y in pairwise(marks) if CHAIN.match(text[x[1] : y[0]])]
    for one, other in [*pairs, *reversed(pairs)]:
        a, b = found[one], found[other]
        a.partners |= {other}
        b.partners |= {one}
        if a.titles and not b.titles and text[a.titles[0][1] : a.titles[0][1] + 2] == "s ":
            # Assistant Attorneys A and B: one title for both
            b.titles, b.announcing = [a.titles[0]], a.announcing
        if a.titles or b.titles:
            continue
        a.accused = b.accused = a.accused or b.accused
        a.proved = b.proved = a.proved or b.proved
