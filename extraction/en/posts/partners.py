"""The house of whom "and" joins to a post: the company's owner, A, and dispatcher B; A and his deputy, B."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.common import Span, lazy
from extraction.en.names.person import Person
from extraction.en.posts.post import PostSpan

# (name), 52, and dispatcher (name); (name) and his deputy, (name)
AND = lazy(r"(?:,\s\(?\d{2}\)?)?,?\sand\s(?P<whose>(?:his|her|its|their|fellow|the)\s)?$")
BACK = 40


class Partners:
    """Who stands where in a case, and which units the posts of those read so far have."""

    def __init__(self, text: str, named: Iterable[Person]) -> None:
        self._text = text
        self._ends = {b: p.name for p in named for _, b in p.spans}
        self._units: dict[str, set[Span]] = {}
        self._behind: dict[int, Span] = {}

    def read(self, name: str, posts: Iterable[PostSpan]) -> None:
        """Take in the posts of one person."""
        self._units[name] = {p.unit for p in posts if p.unit}
        self._behind.update({u[1]: u for u in self._units[name]})

    def unit(self, post: PostSpan, lent: set[Span]) -> Span | None:
        """Return the one unit of whom "and" joins to a post; ``lent``: units that are told of more than one post."""
        lead = AND.search(self._text, max(0, post.position[0] - BACK), post.position[0])
        if lead is None:
            return None
        units = set(self._units.get(self._ends.get(lead.start(), ""), ()))
        if lead.start() in self._behind:
            # warden (name) of the (unit) and his deputy
            units.add(self._behind[lead.start()])
        sure = lead["whose"] or units & lent
        return next(iter(units)) if sure and len(units) == 1 else None
