"""The steps of one career: a verb leads in a post; behind it stand its unit and its time, and words that lead to the next."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from extraction.common import Phrases, lazy
from extraction.en.dates.durations import COUNT, other_end
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.career_terms import TIMES, at_time, dated, shared
from extraction.en.posts.post import PostSpan
from extraction.en.posts.posts import SERVES, chain, post_at
from extraction.en.posts.terms import DAY, GAP, RANGE, TIME, Term, term
from extraction.en.posts.units_behind import CAPITAL
from extraction.en.words.guarded import Guarded
from extraction.en.words.heads import heads

PHRASES = Phrases("extraction.en", "career_steps")

DIRECT = PHRASES.compile(r"\b(?:‹direct›)\s")
VERB_AS = Guarded(
    PHRASES.compile(
        rf"\b(?:‹verbs›)\b(?P<what>(?:(?!\b(?:‹gap_ends›)\b)[^.;:,\n]){{0,80}}?(?:,\s{TIME},)?)(?<!capacity)(?<!such)(?<!known)(?<!described)\sas\s"
    )
)
# 2008-2012  Municipal Accountant, …; 2005 – promoted to deputy collector
LISTED = Guarded(
    PHRASES.compile(
        rf"(?:^|[:;•|]\s?|\n)\s*[•*-]?\s?\(?(?P<time>{RANGE}|{DAY})\)?\s{{0,3}}[:,–—|-]?\s{{0,6}}(?:(?:‹fill›|‹step›)\s){{0,3}}(?=[A-Za-z])",
        re.M,
    )
)
FILL = PHRASES.compile(rf"(?:(?:{TIME},?|‹fill›)\s){{0,6}}")
STEP = PHRASES.compile(rf"(?:\s?[,;/–—-])?\s(?:(?:{TIME}|‹step›),?\s){{0,9}}")
WHEN = lazy(
    rf"(?:{GAP})?(?:\s\([A-Z]{{2,8}}\))?(?:,\s(?:a|the)\s(?:post|position|role|job|office)\s(?:(?:that|which)\s)?(?:he|she)\s(?:had\s)?held)?(?:,\swhich\s(?:ran|lasted|went))?\s(?P<time>{TIME})"
    rf"|\s(?P<lasted>(?:for\s)?(?:\w+\s)?{COUNT}),?\s(?P<until>(?:up\s)?(?:to|until|till|ending\sin)\s(?:the\s)?{DAY})"
)
APART = lazy(rf"(?:\s\([A-Z]{{2,8}}\))?,?\s(?P<time>{TIME})")
IN_LIST = lazy(rf",?\s(?P<time>{TIME}|{RANGE})(?=\s?[;)\n])")
ONWARD = PHRASES.compile(r"\b(?:‹onward›)\b")
# (name), councillor between 2003 and 2007 and mayor from 2007 to 2011; (name) (foreman, 2005-2011; …)
APPOSED = PHRASES.compile(
    r"\)?(?:,\s\(?\d{2}\)?)?(?:,\s(?:who\s(?:was|had\sbeen|has\sbeen)\s)?|\s\((?=[a-z]))"
)
MOVING = PHRASES.compile(r"\b(?:‹moving›)\b")
CAPITALS = lazy(CAPITAL)
# a verb that only says what somebody was: weaker than one that tells how the post was taken up
PLAIN = lazy(r"(?:was|were|is|(?:has\s)?been)\s")
SERIES = PHRASES.compile(r"\b(?:‹series›)\b")
ENDS = PHRASES.compile(r"[,;.:()]\s|\b(?:‹ends›)\b")
FOLLOWS = PHRASES.compile(r"$|[,.;(\n/]|\s(?:‹follows›)")
COMMA = lazy(r",\s(?:the\s)?")
LONGEST = 75
# so many posts one sentence may tell
MOST = 8


def chains(
    text: str, start: int, end: int, marks: Landmarks, named: list[tuple[int, int]]
) -> Iterator[tuple[re.Match[str], list[PostSpan]]]:
    """Yield each verb that leads in a post, with that post and those that follow it."""
    people = [a for a, _ in named]
    beside = [m for _, b in named if (m := APPOSED.match(text, b, end))]
    verbs = (m for p in (LISTED, DIRECT, VERB_AS) for m in p.finditer(text, start, end))
    leads = sorted((*beside, *verbs), key=lambda m: m.end())
    at = start
    for lead in leads:
        if lead.start() < at and lead.end() < at:
            continue
        i = bisect_left(people, lead.end())
        fill = FILL.match(text, lead.end(), end)
        stop = people[i] if i < len(people) else end
        listed = lead.re == LISTED.pattern
        first = _post(text, fill.end() if fill else lead.end(), stop, marks, listed=listed)
        if first is None or (
            not first.public
            and PLAIN.match(lead.group())
            and text[slice(*first.position)].split()[-1].lower() not in SERVES
        ):
            continue
        posts, reached = _follow(text, lead, first, stop, marks, listed=listed)
        if lead.re == APPOSED and not (posts[0].start or posts[0].end):
            # a post beside a name that tells no time is read elsewhere
            continue
        low, at = at, reached
        yield (
            lead,
            dated(
                text, max(start, low), lead, fill.span() if fill else lead.span(), posts, marks, listed=listed
            ),
        )


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


def _told(text: str, when: re.Match[str]) -> Term:
    """Return the term behind a post; where it lasted some years to a day, it began so long before."""
    if when.group("time"):
        return term(text, *when.span("time"))
    last = term(text, *when.span("until"))
    value = last.start or last.end or ""
    ends = other_end(f"in the {when.group('lasted')} before ", value[:7]) if value else None
    return Term(ends[0] if ends else None, value or None, over=True)


def _end(post: PostSpan) -> int:
    return max(post.position[1], post.unit[1] if post.unit else 0)


def _follow(
    text: str, lead: re.Match[str], first: PostSpan, stop: int, marks: Landmarks, *, listed: bool
) -> tuple[list[PostSpan], int]:
    """Return the posts of one chain, in order, and where it ends."""
    posts, together = [first], [False]
    series = bool(SERIES.search(text, lead.start(), first.position[0]))
    while True:
        at = _end(posts[-1])
        when = WHEN.match(text, at, stop) or IN_LIST.match(text, at, stop)
        if when:
            posts[-1] = at_time(posts[-1], _told(text, when))
            at = when.end()
        step = STEP.match(text, at, stop)
        then = _post(text, step.end(), stop, marks, listed=listed) if step and len(posts) < MOST else None
        words = step.group() if step else ""
        time = TIMES.search(words)
        onward = bool(time or ONWARD.search(words))
        if then is None or not (
            onward or words.strip() in (("and", ",", ", and") if series or when else ("and",))
        ):
            apart = APART.match(text, at, stop) if not when else None
            if apart:
                posts[-1] = at_time(posts[-1], term(text, *apart.span("time")))
            return shared(posts, together), at
        if time and step:
            then = at_time(then, term(text, step.start() + time.start(), step.start() + time.end()))
        if onward or series or (posts[-1].start and then.start):
            posts[-1] = replace(
                posts[-1], former=True, end=posts[-1].end or (then.start if posts[-1].start else None)
            )
            if onward and then.start is None and posts[-1].end:
                then = replace(then, start=posts[-1].end)
        posts.append(then)
        together.append(words.strip() == "and" and not series)
