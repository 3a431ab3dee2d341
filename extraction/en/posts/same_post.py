"""The unit of a post that the text tells of a holder whom it does not name: A (unit) clerk was charged … Clerk (name).

What is told of as many as there are (four employees of the unit) holds for each of them who has a post without a unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from extraction.common import Phrases, Span, lazy
from extraction.en.dates.durations import ONES
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan, whole
from extraction.en.posts.posts import post_at
from extraction.en.units.org import Org
from extraction.en.units.units import handling
from extraction.en.words.heads import heads

PHRASES = Phrases("extraction.en", "same_post")

# so many sentences present the people of a report
OPENING = 3
CROWD = PHRASES.compile(r"\b(?P<number>‹number›)\s(?:[\w’'-]+\s){0,7}?(?:ex-)?(?P<head>‹crowd›)\b")
# clerks of the (unit), (name); a clerk's office
FIELD = lazy(r"\s(?:of|for)\s")
OTHERS = lazy(r"s?['’]")
# the chairman and the treasurer of the (unit)
AND = lazy(r"\sand\s(?:(?:an?|the|two|three|four|five)\s)?(?:[a-z-]+\s){0,2}?")
# who are charged, where nothing else tells who they are: officers and agents are also those who charge
STAFF = frozenset(PHRASES.words("staff"))
NUMBERS = {word: i for i, word in enumerate(ONES[1:], 2)}
IRREGULAR = (("men", "man"), ("women", "woman"))


def head_of(text: str, post: PostSpan) -> str:
    """Return the word of a post for its kind, of one: Correction Officers -> officer, Director of Parks -> director."""
    word = FIELD.split(text[slice(*post.position)])[0].split()[-1].lower()
    return next((word[: -len(m)] + one for m, one in IRREGULAR if word.endswith(m)), word)


def told_of_the_post(text: str, heads: Iterable[str], marks: Landmarks) -> dict[str, list[PostSpan]]:
    """Return by head word the posts with a unit that no name follows, in the order of the text."""
    wanted = sorted({re.escape(h) for h in heads}, key=len, reverse=True)
    found: dict[str, list[PostSpan]] = {}
    if not wanted:
        return found
    for m in re.finditer(rf"(?<![\w-])({'|'.join(wanted)})s?(?![\w-])", text, re.I):
        end = m.end(1)
        near = bisect_left(marks.people, m.end())
        named = near < len(marks.people) and marks.people[near] - m.end() <= 2
        if named or OTHERS.match(text, end) or marks.in_org(m.start(1), end):
            continue
        post = post_at(text, m.start(1), end, marks)
        unit = _house(post.unit, end, text, marks) or _shared(text, m.end(), marks)
        if unit is not None:
            found.setdefault(m.group(1).lower(), []).append(replace(post, unit=unit))
    return found


def same(text: str, post: PostSpan, other: PostSpan) -> bool:
    """Return whether two wordings can be one post: agents and enforcement agents, no clerk and clerk of records."""
    one, two = (text[slice(*p.position)].lower().removesuffix("s") for p in (post, other))
    return one == two or one.endswith(" " + two) or two.endswith(" " + one)


def _house(unit: Span | None, end: int, text: str, marks: Landmarks) -> Span | None:
    """Return the unit of a post whose head ends at ``end``, None for a mere place and for who works on the case."""
    if unit is None or unit[0] in marks.orgs:
        return None if unit is None or handling(text, Org(*unit, "", None)) else unit
    # what only a preposition makes a unit: a captain assigned to the Tarn Work Camp, none of a mere place
    mere = marks.starts.get(unit[0], 0) >= unit[1] or " " not in text[slice(*unit)]
    return unit if unit[0] > end and not mere else None


def _shared(text: str, end: int, marks: Landmarks) -> Span | None:
    """Return the unit behind the second of two posts that and joins: the chairman and the treasurer of the (unit)."""
    lead = AND.match(text, end)
    m = heads().match(text, lead.end()) if lead else None
    if m is None or bisect_left(marks.people, m.end()) != bisect_left(marks.people, end):
        return None
    house = _house(post_at(text, *m.span(), marks).unit, m.end(), text, marks)
    return house if house and house[0] > m.end() else None


def told_of_all(text: str, lines: list[tuple[int, int]], marks: Landmarks, least: int = 0) -> PostSpan | None:
    """Return the post at the one organisation whose employees or officers an opening sentence tells of by their number.

    ``least``: so many of them there are at least.
    """
    found: dict[str, PostSpan] = {}
    for start, end in lines[:OPENING]:
        for m in CROWD.finditer(text, start, end):
            a, b = m.span("head")
            post = post_at(text, a, b - (text[b - 1] == "s"), marks)
            reached = whole(text, post.position[1])
            number = NUMBERS.get(m["number"].lower(), least)
            unit = _house(post.unit, post.position[1], text, marks)
            many = number >= least and (least == 0 or m["head"] in STAFF)
            if unit is not None and unit[0] in marks.orgs and reached >= b - 1 and many:
                found.setdefault(text[slice(*unit)], post)
    return next(iter(found.values())) if len(found) == 1 else None
