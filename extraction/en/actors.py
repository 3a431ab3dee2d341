"""The people of an English case: kind, subject or not, posts, sanctions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cache
from typing import Any

from extraction.common import Source, Spans, data
from extraction.en.called_by_kind import Kinds
from extraction.en.heads import heads
from extraction.en.landmarks import Landmarks
from extraction.en.no_posts import says_nothing
from extraction.en.person import Person
from extraction.en.post import PostSpan, role_of, whole
from extraction.en.post_facts import post_facts, sanction_facts
from extraction.en.posts import chain, post_at
from extraction.en.roles import beside, employed, hired, served, with_company
from extraction.en.roles_ahead import ahead, leading_role, titled
from extraction.en.sanctions import EVERYBODY, sanctions

# who is meant where only one is accused
WHO = re.compile(r"\b(?:he|she|(?:the|this)\sdefendant)\b", re.I)
AS_HE = re.compile(r"\b[Aa]s\s(?:(?:an?|the)\s)?([^.;,]{4,90}?),?\s$")
AS_POST = re.compile(r"\b[Aa]s\s(?:(?:a|an|the)\s)?([^.;]{4,110}?),\s(?:and\s[^,]{0,50},\s)?$")
BOTH = re.compile(r"\b(?:both|all|each)\s(?:\w+\s){0,2}$")


def actors(
    source: Source, named: list[Person], lines: list[tuple[int, int]], marks: Landmarks
) -> list[dict[str, Any]]:
    """Return the people of the case in the contract's form; ``named`` holds nobody protected."""
    text = source.text
    subjects = [p for p in named if p.subject]
    mentions = sorted((a, p.name) for p in named for a, _ in p.spans)
    turns = _turns(mentions)
    posts = {p.name: _posts(text, p, mentions, turns, lines, marks) for p in named}
    rank = {p.name: i for i, p in enumerate(named)}
    for person in named:
        partners = sorted((n for n in person.partners if n in rank), key=lambda n: rank[n])
        for other in (named[rank[n]] for n in partners if not posts[n]):
            posts[other.name] = [
                p
                for p in posts[person.name]
                if BOTH.search(text[max(0, p.position[0] - 20) : p.position[0]])
                or whole(text, p.position[1]) > p.position[1]
            ]
    _shared(posts)
    kinds = Kinds(marks)
    main = subjects[0] if subjects else None
    if main is not None:
        posts[main.name] += _told(text, main, subjects, lines, marks, posts[main.name])
    received = sanctions(text, lines, [(a, b, p.name) for p in subjects for a, b in p.spans])
    generic = frozenset(data("extraction.en", "posts")["generic"])
    result = []
    for person in named:
        own = [kinds.joined(with_company(text, _spelt(p, marks), marks)) for p in posts[person.name]]
        own = [p for p in own if not says_nothing(text, p, generic)]
        official = person.subject or person.announcing or any(p.public for p in own)
        if not official and not own and person.titles:
            official = True
        sanctioned = [
            s
            for s in received
            if person.subject
            and (person.name in s.names or s.names == EVERYBODY or (not s.names and person is main))
        ]
        if not official and not own and not any(associated(text, *s) for s in person.spans):
            # nothing tells what the person did or is: nobody's name stands in the facts without a reason
            continue
        entry: dict[str, Any] = {
            "name": source.mention(*person.first), "kind": "official" if official else "associate",
            "subject": person.subject, "posts": post_facts(source, own), "sanctions": sanction_facts(source, sanctioned),
            "mentions": [source.mention(a, b) for a, b in person.spans[1:6]],
        }  # fmt: skip
        roles = [r for p in own if (r := role_of(text[slice(*p.position)]))]
        if roles:
            entry["role"] = roles[0]
        result.append(entry)
    return result


def _shared(posts: dict[str, list[PostSpan]]) -> None:
    """Give the unit behind the last of a list to all: Assistant Attorneys A and B of the (unit)."""
    units = {p.position: p.unit for own in posts.values() for p in own if p.unit}
    for name, own in posts.items():
        posts[name] = [
            p if p.unit or p.position not in units else replace(p, unit=units[p.position]) for p in own
        ]


@cache
def _associated() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(data("extraction.en", "names")["associated"])
    return (
        re.compile(rf"\b(?:{words}),?\s(?:(?:named|called|Mr\.|Ms\.|Mrs\.|Dr\.)\s)?$", re.I),
        re.compile(rf"^(?:,\s\d{{2}})?(?:,\s(?:of|from)\s[A-Z][\w .]{{2,30}})?,\s(?:who\s(?:is|was)\s)?(?:(?:a|an|the|his|her|their|another|\w+'s)\s)?(?:[\w-]+\s){{0,4}}(?:{words})\b", re.I),
    )  # fmt: skip


