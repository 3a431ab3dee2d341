"""The unit of a post that stands alone, from what other sentences tell: of the person, of the post, of all who are accused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from extraction.common import Phrases, propose
from extraction.en.employers import employers
from extraction.en.landmarks import Landmarks
from extraction.en.person import Person
from extraction.en.post import PostSpan, Span
from extraction.en.same_post import head_of, told_of_all, told_of_the_post

PHRASES = Phrases("extraction.en", "elsewhere")
# posts that need no unit, or whose unit is told where they are told: a judge, a prosecutor
UNFIT = frozenset(PHRASES.words("unfit"))
OWNERS = frozenset(PHRASES.words("owners"))
# words of those who investigate as well: the text tells of more than one of them
ALSO_ELSEWHERE = frozenset(PHRASES.words("also_elsewhere"))


# business manager for a consulting firm: the words beside it say where, without a name
WHERE = re.compile(r"\s(?:of|for|at|with|in)\s(?:an?|another|one|his|her|their)\s")


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

    @cached_property
    def _employers(self) -> dict[str, list[Span]]:
        return employers(self.text, self.named, self.lines, self.marks)

    @cached_property
    def _of_post(self) -> dict[str, list[Span]]:
        heads = {
            head_of(self.text, p)
            for person in self.named
            for p in self.posts[person.name]
            if self._lacks(person, p)
        }
        return told_of_the_post(self.text, heads, self.marks)

    @cached_property
    def _of_all(self) -> Span | None:
        return told_of_all(self.text, self.lines, self.marks)

    def _lacks(self, person: Person, post: PostSpan) -> bool:
        head = head_of(self.text, post)
        return (
            post.unit is None
            and not person.announcing
            and head not in UNFIT
            and (post.public or head in OWNERS)
            and (person.subject or head not in ALSO_ELSEWHERE)
        )

    def joined(self, person: Person, own: list[PostSpan]) -> list[PostSpan]:
        """Return the posts of a person, those without a unit with the one that the case tells elsewhere."""
        return [self._with_unit(person, p) if self._lacks(person, p) else p for p in own]

    def _with_unit(self, person: Person, post: PostSpan) -> PostSpan:
        head = head_of(self.text, post)
        apart = WHERE.match(self.text, post.position[1])
        for rule, units in (
            ("employers", self._employers.get(person.name, [])),
            ("same_post", self._of_post.get(head, [])),
            ("same_post", [self._of_all] if self._of_all and person.subject and post.public else []),
        ):
            unit = self._one(units)
            if unit is not None and not (apart and self._serves(person, unit)):
                propose(
                    "post", *unit, f"en/{rule}.py: told elsewhere", self.text[slice(*post.position)].lower()
                )
                return replace(post, unit=unit)
            if units:
                return post
        return post

    def _serves(self, person: Person, unit: Span) -> bool:
        """Return whether another post of the person is told to be of a unit."""
        name = self.text[slice(*unit)]
        return any(p.unit and self.text[slice(*p.unit)] == name for p in self.posts[person.name])

    def _one(self, units: Iterable[Span]) -> Span | None:
        """Return the one unit that all of several places name, in full or in short; None where they name two."""
        spelt = [self.marks.spelt(u) or u for u in units]
        longest = max(spelt, key=lambda u: (u[1] - u[0], -u[0]), default=None)
        whole = self.text[slice(*longest)] if longest else ""
        return longest if all(self.text[slice(*u)] in whole for u in spelt) else None
