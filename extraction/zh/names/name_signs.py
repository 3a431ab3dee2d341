"""Stretches that may be a full name, and the hashed signs by which ``namelike`` weighs each."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from extraction.common import lazy
from extraction.zh.names.borrowed import borrowed
from extraction.zh.units.unit_of_post import any_end
from extraction.zh.words import lexicon, names

# two to the power of so many signs
BITS = 16
# characters beside a name that say something of it, and what stands for the edge of the text
NEAR, EDGE = 3, "\n"
# joins two words and begins no name here
JOINS = frozenset("和与及由同对向")
# what is cheaper by so much as words than as a name is none
LEAST = -2.0
# a candidate told so often is a word or a name of its own
OFTEN = 3
# steps of what a stretch costs more as words than as a name, of how much more than others that share a character, and of what
# it costs as words
GAINS = (-1, 0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15)
RIVALS = (-12, -8, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9)
COSTS = (2, 4, 6, 8, 10, 12, 14, 17, 20, 24)
NO_RIVAL = -20.0
# what joins the names of a list, and the steps of how likely a neighbour there is a name
LISTED, LEVELS = frozenset("、和与及"), (-10, 0, 4, 8, 12)
# within so many characters behind a stretch a unit's end tells that the unit is called by it
UNIT = lazy(r"[\u4e00-\u9fff]{0,12}")

Candidate = tuple[int, int, int]


@lru_cache(maxsize=1 << 17)
def _bucket(sign: str) -> int:
    return zlib.crc32(sign.encode(errors="surrogatepass")) & ((1 << BITS) - 1)


@cache
def _starts() -> re.Pattern[str]:
    d = names.lists()
    compound = "|".join(map(re.escape, sorted(d["compound"])))
    return re.compile(rf"(?=({compound}|[{''.join(sorted((d['single'] | d['wordlike']) - JOINS))}]))")


@cache
def _never() -> frozenset[str]:
    return frozenset(names.lists()["never"] | {"某"})


def candidates(text: str) -> Iterator[Candidate]:
    """Yield (start, end, length of the surname) of each stretch that has the form of a full name."""
    words, never, wordlike = names.lists()["not"], _never(), names.lists()["wordlike"]
    for m in _starts().finditer(text):
        at, size = m.start(), len(m[1])
        first = text[at + size : at + size + 1]
        if (
            first in never
            or not "\u4e00" <= first <= "\u9fff"
            or text[at : at + 2] in words
            or text[at : at + 3] in words
            or (m[1] in wordlike and _in_word(text, at))
        ):
            continue
        if names.OF_PLACE.match(text, at):
            continue
        yield at, at + size + 1, size
        second = text[at + size + 1 : at + size + 2]
        if "\u4e00" <= second <= "\u9fff" and second not in never:
            yield at, at + size + 2, size


def _in_word(text: str, at: int) -> bool:
    """Return whether a common word begins here or has the character at its end."""
    known = lexicon.known
    return known(text[at : at + 2]) or known(text[at : at + 3]) or (at > 0 and known(text[at - 1 : at + 1]))


class Reading:
    """One text and what in it may be a name: ``gains`` tells of each candidate how much more it costs as words than as a name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.gains: dict[Candidate, float] = {}
        self._around: dict[Candidate, tuple[float, str, str]] = {}
        self._at: dict[int, list[Candidate]] = {}
        self._told: Counter[str] = Counter()
        self._starts: dict[int, list[Candidate]] = {}
        self._ends: dict[int, list[Candidate]] = {}
        self._best_end: dict[str, int] = {}
        cuts = lexicon.Cuts(text)
        for c in candidates(text):
            start, end, size = c
            self._told[text[start:end]] += 1
            name = lexicon.as_name(text[start : start + size], text[start + size : end])
            around = cuts.around(start, end)
            if around[0] - name < LEAST:
                continue
            self.gains[c], self._around[c] = around[0] - name, around
        spans = {c[:2] for c in self.gains}
        for start, end, cost in borrowed(text):
            around = cuts.around(start, end)
            if (start, end) in spans or around[0] - cost < LEAST or names.OF_PLACE.match(text, start):
                continue
            c = start, end, 0
            self._told[text[start:end]] += 1
            self.gains[c], self._around[c] = around[0] - cost, around
        for c in self.gains:
            for i in range(c[0], c[1]):
                self._at.setdefault(i, []).append(c)
            self._starts.setdefault(c[0], []).append(c)
            self._ends.setdefault(c[1], []).append(c)
            told = text[c[0] : c[1]]
            if self._told[told] > 1:
                self._best_end[told] = max(self._best_end.get(told, 0), 1 + min(3, names.ends(text, c[1])))

    def before_unit(self, c: Candidate) -> bool:
        """Return whether the end of a unit's name follows before any stop."""
        behind = UNIT.match(self.text, c[1])
        return bool(behind and any_end().search(behind.group()))

    def ended(self, c: Candidate) -> bool | None:
        """Return whether a stop or a word that goes on behind names is behind a candidate; None: it is rather a unit's name.

        A character that goes on behind names (经查) and here begins a longer word (经济) tells little.
        """
        ends = names.ends(self.text, c[1])
        if ends > 1 or (ends and len(self._around[c][2]) == 1):
            return True
        return None if self.before_unit(c) else bool(ends)

    def signs(self, c: Candidate) -> list[int]:
        """Return the hashed signs of a candidate."""
        ends = min(3, names.ends(self.text, c[1]))
        return [
            _bucket(s)
            for s in (
                *self._of_characters(c, ends),
                *self._of_words(c, ends),
                *self._of_gains(c, ends),
                *self._of_company(c, ends),
            )
        ]

    def _of_characters(self, c: Candidate, ends: int) -> list[str]:
        """Return what the characters and those beside them tell, and whether a word goes on behind."""
        text, (start, end, size) = self.text, c
        left = text[max(0, start - NEAR) : start].rjust(NEAR, EDGE)
        right = text[end : end + NEAR].ljust(NEAR, EDGE)
        family, given = text[start : start + size], text[start + size : end]
        n, last, first = f"{'' if size else 'b'}{len(given)}", left[-1], right[0]
        return [
            f"s{family}", f"l{size}{n}", f"g{given}", f"1{last}", f"2{left[1:]}", f"3{left}", f"r{first}", f"R{right[:2]}", f"Q{right}",
            f"E{ends}{n}", f"F{ends}{first}", f"n{names.name_at(text, start) == end - start}", f"b{last}{first}", f"c{n}{right[:2]}",
            f"d{n}{last}", f"e{given[-1]}{first}", f"f{family}{given[0]}", f"h{last}{family}",
            *(f"{n}{i}{c}" for i, c in enumerate(given)),
        ]  # fmt: skip

    def _of_words(self, c: Candidate, ends: int) -> list[str]:
        """Return what words stand beside the stretch, go over its edges or are in it."""
        text, (start, end, size) = self.text, c
        cost, before, behind = self._around[c]
        n, level = end - start - size, bisect_right(COSTS, cost)
        over_start, over_end = _over(text, start), _over(text, end)
        longest = max(
            (k for k in (2, 3, 4) if end + k <= len(text) and lexicon.known(text[end : end + k])), default=0
        )
        ended = max(
            (k for k in (2, 3, 4) if start >= k and lexicon.known(text[start - k : start])), default=0
        )
        return [
            f"Lg{n}{level}", f"Lw{_often(text[start:end])}", f"Lf{n}{_often(text[start : start + size + 1])}",
            f"Lv{n}{_often(text[start + size : end]) if n > 1 else 0}", f"L<{before if len(before) > 1 else len(before)}",
            f"L>{behind if len(behind) > 1 else len(behind)}", f"L<>{len(before)}{len(behind)}{ends}", f"Lge{level}{ends}",
            f"Ls{over_start}", f"Le{over_end}", f"Lse{over_start}{over_end}{n}", f"Lb{longest}{ends}", f"La{ended}{longest}{level}",
        ]  # fmt: skip

    def _of_gains(self, c: Candidate, ends: int) -> list[str]:
        """Return how much likelier a name is than words, how much more than others that share a character, and how often it is told."""
        text, (start, end, size) = self.text, c
        gain, n = self.gains[c], end - start - size
        others = {k for i in range(start, end) for k in self._at[i]} - {c}
        longer = gain - max((self.gains[k] for k in others if k[0] == start), default=NO_RIVAL)
        beside = gain - max((self.gains[k] for k in others if k[0] != start), default=NO_RIVAL)
        level, of_longer, of_beside = (
            bisect_right(steps, x) for steps, x in ((GAINS, gain), (RIVALS, longer), (RIVALS, beside))
        )
        _, before, behind = self._around[c]
        left, right, kind = len(before), len(behind), _kind(text[start : start + size])
        told = min(OFTEN, self._told[text[start:end]])
        more = min(OFTEN, self._told[text[start : end + 1]]) if n == 1 else 0
        return [
            *(f"Mt{i}" for i in range(level)), *(f"Md{i}" for i in range(of_longer)), *(f"Mo{i}" for i in range(of_beside)),
            f"Mn{n}{level}", f"Me{ends}{level}", f"Mx{level}.{kind}", f"M<{level}{left}", f"M>{level}{right}",
            f"Mk{n}{of_longer}{ends}", f"M<>{level // 3}{left}{right}{ends}", f"T{told}{more}{n}", f"Tg{told}{level}", f"U{kind}",
            f"Y{self.before_unit(c)}{ends}",
        ]  # fmt: skip

    def _of_company(self, c: Candidate, ends: int) -> list[str]:
        """Return what joins the stretch to others that may be names, how it stands elsewhere, and whose or what is told of it."""
        text, (start, end, size) = self.text, c
        _, before, behind = self._around[c]
        left = self._best(self._ends, start - 1) if text[start - 1 : start] in LISTED else 0
        right = self._best(self._starts, end + 1) if text[end : end + 1] in LISTED else 0
        n, told = end - start - size, text[start:end]
        signs = [f"N<{left}", f"N>{right}", f"N{left}{right}{n}", f"O{self._best_end.get(told, 0)}{n}", f"W<{before[-1:]}{len(before) > 1}{n}"]  # fmt: skip
        if len(before) > 1:
            signs += [f"w<{before[-1:]}", f"wb{before[-1:]}{ends}"]
        if text[end : end + 1] == "的":
            owned = next(
                (
                    text[end + 1 : end + 1 + k]
                    for k in (4, 3, 2)
                    if lexicon.known(text[end + 1 : end + 1 + k])
                ),
                "",
            )
            signs += [f"D{owned}", f"Dl{owned[-1:]}"]
        if len(behind) > 1:
            signs += [f"v>{behind[:1]}{ends}", f"v<>{before[-1:]}{behind}"]
        return signs

    def _best(self, at: dict[int, list[Candidate]], place: int) -> int:
        """Return how much likelier a name than words the best stretch is that ends or begins at a place."""
        return 1 + bisect_right(LEVELS, max((self.gains[k] for k in at.get(place, ())), default=NO_RIVAL))


def _over(text: str, at: int) -> int:
    """Return how common the commonest word is that goes over an edge."""
    ways = _ways(min(3, at), min(3, len(text) - at))
    return max([_often(text[at - i : at + j]) for i, j in ways], default=0)


@cache
def _ways(before: int, behind: int) -> tuple[tuple[int, int], ...]:
    """Return how many characters on either side of an edge a word over it may have."""
    return tuple(
        (i, j) for i in range(1, before + 1) for j in range(1, behind + 1) if i + j <= lexicon.LONGEST
    )


def _often(piece: str) -> int:
    """Return how common a word is, from 1 to 4; 0: it is none."""
    cost = lexicon.costs()[0].get(piece)
    return 0 if cost is None else 1 + (cost < 13.5) + (cost < 11) + (cost < 9)


def _kind(family: str) -> str:
    lists = names.lists()
    if family in lists["wordlike"]:
        return "y" if family in lists["seldom"] else "x"
    return "c" if family in lists["common"] else str(len(family))
