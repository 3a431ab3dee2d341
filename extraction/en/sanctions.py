"""Sanctions in English: formulas, who received them, and sentences that may still come."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise

from extraction.common import Sanctioned, data, propose
from extraction.en.literals import needed
from extraction.en.patterns import bounded, folded

CLAUSE = re.compile(r";\s|,\s(?:and|while|but|who)\s|\swhile\s")
OBJECT = re.compile(r"\b(?:to|by|from|with|of|for|against|bribe[sd]?|paid|told)\s$")
# a sentence about all that the one before named
TOGETHER = re.compile(
    r"^\W*(?:They|Both|Each|The (?:(?:\w+ )?(?:couple|pair|duo|trio|brothers|sisters|siblings|defendants|men|women)|two|three|four)\b)"
)
FREED = re.compile(r"acquitted\s(?:him|her|them|an?|the|one|two|his|their|[A-Z])\b")
# each of those whom the case is about
ALL = re.compile(
    r"\b(?:were each|each were|(?:all|both) (?:\w+ )?defendants|(?<!other )defendants (?:have |will |must )?agreed?)\b",
    re.I,
)
# what happens to the one who is the subject of its sentence
OWN_SUBJECT = frozenset({"SN-H4", "SN-H2", "SN-G5", "SN-G6", "SN-C4"})
PRONOUN = re.compile(
    r"\b(?:he|she|they|both|defendants?|pair|couple|(?:two|three|four|five) (?:men|women))\b|^\W*(?:an?|the) (?:former|ex-)",
    re.I,
)
ITEM = re.compile(r"\n\s*[·•▪●*]\s")
EVERYBODY = ("*",)
VERB = re.compile(r"\s(?:was|were|is|received|got|must|has|had)\b")
PASSED = re.compile(r"\b(?:sentenced|ordered|fined|fired|suspended|received|given|removed|terminated)\b")
JOINED = re.compile(
    r"(?:,\s\d{2},?)?(?:,?\s(?:both\s)?of\s[\w .]{2,24})?(?:,\s?|,?\sand\s)(?:[\w ]{0,40}\s)?(?:(?:Drs?|Mr|Ms|Mrs)\.\s)?"
)


@cache
def _formulas() -> tuple[
    list[tuple[str, re.Pattern[str], tuple[str, ...] | None]], re.Pattern[str], re.Pattern[str]
]:
    d = data("extraction.en", "sanctions")
    return (
        [(i, bounded(rf"(?:(?<!\w)|(?=\W))(?:{p})"), needed(p)) for i, p in d["formulas"]],
        re.compile("|".join(rf"(?:\b{w})" for w in d["not_received"]), re.I),
        re.compile("|".join(rf"(?:\b{w})" for w in d["not_within"]), re.I),
    )


@cache
def _exceptions() -> tuple[frozenset[str], re.Pattern[str]]:
    d = data("extraction.en", "sanctions")
    return frozenset(d["lasting"]), re.compile("|".join(rf"\b{w}" for w in d["received"]), re.I)


def sanctions(
    text: str, sentences: list[tuple[int, int]], marks: list[tuple[int, int, str]]
) -> list[Sanctioned]:
    """Give each sanction to the subjects named before it in its sentence, else to the last ones named.

    ``marks`` are the mentions of subjects: (start, end, name).
    """
    formulas, pending, inside = _formulas()
    lasting, received = _exceptions()
    low = folded(text)
    # only formulas whose telling words stand in the text are tried
    tried = [(i, p) for i, p, words in formulas if words is None or any(w in low for w in words)]
    ordered = sorted(marks)
    begins = [m[0] for m in ordered]
    found: list[Sanctioned] = []
    current: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    for start, end in _items(text, sentences):
        near = ordered[bisect_left(begins, start) : bisect_right(begins, end)]
        here = [m for m in near if m[1] <= end]
        clauses = _clauses(text, start, end, here)
        for name, pattern in tried:
            for m in (m for a, b in clauses for m in pattern.finditer(text, a, b)):
                clause = CLAUSE.split(text[start : m.start()])[-1]
                told = bool(
                    m.group()[:9].lower() == "sentenced"
                    and received.search(text[max(0, m.start() - 24) : m.start()])
                )
                pends = name not in lasting and bool(
                    pending.search(clause[-80:]) or (not told and inside.search(m.group()))
                )
                propose(
                    "sanction",
                    m.start(),
                    m.end(),
                    f"en/sanctions.yaml {name}",
                    name,
                    "not_received" if pends else None,
                )
                if pends:
                    continue
                if FREED.match(text, m.start()):
                    # the jury acquitted another: whoever that is stands behind
                    behind = tuple(n for a, _, n in here if 0 <= a - m.end() < 60)[:1]
                    found += [Sanctioned(name, *m.span(), behind)] if behind else []
                    continue
                names = _receivers(text, start, here, m.start(), whole=m.group().endswith("sentenced were"))
                if not names and _another(text, start, name, m):
                    continue
                found.append(
                    Sanctioned(name, *m.span(), names or _unnamed(text, start, m.end(), group, current))
                )
        lead = [n for a, _, n in here if a - start < 70]
        current = (lead[0],) if lead else current
        group = tuple(dict.fromkeys(n for _, _, n in here)) if here else group
    return found


def _items(text: str, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut sentences where an item of a list begins: · (name): two years."""
    cut: list[tuple[int, int]] = []
    for start, end in sentences:
        borders = [start, *(m.start() + 1 for m in ITEM.finditer(text, start, end)), end]
        cut += list(pairwise(borders))
    return cut


