"""People in English: runs of capitalised words that a given name, a title or a charge makes a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from extraction.common import Spans, data, propose
from extraction.en.charges import ACTED_ON, AFTER, AGAINST, AGED, BEFORE, NAMED_IN, STRONG
from extraction.en.headlines import HEADLINE, headline
from extraction.en.heads import post_before
from extraction.en.mentions import (
    CHAIN,
    DEGREE,
    POLITE,
    SPEAKS,
    add_surnames,
    charged_later,
    known_as,
    note_outcome,
    share_in_lists,
    title_pattern,
)
from extraction.en.names import INITIAL, candidates, first_word, lists, surnames
from extraction.en.only_ones import accuse_the_only_one, hide_the_victim
from extraction.en.person import Person
from extraction.en.protecting import capitals, role

FIRM = re.compile(r"^,?\s(?:LLC|L\.L\.C|Inc|Corp|Ltd|LLP|Co\.|P\.[AC])")

# a surname of two, which few names of places or firms have
DOUBLE = re.compile(r"[a-zß-ÿ]-[A-ZÀ-Þ][a-zß-ÿ]")
COURTESY = re.compile(r"(?<=\s)(?:Dr|Mr|Ms|Mrs|Sister|Rev)\.?\s$")
SEVERAL = re.compile(r"[a-z]s,?\s$")
SAID = re.compile(r"[”\",]\s(?:said|says|added|stated|explained|according\sto)\s$")

ANNOUNCED = re.compile(r"\bannounce[sd]?(?:\stoday)?(?:\sby)?\s$")


@cache
def _jobs() -> frozenset[str]:
    return frozenset(data("extraction.en", "posts")["heads"])


def people(
    text: str,
    heads: frozenset[str],
    is_place: Callable[[str], bool],
    listed: Sequence[tuple[int, int]] = (),
) -> tuple[list[Person], frozenset[str]]:
    """Return the people in the order of their first mention, and surnames of names that stay in doubt.

    ``heads``: words that make a phrase an organisation, so that one named after a person is none; ``listed``: names
    in the cells of a table of cases, whose bearers the cases are about.
    """
    given, _, soft, _, announcing = lists()
    headlines = Spans(m.span() for m in HEADLINE.finditer(text) if headline(m.group()))
    found: dict[str, Person] = {}
    bearers: dict[str, list[Person]] = {}
    ends: set[int] = set()
    last, many = 0, False
    doubt: set[str] = set()
    for start, end, words in candidates(text, heads):
        name = text[start:end]
        before, after = text[max(0, start - 80) : start], DEGREE.sub("", text[end : end + 280])
        title = _own_title(text, start, before, ends)
        follower = re.match(r"\s([A-Z][\w.]+)", after)
        if FIRM.match(after):
            continue
        if not title and follower and follower.group(1).rstrip(".") in heads:
            continue
        if re.search(r"\d{2},\s(?:of\s)?$", before) and re.match(r",\s(?:[A-Z]|is\b|was\b|has\b)", after):
            continue
        # a given name, or an initial between two words
        known = first_word(words) in given or any(INITIAL.fullmatch(w) for w in words[1:-1])
        if not known and headlines.touches(start, end):
            # every word of a headline is written in capitals
            continue
        if not known and follower and follower.group(1).lower() in _jobs():
            # the rest of a title: Deputy (Juvenile Corrections) Officer
            continue
        if not (known or title) and is_place(name):
            continue
        if re.search(
            r"\b(?:City|Town|Village|County|State|University|College|Port|Township|Borough|Bank|District) of\s(?:the\s)?$",
            before,
            re.I,
        ):
            continue
        strong = bool(STRONG.match(after) or (known and ACTED_ON.search(before)))
        near = COURTESY.sub("", before)
        post = bool(post_before(near) or post_before(near[:-2] + " " if near.endswith(", ") else ""))
        accused = bool(
            AFTER.match(after)
            or BEFORE.search(before)
            or (
                (post or title)
                and (
                    AGAINST.search(text[max(0, start - 160) : start])
                    or NAMED_IN.search(text[max(0, start - 110) : start])
                )
            )
        )
        if accused and not (known or title or strong) and not AGED.match(after) and not BEFORE.search(before):
            accused = False
        stands = role(before, after)
        # an age beside one who is harmed accuses nobody, nor does: retaliated against
        if stands.harmed and not strong and (stands.told or AGED.match(after)):
            accused = False
        # the next of a list: clerks (name) and …
        chained = last < start < last + 60 and CHAIN.match(text[last:start])
        plain = re.sub(r",?\s(?:Jr\.?|Sr\.?|II|III|IV)$", "", name)
        strength = (
            2 * known - (words[-1] in soft) + (not known and plain.split()[-1].title() in surnames()) + 2 * (bool(title) or post) + 2 * (strong or accused) + 2 * stands.harmed
            + bool(DOUBLE.search(words[-1])) + bool(SAID.search(before)) + bool(chained) * (1 + many)
            + bool(re.match(r",\s(?:a|an|the|former|who|his|her|chief|director|president)\s", after))
        )  # fmt: skip
        surname = plain.split()[-1].strip(".")
        weak = strength < 2 and not charged_later(text, end, surname)
        told = [
            n
            for n, b in (
                ("given name", known),
                ("title", title),
                ("post", post),
                ("charge", strong or accused),
            )
            if b
        ]
        rule = f"en/names.yaml: {', '.join(told) or 'named later'}"
        propose("person", start, end, rule, name, "weaker" if weak else None)
        if weak:
            doubt.add(surname)
            continue
        person = known_as(found, bearers, name, plain, surname)
        if person is None:
            person = found[name] = Person(name, surname, (start, end))
            bearers.setdefault(surname, []).append(person)
        person.spans.append((start, end))
        ends.add(end)
        last, many = end, bool((post and SEVERAL.search(near)) or (many and chained))
        office = title if title and title.group(1) not in POLITE else None
        if office:
            person.titles.append((start - len(before) + office.start(1), start - len(before) + office.end(1)))
            person.announcing |= office.group(1) in announcing
        person.announcing |= bool(SPEAKS.match(after) or (ANNOUNCED.search(before) and not strong)) or bool(
            title and re.match(r"[^.;]{0,80}announce", after)
        )
        person.proved |= strong
        person.accused |= strong or accused
        note_outcome(person, before, after)
        person.strength = max(person.strength, strength)
        person.victim |= stands.told or (stands.harmed and not office)
        person.told |= stands.told
        person.minor |= stands.minor
    for start, end in listed:
        propose("person", start, end, "en/ledgers.yaml: name", text[start:end])
        name = text[start:end]
        person = found.setdefault(name, Person(name, name.split()[-1].strip("."), (start, end)))
        person.spans = sorted({*person.spans, (start, end)})
        person.first = min(person.first, (start, end))
        person.accused = True
    add_surnames(text, found, heads)
    share_in_lists(text, found)
    accuse_the_only_one(text, found)
    hide_the_victim(text, found)
    for person in found.values():
        # one who is quoted may be harmed as well: only the office tells who announces
        offices = {text[a:b] for a, b in person.titles}
        known_by_post = bool(offices & announcing or (offices and not person.told))
        person.victim &= person.minor or not (person.subject or known_by_post)
        if person.victim:
            person.spans = sorted({*person.spans, *capitals(text, person.name)})
    return sorted(found.values(), key=lambda p: p.first), frozenset(doubt)


def _own_title(text: str, start: int, before: str, ends: set[int]) -> re.Match[str] | None:
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