def associated(text: str, start: int, end: int) -> bool:
    """Return whether the words beside a name say what binds its bearer to the case: his brother, a contractor."""
    before, after = _associated()
    return bool(before.search(text[max(0, start - 60) : start]) or after.match(text[end : end + 120]))


def _spelt(post: PostSpan, marks: Landmarks) -> PostSpan:
    """Give an acronym the unit that the text has introduced it for."""
    full = marks.full.get(marks.text[slice(*post.unit)]) if post.unit else None
    return PostSpan(post.position, full, post.former, post.public) if full else post


def _turns(mentions: list[tuple[int, str]]) -> list[int]:
    """Return for each mention the position of the next one of somebody else."""
    turns = [len(mentions)] * len(mentions)
    for i in range(len(mentions) - 2, -1, -1):
        turns[i] = turns[i + 1] if mentions[i][1] == mentions[i + 1][1] else i + 1
    return turns


def _posts(
    text: str,
    person: Person,
    mentions: list[tuple[int, str]],
    turns: list[int],
    lines: list[tuple[int, int]],
    marks: Landmarks,
) -> list[PostSpan]:
    """Return the posts that stand beside the person's mentions: titles, appositions, verbs.

    ``mentions``: where somebody is named, and who, in order; ``turns``: for each, which is the next of somebody else.
    """
    found: list[PostSpan] = []

    def other(after: int) -> int | None:
        """Return where somebody else is named next, from ``after`` on."""
        i = bisect_left(mentions, (after,))
        if i < len(mentions) and mentions[i][1] == person.name:
            i = turns[i]
        return mentions[i][0] if i < len(mentions) else None

    begins = [a for a, _ in lines]

    for title in person.titles:
        near = bisect_left(person.spans, (title[1],))
        name_end = next((b for a, b in person.spans[near : near + 1] if a - title[1] <= 44), None)
        found += titled(text, title, name_end, marks)
    for start, end in person.spans:
        at = bisect_right(begins, start) - 1
        line = lines[at] if at >= 0 and start < lines[at][1] else (start, end)
        following = other(end + 1)
        stop = line[1] if following is None else min(following, line[1])
        if text[start:end] == person.name or len(text[start:end].split()) > 1:
            found += beside(text, end, stop, marks)
            found += ahead(text, max(line[0], start - 110), start, marks)
            found += employed(text, end, min(line[1], end + 120), marks)
        found += hired(text, start, end, marks)
        if not person.announcing:
            found += served(text, end, min(stop, end + 140), marks)
        low = max(line[0], start - 170)
        lead = AS_POST.search(text[low:start])
        between = other(low + lead.start(1)) if lead else None
        if lead and (between is None or between >= start):
            found += _as(text, low + lead.start(1), start, marks)
    return found


def _as(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post of: As the City's clerk, …"""
    m = heads().search(text, start, stop)
    if not m:
        return []
    m = chain(text, m, stop)
    return [post_at(text, m.start(), m.end(), marks)]


def _told(
    text: str,
    main: Person,
    subjects: list[Person],
    lines: list[tuple[int, int]],
    marks: Landmarks,
    known: list[PostSpan],
) -> list[PostSpan]:
    """Return the posts that sentences about the one defendant tell without the name."""
    if len(subjects) > 2:
        return []
    found: list[PostSpan] = []
    people = sorted(s for p in subjects for s in p.spans)
    generic = frozenset(data("extraction.en", "posts")["generic"])
    told = [text[slice(*p.position)].lower() for p in known if not says_nothing(text, p, generic)]
    if not told or not any(p.unit for p in known):
        for line in lines[:4]:
            role = leading_role(text, line, people, marks)
            # a post that is told elsewhere without its unit gets it from here, another one is not added
            if role and (role.unit or not told or text[slice(*role.position)].lower() in told):
                found.append(role)
                break
    if len(subjects) == 1:
        theirs = Spans(people)
        others = sorted(a for a in marks.people if not theirs.touches(a, a + 1))
        for start, end in lines:
            head = WHO.search(text, start, end)
            if head is None:
                continue
            at = bisect_left(others, head.start())
            stop = others[at] if at < len(others) and others[at] < end else end
            found += served(text, head.start(), stop, marks)
            found += employed(text, head.start(), stop, marks)
            lead = AS_HE.search(text[max(start, head.start() - 120) : head.start()])
            if lead:
                found += _as(text, max(start, head.start() - 120) + lead.start(1), head.start(), marks)
    return found
