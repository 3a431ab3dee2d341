"""What stands around the mentions of a person, as signs in plain words: what trained weights weigh (``scripts/training/signs.py``)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise

from extraction.common import Phrases, data, lazy, sentences
from extraction.en.names.person import Person, marks_of

PHRASES = Phrases("extraction.en", "signs")

WORD = lazy(r"[A-Za-z][\w’'-]*|\d[\d,.]*|[$€£:;,()“”\"–—-]")
# words that a sign may hold on either side of a name; characters that are looked at for them
LEFT, RIGHT, NEAR = 4, 6, 120
# a mention more says little, and the cost of a long text stays bounded
MENTIONS = 12
OFFICES = frozenset(PHRASES.words("office"))
FINDER = PHRASES.compile(r"\b(‹finder›)\b", re.I)
DENIAL = PHRASES.compile(r"\b(‹denial›)\b")
GOES_ON = PHRASES.compile(r"\s*(‹goes_on›)\s(?:(?:‹auxiliary›)\s){0,2}([a-z]+)")
ASIDE = lazy(r",\s[^,.;]{2,90},|\s?\([^()]{1,90}\)")
VERB = PHRASES.compile(r",?\s*(?:(?:‹auxiliary›|[a-z]+ly)\s){0,4}([a-z]+)")
DID = lazy(r"\b[a-z]+ed\b")
SAID_BEFORE = lazy(r"\b(?:[a-z]+ed|by|that|told|said|to)\b")
SUM = lazy(r"[$€£]|\d,\d{3}")
CHARGE = PHRASES.compile(r"\b(?:‹charge›)\b", re.I)
AUDIT = PHRASES.compile(r"\b(?:‹audit›)\b", re.I)
# in characters: so near a name stands what its bearer is
POST = 50
# what the rules say of a person, beside whether they accuse him
FLAGS = ("announcing", "told", "victim", "cleared", "doubted", "upheld", "minor")


@cache
def _kinds(of: str) -> dict[str, re.Pattern[str]]:
    """Return the kinds of words of ``data/signs.yaml``: ``verbs`` or ``people``."""
    flags = re.IGNORECASE if of == "people" else 0
    return {
        k: re.compile(rf"\b(?:{'|'.join(w)})\b", flags) for k, w in data("extraction.en", "signs")[of].items()
    }


class Scene:
    """One text with its sentences and everybody's mentions: what stands around each person, as signs, read once."""

    def __init__(self, text: str, people: list[Person]) -> None:
        self.text = text
        self._told: dict[str, frozenset[str]] = {}
        self.sentences = sentences(text, "en")
        self.starts = [a for a, _ in self.sentences]
        self.marks = marks_of(people)
        self.places = [a for a, _, _ in self.marks]
        self.order = {p.name: i for i, p in enumerate(sorted(people, key=lambda p: (p.first, p.name)))}
        self.shared = {k for k, pattern in (("charge", CHARGE), ("audit", AUDIT)) if pattern.search(text)}

    def of(self, person: Person) -> frozenset[str]:
        """Return the signs of a person."""
        if person.name not in self._told:
            self._told[person.name] = frozenset(self._around(person))
        return self._told[person.name]

    def sentence(self, place: int) -> tuple[int, int]:
        """Return the sentence that holds a place, the whole text where there is none."""
        i = max(0, bisect_right(self.starts, place) - 1)
        return self.sentences[i] if self.sentences else (0, len(self.text))

    def _around(self, person: Person) -> set[str]:
        many = len(person.spans)
        told = {
            f"mentions:{min(many, 6)}", f"order:{min(self.order[person.name], 4)}",
            f"share:{4 * many // max(1, len(self.marks))}", *self.shared,
            *(f"is:{flag}" for flag in FLAGS if getattr(person, flag)),
        }  # fmt: skip
        for a, b in person.titles:
            told |= {f"title:{w.lower()}" for w in re.findall(r"[A-Za-z]+", self.text[a:b])}
        for a, b in person.spans[:MENTIONS]:
            told |= self._beside(person, a, b)
        return told

    def _beside(self, person: Person, a: int, b: int) -> set[str]:
        """Return what the sentence of a mention, and the next one, say of it."""
        i = max(0, bisect_right(self.starts, a) - 1)
        start, end = self.sentences[i] if self.sentences else (0, len(self.text))
        left = [_sign(w) for w in WORD.findall(self.text, max(start, a - NEAR), a)[-LEFT:]]
        right = [_sign(w) for w in WORD.findall(self.text, b, min(end, b + NEAR))[:RIGHT]]
        rest = self.text[b:end]
        aside = ASIDE.match(rest)
        verb = VERB.match(rest, aside.end() if aside else 0)
        here = {n for _, _, n in self.marks[bisect_left(self.places, start) : bisect_left(self.places, end)]}
        here -= {person.name}
        told = {f"others:{min(len(here), 3)}", f"sentence:{min(i, 3)}"}
        told |= {f"l {w}" for w in left} | {f"r {w}" for w in right}
        told |= {f"l2 {' '.join(w)}" for w in pairwise(left[-2:])} | {
            f"r2 {' '.join(w)}" for w in pairwise(right[:2])
        }
        told |= {f"l1 {w}" for w in left[-1:]} | {f"r1 {w}" for w in right[:1]}
        told |= {f"does {w}" for w in DID.findall(rest)} | {f"not {w}" for w in DENIAL.findall(rest)}
        told |= {f"finds {w.lower()}" for w in FINDER.findall(self.text, start, end)}
        around = f"{self.text[max(start, a - POST) : a]} {self.text[b : min(end, b + POST)]}"
        told |= {f"is {c}" for c, words in _kinds("people").items() if words.search(around)}
        told |= {
            f"kind of verb {c}" for c, words in _kinds("verbs").items() if verb and words.fullmatch(verb[1])
        }
        told |= {f"kind {c}" for c, words in _kinds("verbs").items() if words.search(rest)}
        told |= {
            f"kind before {c}"
            for c, words in _kinds("verbs").items()
            if words.search(self.text, max(start, a - NEAR), a)
        }
        told |= {f"before {w}" for w in SAID_BEFORE.findall(self.text, max(start, a - NEAR), a)[-1:]}
        if verb:
            told |= {f"verb {verb[1]}", f"verbs {verb[0].strip()}"}
        if SUM.search(rest):
            told.add("sum")
        if not left:
            told.add("head")
        if "by" in left[-2:]:
            told.add("by")
        goes = GOES_ON.match(self.text, *self.sentences[i + 1]) if i + 1 < len(self.sentences) else None
        if not goes:
            return told | {"next:none"}
        after = self.text[slice(*self.sentences[i + 1])]
        told |= {f"kind next {c}" for c, words in _kinds("verbs").items() if words.search(after)}
        return told | {f"next {goes[1]}", f"next verb {goes[2]}"}


def _sign(word: str) -> str:
    """Return what a word counts as: numbers as one, names as one, all else in small letters."""
    if word[0].isdigit():
        return "#"
    small = word.lower()
    return "Xx" if word[0].isupper() and small not in OFFICES else small
