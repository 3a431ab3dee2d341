"""The posts of each person by what stands beside the mentions of the name: titles, appositions, verbs, lists of several."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise

from extraction.common import Phrases, lazy
from extraction.en.names.person import Person
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan, one
from extraction.en.posts.posts import chain
from extraction.en.posts.roles import SERVICE_ENDS, beside, employed, hired, served
from extraction.en.posts.roles_ahead import RANKED, ahead, as_post, titled
from extraction.en.posts.several_named import house_of_last, title_of_all
from extraction.en.posts.twins import with_twin
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import heads

PHRASES = Phrases("extraction.en", "posts_named")

AS_POST = lazy(r"\b[Aa]s\s(?:(?:a|an|the)\s)?([^.;]{4,110}?),\s(?:and\s[^,]{0,50},\s)?$")
# (name), as president and owner of X, submitted …
AS_BEHIND = lazy(r",\s(?:then\s)?as\s(?:the\s|an?\s|its\s)?")
HOUSE = lazy(r"(?:,\s(?:aged?\s)?\d{2})?(?:,?\s(?:of|with)|,\s(?:from|at))\s(?:the\s)?")
# (name), clerk, and (name), cashier, of the (unit)
LIST = lazy(r"(?:,\s\d{2})?,\s(?:(?:the|an?|its|then|former)\s){0,2}")
NEXT_OF_LIST = lazy(r"[,;]\s(?:and\s)?(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?")
TRAILING = lazy(r",\s(?:of|from|at)\s(?:the\s)?")
COMMA = lazy(r",\s(?:the\s)?")
# ex-mayor (name) of Tarn del Norte: those who hold a place by its name
OF_PLACE = lazy(r"\sof\s(?P<place>[A-Z][\w’'-]+(?:\s(?:(?:del|de|la|los|on|upon)\s)?[A-Z][\w’'-]+){0,3})")
HOLDS_PLACE = PHRASES.compile(r"(?:[\w-]+\s)?(?:‹holds_place›)", re.I)
BOTH_OF = PHRASES.compile(r",?\s(?:both|all)\s(?:‹both_of›)\s(?:the\s)?")
# (name)'s brother was the clerk: somebody else
KIN = lazy(r"['’]s?\s(?:[a-z-]+\s){1,4}?(?:is|was|had\sbeen|serves|served|works|worked)\s")
# His predecessor, Dr (name)
SUCCEEDS = lazy(
    rf"\b(?:[Hh]is|[Hh]er)\s(?:immediate\s)?(?P<how>predecessor|successor|replacement),\s{COURTESY}$"
)
# in mentions: so far back a predecessor's post is looked for
NEAR = 200
BOTH = lazy(r"\b(?:both|all|each)\s(?:\w+\s){0,2}$")


def posts_named(
    text: str, named: list[Person], lines: list[tuple[int, int]], marks: Landmarks
) -> dict[str, list[PostSpan]]:
    """Return the posts by the names of their holders; ``lines``: start and end of each sentence, in order."""
    mentions = sorted((a, p.name) for p in named for a, _ in p.spans)
    turns = _turns(mentions)
    begins = [a for a, _ in lines]
    posts = {p.name: _posts(text, p, (mentions, turns), (lines, begins), marks) for p in named}
    rank = {p.name: i for i, p in enumerate(named)}
    for person in named:
        partners = sorted((n for n in person.partners if n in rank), key=lambda n: rank[n])
        for other in (named[rank[n]] for n in partners if not posts[n]):
            posts[other.name] = [
                p
                for p in posts[person.name]
                if BOTH.search(text[max(0, p.position[0] - 20) : p.position[0]]) or not one(text, p)
            ]
    _both_of(text, mentions, posts, marks)
    _of_all(text, mentions, posts, marks)
    title_of_all(text, mentions, posts)
    house_of_last(text, mentions, posts)
    _shared(posts)
    _succeeding(text, named, posts)
    return posts


def _both_of(
    text: str, mentions: list[tuple[int, str]], posts: dict[str, list[PostSpan]], marks: Landmarks
) -> None:
    """Give the unit of two to the posts of both: Constable A and Sergeant B, both of the (unit)."""
    for (first, former), (at, other) in pairwise(mentions):
        lead = (
            BOTH_OF.match(text, at + len(other)) if at - first < 90 and text.startswith(other, at) else None
        )
        if lead and lead.end() in marks.starts:
            for name in (former, other):
                posts[name] = [
                    p if p.unit else replace(p, unit=(lead.end(), marks.starts[lead.end()]))
                    for p in posts[name]
                ]


def _of_all(
    text: str, mentions: list[tuple[int, str]], posts: dict[str, list[PostSpan]], marks: Landmarks
) -> None:
    """Give the house that stands behind the last of a list to all: A, clerk, and B, cashier, of the (unit)."""
    run: list[str] = []
    last = 0
    for at, name in mentions:
        own = [p for p in posts[name] if p.position[0] > at]
        near = min(own, key=lambda p: p.position[0], default=None)
        told = near is not None and LIST.fullmatch(text, at + len(name), near.position[0])
        joined = bool(run and NEXT_OF_LIST.fullmatch(text, last, at))
        run = ([*run, name] if joined else [name]) if told else []
        last = near.position[1] if near and told else 0
        house = TRAILING.match(text, last) if len(run) > 1 and near else None
        if house and house.end() in marks.orgs:
            unit = (house.end(), marks.starts[house.end()])
            for one in run:
                posts[one] = [p if p.unit else replace(p, unit=unit) for p in posts[one]]


def _shared(posts: dict[str, list[PostSpan]]) -> None:
    """Give the unit behind the last of a list to all: Assistant Attorneys A and B of the (unit)."""
    units = {p.position: p.unit for own in posts.values() for p in own if p.unit}
    for name, own in posts.items():
        posts[name] = [
            p if p.unit or p.position not in units else replace(p, unit=units[p.position]) for p in own
        ]


def _succeeding(text: str, named: list[Person], posts: dict[str, list[PostSpan]]) -> None:
    """Give whom a text calls by the one before, or the one behind, the post of that one: her predecessor, (name)."""
    mentions = sorted((a, p.name) for p in named for a, _ in p.spans)
    for person in named:
        start = person.first[0]
        lead = SUCCEEDS.search(text, max(0, start - 60), start) if not posts[person.name] else None
        if lead is None:
            continue
        # the last one before that has a post
        last = bisect_left(mentions, (lead.start(), ""))
        before = next((n for _, n in reversed(mentions[max(0, last - NEAR) : last]) if posts[n]), None)
        if before:
            held = posts[before][-1]
            posts[person.name] = [replace(held, former=lead["how"] == "predecessor", start=None, end=None)]


def _house(text: str, end: int, marks: Landmarks, *, labelled: bool = False) -> tuple[int, int] | None:
    """Return the organisation that a name is said to be of: groundskeeper (name), of the parks authority.

    ``labelled``: the post stands before a colon (Warden: (name), Tarn Centre).
    """
    of = HOUSE.match(text, end) or (COMMA.match(text, end) if labelled else None)
    return (of.end(), marks.starts[of.end()]) if of and of.end() in marks.orgs else None


def _place(text: str, post: PostSpan, end: int) -> tuple[int, int] | None:
    """Return the place that a mayor is said to be of, behind the name."""
    of = OF_PLACE.match(text, end) if HOLDS_PLACE.fullmatch(text, *post.position) else None
    return of.span("place") if of else None


def _turns(mentions: list[tuple[int, str]]) -> list[int]:
    """Return for each mention the position of the next one of somebody else."""
    turns = [len(mentions)] * len(mentions)
    for i in range(len(mentions) - 2, -1, -1):
        turns[i] = turns[i + 1] if mentions[i][1] == mentions[i + 1][1] else i + 1
    return turns


def _posts(
    text: str,
    person: Person,
    mentioned: tuple[list[tuple[int, str]], list[int]],
    sentences: tuple[list[tuple[int, int]], list[int]],
    marks: Landmarks,
) -> list[PostSpan]:
    """Return the posts that stand beside the person's mentions: titles, appositions, verbs.

    ``mentioned``: where somebody is named, and who, in order; for each, which is the next of somebody else;
    ``sentences``: start and end of each, in order; where each begins.
    """
    found: list[PostSpan] = []
    # its administrator, Colonel (name)
    ranks: set[str] = set()
    mentions, turns = mentioned
    lines, begins = sentences

    def other(after: int) -> int | None:
        """Return where somebody else is named next, from ``after`` on."""
        i = bisect_left(mentions, (after,))
        if i < len(mentions) and mentions[i][1] == person.name:
            i = turns[i]
        return mentions[i][0] if i < len(mentions) else None

    for title in person.titles:
        near = bisect_left(person.spans, (title[1],))
        name_end = next((b for a, b in person.spans[near : near + 1] if a - title[1] <= 44), None)
        found += titled(text, title, name_end, marks)
    for start, end in person.spans:
        at = bisect_right(begins, start) - 1
        line = lines[at] if at >= 0 and start < lines[at][1] else (start, end)
        following = other(end + 1)
        stop = line[1] if following is None else min(following, line[1])
        full = text[start:end] == person.name or len(text[start:end].split()) > 1
        found += beside(text, end, stop, marks, opened=not full)
        if full:
            told = ahead(text, max(line[0], start - 110), start, marks, labelled=person.subject)
            labelled = text.endswith(": ", 0, start)
            rank = RANKED.search(text, max(0, start - 30), start) if told else None
            ranks |= set(text[rank.start() : start].strip(", ").split()) if rank else set()
            found += [
                p if p.unit else replace(p, unit=_house(text, end, marks, labelled=labelled) or _place(text, p, end))
                for p in told
            ]  # fmt: skip
        found += employed(text, end, min(line[1], end + 120), marks)
        found += hired(text, start, end, marks)
        if not (person.announcing or KIN.match(text, end)):
            found += served(text, end, min(stop, end + 140), marks)
        behind = AS_BEHIND.match(text, end, stop)
        if behind and (m := heads().search(text, behind.end(), min(stop, behind.end() + 40))):
            between_them = text[behind.end() : m.start()]
            found += (
                with_twin(text, chain(text, m, stop), marks) if not SERVICE_ENDS.search(between_them) else []
            )
        low = max(line[0], start - 170)
        lead = AS_POST.search(text[low:start])
        between = other(low + lead.start(1)) if lead else None
        if lead and (between is None or between >= start):
            found += as_post(text, low + lead.start(1), start, marks)
    return [p for p in found if text[slice(*p.position)] not in ranks]
