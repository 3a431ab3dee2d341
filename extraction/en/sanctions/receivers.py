"""Whom an English sanction fell upon: the subject of its clause, the latter, her cousin, the county assessor, both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from extraction.common import Mark, Phrases, lazy
from extraction.en.names.same_surname import KIN

PHRASES = Phrases("extraction.en", "receivers")


CLAUSE = lazy(r";\s|,\s(?:and|while|but|who)\s|\swhile\s")
OBJECT = PHRASES.compile(r"\b(?:‹object›)\s$")
# a sentence about all that the one before named
TOGETHER = lazy(r"^\W*(?:They|Both|Each)\b")
# each of those whom the case is about
ALL = lazy(
    r"\b(?:were each|each were|(?:all|both) (?:\w+ )?defendants|(?<!other )defendants (?:have |will |must )?agreed?)\b|\bjointly\b",
    re.I,
)
# what happens to the one who is the subject of its sentence
OWN_SUBJECT = frozenset({"SN-H4", "SN-H2", "SN-G5", "SN-G6", "SN-C4"})
PRONOUN = PHRASES.compile(
    r"\b(?:‹pronoun›)\b|^\W*(?:an?|the) (?:former|ex-)",
    re.I,
)
# restitution of $500, to be paid jointly: so far behind its wording a sentence tells whose it is, in characters
BEHIND = 60
STOP = lazy(r"[.;]\s|[.;]?$")
OBJECT_PRONOUN = lazy(r"\s(?:him|her|them)$")
EVERYBODY = ("*",)
# a clause of its own about somebody who is no subject of the case: nobody here received it
NOBODY = ("-",)
VERB = PHRASES.compile(r",?\s(?:‹verb›)\b")
PASSED = PHRASES.compile(r"\b(?:‹passed›)\b")
JOINED = lazy(
    r"(?:,\s\d{2},?)?(?:,?\s(?:both\s)?of\s[\w .]{2,24})?(?:,\s?|,?\sand\s)(?:[\w ’'-]{0,40},?\s)?(?:(?:Drs?|Mr|Ms|Mrs)\.\s)?"
)
IS = PHRASES.fill(r"(?:\s(?:‹is›)\b|\s?$|,)")
CALLED = PHRASES.compile(
    rf"^\W*(?:(?:[Tt]he|[Tt]hat)\s(?P<which>latter|former)|(?:[Hh]is|[Hh]er|[A-Z][\w'’-]+['’]s?)\s(?:[\w-]+\s){{0,2}}(?:(?P<kin>{KIN})|(?P<firm>‹called›))|[Tt]he\s(?P<post>[a-z][\w'-]*(?:\s[a-z][\w'-]*){{0,3}}?)){IS}"
)
# Fenby Engineers, P.C., … agreed to pay a fine: no person did
FIRM = PHRASES.compile(
    r"[A-Z][\w&'’-]*,?\s(?:‹firm_endings›)(?![\w’'])\.?,?(?:\s\([^()]{1,40}\),?)?\s(?:[^.;,]{1,60},\s)?(?:‹firm_did›)\b"
)
BEING = PHRASES.compile(r"\b(?:‹being›)\s(?:\w+\s)?$|,\s$")
HOUSES = frozenset(PHRASES.words("called"))
# in characters: sentenced the former director of the (unit), (name)
FAR = 140
# Outcome: dismissed. | Censured. | His employment was terminated.
OUTCOME = PHRASES.compile(
    r"\W*(?:(?:‹outcome›)\s?[:–—-]|(?:‹alone›)\b|(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:employment|contract|appointment|services?)\b)|[^.;]{0,60}\s(?:his|her|their)\s(?:employment|contract|appointment)\b",
    re.I,
)
# …, driver (name) was suspended
WITH_POST = PHRASES.compile(
    r"(?:,|,?\sand|;)\s(?:(?:‹with_post›)\s){0,2}(?:[\w’'-]+\s){0,4}?(?:[\w’'-]+,\s)?$"
)
# issued a letter of reprimand to (name)
GIVEN = lazy(r"(?:\sorders?)?(?:\sof\s[\w$£€., -]{1,30}?)?\s(?:to|on|upon|against)\s(?:[\w’'.-]+\s){0,5}$")
# fired (name), reprimanded (name): what somebody did to the one behind
ACTIVE = PHRASES.compile(
    r"(?:‹active›)\b",
    re.I,
)


def receivers(
    text: str,
    start: int,
    here: list[Mark],
    at: int,
    stop: int,
    *,
    whole: bool,
    group: tuple[str, ...],
    kin: Mapping[str, str],
    called: Mapping[str, str],
) -> tuple[str, ...]:
    """Return the first names of the clause, which are its subject; else of an earlier clause; else a name close behind.

    ``at`` and ``stop``: where the sanction is told; ``here``: the subjects that the sentence names; ``group``: those of the sentence before; ``kin`` and ``called``:
    whom a word for a relative and a post mean, ``-`` for somebody who is no subject.
    """
    if not any(m[1] <= at for m in here) and FIRM.search(text, start, at):
        return NOBODY
    behind = [m for m in here if 0 <= m[0] - at < 60]
    if ACTIVE.match(text, at) and not BEING.search(text[max(start, at - 24) : at]):
        hit = [m for m in here if 0 <= m[0] - at < FAR]
        if hit:
            return _list(text, hit)
    given = next((m for m in here if at <= m[0] < at + FAR), None)
    if given and GIVEN.match(text, stop, given[0]):
        return _list(text, [m for m in here if m[0] >= given[0]])
    borders = sorted(
        {start, *(start + m.end() for m in CLAUSE.finditer(text[start:at])), *_seconds(text, start, here, at)}
    )
    for border in reversed(borders):
        names = [m for m in here if border <= m[0] and m[1] <= at]
        told = None if names else _called(text[border:at], here, border, group, kin, called)
        if told:
            return told
        own = [m for m in names if not OBJECT.search(text[max(0, m[0] - 14) : m[0]])] or (
            names if border == start else []
        )
        if own:
            return _list(text, own)
    return _list(
        text,
        [m for m in here if m[0] >= at]
        if whole and behind
        else [m for m in behind if m[:2] == behind[0][:2]],
    )


def _called(
    clause: str, here: list[Mark], border: int, group: tuple[str, ...], kin: Mapping[str, str], called: Mapping[str, str]
) -> tuple[str, ...] | None:  # fmt: skip
    """Return whom a clause without a name has as its subject, None where its words do not say."""
    m = CALLED.match(clause)
    if m is None:
        return None
    if m["which"]:
        before = tuple(dict.fromkeys(n for a, _, n in here if a < border)) or group
        if len(before) < 2:
            return None
        return (before[-1],) if m["which"] == "latter" else (before[-2],)
    if m["firm"]:
        return NOBODY
    if m["kin"]:
        return (kin[m["kin"]],) if m["kin"] in kin else NOBODY
    words = m["post"].split()
    while words and " ".join(words) not in called:
        words = words[1:]
    if not words and m["post"].split()[-1] in HOUSES:
        # The firm was fined: nobody of the case
        return NOBODY
    return (called[" ".join(words)],) if words else None


def another(text: str, start: int, name: str, m: re.Match[str]) -> bool:
    """Return whether a sentence without a name tells of somebody or something else: two clerks were reassigned."""
    own = name not in OWN_SUBJECT and not m.group().lower().startswith("agreed to pay")
    if OBJECT_PRONOUN.search(m.group()) or OUTCOME.match(text, start):
        return False
    return not own and not PRONOUN.search(text[start : m.start() + 4])


def unnamed(
    text: str,
    start: int,
    end: int,
    group: tuple[str, ...],
    current: tuple[str, ...],
) -> tuple[str, ...]:
    """Return whom a sentence without a name means: those of the sentence before, all of the case, or the last one."""
    if group and TOGETHER.search(text[start:end]):
        return group
    stop = STOP.search(text, end, end + BEHIND)
    return EVERYBODY if ALL.search(text, start, stop.start() if stop else end) else current


def clauses(text: str, start: int, end: int, here: list[Mark]) -> list[tuple[int, int]]:
    """Cut a sentence where a new clause begins with another name."""
    cuts = [start + m.end() for m in CLAUSE.finditer(text[start:end])]
    own = [c for c in cuts if any(0 <= a - c <= 4 for a, _, _ in here)]
    own = sorted({*own, *_seconds(text, start, here, end)})
    return list(pairwise([start, *own, end]))


def _seconds(text: str, start: int, here: list[Mark], at: int) -> list[int]:
    """Return where a second clause begins without a comma: A was sentenced to … and B was sentenced to …"""
    return [
        a
        for a, b, _ in here
        if b <= at
        and (text[max(start, a - 5) : a].endswith(" and ") or WITH_POST.search(text, max(start, a - 60), a))
        and VERB.match(text, b)
        and PASSED.search(text[start:a])
    ]


def _list(text: str, group: list[Mark]) -> tuple[str, ...]:
    names = [m[2] for m in group[:1]]
    for (begin, left, _), (right, _, name) in pairwise(group):
        # those whom one wording means stand at one place
        if begin != right and not JOINED.fullmatch(text[left:right]):
            break
        names.append(name)
    return tuple(dict.fromkeys(names))
