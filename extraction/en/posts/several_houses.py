"""The further houses of one who owns or leads several: owner of Tarn Records and Tarn Stage."""

from __future__ import annotations

from dataclasses import replace

from extraction.common import Phrases, Span, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan

PHRASES = Phrases("extraction.en", "several_houses")

LEADS = PHRASES.compile(r"(?:‹leads›)s?$")
NEXT = lazy(r"(?:\s\([^()]{1,40}\))?(?:,\sand\s|,\s|\sand\s)(?:of\s)?(?:[Tt]he\s)?")
# … and Tarn Stage announced: what the next one does is told of it
ACTS = PHRASES.compile(r"(?:\s\([^()]{1,40}\))?,?\s(?:‹acts›)\b")
MOST = 4


def with_others(text: str, post: PostSpan, marks: Landmarks) -> PostSpan:
    """Return an owner's post with the organisations that *and* joins to its unit."""
    if post.unit is None or post.unit[0] < post.position[1] or not LEADS.search(text, *post.position):
        return post
    found: list[Span] = []
    end = post.unit[1]
    while len(found) < MOST:
        joined = NEXT.match(text, end)
        stop = marks.starts.get(joined.end()) if joined and joined.end() in marks.orgs else None
        if joined is None or stop is None or ACTS.match(text, stop):
            break
        found.append((joined.end(), stop))
        end = stop
    # of a list that no "and" ends, only the first is sure
    closed = found and " and " in text[post.unit[1] : found[-1][0]]
    return replace(post, also=tuple(found)) if closed else post
