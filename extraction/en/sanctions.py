"""Sanctions in English: formulas, who received them, and sentences that may still come."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise

from extraction.common import Mark, Phrases, Sanctioned, data, propose
from extraction.en.nominal import nominal
from extraction.en.patterns import Wordings
from extraction.en.punished import at_names
from extraction.en.punishing import pronouns
from extraction.en.receivers import CLAUSE, EVERYBODY, NOBODY, another, clauses, receivers, unnamed
from extraction.en.same_surname import kin_of
from extraction.en.sanction_groups import as_organs_say, in_order
from extraction.en.told_sentences import told_sentences

PHRASES = Phrases("extraction.en", "sanctions")

__all__ = ["EVERYBODY", "Sanctioned", "sanctions"]

FREED = PHRASES.compile(r"acquitted\s(?:‹freed›)\b")
ITEM = re.compile(r"\n\s*[·•▪●*]\s")
THINGS = PHRASES.compile(r"\b(?:‹things›)\b", re.I)
# two years, of which one was suspended: the sentence, not its bearer
SENTENCE = PHRASES.compile(r"\b(?:‹sentence›)\b[^.;]{0,40}?\bsuspended\b$", re.I)
HE = re.compile(r"\b(?:he|she|they|both|who|all)\s(?:\w+\s)?$", re.I)
AND = re.compile(r"(?:,\s\d{2},?)?\sand\s(?:[\w’'.-]+\s){0,3}")
# in characters: who acts stands so close before what he does
DOER = 40
VERB = re.compile(r"(?:,\s[^.;]{1,60},|,)?\s(?:received|got|were|drew)\b")
DISMISSED = re.compile(r"(?:was|were) (?:\w+ )?dismissed\s?$")
# A and B were fired and suspended, respectively
RESPECTIVELY = re.compile(r"\brespectively\b")


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
    formulas, pending, _ = _formulas()
    tried = [(i, p) for i, p in formulas if p.may(text)]
    ordered = sorted(marks)
    begins = [m[0] for m in ordered]
    kin = kin_of(text, ordered)
    found: list[Sanctioned] = []
    current: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    for start, end in _items(text, sentences):
        near = ordered[bisect_left(begins, start) : bisect_right(begins, end)]
        here = [m for m in near if m[1] <= end]
        parts = clauses(text, start, end, here)
        first = len(found)
        own = _behind_names(text, here, lead=text[start : here[0][0]] if here else "", pending=pending)
        own = [*at_names(text, here), *own]
        told_so: set[Sanctioned] = set()
        for name, pattern in tried:
            for m in (m for a, b in parts for m in pattern.finditer(text, a, b)):
                pends = _pends(text, start, m, name)
                propose(
                    "sanction",
                    m.start(),
                    m.end(),
                    f"en/sanctions.yaml {name}",
                    name,
                    "not_received" if pends else None,
                )
                suspended = name == "SN-H4" and SENTENCE.search(text, max(start, m.start() - 60), m.end())
                if pends or suspended or _is_thing(text, start, m, here):
                    continue
                if FREED.match(text, m.start()):
                    # the jury acquitted another: whoever that is stands behind
                    behind = tuple(n for a, _, n in here if 0 <= a - m.end() < 60)[:1]
                    found += [Sanctioned(name, *m.span(), behind)] if behind else []
                    continue
                behind_name = next(
                    (s for s in own if name == s.id and s.start < m.end() and m.start() < s.end), None
                )
                if behind_name:
                    # told of the name that stands right before it
                    told_so.add(behind_name)
                    found.append(replace(behind_name, start=m.start(), end=m.end()))
                    continue
                names = receivers(
                    text, start, here, m.start(), m.end(), whole=m.group().endswith("sentenced were"), group=group, kin=kin, called=called or {}
                )  # fmt: skip
                if names == NOBODY or (not names and another(text, start, name, m)):
                    continue
                found.append(
                    Sanctioned(name, *m.span(), names or unnamed(text, start, m.end(), group, current))
                )
        found += [s for s in own if s not in told_so]
        nouns = _as_nouns(text, start, end, here, pending, own)
        for kind, a, b, before in (*_by_pronouns(text, start, end, here), *nouns):
            names = receivers(
                text, start, before, a, b, whole=False, group=group, kin=kin, called=called or {}
            )
            if names != NOBODY:
                found.append(Sanctioned(kind, a, b, names or unnamed(text, start, b, group, current)))
        found[first:] = as_organs_say(found[first:])
        if RESPECTIVELY.search(text, start, end):
            found[first:] = in_order(found[first:])
        lead = [n for a, _, n in here if a - start < 70]
        current = (lead[0],) if lead else current
        group = tuple(dict.fromkeys(n for _, _, n in here)) if here else group
    return found


def _pends(text: str, start: int, m: re.Match[str], name: str) -> bool:
    """Return whether the clause before a wording, or the wording itself, tells that it may still come."""
    _, pending, inside = _formulas()
    lasting, received = _exceptions()
    clause = CLAUSE.split(text[start : m.start()])[-1]
    told = m.group()[:9].lower() == "sentenced" and received.search(text[max(0, m.start() - 24) : m.start()])
    return name not in lasting and bool(
        pending.search(clause[-80:]) or (not told and inside.search(m.group()))
    )


def _is_thing(text: str, start: int, m: re.Match[str], here: list[Mark]) -> bool:
    """Return whether what was dismissed may be a charge: it is a bearer right behind a name, or behind he and a name."""
    if not DISMISSED.match(m.group()) or any(b == m.start() - 1 for _, b, _ in here):
        return False
    told = any(b <= m.start() for _, b, _ in here) or HE.search(text, start, m.start())
    return not told or THINGS.search(text, start, m.start()) is not None


def _by_pronouns(
    text: str, start: int, end: int, here: list[Mark]
) -> Iterator[tuple[str, int, int, list[Mark]]]:
    """Yield (id, start, end) of what he or she received, and the mentions that may be meant."""
    mine, others = pronouns(text, start, end)
    for name, a, b in (*mine, *others):
        propose("sanction", a, b, "en/punished.py", name)
        # ordered him to repay: he is not who orders; reprimanded the pair and moved them
        own = (name, a, b) in mine
        yield name, a, b, [m for m in here if own or m[1] < a - DOER or text[m[0]].islower()]


def _as_nouns(
    text: str, start: int, end: int, here: list[Mark], pending: re.Pattern[str], own: list[Sanctioned]
) -> Iterator[tuple[str, int, int, list[Mark]]]:
    """Yield (id, start, end) of what was imposed, told as a noun, and the mentions that may be meant; ``own``: told at names."""
    for name, a, b in nominal(text, start, end):
        pends = pending.search(CLAUSE.split(text[start:a])[-1][-80:]) is not None
        propose("sanction", a, b, "en/nominal.py", name, "not_received" if pends else None)
        if not pends and not any(s.start < b and a < s.end for s in own):
            yield name, a, b, here


def _behind_names(text: str, here: list[Mark], *, lead: str, pending: re.Pattern[str]) -> list[Sanctioned]:
    """Return what stands right behind each name: A to 18 months, B to probation; A: two years, a fine of $500."""
    if pending.search(lead[-80:]):
        return []
    found = []
    for i, (_, end, name) in enumerate(here):
        # A and B received two years each
        names = (here[i - 1][2], name) if i and AND.fullmatch(text, here[i - 1][1], here[i][0]) else (name,)
        both = bool(VERB.match(text, end))
        for kind, a, b in told_sentences(text, end):
            propose("sanction", a, b, "en/told_sentences.py", kind)
            found.append(Sanctioned(kind, a, b, names if both else (name,)))
    return found


def _items(text: str, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut sentences where an item of a list begins: · (name): two years."""
    cut: list[tuple[int, int]] = []
    for start, end in sentences:
        borders = [start, *(m.start() + 1 for m in ITEM.finditer(text, start, end)), end]
        cut += list(pairwise(borders))
    return cut
