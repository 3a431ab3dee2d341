"""Posts in a list with letters or numbers: served as the (a) clerk of X; (b) director of Y, and (c) head of Z."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from extraction.common import lazy
from extraction.en.names.person import Person, marks_of
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan
from extraction.en.posts.posts import chain, post_at
from extraction.en.words.heads import heads

FIRST = lazy(
    r"\b(?:as|including|posts|positions|roles|titles|jobs)\b[^.;:()\n]{0,40}:?\s\((?:a|i|1|A)\)\s(?:the\s|an?\s)?"
)
NEXT = lazy(r"[;,]\s(?:and\s)?\((?:[b-jB-J]|[ivx]{1,4}|\d)\)\s(?:the\s|an?\s)?")
STOP = lazy(r"\.\s|\n|$")
# so far a post may stand behind the letter of its item
REACH = 60
CLAUSE = lazy(r"[;.]\s|\b(?:was|were|had|who|that)\b")


def lettered(
    text: str, named: list[Person], lines: list[tuple[int, int]], marks: Landmarks
) -> dict[str, list[PostSpan]]:
    """Return by name the posts of such lists; they are of the one who is named last before the list."""
    found: dict[str, list[PostSpan]] = {}
    mentions = marks_of(named)
    for m in FIRST.finditer(text):
        begin = lines[max(0, bisect_right(lines, (m.start(), len(text))) - 1)][0] if lines else 0
        at = bisect_left(mentions, (m.start(),)) - 1
        owner = mentions[at] if at >= 0 and mentions[at][0] >= begin else None
        stop = STOP.search(text, m.end())
        end = stop.start() if stop else len(text)
        starts = [m.end(), *(n.end() for n in NEXT.finditer(text, m.end(), end))]
        posts = [_post(text, a, b, marks) for a, b in zip(starts, [*starts[1:], end], strict=True)]
        if owner and len(posts) > 1 and all(posts):
            found.setdefault(owner[2], []).extend(p for p in posts if p)
    return found


def _post(text: str, start: int, end: int, marks: Landmarks) -> PostSpan | None:
    """Return the post that an item begins with."""
    head = heads().search(text, start, min(end, start + REACH))
    if head is None or CLAUSE.search(text, start, head.start()):
        return None
    return replace(post_at(text, *chain(text, head, end).span(), marks), step=True)
