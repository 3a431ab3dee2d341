"""The court of a judge whom a text names without it: at Tarn Crown Court … Judge (name) said. Only where one court tries the case."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from extraction.common import Phrases, Span, lazy
from extraction.en.places.landmarks import Landmarks, one_name
from extraction.en.posts.post import PostSpan

PHRASES = Phrases("extraction.en", "sitting")

JUDGE = PHRASES.compile(r"(?:(?:‹ranks›)\s){0,2}(?:‹judges›)")
COURT = lazy(r"\b(?:Courts?|Magistracy)\b")
NO_TRIAL = PHRASES.compile(r"(?:‹no_trial›)(?!\w)")


class Sitting:
    """The one court that a text tells of, where it is not said to be that of another judge."""

    def __init__(self, marks: Landmarks, posts: dict[str, list[PostSpan]]) -> None:
        self._marks, self._posts = marks, posts

    @cached_property
    def _court(self) -> Span | None:
        text = self._marks.text
        if any(p.unit and JUDGE.search(text, *p.position) for own in self._posts.values() for p in own):
            return None
        courts = [
            (o.start, o.end)
            for o in self._marks.organisations
            if COURT.search(text, o.start, o.end) and not NO_TRIAL.search(text[o.start : o.end])
        ]
        name = one_name({text[slice(*c)] for c in courts})
        return next((c for c in courts if text[slice(*c)] == name), None)

    def joined(self, post: PostSpan) -> PostSpan:
        """Return the post of a judge with the court, where no word beside it tells another."""
        if post.unit is not None or not JUDGE.fullmatch(self._marks.text, *post.position):
            return post
        return replace(post, unit=self._court) if self._court else post
