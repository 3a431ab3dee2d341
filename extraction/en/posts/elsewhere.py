"""The unit of a post that stands alone, from what other sentences tell: of the person, of the post, of all who are accused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import chain, islice

from extraction.common import Phrases, Span, lazy, propose
from extraction.en.names.person import Person
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.definite import Definite
from extraction.en.posts.employers import Bond, employers
from extraction.en.posts.partners import Partners
from extraction.en.posts.post import PostSpan, one, whole
from extraction.en.posts.same_post import head_of, same, told_of_all, told_of_the_post

PHRASES = Phrases("extraction.en", "elsewhere")
# posts that need no unit, or whose unit is told where they are told: a judge, a prosecutor
UNFIT = frozenset(PHRASES.words("unfit"))
OWNERS = frozenset(PHRASES.words("owners"))
# words of those who investigate as well: the text tells of more than one of them
ALSO_ELSEWHERE = frozenset(PHRASES.words("also_elsewhere"))


# in characters: so far before a post its house is named
REACH = 120
RENEWED_BACK = 30
# so many places tell enough
MOST = 12
# business manager for a consulting firm: the words beside it say where, without a name
WHERE = lazy(r"\s(?:of|for|at|with|in)\s(?:an?|another|one|his|her|their)\s")
# clerk of the Upper Tarn: what stands beside it may be its house, known or not
BESIDE = lazy(r"(?:\sand\s[\w-]+)?\s(?:of|at|for|with|in|to)\s(?:the\s)?(?:[A-Z]|[a-z]+\s[A-Z])")
# the Tarn Gun Club, of which he was (treasurer)
WHICH = lazy(
    r"(?P<house>[A-Z][\w’'&-]*(?:\s(?:of\s)?[A-Z][\w’'&-]*){1,6}),?\s(?:of|for|at|in)\swhich\s(?:he|she|(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s(?:was|is|had\sbeen|served\sas|remains|remained|became)\s(?:then\s)?(?:the\s|an?\s)?$"
)
# the present (keeper of maps), her successor as (clerk): the post that another one held
RENEWED = PHRASES.compile(r"\b(?:‹renewed›)\s(?:as\s)?$", re.I)
# the operator of three day care centers
SEVERAL = PHRASES.compile(r"s?\s(?:of|for|at|with|in)\s(?:‹several›)\s")


class Elsewhere:
    """What a case tells of units apart from the posts; sought once, and only where a post lacks its unit."""

    def __init__(
        self,
        text: str,
        named: list[Person],
        lines: list[tuple[int, int]],
        marks: Landmarks,
        posts: dict[str, list[PostSpan]],
    ) -> None:
        self.text, self.named, self.lines, self.marks = text, named, lines, marks
        self.posts = posts
        self._definite = Definite(marks)
        self._partners = Partners(text, named)
        self._lent: set[Span] = set()

    @cached_property
    def _employers(self) -> dict[str, list[Bond]]:
        return employers(self.text, self.named, self.lines, self.marks)

    @cached_property
    def _of_post(self) -> dict[str, list[PostSpan]]:
        heads = {
            head_of(self.text, p)
            for person in self.named
            for p in self.posts[person.name]
            if self._lacks(person, p)
        }
        return told_of_the_post(self.text, heads, self.marks)

    @cached_property
    def _of_all(self) -> Span | None:
        crowd = told_of_all(self.text, self.lines, self.marks)
        return crowd.unit if crowd else None

    def _lacks(self, person: Person, post: PostSpan, *, speaking: bool = False) -> bool:
        """Return whether a unit of a post is to be sought; ``speaking``: also that of somebody who only speaks of the case."""
        head = head_of(self.text, post)
        again = any(p.unit and p != post and head_of(self.text, p) == head for p in self.posts[person.name])
        return (
            (post.unit is None or self._faint(post.unit))
            and not again
            and not SEVERAL.match(self.text, post.position[1])
            and (speaking or not person.announcing)
            and head not in UNFIT
            and (post.public or head in OWNERS)
            and (person.subject or head not in ALSO_ELSEWHERE)
        )

    def _faint(self, unit: Span) -> bool:
        """Return whether one capitalised word stands for a unit, no name that is known: Library Director."""
        name = self.text[slice(*unit)]
        return not (" " in name or name.isupper() or unit[0] in self.marks.starts)

    def joined(self, person: Person, own: list[PostSpan]) -> list[PostSpan]:
        """Return the posts of a person, those without a unit with the one that the case tells elsewhere."""
        found = self._joined(person, [self._of_which(p) for p in own])
        self._partners.read(person.name, found)
        return found

    def _joined(self, person: Person, own: list[PostSpan]) -> list[PostSpan]:
        crowd = [p for p in own if p.unit and self._words(p) == "employee"]
        bare = [p for p in own if self._lacks(person, p)]
        if crowd and bare and len(crowd) + len(bare) == len(own):
            # the only employee of the (unit), where the post is told apart
            return [replace(p, unit=crowd[0].unit) for p in bare]
        own = [
            self._renewed(person, p) if p.unit is None and self._lacks(person, p, speaking=True) else p
            for p in own
        ]
        return [
            self._with_unit(person, p) if self._lacks(person, p) else p if p.unit else self._owned(p)
            for p in own
        ]

    def _renewed(self, person: Person, post: PostSpan) -> PostSpan:
        """Return the post of the present holder with the house, or the place, of whom the text names as the former one."""
        start = post.position[0]
        if not RENEWED.search(self.text, max(0, start - RENEWED_BACK), start):
            return post
        words = self._words(post)
        others = (us for name, us in self._worded.get(words, {}).items() if name != person.name)
        unit = self._one(chain.from_iterable(others))
        return self._given(post, unit, "en/posts/elsewhere.py: whose place somebody has") if unit else post

    @cached_property
    def _worded(self) -> dict[str, dict[str, list[Span]]]:
        """Return the units of posts by the words of the post and the holder."""
        told: dict[str, dict[str, list[Span]]] = {}
        for name in sorted(self.posts):
            for p in self.posts[name]:
                if p.unit:
                    told.setdefault(self._words(p), {}).setdefault(name, []).append(p.unit)
        return told

    def _of_which(self, post: PostSpan) -> PostSpan:
        """Return a post with the unit that a relative clause is told of: the club, of which he was treasurer."""
        which = WHICH.search(self.text, max(0, post.position[0] - REACH), post.position[0])
        return self._given(post, which.span("house"), "en/posts/elsewhere.py: of which") if which else post

    def _owned(self, post: PostSpan) -> PostSpan:
        """Return a post, of whomever, with the unit that a possessive before it means: the company's estimator."""
        _, unit = self._definite.owned(post) if head_of(self.text, post) not in UNFIT else (False, None)
        return self._given(post, unit, "en/posts/definite.py: what a noun points to") if unit else post

    def _words(self, post: PostSpan) -> str:
        return self.text[slice(*post.position)].lower()

    def _with_unit(self, person: Person, post: PostSpan) -> PostSpan:
        apart = WHERE.match(self.text, post.position[1])
        for rule, units in (
            (
                "employers",
                [b[0] for b in self._employers.get(person.name, []) if self._definite.has(post, b)],
            ),
            ("same_post", self._same_post(person, post)),
            ("same_post", [self._of_all] if self._of_all and person.subject and post.public else []),
        ):
            unit = self._one(units)
            if unit is not None and not (apart and self._serves(person, unit)):
                return self._given(post, unit, f"en/{rule}.py: told elsewhere")
            if units:
                return post
        if post.unit is not None:
            return post
        partner = self._partners.unit(post, self._lent)
        if partner is not None:
            return self._given(post, partner, "en/posts/partners.py: whom and joins")
        if apart or BESIDE.match(self.text, whole(self.text, post.position[1])):
            return post
        pointed = self._definite.unit(
            post, alone=person.subject and post.public and not any(p.unit for p in self.posts[person.name])
        )
        return self._given(post, pointed, "en/posts/definite.py: what a noun points to") if pointed else post

    def _same_post(self, person: Person, post: PostSpan) -> list[Span]:
        """Return the units of the posts without a name that can be this one; those of somebody else who is named are not."""
        start = post.position[0]
        renewed = RENEWED.search(self.text, max(0, start - RENEWED_BACK), start)
        told = islice(self._of_post.get(head_of(self.text, post), []), MOST)
        return [
            p.unit
            for p in told
            if p.unit and same(self.text, post, p) and (renewed or self._holder(p) in (None, person.name))
        ]

    def _holder(self, post: PostSpan) -> str | None:
        """Return who is known to hold the post that stands there, where it is that of one."""
        holders = self._holders.get(post.position[1], set())
        return next(iter(holders)) if len(holders) == 1 and one(self.text, post) else None

    @cached_property
    def _holders(self) -> dict[int, set[str]]:
        held: dict[int, set[str]] = {}
        for name, posts in self.posts.items():
            for p in posts:
                held.setdefault(p.position[1], set()).add(name)
        return held

    def _given(self, post: PostSpan, unit: Span, rule: str) -> PostSpan:
        propose("post", *post.position, rule, self.text[slice(*unit)])
        self._lent.add(unit)
        return replace(post, unit=unit)

    def _serves(self, person: Person, unit: Span) -> bool:
        """Return whether another post of the person is told to be of a unit."""
        name = self.text[slice(*unit)]
        return any(p.unit and self.text[slice(*p.unit)] == name for p in self.posts[person.name])

    def _one(self, units: Iterable[Span]) -> Span | None:
        """Return the one unit that all of several places name, in full or in short; None where they name two."""
        spelt = [self.marks.spelt(u) or u for u in islice(units, MOST)]
        longest = max(spelt, key=lambda u: (u[1] - u[0], -u[0]), default=None)
        whole = self.text[slice(*longest)] if longest else ""
        return longest if all(self.text[slice(*u)] in whole for u in spelt) else None
