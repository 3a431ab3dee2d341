"""The post of whom the opening words of a case tell without a name: 某署一名前测量师因受贿被判监。被告甲，47岁."""

from __future__ import annotations

from extraction.common import Phrases
from extraction.zh.posts import posts
from extraction.zh.posts.post import PostSpan, position_in

PHRASES = Phrases("extraction.zh", "opening")

# 某署一名前测量师因…, 一名某署经理就…: what one is, up to what is told of him
ONE = PHRASES.compile(r"(?P<title>[一-龥]{0,20}?一[名位][一-龥]{2,24}?)(?=(?:[，,])?(?:‹acts›))")
# in characters: where a case opens
OPENING = 120


def of_opening(text: str, start: int, named: int) -> list[PostSpan]:
    """Return the posts of the one whom a case from ``start`` tells before its first name, which stands at ``named``."""
    for m in ONE.finditer(text, start, min(named, start + OPENING)):
        if position_in(m["title"]) is not None:
            found = posts.segments(text, *m.span("title"))
            return [p for p in found if p.position[1] == m.end("title")]
    return []
