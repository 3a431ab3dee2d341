"""What stands once beside several names: Attorneys A, chief of X, and B, chief of Y; Lieutenant A and Sergeant B of the X."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from extraction.common import Phrases, lazy
from extraction.en.posts.post import PostSpan, one

PHRASES = Phrases("extraction.en", "several_named")

Mentions = list[tuple[int, str]]
Posts = dict[str, list[PostSpan]]
# (name), chief of the bureau, (name) and (name)
NEXT = lazy(r"(?:,\s\d{2})?(?:,\s(?:[A-Z]|the\s)[^,;.]{3,80})?(?:,\s(?:and\s)?|\sand\s)")
JOINS = lazy(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?")
RANK = PHRASES.compile(r"\b(?:‹ranks›)$", re.I)


def title_of_all(text: str, mentions: Mentions, posts: Posts) -> None:
    """Give the title in the plural before a list to all of the list, whatever stands behind each."""
    shared: PostSpan | None = None
    for (at, name), (other, following) in pairwise(mentions):
        titles = [
            p for p in posts[name] if not one(text, p) and p.position[1] < at and at - p.position[1] <= 3
        ]
        shared = titles[0] if titles else shared
        if shared is None or not NEXT.fullmatch(text, at + len(name), other):
            shared = None
        elif all(p.position != shared.position for p in posts[following]):
            posts[following] = [shared, *posts[following]]


def house_of_last(text: str, mentions: Mentions, posts: Posts) -> None:
    """Give the house behind the last of two titled names to the first, where both are of one service."""
    for (at, name), (other, following) in reversed(list(pairwise(mentions))):
        own = _before(text, posts[name], at)
        last = _before(text, posts[following], other)
        if (
            own is None
            or last is None
            or own.unit is not None
            or last.unit is None
            or last.unit[0] < other
            or not JOINS.fullmatch(text, at + len(name), last.position[0])
            or not _alike(text, own, last)
        ):
            continue
        posts[name] = [replace(p, unit=last.unit) if p is own else p for p in posts[name]]


def _before(text: str, own: list[PostSpan], at: int) -> PostSpan | None:
    """Return the post that stands right before a name."""
    return next((p for p in own if text[p.position[1] : at] in (" ", "s ")), None)


def _alike(text: str, first: PostSpan, last: PostSpan) -> bool:
    """Return whether two posts end with the same word or are two ranks of a force."""
    one_, other = text[slice(*first.position)], text[slice(*last.position)]
    same = one_.split()[-1].lower() == other.split()[-1].lower()
    return same or bool(RANK.search(one_) and RANK.search(other))
