"""Posts told before the one who takes them: 某公司董事长由总经理甲兼任, 局长一职由乙接任."""

from __future__ import annotations

from extraction.common import Phrases
from extraction.zh.posts import posts
from extraction.zh.posts.post import PostSpan

PHRASES = Phrases("extraction.zh", "by_turns")

# behind the name: the verb closes its clause
TAKES = PHRASES.compile(r"(?:同志)?(?:‹adverb›)?(?:‹takes›)(?=[，,。；;、\n)）]|$)")
# before the name's own title
POSTS = PHRASES.compile(
    r"(?:^|[，,。；;：:\n])(?P<posts>[^，,。；;：:\n]{2,40}?)(?:等?(?:一职|的?职务))?(?:‹now›)?由[^，,。；;：:\n由]{0,30}$"
)
# in characters: so far before the name the posts begin
REACH = 80


def by_turns(text: str, start: int, end: int) -> list[PostSpan]:
    """Return the posts that the clause of the name at ``start``..``end`` says are taken by it."""
    if not TAKES.match(text, end):
        return []
    m = POSTS.search(text, max(0, start - REACH), start)
    if m is None:
        return []
    here = posts.segments(text, *m.span("posts"))
    return here if here and here[-1].position[1] == m.end("posts") else []
