"""What speaks for a house as that of a post, as signs in plain words: where it stands beside the post and its holder, who else works there.

The signs of no house at all stand under the empty name. A sign knows kinds of words and of houses, no names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from extraction.common import Phrases, Span, between, lazy
from extraction.en.posts.candidates import Candidate

PHRASES = Phrases("extraction.en", "house_signs")

TOKEN = lazy(r"[A-Za-z]+(?:['’][a-z]+)?|\d+|[^\w\s]")
NEWLINE = lazy(r"\n")
# words that a sign tells as they are
SMALL = frozenset((*PHRASES.words("small"), "(", ")"))
BEFORE = frozenset(PHRASES.words("before"))
# no house at all
NONE = ""
# in characters behind a name; in words between a house and the head of a post
BESIDE = 60
CLOSE = 6


@dataclass(frozen=True)
class Holder:
    """Who holds posts: S accused, A announcing, O otherwise; where the name stands; the houses of all posts (normal form) with the wording."""

    name: str
    part: str
    spans: tuple[Span, ...]
    houses: tuple[tuple[str, str], ...]


def _bucket(n: int, bounds: tuple[int, ...]) -> str:
    return next((str(b) for b in bounds if n <= b), "far")


def head_of(position: str) -> str:
    """Return the last word of a post, in the singular."""
    head = position.split()[-1].lower().split("-")[-1]
    return head[:-1] if head.endswith("s") and len(head) > 4 and not head.endswith("ss") else head


class HouseSigns:
    """The signs of every house of a case, asked post by post."""

    def __init__(
        self, text: str, lines: list[Span], houses: list[Candidate], holders: Iterable[Holder]
    ) -> None:
        self._text, self._houses, self._holders = text, houses, list(holders)
        self._begins = [a for a, _ in lines]
        self._breaks = [m.end() for m in NEWLINE.finditer(text)]
        self._tokens = [(m.start(), m.group()) for m in TOKEN.finditer(text)]
        self._at = [a for a, _ in self._tokens]
        self._all = sorted(s for h in houses for s in h.places)
        self._names = sorted((a, p.name) for p in self._holders for a, _ in p.spans)
        self._named_at = [a for a, _ in self._names]
        self._heads: dict[str, list[int]] = {}
        self._most = max((len(h.places) for h in houses if h.organised), default=0)
        staffed = sorted((h.places[0], h.name) for h in houses if h.staffed)
        self._rank = {name: i for i, (_, name) in enumerate(staffed)}
        self._ends_org = sorted((b, h.name) for h in houses if h.organised for _, b in h.places)
        self._ends_staffed = sorted((b, h.name) for h in houses if h.staffed for _, b in h.places)

    def of(self, holder: Holder, position: Span, without: str | None = None) -> dict[str, frozenset[str]]:
        """Return the signs by house; ``without``: what stands of this house in the sentence of the post is not seen."""
        post = _Post(self, holder, position, without)
        return {NONE: frozenset(post.bare()), **{n: frozenset(s) for n, s in post.told()}}

    def sentence(self, at: int) -> int:
        """Return the number of the sentence of a place."""
        return bisect_right(self._begins, at) - 1

    def paragraph(self, at: int) -> int:
        """Return the number of the paragraph of a place."""
        return bisect_right(self._breaks, at)

    def words(self, start: int, end: int) -> list[str]:
        """Return the words and stops that begin in a stretch."""
        return [w for _, w in self._tokens[bisect_left(self._at, start) : bisect_left(self._at, end)]]

    def distance(self, one: int, other: int) -> int:
        """Return how many words lie between two places."""
        return abs(bisect_left(self._at, one) - bisect_left(self._at, other))

    def heads(self, head: str) -> list[int]:
        """Return where the text has a head of posts, also in the plural."""
        if head not in self._heads:
            told = re.finditer(rf"(?<![\w-]){re.escape(head)}s?(?![\w-])", self._text, re.I)
            self._heads[head] = [m.start() for m in told]
        return self._heads[head]

    def ahead(self, at: int) -> str:
        """Return the word before a place, an article left out."""
        i = bisect_left(self._at, at)
        told = [w.lower() for _, w in self._tokens[max(0, i - 2) : i]]
        told = [w for w in told if w != "the"]
        return told[-1] if told else ""


def shape(words: list[str]) -> list[str]:
    """Return words as kinds: small ones as they are, X for capitals, 9 for numbers, w for all others; a run of one kind once."""
    found: list[str] = []
    for word in words:
        low = word.lower()
        kind = low if low in SMALL else "X" if word[0].isupper() else "9" if word.isdigit() else "w"
        if not (kind in ("X", "w") and found[-1:] == [kind]):
            found.append(kind)
    return found


class _Post:
    """One post beside all houses."""

    def __init__(self, case: HouseSigns, holder: Holder, position: Span, without: str | None) -> None:
        self.case, self.holder, self.without = case, holder, without
        self.start, self.end = position
        text = case._text
        self.wording = text[slice(*position)]
        self.here = case.sentence(self.start)
        self.sentences = {case.sentence(a) for a, _ in holder.spans}
        title = self.wording[0].isupper() and any(0 <= a - self.end <= 2 for a, _ in holder.spans)
        behind = any(0 < self.start - b <= 30 and case.sentence(a) == self.here for a, b in holder.spans)
        self.form = "title" if title else "apposition" if behind else "other"
        others = [u for p in case._holders if p.name != holder.name for u, _ in p.houses]
        self.others = Counter(others)
        self.subjects = {
            u for p in case._holders if p.name != holder.name and p.part == "S" for u, _ in p.houses
        }
        own = {u for u, w in holder.houses if w != self.wording.lower()}
        self.elsewhere = own
        i = bisect_right(case._ends_org, (self.start, "￿")) - 1
        self.last = case._ends_org[i][1] if i >= 0 else None
        i = bisect_right(case._ends_staffed, (self.start, "￿")) - 1
        self.last_staffed = case._ends_staffed[i][1] if i >= 0 else None

    @cached_property
    def article(self) -> str:
        told = self.case.words(max(0, self.start - 40), self.start)[-1:]
        word = told[0].lower() if told else "^"
        if word in BEFORE or word == "^":
            return word
        return "f" if word in SMALL else "X" if told[0][0].isupper() else "w"

    @cached_property
    def _heads(self) -> list[int]:
        """Return where else the text has the head of the post."""
        if self.without is not None:
            return []
        return [h for h in self.case.heads(head_of(self.wording)) if not self.start <= h < self.end]

    def bare(self) -> Iterable[str]:
        """Yield the signs of no house."""
        part = self.holder.part
        large = "C" if self.wording[0].isupper() else "c"
        head = head_of(self.wording)
        organised = sum(h.organised for h in self.case._houses)
        yield from (
            "none", f"none {part}", f"none {head}", f"none {head} {part}", f"none {self.article} {large}",
            f"none {large} {part}", f"none {self.form} {part}", f"none elsewhere:{bool(self.elsewhere)}",
            f"none houses:{min(3, len(self.others))} {part}", f"none organisations:{min(4, organised)}",
        )  # fmt: skip

    def told(self) -> Iterable[tuple[str, set[str]]]:
        """Yield each house with its signs."""
        for house in self.case._houses:
            places = house.places
            if house.name == self.without:
                places = tuple(s for s in places if self.case.sentence(s[0]) != self.here)
                if not places:
                    continue
            yield house.name, {*self._of_all(house, len(places)), *self._of_places(places)}

    def _of_all(self, house: Candidate, many: int) -> Iterable[str]:
        """Yield what holds of a house wherever it stands."""
        part, form, name, kind = self.holder.part, self.form, house.name, house.kind
        yield from (f"kind {kind}", f"kind {kind} {part}", f"kind {kind} {form}", f"times:{min(4, many)}")
        if house.staffed:
            yield from ("staffed", f"staffed {part}", f"staffed {form}")
            rank = min(3, self.case._rank[name])
            yield from (f"rank:{rank}", f"rank:{rank} {part}")
            if len(self.case._rank) == 1:
                yield from ("only", f"only {part}", f"only {form}")
        if house.handles or not house.organised:
            yield from ("handles", f"handles {part}")
        if " " not in name:
            yield "one word"
        if house.organised and many == self.case._most:
            yield from ("most", f"most {part}")
        if n := self.others[name]:
            yield from ("others", f"others {part}", f"others {form}", f"others:{min(3, n)}")
            if len(self.others) == 1:
                yield from ("only of others", f"only of others {part}")
        if name in self.subjects:
            yield from ("of a subject", f"of a subject {part}", f"of a subject {self.article}")
        if name in self.elsewhere:
            yield "elsewhere"
        if name == self.last:
            yield from ("last", f"last {self.article}")
        if name == self.last_staffed:
            yield from ("last staffed", f"last staffed {part}", f"last staffed {form}")

    def _of_places(self, places: tuple[Span, ...]) -> Iterable[str]:
        """Yield what holds of the places of a house."""
        case, part = self.case, self.holder.part
        before = [a for a, _ in places if case.sentence(a) < self.here]
        if before:
            yield f"before:{_bucket(self.here - case.sentence(before[-1]), (1, 2, 4, 8))}"
        first = places[0][0]
        if first > self.end and case.sentence(first) != self.here:
            yield "later"
        if case.sentence(first) == 0:
            yield from ("first sentence", f"first sentence {part}")
        if any(case.paragraph(a) == case.paragraph(self.start) for a, _ in places):
            yield "same paragraph"
        for place in places:
            yield from self._of_place(*place)

    def _of_place(self, a: int, b: int) -> Iterable[str]:
        case, part = self.case, self.holder.part
        if a < self.start < b or (a >= self.start and a < self.end):
            yield "inside"
            return
        there = case.sentence(a)
        if there == self.here:
            yield from self._beside(a, b)
        elif there in self.sentences:
            yield from ("with the name", f"with the name {part}")
        if there in self.sentences:
            for start, end in self.holder.spans:
                if 0 <= a - end < BESIDE and case.sentence(start) == there:
                    told = shape(case.words(end, a))
                    if len(told) <= 4:
                        yield f"name {' '.join(told)}"
        ahead = case.ahead(a)
        if ahead in SMALL:
            yield f"ahead {ahead}"
        # the nearest ones on either side: no other is nearer, or in this sentence where they are not
        i = bisect_left(self._heads, a)
        near = self._heads[max(0, i - 1) : i + 1]
        if any(case.sentence(h) == there and case.distance(h, a) <= CLOSE for h in near):
            yield from ("head there", f"head there {part}")

    def _beside(self, a: int, b: int) -> Iterable[str]:
        """Yield what holds of a place in the sentence of the post."""
        case, part = self.case, self.holder.part
        way, low, high = ("<", b, self.start) if b <= self.start else (">", self.end, a)
        words = case.words(low, high)
        told = shape(words)
        yield from (f"same{way}", f"same{way} {part}", f"same{way}{_bucket(len(words), (1, 2, 4, 8, 16))}")
        if len(told) <= 4:
            yield f"between{way} {' '.join(told)}"
        if told:
            yield from (f"first{way} {told[0]}", f"last{way} {told[-1]}")
        inner = [s for s in case._all[bisect_left(case._all, (low, 0)) :][:3] if s[1] <= high]
        yield f"across{way}{min(2, len(inner))}"
        people = {n for _, n in case._names[between(case._named_at, low, high)]}
        if self.holder.name in people:
            yield f"name between{way}"
        if people - {self.holder.name}:
            yield f"somebody between{way}"
