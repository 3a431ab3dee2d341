"""What stands once beside several names: Attorneys A, chief of X, and B, chief of Y; Lieutenant A and Sergeant B of the X."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from extraction.common import Phrases, Span, lazy
from extraction.en.posts.post import PostSpan, one

PHRASES = Phrases("extraction.en", "several_named")

Mentions = list[tuple[int, str]]
Posts = dict[str, list[PostSpan]]
# (name), chief of the bureau, (name) and (name)
NEXT = lazy(r"(?:,\s\d{2})?(?:,\s(?:[A-Z]|the\s)[^,;.]{3,80})?(?:,\s(?:and\s)?|\sand\s)")
JOINS = lazy(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?")
RANK = PHRASES.compile(r"\b(?:‹ranks›)$", re.I)


class _Ends:
    """The posts of each name by where they end, so that a mention asks for those right before it and for no other."""

    def __init__(self, posts: Posts) -> None:
        self._posts = posts
        self._at: dict[str, dict[int, list[PostSpan]]] = {}
        self._places: dict[str, set[Span]] = {}
        self._number: dict[str, dict[Span, int]] = {}

    def _known(self, name: str) -> dict[int, list[PostSpan]]:
        if name not in self._at:
            # a list of one's own: several names may have come to share one
            own = self._posts[name] = list(self._posts[name])
            known: dict[int, list[PostSpan]] = {}
            for post in own:
                known.setdefault(post.position[1], []).append(post)
            self._at[name] = known
            self._places[name] = {p.position for p in own}
        return self._at[name]

    def before(self, name: str, at: int, most: int) -> list[PostSpan]:
        """Return the posts of a name that end at most so many characters before a place."""
        known = self._known(name)
        return [p for end in range(at - most, at) for p in known.get(end, ())]

    def share(self, name: str, post: PostSpan) -> None:
        """Add a post to those of a name, unless it has one at this place."""
        known = self._known(name)
        if post.position not in self._places[name]:
            self._posts[name].insert(0, post)
            self._places[name].add(post.position)
            known.setdefault(post.position[1], []).insert(0, post)

    def join(self, name: str, old: PostSpan, unit: Span) -> None:
        """Give a post its house."""
        beside, own, new = self._known(name)[old.position[1]], self._posts[name], replace(old, unit=unit)
        beside[:] = [new if p is old else p for p in beside]
        if name not in self._number:
            self._number[name] = {}
            for i, post in reversed(list(enumerate(own))):
                self._number[name][post.position] = i
        at = self._number[name][old.position]
        if own[at] is old:
            own[at] = new
        else:
            # two posts at one place
            own[:] = [new if p is old else p for p in own]


def title_of_all(text: str, mentions: Mentions, posts: Posts) -> None:
    """Give the title in the plural before a list to all of the list, whatever stands behind each."""
    shared: PostSpan | None = None
    ends = _Ends(posts)
    for (at, name), (other, following) in pairwise(mentions):
        titles = [p for p in ends.before(name, at, 3) if not one(text, p)]
        shared = titles[0] if titles else shared
        if shared is None or not NEXT.fullmatch(text, at + len(name), other):
            shared = None
        else:
            ends.share(following, shared)


def house_of_last(text: str, mentions: Mentions, posts: Posts) -> None:
    """Give the house behind the last of two titled names to the first, where both are of one service."""
    ends = _Ends(posts)
    for (at, name), (other, following) in reversed(list(pairwise(mentions))):
        own = _before(text, ends, name, at)
        last = _before(text, ends, following, other)
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
        ends.join(name, own, last.unit)


def _before(text: str, ends: _Ends, name: str, at: int) -> PostSpan | None:
    """Return the post that stands right before a name."""
    return next((p for p in ends.before(name, at, 2) if text[p.position[1] : at] in (" ", "s ")), None)


def _alike(text: str, first: PostSpan, last: PostSpan) -> bool:
    """Return whether two posts end with the same word or are two ranks of a force."""
    one_, other = text[slice(*first.position)], text[slice(*last.position)]
    same = one_.split()[-1].lower() == other.split()[-1].lower()
    return same or bool(RANK.search(one_) and RANK.search(other))
