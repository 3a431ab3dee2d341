"""Posts that somebody no longer holds, by the words around them: until she resigned, dismissed as, at the time, has since left."""

from __future__ import annotations

from dataclasses import replace

from extraction.common import Phrases, lazy
from extraction.en.posts.post import PostSpan

PHRASES = Phrases("extraction.en", "ended")

# clerk of the (unit) until his dismissal; manager of the (unit) at the time
BEHIND = PHRASES.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,?\s[A-Z][\w'’.-]+){0,3},?\s(?:(?:until|till|up\sto)\s(?!(?:now|today|the\spresent|further)\b)|(?:(?:who|and)\s)?(?:has|had)\s(?:since|now|already)\s(?:‹gone›)|who\s(?:‹gone›)|at\s(?:the|that)\s(?:(?:material|relevant)\s)?time\b)"
)
# dismissed … as, retired in December as; until his dismissal (name) was; at the time of the offences (name) was the
AHEAD = PHRASES.compile(
    r"\b(?:‹ending›)\b(?:\s[\w.'’-]+){0,9}\sas\s(?:(?:the|its|an?)\s)?$"
    r"|\b(?:‹ousted›)\s(?:(?:the|its|their)\s)?$"
    r"|(?:\b(?:was|were|is)|,)\sat\s(?:the|that)\s(?:(?:material|relevant)\s)?time(?:\sof[^.;,]{3,40})?,?\s(?:(?:the|an?)\s)?$"
    r"|\b(?:[Uu]ntil|[Aa]t\sthe\s(?:material\s|relevant\s)?time(?=\s|,))[^.;]{0,70}\b(?:was|were|held|served\sas|worked\sas|employed\sas)\s(?:[\w'’-]+\s){0,3}?$"
)
# a later sentence: He has since left.
SINCE = PHRASES.compile(
    r"[^.;]{0,140}[.;]\s(?:He|She|Mr|Ms|Mrs|[A-Z][\w'’-]+)\.?\s(?:[A-Z][\w'’-]+\s)?(?:has|had)\ssince\s(?:‹gone›)"
)
# will act as clerk until the election
AHEAD_OF_US = lazy(r"\b(?:will|shall|is\sto)\s[^.;,]{2,60}$")
RECENT = 70
REACH = 120


def ended(text: str, post: PostSpan) -> PostSpan:
    """Return the post, former where the words around it say that it is over."""
    if post.former or AHEAD_OF_US.search(text, max(0, post.position[0] - RECENT), post.position[0]):
        return post
    start = min(
        post.position[0], post.unit[0] if post.unit and post.unit[1] <= post.position[0] else post.position[0]
    )
    end = max(post.position[1], post.unit[1] if post.unit else 0)
    if end - post.position[1] > REACH or post.position[0] - start > REACH:
        start, end = post.position
    over = (
        BEHIND.match(text, end)
        or (end > post.position[1] and BEHIND.match(text, post.position[1]))
        or AHEAD.search(text, max(0, start - REACH), start)
        or SINCE.match(text, end)
    )
    return replace(post, former=True) if over else post