def _another(text: str, start: int, name: str, m: re.Match[str]) -> bool:
    """Return whether a sentence without a name tells of somebody or something else: two clerks were reassigned."""
    own = name not in OWN_SUBJECT and not m.group().lower().startswith("agreed to pay")
    return not own and not PRONOUN.search(text[start : m.start() + 4])


def _unnamed(
    text: str, start: int, end: int, group: tuple[str, ...], current: tuple[str, ...]
) -> tuple[str, ...]:
    """Return whom a sentence without a name means: those of the sentence before, all of the case, or the last one."""
    if group and TOGETHER.search(text[start:end]):
        return group
    return EVERYBODY if ALL.search(text[start:end]) else current


def _clauses(text: str, start: int, end: int, here: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Cut a sentence where a new clause begins with another name."""
    cuts = [start + m.end() for m in CLAUSE.finditer(text[start:end])]
    own = [c for c in cuts if any(0 <= a - c <= 4 for a, _, _ in here)]
    return list(pairwise([start, *own, end]))


def _receivers(
    text: str, start: int, here: list[tuple[int, int, str]], at: int, *, whole: bool = False
) -> tuple[str, ...]:
    """Return the first names of the clause, which are its subject; else of an earlier clause; else a name close behind."""
    borders = sorted(
        {start, *(start + m.end() for m in CLAUSE.finditer(text[start:at])), *_seconds(text, start, here, at)}
    )
    for border in reversed(borders):
        group = [m for m in here if border <= m[0] and m[1] <= at]
        own = [m for m in group if not OBJECT.search(text[max(0, m[0] - 14) : m[0]])] or (
            group if border == start else []
        )
        if own:
            return _list(text, own)
    behind = [m for m in here if 0 <= m[0] - at < 60]
    return _list(text, [m for m in here if m[0] >= at] if whole and behind else behind[:1])


def _seconds(text: str, start: int, here: list[tuple[int, int, str]], at: int) -> list[int]:
    """Return where a second clause begins without a comma: A was sentenced to … and B was sentenced to …"""
    return [
        a
        for a, b, _ in here
        if b <= at
        and text[max(start, a - 5) : a].endswith(" and ")
        and VERB.match(text, b)
        and PASSED.search(text[start:a])
    ]


def _list(text: str, group: list[tuple[int, int, str]]) -> tuple[str, ...]:
    names = [m[2] for m in group[:1]]
    for (_, left, _), (right, _, name) in pairwise(group):
        if not JOINED.fullmatch(text[left:right]):
            break
        names.append(name)
    return tuple(dict.fromkeys(names))
