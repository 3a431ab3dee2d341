"""Sanctions in English: formulas, who received them, and sentences that may still come."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise

from extraction.common import Lost, Mark, Phrases, Sanctioned, data, lazy, propose
from extraction.en.names.same_surname import kin_of
from extraction.en.sanctions.punished import at_names
from extraction.en.sanctions.receivers import CLAUSE, EVERYBODY, NOBODY, another, clauses, receivers, unnamed
from extraction.en.sanctions.sanction_forms import as_nouns, behind_names, by_pronouns
from extraction.en.sanctions.sanction_groups import as_organs_say, in_order
from extraction.en.words.patterns import Wordings

PHRASES = Phrases("extraction.en", "sanctions")

__all__ = ["EVERYBODY", "Sanctioned", "sanctions"]

# acquitted one of … and sentenced another; in default of which thirty days
OTHER_VERB = PHRASES.compile(r"\b(?:‹other_verb›)\b")
INSTEAD = PHRASES.compile(r"\b(?:‹instead›)\b[^.;]{0,40}$", re.I)
FREED = PHRASES.compile(r"acquitted\s(?:‹freed›)\b")
ITEM = lazy(r"\n\s*[·•▪●*]\s")
THINGS = PHRASES.compile(r"\b(?:‹things›)\b", re.I)
# two years, of which one was suspended: the sentence, not its bearer
SENTENCE = PHRASES.compile(r"\b(?:‹sentence›)\b[^.;]{0,40}?\bsuspended\b$", re.I)
HE = lazy(r"\b(?:he|she|they|both|who|all)\s(?:\w+\s)?$", re.I)
DISMISSED = lazy(r"(?:was|were) (?:\w+ )?dismissed\s?$")
# in characters: whom a sentence begins with is named so soon
OPENS = 70
# A and B were fired and suspended, respectively
RESPECTIVELY = lazy(r"\brespectively\b")


@cache
def _formulas() -> tuple[list[tuple[str, Wordings]], re.Pattern[str], re.Pattern[str]]:
    d = data("extraction.en", "sanctions")
    return (
        [(i, Wordings([p], begin=r"(?:(?<!\w)|(?=\W))")) for i, p in d["formulas"]],
        re.compile("|".join(rf"(?:\b{w})" for w in d["not_received"]), re.I),
        re.compile("|".join(rf"(?:\b{w})" for w in d["not_within"]), re.I),
    )


@cache
def _exceptions() -> tuple[frozenset[str], re.Pattern[str]]:
    d = data("extraction.en", "sanctions")
    return frozenset(d["lasting"]), re.compile("|".join(rf"\b{w}" for w in d["received"]), re.I)


def sanctions(
    text: str,
    sentences: list[tuple[int, int]],
    marks: list[Mark],
    called: Mapping[str, str] | None = None,
) -> list[Sanctioned]:
    """Give each sanction to the subjects named before it in its sentence, else to the last ones named.

    ``marks`` are the mentions of subjects: (start, end, name); ``called``: whose post a wording is, ``-`` for one who
    is no subject.
    """
    reading = _Reading(text, sorted(marks), called or {})
    return [s for start, end in _items(text, sentences) for s in reading.read(start, end)]


class _Reading:
    """The sentences of one text as they are read: who was named last is meant where a sentence names nobody."""

    def __init__(self, text: str, marks: list[Mark], called: Mapping[str, str]) -> None:
        self.text, self.marks, self.called = text, marks, called
        self.begins = [m[0] for m in marks]
        self.kin = kin_of(text, marks)
        self.formulas = [(i, p) for i, p in _formulas()[0] if p.may(text)]
        # whom the last sentence that named somebody begins with, and all whom it names
        self.current: tuple[str, ...] = ()
        self.group: tuple[str, ...] = ()

    def read(self, start: int, end: int) -> list[Sanctioned]:
        """Return the sanctions of the next sentence."""
        text = self.text
        pending = _formulas()[1]
        near = self.marks[bisect_left(self.begins, start) : bisect_right(self.begins, end)]
        here = [m for m in near if m[1] <= end]
        own = behind_names(text, here, lead=text[start : here[0][0]] if here else "", pending=pending)
        own = [*at_names(text, here), *own]
        found, told_so = self._by_formulas(start, end, here, own)
        found += [s for s in own if s not in told_so]
        nouns = as_nouns(text, start, end, here, pending, own)
        for kind, a, b, before in (*by_pronouns(text, start, end, here), *nouns):
            names = self._receivers(start, before, a, b)
            if names != NOBODY:
                found.append(Sanctioned(kind, a, b, names or self._unnamed(start, b)))
        found = as_organs_say([s for s in found if not _instead(text, start, s)])
        if RESPECTIVELY.search(text, start, end):
            found = in_order(found)
        if here:
            lead = here[0]
            self.current = (lead[2],) if lead[0] - start < OPENS else self.current
            self.group = tuple(dict.fromkeys(n for _, _, n in here))
        return found

    def _by_formulas(
        self, start: int, end: int, here: list[Mark], own: list[Sanctioned]
    ) -> tuple[list[Sanctioned], set[Sanctioned]]:
        """Return what formulas tell, and which of those of names (``own``) they tell too."""
        text, told_so = self.text, set[Sanctioned]()
        found: list[Sanctioned] = []
        parts = clauses(text, start, end, here)
        for name, pattern in self.formulas:
            for m in (m for a, b in parts for m in pattern.finditer(text, a, b)):
                if not _received(text, start, m, name, here):
                    continue
                beside = next(
                    (s for s in own if name == s.id and s.start < m.end() and m.start() < s.end), None
                )
                if FREED.match(text, m.start()):
                    # the jury acquitted another: whoever that is stands behind
                    behind = [n for a, _, n in here if 0 <= a - m.end() < 60 and _same_verb(text, m.end(), a)]
                    found += [Sanctioned(name, *m.span(), (behind[0],))] if behind else []
                elif beside:
                    # told of the name that stands right before it
                    told_so.add(beside)
                    found.append(replace(beside, start=m.start(), end=m.end()))
                else:
                    whole = m.group().endswith("sentenced were")
                    names = self._receivers(start, here, *m.span(), whole=whole)
                    if names != NOBODY and (names or not another(text, start, name, m)):
                        found.append(Sanctioned(name, *m.span(), names or self._unnamed(start, m.end())))
        return found, told_so

    def _receivers(
        self, start: int, here: list[Mark], a: int, b: int, *, whole: bool = False
    ) -> tuple[str, ...]:
        return receivers(
            self.text, start, here, a, b, whole=whole, group=self.group, kin=self.kin, called=self.called
        )

    def _unnamed(self, start: int, end: int) -> tuple[str, ...]:
        return unnamed(self.text, start, end, self.group, self.current)


def _received(text: str, start: int, m: re.Match[str], name: str, here: list[Mark]) -> bool:
    """Return whether a wording of a sentence tells a sanction that was received, and of a person."""
    pends = _pends(text, start, m, name)
    lost: Lost | None = "not_received" if pends else None
    propose("sanction", m.start(), m.end(), f"en/sanctions.yaml {name}", name, lost)
    suspended = name == "SN-H4" and SENTENCE.search(text, max(start, m.start() - 60), m.end())
    return not (pends or suspended or _is_thing(text, start, m, here))


def _pends(text: str, start: int, m: re.Match[str], name: str) -> bool:
    """Return whether the clause before a wording, or the wording itself, tells that it may still come."""
    _, pending, inside = _formulas()
    lasting, received = _exceptions()
    clause = CLAUSE.split(text[start : m.start()])[-1]
    told = m.group()[:9].lower() == "sentenced" and received.search(text[max(0, m.start() - 24) : m.start()])
    return name not in lasting and bool(
        pending.search(clause[-130:]) or (not told and inside.search(m.group()))
    )


def _is_thing(text: str, start: int, m: re.Match[str], here: list[Mark]) -> bool:
    """Return whether what was dismissed may be a charge: it is a bearer right behind a name, or behind he and a name."""
    if not DISMISSED.match(m.group()) or any(b == m.start() - 1 for _, b, _ in here):
        return False
    told = any(b <= m.start() for _, b, _ in here) or HE.search(text, start, m.start())
    return not told or THINGS.search(text, start, m.start()) is not None


def _same_verb(text: str, start: int, end: int) -> bool:
    """Return whether no other verb of a court stands between an acquittal and a name."""
    return OTHER_VERB.search(text, start, end) is None


def _instead(text: str, start: int, s: Sanctioned) -> bool:
    """Return whether a sentence of prison comes only where a fine is not paid."""
    return s.id == "SN-C2" and INSTEAD.search(text, max(start, s.start - 80), s.start) is not None


def _items(text: str, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut sentences where an item of a list begins: · (name): two years."""
    cut: list[tuple[int, int]] = []
    for start, end in sentences:
        borders = [start, *(m.start() + 1 for m in ITEM.finditer(text, start, end)), end]
        cut += list(pairwise(borders))
    return cut
