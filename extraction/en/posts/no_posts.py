"""Wordings that look like posts and say nothing: officials, top employees, a chief of nothing."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.posts.post import PostSpan, whole

PHRASES = Phrases("extraction.en", "no_posts")

# words that tell a post only with its house: the agency's chief, an executive of the firm
OF_HOUSE = frozenset(PHRASES.words("of_house"))
BEFORE_NAME = lazy(r"\s(?:[A-Z][\w.'’-]+\s){1,2}[A-Z][\w'’-]+")
BODY = PHRASES.compile(r"(?:‹body›)\b")
VAGUE = PHRASES.compile(
    r"(?:(?:‹vague›)\s)*(?:officials?|employees?|workers?)",
    re.I,
)


# several who are called so: employees of a unit, of which one is told to be a foreman
CROWD = PHRASES.compile(r"(?:‹crowd›)", re.I)


def without_crowd(text: str, posts: list[PostSpan]) -> list[PostSpan]:
    """Return the posts without a mere number of people (two former employees), where another post is told."""
    telling = [p for p in posts if not CROWD.fullmatch(text[p.position[0] : whole(text, p.position[1])])]
    return telling or posts


def says_nothing(text: str, post: PostSpan, generic: frozenset[str]) -> bool:
    """Return whether a wording is no post; a word that alone says little is one of a unit or before a name (Chief Oduya)."""
    name = text[slice(*post.position)]
    if name in ("Chief", "Representative", "Agent") and (
        post.unit is not None or BEFORE_NAME.match(text, whole(text, post.position[1]))
    ):
        return False
    if name.lower() in OF_HOUSE and post.unit is not None:
        return False
    if name.lower() == "member" and post.unit is not None and BODY.search(text[slice(*post.unit)]):
        # a member of the village council
        return False
    several = text[post.position[0] : whole(text, post.position[1])].lower()
    return bool({name.lower(), several} & generic) or (
        name.lower() != "employee" and bool(VAGUE.fullmatch(name))
    )
