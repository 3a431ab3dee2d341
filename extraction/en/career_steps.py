"""The steps of one career: a verb leads in a post; behind it stand its unit and its time, and words that lead to the next."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extraction.common import Phrases
from extraction.en.heads import heads
from extraction.en.landmarks import Landmarks
from extraction.en.post import PostSpan
from extraction.en.posts import chain, post_at
from extraction.en.terms import DAY, RANGE, TIME, Term, term
from extraction.en.units_behind import CAPITAL

PHRASES = Phrases("extraction.en", "career_steps")

DIRECT = PHRASES.compile(r"\b(?:‹direct›)\s")
VERB_AS = PHRASES.compile(
    rf"\b(?:‹verbs›)\b(?P<what>(?:(?!\b(?:‹gap_ends›)\b)[^.;:,\n]){{0,80}}?(?:,\s{TIME},)?)(?<!capacity)(?<!such)(?<!known)(?<!described)\sas\s"
)
# 2008-2012  Municipal Accountant, …; 2005 – promoted to deputy collector
LISTED = PHRASES.compile(
    rf"(?:^|[:;•|]\s?|\n)\s*[•*-]?\s?\(?(?P<time>{RANGE}|{DAY})\)?\s{{0,3}}[:–—|-]?\s{{0,6}}(?:(?:‹fill›|‹step›)\s){{0,3}}(?=[A-Za-z])",
    re.M,
)
FILL = PHRASES.compile(rf"(?:(?:{TIME},?|‹fill›)\s){{0,6}}")
STEP = PHRASES.compile(rf"(?:\s?[,;/–—-])?\s(?:(?:{TIME}|‹step›),?\s){{0,9}}")
WHEN = re.compile(
    rf"(?:\s\([A-Z]{{2,8}}\))?(?:,\s(?:a|the)\s(?:post|position|role|job|office)\s(?:(?:that|which)\s)?(?:he|she)\s(?:had\s)?held)?\s(?P<time>{TIME})"
)
APART = re.compile(rf"(?:\s\([A-Z]{{2,8}}\))?,?\s(?P<time>{TIME})")
AHEAD = re.compile(rf"(?P<time>{TIME}),?\s(?:[\w.'’-]+\s){{0,4}}$")
TIMES = re.compile(TIME)
ONWARD = PHRASES.compile(r"\b(?:‹onward›)\b")
MOVING = PHRASES.compile(r"\b(?:‹moving›)\b")
ENDING = PHRASES.compile(r"\b(?:‹ending›)\b")
CAPITALS = re.compile(CAPITAL)
PLAIN = re.compile(r"(?:was|were|is|(?:has\s)?been)\s")
SERIES = PHRASES.compile(r"\b(?:‹series›)\b")
PLAIN = re.compile(r"(?:was|were|is|(?:has\s)?been)\s")
ENDS = PHRASES.compile(r"[,;.:()]\s|\b(?:‹ends›)\b")
FOLLOWS = PHRASES.compile(r"$|[,.;(\n/]|\s(?:‹follows›)")
# manager of a consulting firm: not of the unit named before
ELSEWHERE = re.compile(r"\s(?:of|for|at|with|in)\s(?:an?|his|her|another|some|two)\s")
COMMA = re.compile(r",\s(?:the\s)?")
HOUSE = PHRASES.compile(rf"\s(?:‹house›)\s(?:the\s)?(?P<unit>{CAPITAL})")
LONGEST = 75
# so many posts one sentence may tell
MOST = 8


def chains(
    text: str, start: int, end: int, marks: Landmarks, people: list[int]
) -> Iterator[tuple[re.Match[str], list[PostSpan]]]:
    """Yield each verb that leads in a post, with that post and those that follow it."""
    leads = sorted(
        (m for p in (DIRECT, VERB_AS, LISTED) for m in p.finditer(text, start, end)), key=lambda m: m.end()
    )
    at = start
    for lead in leads:
        if lead.start() < at and lead.end() < at:
            continue
        i = bisect_left(people, lead.end())
        fill = FILL.match(text, lead.end(), end)
        stop = people[i] if i < len(people) else end
        listed = lead.re is LISTED
        first = _post(text, fill.end() if fill else lead.end(), stop, marks, listed=listed)
        if first is None or (not first.public and PLAIN.match(lead.group())):
            continue
        low = at
        posts, at = _follow(text, lead, first, stop, marks)
        yield lead, _dated(text, max(start, low), lead, fill.span() if fill else lead.span(), posts, marks)


def _post(text: str, at: int, stop: int, marks: Landmarks, *, listed: bool = False) -> PostSpan | None:
    """Return the post that begins at ``at``, with the unit in front of it or behind."""
    m = heads().search(text, at, min(stop, at + LONGEST))
    if m is None or ENDS.search(text[at : m.start()]):
        return None
    m = chain(text, m, stop)
    if marks.in_org(*m.span()) or (marks.starts.get(at, 0) >= m.end() and at in marks.orgs):
        return None
    post = post_at(text, *m.span(), marks)
    if post.position[0] < at:
        post = replace(post, position=(at, post.position[1]))
    if not FOLLOWS.match(text, post.position[1]):
        return None
    comma = COMMA.match(text, post.position[1]) if post.unit is None else None
    if comma and comma.end() in marks.starts and comma.end() not in marks.named:
        post = replace(post, unit=(comma.end(), marks.starts[comma.end()]))
    elif comma and listed and (house := CAPITALS.match(text, comma.end(), stop)):
        post = replace(post, unit=house.span())
    return post


def _end(post: PostSpan) -> int:
    return max(post.position[1], post.unit[1] if post.unit else 0)


def _with(post: PostSpan, when: Term) -> PostSpan:
    return replace(
        post, start=post.start or when.start, end=post.end or when.end, former=post.former or when.over
    )


def _follow(
    text: str, lead: re.Match[str], first: PostSpan, stop: int, marks: Landmarks
) -> tuple[list[PostSpan], int]:
    """Return the posts of one chain, in order, and where it ends."""
    posts = [first]
    series = bool(SERIES.search(text, lead.start(), first.position[0]))
    while True:
        at = _end(posts[-1])
        when = WHEN.match(text, at, stop)
        if when:
            posts[-1] = _with(posts[-1], term(text, *when.span("time")))
            at = when.end()
        step = STEP.match(text, at, stop)
        then = _post(text, step.end(), stop, marks) if step and len(posts) < MOST else None
        words = step.group() if step else ""
        time = TIMES.search(words)
        onward = bool(time or ONWARD.search(words))
        if then is None or not (
            onward or words.strip() in (("and", ",", ", and") if series or when else ("and",))
        ):
            apart = APART.match(text, at, stop) if not when else None
            if apart:
                posts[-1] = _with(posts[-1], term(text, *apart.span("time")))
            return posts, at
        if time and step:
            then = _with(then, term(text, step.start() + time.start(), step.start() + time.end()))
        if onward or series or (posts[-1].start and then.start):
            posts[-1] = replace(
                posts[-1], former=True, end=posts[-1].end or (then.start if posts[-1].start else None)
            )
            if onward and then.start is None and posts[-1].end:
                then = replace(then, start=posts[-1].end)
        posts.append(then)


def _closed(posts: list[PostSpan]) -> None:
    """Let each post that the next one ended end when that one began."""
    for i, (post, then) in enumerate(pairwise(posts)):
        if post.former and post.start and post.end is None and then.start:
            posts[i] = replace(post, end=then.start)


def _dated(
    text: str, start: int, lead: re.Match[str], fill: tuple[int, int], posts: list[PostSpan], marks: Landmarks
) -> list[PostSpan]:
    """Return the posts with the unit and the time that stand with the verb itself."""
    ahead = AHEAD.search(text, max(start, lead.start() - 70), lead.start())
    time = TIMES.search(text, lead.start(), posts[0].position[0]) or ahead
    ending = ENDING.search(text, lead.start(), lead.end()) is not None
    if time:
        when = term(text, *(time.span("time") if time is ahead else time.span()))
        # retired in 2018 as director
        posts[0] = _with(posts[0], Term(None, when.end or when.start, over=True) if ending else when)
    _closed(posts)
    if ending or text[slice(*fill)].startswith(("formerly ", "previously ")):
        posts = [replace(p, former=True) for p in posts]
    listed = lead.re is LISTED
    what = lead.span("what") if lead.re is VERB_AS else lead.span()
    inside = [
        (a, b) for a, b in marks.met[bisect_left(marks.met, (lead.start(), 0)) :][:4] if b <= lead.end()
    ]
    told = HOUSE.search(text, *what) if lead.re is VERB_AS else None
    far = (
        told.span("unit")
        if told and " " in told.group("unit") and told.start("unit") not in marks.named
        else None
    )
    house = (
        # a town that begins the name of a house is none
        min((s for s in inside if s[0] in marks.orgs), key=lambda s: (s[0], -s[1]), default=None)
        or far
        or (None if listed or ELSEWHERE.match(text, posts[-1].position[1]) else marks.before(lead.start()))
    )
    behind = next((p.unit for p in posts if p.unit), None)
    unit = house if inside or far else behind or house
    for i, post in enumerate(posts):
        unit = post.unit or unit
        posts[i] = replace(post, unit=unit, step=True)
    return posts
