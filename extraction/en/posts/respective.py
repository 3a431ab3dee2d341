"""Posts told in the order of the names: A and B, respectively clerk and chairman of the board."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from extraction.common import Phrases, between, lazy
from extraction.en.names.person import Person, marks_of
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan
from extraction.en.posts.posts import chain, post_at
from extraction.en.words.heads import heads

PHRASES = Phrases("extraction.en", "respective")

EACH = PHRASES.compile(r"\b(?:‹each›)\b,?")
BETWEEN = lazy(r"(?:,?\s(?:\(?\d{2}\)?,?\s)?and\s|,\s(?:\d{2},\s)?)(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?")
# where the list of posts ends
STOP = PHRASES.compile(r"[.;:]\s|\s\(|,?\s(?:‹ends›)\b")
# A and B were (clerk and chairman of the board respectively)
WERE = PHRASES.compile(r",?\s(?:who\s)?(?:‹were›)\s(?:(?:then|formerly|the|its|also)\s){0,2}")
LONGEST = 200


def respective(
    text: str, named: list[Person], lines: list[tuple[int, int]], marks: Landmarks
) -> dict[str, list[PostSpan]]:
    """Return by name the posts that a sentence tells one by one for as many names as stand before them."""
    found: dict[str, list[PostSpan]] = {}
    told = list(EACH.finditer(text))
    if not told:
        return found
    mentions = marks_of(named)
    begins = [a for a, _, _ in mentions]
    starts = [a for a, _ in lines] or [0]
    for m in told:
        start = starts[max(0, bisect_right(starts, m.start()) - 1)]
        here = mentions[between(begins, start, m.start())]
        group = here[-1:]
        for one, other in reversed(list(pairwise(here))):
            if not BETWEEN.fullmatch(text, one[1], other[0]):
                break
            group.insert(0, one)
        if len(group) < 2:
            continue
        # behind the word, or between the last name and the word
        were = WERE.match(text, group[-1][1], m.start())
        between_them = were.end() if were else group[-1][1]
        for low, high in ((m.end(), m.end() + LONGEST), (between_them, m.start())):
            posts = _posts(text, low, high, marks)
            if len(posts) == len(group):
                for (_, _, name), post in zip(group, posts, strict=True):
                    found.setdefault(name, []).append(post)
                break
    return found


def _posts(text: str, low: int, high: int, marks: Landmarks) -> list[PostSpan]:
    """Return the posts of a list, in order; the unit behind the last is that of all who have none."""
    lead = STOP.search(text, low, high)
    high = min(len(text), lead.start() if lead else high)
    posts: list[PostSpan] = []
    at = low
    while m := heads().search(text, at, high):
        m = chain(text, m, high)
        post = post_at(text, *m.span(), marks)
        posts.append(post)
        at = max(post.position[1], post.unit[1] if post.unit else 0)
    last = posts[-1].unit if posts else None
    return [replace(p, unit=p.unit or last) for p in posts]
