"""Units and times of the steps of a career: what stands with the verb, what the next step tells of the one before."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from extraction.common import Phrases, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan
from extraction.en.posts.terms import TIME, Term, term
from extraction.en.posts.units_behind import CAPITAL

PHRASES = Phrases("extraction.en", "career_terms")

TIMES = lazy(TIME)
AHEAD = lazy(rf"(?P<time>{TIME}),?\s(?:[\w.'’-]+\s){{0,4}}$")
ENDING = PHRASES.compile(r"\b(?:‹ending›)\b")
# manager of a consulting firm: not of the unit named before
ELSEWHERE = lazy(r"\s(?:of|for|at|with|in)\s(?:an?|his|her|another|some|two)\s")
# had been manager of the cooperative since 2004
SINCE = lazy(r"[^.;,\d]{0,80}?\ssince\s[^.;,]{0,16}\d")
HOUSE = PHRASES.compile(rf"\s(?:‹house›)\s(?:the\s)?(?P<unit>{CAPITAL})")


def at_time(post: PostSpan, when: Term) -> PostSpan:
    """Return the post with what a time tells, where nothing told it before."""
    return replace(
        post, start=post.start or when.start, end=post.end or when.end, former=post.former or when.over
    )


def shared(posts: list[PostSpan], together: list[bool]) -> list[PostSpan]:
    """Give the time behind the last of two posts that one held together to the first as well."""
    for i in range(len(posts) - 1, 0, -1):
        if together[i] and posts[i - 1].start is None and posts[i - 1].end is None:
            posts[i - 1] = at_time(posts[i - 1], Term(posts[i].start, posts[i].end, posts[i].former))
    return posts


def _closed(posts: list[PostSpan]) -> None:
    """Let each post that the next one ended end when that one began."""
    for i, (post, then) in enumerate(pairwise(posts)):
        if post.former and post.start and post.end is None and then.start:
            posts[i] = replace(post, end=then.start)


def dated(
    text: str,
    start: int,
    lead: re.Match[str],
    fill: tuple[int, int],
    posts: list[PostSpan],
    marks: Landmarks,
    *,
    listed: bool,
) -> list[PostSpan]:
    """Return the posts with the unit and the time that stand with the verb itself."""
    ahead = AHEAD.search(text, max(start, lead.start() - 110), lead.start())
    time = TIMES.search(text, lead.start(), posts[0].position[0]) or ahead
    ending = ENDING.search(text, lead.start(), lead.end()) is not None
    if time:
        when = term(text, *(time.span("time") if time is ahead else time.span()))
        # retired in 2018 as director
        posts[0] = at_time(posts[0], Term(None, when.end or when.start, over=True) if ending else when)
    _closed(posts)
    if ending and posts[-1].start and posts[-1].end is None and not SINCE.match(text, posts[-1].position[1]):
        posts[-1] = replace(posts[-1], start=None, end=posts[-1].start)
    if ending or text[slice(*fill)].startswith(("formerly ", "previously ")):
        posts = [replace(p, former=True) for p in posts]
    joined = "what" in lead.re.groupindex
    what = lead.span("what") if joined else lead.span()
    inside = [
        (a, b) for a, b in marks.met[bisect_left(marks.met, (lead.start(), 0)) :][:4] if b <= lead.end()
    ]
    told = HOUSE.search(text, *what) if joined else None
    far = (
        told.span("unit")
        if told and " " in told.group("unit") and told.start("unit") not in marks.named
        else None
    )
    house = (
        next(((a, marks.starts[a]) for a, _ in inside if a in marks.orgs), None)
        or far
        or (None if listed or ELSEWHERE.match(text, posts[-1].position[1]) else marks.before(lead.start()))
    )
    # a place named before is not the house of every later post
    house = house if house and (house[0] in marks.orgs or house == far) else None
    behind = next((p.unit for p in posts if p.unit), None)
    unit = house if inside or far else behind or house
    for i, post in enumerate(posts):
        unit = post.unit or unit
        posts[i] = replace(post, unit=unit, step=True)
    return posts
