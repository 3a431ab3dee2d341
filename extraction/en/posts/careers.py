"""Careers: posts that one held in turn, each with its unit and time: joined the board in 2003 as a clerk, became … and by 2014 was …

A verb leads in a post; behind it stand its unit and its time, and words that lead to the next one (then, and in 2009, to,
followed by). A post without a unit is one of the unit named before; one that another follows is former.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.common import Mark, Phrases, between
from extraction.en.names.person import Person, marks_of
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.career_steps import MOVING, PLAIN, chains
from extraction.en.posts.career_terms import TIMES
from extraction.en.posts.post import PostSpan
from extraction.en.posts.terms import TIME
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "careers")

HE = PHRASES.compile(r"\b(?:‹he›)\b")
ACCUSED = PHRASES.compile(r"[Tt]he\s(?:‹accused›)|[Yy]ou")
NOT_HE = PHRASES.compile(rf"\b(?:‹not_he›)\s{COURTESY}$")
# applied to become a deputy: no post yet
NOT_YET = PHRASES.compile(r"\b(?:‹not_yet›)\s(?:not\s)?to\s(?:be\s)?$")
# so few: a comma may belong to what follows it or not, and the ways to read a row of them multiply
BETWEEN = PHRASES.compile(
    rf"(?:,?\s(?:‹between›|{TIME})\b|,\s[^.;,]{{1,60}},|,|\s\([^()]{{1,60}}\)){{0,6}}\s?"
)
# the words right before a verb of which the person can be the subject
LED = PHRASES.compile(r"(?:^|[,–—(-]\s?|\b(?:‹led›)\s|(?:19|20)\d{2}\s|ly\s)$")


def careers(
    text: str, named: list[Person], lines: list[tuple[int, int]], marks: Landmarks
) -> dict[str, list[PostSpan]]:
    """Return by the holder's name the posts that the sentences (``lines``) tell as steps of a career."""
    found: dict[str, list[PostSpan]] = {}
    mentions = marks_of(named)
    begins = [a for a, _, _ in mentions]
    silent = {p.name for p in named if p.announcing}
    subjects = [p.name for p in named if p.subject]
    only = subjects[0] if len(subjects) == 1 else named[0].name if len(named) == 1 else None
    current = only
    for start, end in lines:
        here = mentions[between(begins, start, end)]
        for lead, posts in chains(text, start, end, marks, [(a, b) for a, b, _ in here]):
            who = bearer(text, start, lead, here, current, only)
            if who is not None and who not in silent:
                own = found.setdefault(who, [])
                its = text[max(0, posts[0].position[0] - 8) : posts[0].position[0]].endswith(
                    (" its ", " their ")
                )
                if own and its and posts[0].unit is None:
                    posts = [replace(p, unit=p.unit or own[-1].unit) for p in posts]
                later = bool(own and own[-1].start and (posts[0].start or "") > own[-1].start)
                _close(own, posts, moved=later or MOVING.search(lead.group()) is not None)
                own += posts
        current = next((n for a, _, n in here if not NOT_HE.search(text, max(start, a - 24), a)), current)
    return found


def _close(own: list[PostSpan], posts: list[PostSpan], *, moved: bool) -> None:
    """End the post before where the next one is one that somebody moves to, and give the next one its unit."""
    if not own or not moved:
        return
    if posts[0].unit is None:
        posts[:] = [replace(p, unit=own[-1].unit) for p in posts]
    if not own[-1].former or own[-1].end is None:
        start, begun = posts[0].start, own[-1].start
        until = start if begun and start and start >= begun else None
        own[-1] = replace(own[-1], former=True, end=own[-1].end or until)


def _called(he: str, current: str | None, only: str | None) -> str | None:
    """Return whom a pronoun means: the only one who is accused, or whom the text spoke to or of last."""
    return (only or (current if he in ("You", "you") else None)) if ACCUSED.match(he) else current


def bearer(
    text: str,
    start: int,
    lead: re.Match[str],
    here: list[Mark],
    current: str | None,
    only: str | None,
) -> str | None:
    """Return whose post a verb tells: the one named before it, he, or nobody where another word is its subject."""
    if NOT_YET.search(text, max(start, lead.start() - 30), lead.start()):
        return None
    inside = [(a, n) for a, _, n in here if lead.start() < a < lead.end()]
    if inside:
        # appointed (name) as …; who worked for (name) as … is somebody else
        return (
            inside[0][1]
            if len({n for _, n in inside}) == 1 and inside[0][0] - lead.start("what") < 5
            else None
        )
    ahead = [m for m in here if m[1] <= lead.start() and not NOT_HE.search(text, max(start, m[0] - 24), m[0])]
    he = list(HE.finditer(text, start, lead.start()))
    if not ahead and not he:
        opens = text[start : lead.start()].strip(" ,•*-–—(").lower()
        return current if not opens or TIMES.fullmatch(opens) else None
    who = ahead[-1][2] if ahead else _called(he[-1].group(), current, only)
    at = max(ahead[-1][1] if ahead else 0, he[-1].end() if he else 0)
    if PLAIN.match(lead.group()):
        return who if BETWEEN.fullmatch(text, at, lead.start()) else None
    return who if at >= lead.start() - 1 or LED.search(text[at : lead.start()]) else None
