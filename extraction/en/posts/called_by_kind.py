"""The unit that a word for its kind stands for: the authority's finance manager, a clerk at the hospital."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from extraction.common import Phrases, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan
from extraction.en.units.called_short import CAPITAL, KINDS

PHRASES = Phrases("extraction.en", "called_by_kind")

# the authority's former finance manager
AHEAD = PHRASES.compile(r"\b(?:[Tt]he|that|this)\s([A-Za-z]+)[’']s?\s(?:(?:‹ahead›)[\s-]){0,2}$")
# a finance manager at the authority
BEHIND = lazy(r"\s(?:of|for|at|with|in)\s(?:the|that)\s([A-Za-z]+)\b(?=[.,;)\s])(?!\s(?:of|and)\s|\s[A-Z])")
# joined the authority as a clerk
JOINED = lazy(
    r"\b(?:joined|left|served|worked\s(?:at|for)|entered)\sthe\s([A-Za-z]+)(?:\sin\s(?:[A-Z][a-z]+\s)?\d{4})?\sas\s(?:an?\s|the\s|its\s)?$"
)
# at the regional blood bank, (quality manager); the water board hired A as (superintendent)
AT = PHRASES.compile(r"\b(?:At|In|Of)\sthe\s(?:[a-z-]+\s){0,2}([a-z]+),\s(?:(?:‹before›)\s)?$")
HIRED = PHRASES.compile(
    r"\b[Tt]he\s(?:[a-z-]+\s){0,2}([a-z]+)\s(?:had\s)?(?:‹hired›)\s(?:[A-Z][\w.'’-]*\s){1,4}(?:as|to\sbe)\s(?:(?:‹before›)\s)?$"
)
# an accountant of the same office, a supervisor there
SAME = lazy(r"\s(?:(?:of|for|at|with|in)\sthe\ssame\s[a-z]+|there)\b(?!\s(?:is|are|was|were)\b)")
LARGE = lazy(rf"(?i:{KINDS})|{CAPITAL}")
BACK = 60
WORD = lazy(r"[A-Za-z]+")


class Kinds:
    """The organisations of a text by the word for their kind: the last of the name, or the last before ``of``."""

    def __init__(self, marks: Landmarks) -> None:
        self.text, self._marks = marks.text, marks
        self.orgs = sorted((a, marks.starts[a]) for a in marks.orgs)
        self.found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for start, end in marks.met:
            words = (
                WORD.findall(self.text[start:end].split(" of ")[0].split(" for ")[0])
                if start in marks.orgs
                else []
            )
            if len(words) > 1 or (words and " of " in self.text[start:end]):
                self.found[words[-1].lower()].append((start, end))

    def unit(self, word: str, at: int) -> tuple[int, int] | None:
        """Return the unit of this kind that was named last before ``at``, or the only one that is named later."""
        named = self.found.get(word, [])
        i = bisect_left(named, (at, 0))
        if i:
            return named[i - 1]
        return named[0] if len({self.text[a:b] for a, b in named}) == 1 else None

    def _last(self, at: int) -> tuple[int, int] | None:
        """Return the organisation that is named last before ``at``."""
        i = bisect_left(self.orgs, (at, 0))
        return self.orgs[i - 1] if i else None

    def joined(self, post: PostSpan) -> PostSpan:
        """Return the post with the unit that its words point to, where no name stands beside it."""
        if post.unit is not None:
            return post
        same = SAME.match(self.text, post.position[1])
        if same and (near := self._last(post.position[0])):
            return replace(post, unit=near)
        told = self._told(post)
        unit = self.unit(told.group(1).lower(), post.position[0]) if told else None
        return replace(post, unit=unit) if unit else post

    def itself(self, post: PostSpan) -> PostSpan:
        """Return a post that nothing else gives a house with a kind written large: the Commission's spokesman."""
        told = self._told(post) if post.unit is None else None
        word = told.group(1) if told else ""
        # where houses of the kind have names, the text means one of them
        if told is None or word.islower() or word.lower() in self.found or not LARGE.fullmatch(word):
            return post
        return replace(post, unit=self._marks.spelt(told.span(1)) or told.span(1))

    def _told(self, post: PostSpan) -> re.Match[str] | None:
        """Return what tells the kind of the house of a post."""
        start, end = post.position
        low = max(0, start - BACK)
        return (
            AHEAD.search(self.text, low, start)
            or JOINED.search(self.text, low, start)
            or AT.search(self.text, low, start)
            or HIRED.search(self.text, max(0, start - 2 * BACK), start)
            or BEHIND.match(self.text, end)
        )
