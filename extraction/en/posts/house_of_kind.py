"""The house of a post that one kind of house alone has: the principal, (name), where the text tells of one school."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extraction.common import Span, data, lazy
from extraction.en.places.landmarks import Landmarks, one_name
from extraction.en.posts.post import PostSpan, whole

# a teacher at another school, principal of the Upper Tarn: the words beside it tell where
BESIDE = lazy(
    r"(?:\sand\s[\w-]+)?\s(?:of|at|for|with|in|to)\s(?:the\s)?(?:[A-Z]|an?\s|another\s|one\s|[a-z]+\s[A-Z])"
)
# what stands behind the kind is where it is: Academy of Tarn, Home at Tarn Falls
CORE = lazy(r"^.*?(?=\s(?:of|for|at|in|on)\s|,\s|$)")


@cache
def _kinds() -> dict[str, re.Pattern[str]]:
    """Return by post the pattern of the names of its houses."""
    found: dict[str, re.Pattern[str]] = {}
    for kind in data("extraction.en", "houses_of_posts"):
        words = "|".join(map(re.escape, sorted(kind["houses"], key=len, reverse=True)))
        pattern = re.compile(rf"(?:^|.*\s)(?:{words})$")
        found |= dict.fromkeys(kind["posts"], pattern)
    return found


class HousesOfKinds:
    """The organisations of a case, asked for the only one that can have a post."""

    def __init__(self, marks: Landmarks) -> None:
        self._marks = marks
        # of the object, not of the class, which would hold every text for ever
        self._only = cache(self._one)

    def joined(self, post: PostSpan) -> PostSpan:
        """Return the post with the one house of the text that is of its kind."""
        text = self._marks.text
        kind = _kinds().get(text[slice(*post.position)].lower()) if post.unit is None else None
        if kind is None or BESIDE.match(text, whole(text, post.position[1])):
            return post
        unit = self._only(kind)
        return replace(post, unit=unit) if unit else post

    def _one(self, kind: re.Pattern[str]) -> Span | None:
        """Return the house of a kind, None where the text names two of it."""
        text = self._marks.text
        spans = [(o.start, o.end) for o in self._marks.organisations]
        told = [s for s in spans if (m := CORE.match(text[slice(*s)])) and kind.match(m.group())]
        name = one_name({text[slice(*(self._marks.spelt(s) or s))] for s in told})
        return next((s for s in spans if text[slice(*s)] == name), None)
