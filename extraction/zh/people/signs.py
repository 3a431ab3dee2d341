"""What stands around the mentions of a person, as signs in plain words: what trained weights weigh (``scripts/training/signs.py``)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from extraction.common import Mark, data, lazy
from extraction.zh.names.found import Found

# characters of the sentence that are looked at before a name and behind it
NEAR, FAR = 40, 100
# a mention more says little, and the cost of a long text stays bounded
MENTIONS = 12
STOPS = "。；！？\n"
COMMAS = "，,、：:“”（(）)"
DIGITS = lazy(r"\d[\d.,]*")
# how near a name stands what its bearer is; how many characters beside it may be signs two by two
POST, PAIRS = 14, 12
# what the rules say of a person
FLAGS = ("post", "public", "accused", "finding", "associate", "only", "speaks", "harmed", "protected", "attests", "tells")  # fmt: skip


@cache
def _kinds(of: str) -> dict[str, re.Pattern[str]]:
    """Return the kinds of words of ``data/signs.yaml``: ``deeds`` or ``people``."""
    return {k: re.compile("|".join(map(re.escape, w))) for k, w in data("extraction.zh", "signs")[of].items()}


class Scene:
    """One text and everybody's mentions in it: what stands around each person, as signs, read once."""

    def __init__(self, text: str, people: Mapping[str, Found], starts: Sequence[int] = (0,)) -> None:
        """``starts``: where the cases of the text begin; who is named first is so in a case."""
        self.text = text
        self.people = people
        self.starts = starts
        self.marks: list[Mark] = sorted((a, b, n) for n, p in people.items() for a, b in p.spans)
        self.places = [a for a, _, _ in self.marks]
        self.count = Counter(self._case(a) for a in self.places)
        first = {n: p.spans[0][0] for n, p in people.items()}
        before = Counter[int]()
        self.order: dict[str, int] = {}
        for n in sorted(people, key=lambda n: (first[n], n)):
            self.order[n] = before[self._case(first[n])]
            before[self._case(first[n])] += 1
        self._told: dict[str, frozenset[str]] = {}

    def _case(self, at: int) -> int:
        return bisect_right(self.starts, at)

    def of(self, name: str) -> frozenset[str]:
        """Return the signs of a person."""
        if name not in self._told:
            self._told[name] = frozenset(self._around(self.people[name]))
        return self._told[name]

    def _around(self, person: Found) -> Iterator[str]:
        many = len(person.spans)
        yield f"mentions:{min(many, 6)}"
        yield f"order:{min(self.order[person.name], 4)}"
        yield f"share:{4 * many // max(many, self.count[self._case(person.spans[0][0])])}"
        for flag in FLAGS:
            if person.marked(flag):
                yield f"is:{flag}"
        for a, b in person.spans[:MENTIONS]:
            yield from self._beside(a, b)

    def _beside(self, a: int, b: int) -> Iterator[str]:
        """Yield what the sentence of a mention says of it, by clauses and by the characters beside it."""
        before, behind = self._sentence(a, b)
        left, right = self._plain(before, a), self._plain(b, behind)
        yield from (f"l{n} {left[-n:]}" for n in (1, 2, 3))
        yield from (f"r{n} {right[:n]}" for n in (1, 2, 3, 4))
        yield from (f"L {w}" for w in _pairs(left[-PAIRS:]))
        yield from (f"R {w}" for w in _pairs(right[:PAIRS]))
        if not left:
            yield "head"
        here = {
            n for _, _, n in self.marks[bisect_left(self.places, before) : bisect_left(self.places, behind)]
        }
        yield f"others:{min(len(here) - 1, 3)}"
        clause_left = left[1 + max((left.rfind(c) for c in COMMAS), default=-1) :]
        clause_right = right[: min((i for c in COMMAS if (i := right.find(c)) >= 0), default=len(right))]
        for kind, words in _kinds("deeds").items():
            if words.search(clause_right):
                yield f"does {kind}"
            elif words.search(right):
                yield f"later {kind}"
            if words.search(clause_left):
                yield f"done {kind}"
            elif words.search(left):
                yield f"earlier {kind}"
        after = self._next(behind)
        for kind, words in _kinds("deeds").items():
            if after and words.search(after):
                yield f"next {kind}"
        for kind, words in _kinds("people").items():
            if words.search(left[-POST:]):
                yield f"is {kind}"
            if words.search(right[:POST]):
                yield f"then {kind}"

    def _sentence(self, a: int, b: int) -> tuple[int, int]:
        """Return where the sentence of a mention begins and ends, as far as it is looked at."""
        low = max(a - NEAR, *(self.text.rfind(c, max(0, a - NEAR), a) + 1 for c in STOPS), 0)
        return low, self._stop(b)

    def _stop(self, at: int) -> int:
        """Return where the sentence that holds ``at`` ends, as far as it is looked at."""
        ends = [i for c in STOPS if (i := self.text.find(c, at, at + FAR)) >= 0]
        return min(ends, default=min(len(self.text), at + FAR))

    def _next(self, stop: int) -> str:
        """Return the sentence behind one that ends at ``stop`` where it names nobody: it goes on about the same people."""
        start = stop + 1
        if self.text[stop:start] not in ("。", "；"):
            return ""
        end = self._stop(start)
        named = bisect_left(self.places, start) < bisect_left(self.places, end)
        return "" if named else self.text[start:end]

    def _plain(self, start: int, end: int) -> str:
        """Return a stretch with every name as N and every number as 9: signs are of all people and sums."""
        pieces, at = [], start
        for a, b, _ in self.marks[bisect_left(self.places, start) : bisect_right(self.places, end)]:
            if at <= a and b <= end:
                pieces += [self.text[at:a], "N"]
                at = b
        return DIGITS.sub("9", "".join([*pieces, self.text[at:end]]))


def _pairs(text: str) -> Iterator[str]:
    return (text[i : i + 2] for i in range(len(text) - 1))
