"""One post as spans, its kind, and the words that posts are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extraction.common import Span, data, lazy
from vocabulary import load


@dataclass(frozen=True)
class PostSpan:
    """One post: where its name stands, where its unit stands.

    ``start``, ``end``: when it was held (``YYYY`` or ``YYYY-MM``), where a career tells it; ``step``: told as one of a career;
    ``also``: further houses of one who owns or leads several.
    """

    position: Span
    unit: Span | None
    former: bool
    public: bool
    start: str | None = None
    end: str | None = None
    step: bool = False
    also: tuple[Span, ...] = ()


PLURAL = lazy(r"s(?![\w'’])")


def whole(text: str, end: int) -> int:
    """Return the end of a post with the s of several who share it: the clerks A and B."""
    return end + bool(PLURAL.match(text, end))


def one(text: str, post: PostSpan) -> bool:
    """Return whether a post is that of one person."""
    return whole(text, post.position[1]) == post.position[1] and not text[slice(*post.position)].endswith(
        "men"
    )


@cache
def word_lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Return walls, words of former times, words that belong to a post, heads of private business."""
    d = data("extraction.en", "posts")
    return (
        frozenset(d["walls"]), frozenset(d["former"]), frozenset([*d["modifiers"], *d["areas"]]), frozenset(d["private"]),
    )  # fmt: skip


@cache
def _cues() -> list[tuple[str, str]]:
    pairs = [(c.lower(), e.id) for e in load()["role"].values() for c in e.cues.en]
    return sorted(pairs, key=lambda p: (-len(p[0]), p[0]))


@lru_cache(maxsize=1024)
def role_of(position: str) -> str | None:
    """Return the kind of post by its longest cue."""
    low = position.lower()
    return next((i for c, i in _cues() if re.search(rf"(?<!\w){re.escape(c)}(?!\w)", low)), None)
