"""Whom words without a name mean: both officers, the two inspectors, the other three, each defendant, the 51-year-old."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from extraction.common import Mark, Phrases, lazy, propose
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import heads, plural_heads

PHRASES = Phrases("extraction.en", "referring")


NUMBERS = {word: i + 2 for i, word in enumerate(PHRASES.words("numbers"))}
# sentences back to where those were named who are meant
BACK = 4
NEAR = 60


@cache
def _several() -> re.Pattern[str]:
    noun = rf"(?:\s(?:[a-z-]+\s)?(?P<noun>(?:‹people›)|{plural_heads().pattern}s)(?![\w’'-]))"
    one = rf"\s(?P<single>(?:‹one›)|{heads().pattern})(?![\w’'-])"
    return PHRASES.compile(
        r"\b(?:(?P<both>[Bb]oth)(?:\sof\b)?(?:\s(?:the|these|those|them)\b)?"
        r"|(?P<all>[Aa]ll|[Ee]ach)(?:\sof\b)?(?:\s(?:the|these|those|them)\b)?"
        r"|[Tt]he\s(?P<rest>others|remaining|other)\b"
        r"|[Tt]h(?:e|ese|ose)(?=\s(?:‹numbers›|first|‹people›)\b)"
        rf"|[Tt]he(?={noun.replace('?P<noun>', '?:')}\s(?:‹goes_on›)\b))"
        r"(?:\s(?P<first>first|last))?(?:\s(?P<number>‹numbers›)\b(?![-’'\w]))?"
        rf"(?:{noun}|{one})?"
    )


PAIR = PHRASES.compile(r"\b[Tt]he\s(?P<word>‹pair›)\b(?![-’'])")
SINGLE = PHRASES.compile(
    r"\b(?:[Tt]he\s(?:(?:‹before_one›)\s?){0,2}(?P<word>‹one›)|(?:Respondent|Defendant|Appellant|Registrant|Licensee))\b(?![-’':])|\b[Tt]he\s(?P<third>second|third|fourth)(?=[,\s])"
)
# the defendants: those who are charged already
CHARGED = PHRASES.compile(r"\b(?:‹charged›)$", re.I)
NUMBERED = PHRASES.compile(r"[Bb]oth\b|[Ee]ach\b|[Aa]ll\b|\b(?:‹numbers›|‹pair›)\b")
OTHERS_BEHIND = PHRASES.compile(r",?\s(?:‹others_behind›)\b")
GOES_ON = PHRASES.compile(r"\s(?:‹goes_on›)\b|[.,;]|\s(?:to|a|an|for|from|and)\b|$")
ALONE = PHRASES.compile(r"\s(?:‹goes_on›)\b")
OPENS = lazy(r"(?:^|[.;:”\"]\s|\band\s)$")
# A, 44, and the clerk B
JOINED = lazy(r"(?:,\s\(?\d{2}\)?,?)?(?:,?\sand\s|,\s|\s&\s)(?:[\w ’'-]{0,60},?\s)?" + COURTESY)
NAMED_BEHIND = 4


def referring(text: str, lines: Sequence[tuple[int, int]], marks: Iterable[Mark]) -> list[Mark]:
    """Return a mark for each who is meant where words without a name mean some of those whom ``marks`` name.

    ``lines``: the sentences; ``marks``: (start, end, name) of all who may be meant. Who is meant by one wording stands
    at one place.
    """
    ordered = sorted(marks)
    if not ordered:
        return []
    told = _Told(text, lines, ordered)
    found: list[Mark] = []
    if len({n for _, _, n in ordered}) > 1:
        for m in _several().finditer(text):
            if names := _many(told, m):
                found += [(*m.span(), n) for n in names]
        for m in PAIR.finditer(text):
            names = told.so_many(m.start(), 3 if m["word"] == "trio" else 2, None)
            found += [(*m.span(), n) for n in names if not _names_follow(told, m.end())]
    for m in SINGLE.finditer(text):
        found += [(*m.span(), n) for n in _one(told, m)]
    for start, end, name in found:
        propose("person", start, end, "en/names/referring.py", name)
    return sorted(set(found))


def _many(told: _Told, m: re.Match[str]) -> tuple[str, ...]:
    """Return whom a wording for several means, nobody where it means others or does not say."""
    text, end = told.text, m.end()
    noun, number = m["noun"], NUMBERS.get(m["number"] or "", 0)
    if _names_follow(told, end) or OTHERS_BEHIND.match(text, end):
        return ()
    if m["single"] and not (m["all"] and m["all"].lower() == "each"):
        return ()
    if not (noun or m["single"]):
        # both were fired; not: both the roof and the wall
        alone = m["both"] or number or m["rest"] == "others" or text.endswith("them", 0, end)
        opens = ALONE.match(text, end) and OPENS.search(text, max(0, m.start() - 12), m.start())
        if not (opens or (alone and GOES_ON.match(text, end))):
            return ()
    if m["first"]:
        names = told.last_list(m.start(), number + 1) if number else ()
        return names[:number] if m["first"] == "first" else names[-number:]
    if m["rest"]:
        return told.others(m.start(), number)
    if m["all"] and not number and noun is None and m["single"] is None:
        return told.so_many(m.start(), 0, None)
    return told.so_many(m.start(), 2 if m["both"] else number, noun)


def _one(told: _Told, m: re.Match[str]) -> tuple[str, ...]:
    if _names_follow(told, m.end()) or OTHERS_BEHIND.match(told.text, m.end()):
        return ()
    if m["third"]:
        place = ("second", "third", "fourth").index(m["third"]) + 1
        names = told.last_list(m.start(), place + 1)
        return names[place : place + 1] if GOES_ON.match(told.text, m.end()) else ()
    near = told.so_many(m.start(), 1, None)
    return near if len(near) == 1 else ()


def _names_follow(told: _Told, end: int) -> bool:
    i = bisect_left(told.starts, end)
    return i < len(told.starts) and told.starts[i] <= end + NAMED_BEHIND


class _Told:
    """Who was named in which sentence of a text."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int]], marks: list[Mark]) -> None:
        self.text, self.marks = text, marks
        self.starts = [a for a, _, _ in marks]
        self.begins = [a for a, _ in lines]

    def _sentences(self, at: int) -> Iterable[list[Mark]]:
        """Yield the mentions of the sentence at a place, before it, and of those before, nearest first; none empty."""
        i, high = bisect_left(self.begins, at + 1) - 1, at
        given = 0
        while i >= 0 and given < BACK:
            low = self.begins[i]
            here = self.marks[bisect_left(self.starts, low) : bisect_left(self.starts, high)]
            if here:
                given += 1
                yield here
            i, high = i - 1, low

    def so_many(self, at: int, number: int, noun: str | None) -> tuple[str, ...]:
        """Return the last ones named who are so many (0: the last sentence with several), called so where that tells."""
        seen: tuple[str, ...] = ()
        for here in self._sentences(at):
            names = tuple(dict.fromkeys(n for _, _, n in here))
            both = tuple(dict.fromkeys((*names, *seen)))
            if number == 0:
                fit = self._called(here, names, noun) if noun else ()
                if len(fit) > 1 or len(names) > 1:
                    return fit if len(fit) > 1 else names
                if len(both) > 1:
                    return both
            elif len(both) == number:
                return both
            elif len(both) > number:
                fit = self._called(here, names, noun) if noun else ()
                if len(fit) == number:
                    return fit
                return () if number > 1 or len(names) != 1 else names
            seen = both
        return ()

    def others(self, at: int, number: int) -> tuple[str, ...]:
        """Return those of the last list who were not told of since: the other three."""
        since: set[str] = set()
        for here in self._sentences(at):
            names = tuple(dict.fromkeys(n for _, _, n in here))
            left = tuple(n for n in names if n not in since)
            if len(names) > 2 and since & set(names) and (len(left) == number if number else len(left) > 1):
                return left
            since |= set(names)
        return ()

    def last_list(self, at: int, least: int) -> tuple[str, ...]:
        """Return the names of the last sentence that names at least so many."""
        for here in self._sentences(at):
            names = tuple(dict.fromkeys(n for _, _, n in here))
            if len(names) >= least:
                return names
        return ()

    def _called(self, here: list[Mark], names: tuple[str, ...], noun: str) -> tuple[str, ...]:
        """Return those of a sentence whose post a word of several is: inspectors A and B."""
        word = re.escape(noun[:-1] if noun.endswith("s") else noun)
        before = re.compile(rf"\b{word}s?,?\s{COURTESY}$", re.I)
        behind = re.compile(rf"(?:,\s|\s\()[^.;()]{{0,60}}?\b{word}\b", re.I)
        fit: dict[str, None] = {}
        last: Mark | None = None
        for a, b, name in here:
            lead = before.search(self.text, max(0, a - NEAR), a)
            goes_on = (
                last is not None
                and last[2] in fit
                and JOINED.fullmatch(self.text, last[1], a)
                and "," not in self.text[last[1] : a].strip(", ")
            )
            if lead or behind.match(self.text, b) or goes_on:
                fit[name] = None
            last = (a, b, name)
        return tuple(n for n in names if n in fit)
