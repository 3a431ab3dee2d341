"""Whom he and she mean: the one of that sex, or the only one, whom the words before name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extraction.common import Mark, Phrases, lazy, listed
from extraction.en.names.names import first_word

PHRASES = Phrases("extraction.en", "he_or_she")

# He was …; and she was …: the subject of its clause
SUBJECT = PHRASES.compile(
    r"(?=[HhSs]h?e\s)(?<![\w-])(?<!\bif\s)(?<!\buntil\s)(?<!\bunless\s)(?<!\bwhether\s)(?P<word>[Hh]e|[Ss]he)(?=\s(?:‹begins›|\w+(?:ed|ly))\b)"
)
# fined her $500; sentenced him to …: who is done to
OBJECT = PHRASES.compile(
    r"(?=h[ie][mr])\b(?P<word>him|her)(?=\s(?:‹behind›)\b|\s[A-Z]{0,3}\s?[$£€₹₦\d]|[.,;])"
)
DONE_TO = PHRASES.compile(r"\b(?:‹done_to›)\s$")
# and her $3,000; and him to two years
SECOND = lazy(r"\s(?:[A-Z]{0,3}[$£€₹₦]|to\s\w+\s(?:months|years|days))")
# a sentence that goes on about those of whom the one before told
GOES_ON = lazy(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir)\b")
# Mr (name); Smt. (name)
TITLE = PHRASES.compile(r"\b(?:(?P<man>‹man›)|(?P<woman>‹woman›))\.?\s$")
# her brother, (name); (name), his wife
KIN = PHRASES.compile(
    r"\b(?:[Hh]is|[Hh]er|[\w-]+['’]s)\s(?:[\w-]+\s)?(?:(?P<man>‹kinsman›)|(?P<woman>‹kinswoman›)),?\s$"
)
# sentences back to where those were named who are meant
BACK = 5
NEAR = 30


class Sexes:
    """Which of those named is a man, which a woman: by title, kin or given name."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._known: dict[str, str] = {}
        for a, _, name in marks:
            lead = text[max(0, a - NEAR) : a]
            told = TITLE.search(lead) or KIN.search(lead)
            if told:
                self._known[name] = "he" if told["man"] else "she"
        for name in {n for _, _, n in marks} - self._known.keys():
            given = first_word(name.split())
            if given in listed("extraction.en", "women"):
                self._known[name] = "she"
            elif given in listed("extraction.en", "men"):
                self._known[name] = "he"

    def of(self, name: str) -> str | None:
        """Return he or she, None where nothing tells."""
        return self._known.get(name)


def he_or_she(text: str, lines: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> list[Mark]:
    """Return a mark for each he and she that can mean but one of those named; ``marks``: (start, end, name), in order."""
    if not marks:
        return []
    before = _Before(text, lines, marks)
    found = [
        (*m.span("word"), before.meant(m.start("word"), m["word"], subject=True))
        for m in SUBJECT.finditer(text)
    ]
    for m in OBJECT.finditer(text):
        if DONE_TO.search(text, max(0, m.start() - NEAR), m.start()) or SECOND.match(text, m.end()):
            found.append((*m.span(), before.meant(m.start(), m["word"], subject=False)))
    told: dict[str, set[bool]] = {}
    for a, _, name in found:
        if name:
            told.setdefault(name, set()).add(text[a] in "Ss" or text.startswith("her", a))
    # who is he here and she there is one of two of whom nothing tells which is which
    return [(a, b, n) for a, b, n in found if n and (before.sexes.of(n) or len(told[n]) == 1)]


class _Before:
    """Who is named in the sentences before a place."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> None:
        self.text, self.marks, self.sexes = text, marks, Sexes(text, marks)
        self.starts, self.begins = [a for a, _, _ in marks], [a for a, _ in lines]

    def meant(self, at: int, word: str, *, subject: bool) -> str | None:
        """Return the one of that sex, or the only one that may be, whom the nearest sentence names that names such a one."""
        sex = "she" if word.lower() in ("she", "her") else "he"
        i, high = bisect_left(self.begins, at + 1) - 1, at
        for _ in range(BACK):
            if i < 0:
                return None
            here = self.marks[bisect_left(self.starts, self.begins[i]) : bisect_left(self.starts, high)]
            names = list(dict.fromkeys(n for _, _, n in here if self.sexes.of(n) in (sex, None)))
            if names:
                sure = [n for n in names if self.sexes.of(n) == sex]
                one = sure if len(sure) == 1 else names
                told = len(one) == 1 and (subject or not _acts_himself(self.text, here, at))
                return one[0] if told else None
            if not here and high < at and not GOES_ON.search(self.text, self.begins[i], high):
                # a sentence of its own, about nobody named
                return None
            i, high = i - 1, self.begins[i]
        return None


def _acts_himself(text: str, here: Sequence[Mark], at: int) -> bool:
    """Return whether the last one named acts on him: who fines him is another."""
    return bool(here) and at - here[-1][1] < NEAR and ". " not in text[here[-1][1] : at]
