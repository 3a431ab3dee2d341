"""One organisation with its type and its line, and the lists that tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extraction.common import Matcher, Phrases, data
from extraction.zh.words.patterns import OF_TEXTS
from vocabulary import load

PHRASES = Phrases("extraction.zh", "unit_kinds")

UNKNOWN = "UT-99"
STATE_FIRM = PHRASES.compile(r"‹state_firm›")
AGENT_FIRM = PHRASES.compile(r"‹agent_firm›")


@dataclass(frozen=True)
class Unit:
    """One organisation with its type and its line."""

    start: int
    end: int
    kind: str
    line: str | None


@cache
def lists() -> dict[str, Any]:
    """Return the lists of units in the form that lookups need."""
    d = data("extraction.zh", "units")
    return {
        "ends": Matcher([(w, k) for k, ws in d["types"].items() for w in ws], choir=OF_TEXTS),
        "walls": frozenset(d["walls"]), "safe": Matcher([(w, True) for w in d["safe"]], choir=OF_TEXTS),
        "not_ends": frozenset(d["not_ends"]), "not_words": frozenset(d["not_words"]),
        "not_going_on": frozenset(d["not_going_on"]), "before_short": d["before_short"],
    }  # fmt: skip


@cache
def _lines() -> Matcher[str]:
    return Matcher([(w, e.id) for e in load()["line"].values() for w in e.cues.zh])


def line_of(name: str) -> str | None:
    """Return the line of units that a name tells: the longest cue, the last of equals."""
    hits = sorted(_lines().all(name), key=lambda h: (h[1] - h[0], h[0]))
    return hits[-1][2] if hits else None


@cache
def _trades() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(data("extraction.zh", "units")["trades"]) + "){1,3}")


def is_trade(piece: str) -> bool:
    """Return whether a piece of a firm's name says no more than its trade (建设, 建筑工程)."""
    return _trades().fullmatch(piece) is not None


def unit(text: str, start: int, end: int, kind: str | None = None) -> Unit:
    """Return the unit at a span; its type is that of its longest end where none is given."""
    name = text[start:end]
    if kind is None:
        ends = [(b - a, k) for a, b, k in lists()["ends"].all(name) if b == len(name)]
        kind = max(ends)[1] if ends else UNKNOWN
    if kind == "UT-CO" and STATE_FIRM.search(name):
        kind = "UT-SE"
    if kind in ("UT-CO", "UT-SE") and AGENT_FIRM.search(name):
        kind = "UT-IM"
    return Unit(start, end, kind, line_of(name))


def tail_of(text: str, start: int, end: int) -> int:
    """Return where the kind (局, 公司) of the unit at a span begins, its end where it shows none."""
    name = text[start:end]
    return start + min(
        (a for a, b, _ in lists()["ends"].all(name) if b == len(name) and a), default=len(name)
    )


@cache
def _long_ends() -> tuple[tuple[str, ...], frozenset[str], tuple[int, ...]]:
    """Return the kinds of more than one character, in order and as a set, and their lengths."""
    ends = {w for ws in data("extraction.zh", "units")["types"].values() for w in ws if len(w) > 1}
    return tuple(sorted(ends)), frozenset(ends), tuple(sorted({len(w) for w in ends}))


def kind_begins(text: str, at: int) -> bool:
    """Return whether a kind of more than one character (公司, 委员会) stands at ``at``."""
    return text.startswith(_long_ends()[0], at)


def ended(text: str, start: int, at: int) -> bool:
    """Return whether a kind of more than one character ends at ``at``, so that a whole name may end there."""
    _, ends, sizes = _long_ends()
    return any(text[max(start, at - n) : at] in ends for n in sizes)
