"""The role of a sum of money in English, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from extraction.common import Phrases, data, lazy, propose
from extraction.en.money.hands import from_hand_to_hand, from_who_wants
from extraction.en.words.guarded import Brief
from extraction.en.words.literals import branches

PHRASES = Phrases("extraction.en", "money_roles")

NOT_DONE = lazy(r"\b(?:not|failed to|failing to|failure to|fail to|never|did not)\s(?:\w+\s)?$")
# a line that only the width of the page has broken goes on
BROKEN = lazy(r"(?<=[a-z,])\n(?=[a-z$])")

# what a single word before a sum says of it may be outdone by who gives it to whom
PASSING = frozenset({"involved", "other", "recovered"})
# as far apart as sums of one list stand, and what ends a list
LISTED = 90
APART = lazy(r"[.;\n]\s|\n")
SHORT = PHRASES.compile(r"\b(‹short›)\.(?=,?\s)")


@dataclass(frozen=True)
class _Frame:
    """What stands before and behind a sum; ``where``: what the text must tell; ``unless``: what must not stand before."""

    role: str
    before: Brief | None
    after: re.Pattern[str] | None
    where: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def holds(self, text: str, head: str, low: str, tail: str) -> bool:
        """Return whether the frame stands around a sum; ``low``: ``head`` without case."""
        return (
            # what follows is asked first: it begins right behind the sum
            (self.after is None or self.after.match(tail) is not None)
            and (self.before is None or self.before.search(head, low) is not None)
            and (self.unless is None or self.unless.search(head) is None)
            and (self.where is None or _tells(text, self.where))
        )


@cache
def _frames() -> list[_Frame]:
    return [_frame(f["role"], f) for f in data("extraction.en", "money")["frames"]]


def _frame(role: str, row: Mapping[str, str], before: str = "before") -> _Frame:
    """Return the frame of a row; ``before``: the key of what stands before the sum."""

    def pattern(key: str) -> re.Pattern[str] | None:
        return re.compile(row[key], re.I) if key in row else None

    lead, after = pattern(before), row.get("after")
    # what stands behind begins there: a wording that could begin later would be looked for at each place
    if after and not all(branch.startswith("^") for branch in branches(after)):
        raise ValueError(after)
    return _Frame(
        role,
        Brief(lead) if lead else None,
        re.compile(after) if after else None,
        pattern("where"),
        pattern("unless"),
    )


@lru_cache(maxsize=32)
def _tells(text: str, pattern: re.Pattern[str]) -> bool:
    return pattern.search(text) is not None


@cache
def _words(side: str) -> list[tuple[str, Brief]]:
    return [(w["role"], Brief(re.compile(w["words"], re.I))) for w in data("extraction.en", "money")[side]]


def role(text: str, start: int, end: int, earlier: tuple[int, str] | None = None) -> str:
    """Return the role by the frame that the amount stands in, by what follows, else by the nearest word before.

    ``earlier``: end and role of the sum before; where no telling word stands between the two, the role is the same.
    """
    tail = re.split(r"[.;\n]\s|,\s(?:of|some\sof|part\sof)\swhich\s", _read(text[end : end + 130]))[0]
    head = re.split(r"[.;]\s|\n", _read(text[max(0, start - 130) : start]))[-1]
    low, near = head.casefold(), tail[:50].casefold()
    if from_who_wants(head, tail):
        propose("money", start, end, "en/money/hands.py: of who wants something of the office", "bribe")
        return "bribe"
    for frame in _frames():
        if frame.holds(text, head, low, tail):
            propose("money", start, end, f"en/money.yaml frame: {frame.role}", frame.role)
            return frame.role
    for name, pattern in _words("after"):
        if told := pattern.search(tail[:50], near):
            propose("money", start, end, f"en/money.yaml after: {told.group().strip()}", name)
            return name
    best = (-1, "involved", "-")
    for name, pattern in _words("before"):
        for m in pattern.pattern.finditer(head[-110:]) if pattern.may(low) else ():
            if name == "recovered" and NOT_DONE.search(head[-110:][: m.start()]):
                continue
            if m.end() > best[0]:
                best = (m.end(), name, m.group())
    if earlier and (
        _bracketed(text, earlier[0], start) or _listed(text[earlier[0] : start], len(head[-110:]) - best[0])
    ):
        best = (best[0], earlier[1], "the sum before")
    if best[1] == "involved" and _passes(text, best[2], head[-110:], tail):
        best = (best[0], "bribe", f"{best[2]}, of favours sold")
    if best[1] in PASSING and from_hand_to_hand(head, tail):
        best = (best[0], "bribe", "from hand to hand")
    propose("money", start, end, f"en/money.yaml before: {best[2]}", best[1])
    return best[1]


@cache
def _sold() -> tuple[_Frame, re.Pattern[str], frozenset[str]]:
    """Return the frame of a sum that changes hands where favours are sold, what must not be told there (a theft), words.

    The words only say that money changed hands.
    """
    row = data("extraction.en", "money")["sold"]
    frame = _frame("bribe", {**row, "where": row["told"]}, "hands")
    return frame, re.compile(row["not"], re.I), frozenset(row["passing"])


def _passes(text: str, word: str, head: str, tail: str) -> bool:
    frame, theft, passing = _sold()
    return word in passing and frame.holds(text, head, head.casefold(), tail) and not _tells(text, theft)


def _read(text: str) -> str:
    """Return a stretch as one reads it: broken lines joined, no stop behind a short form."""
    return SHORT.sub(r"\1", BROKEN.sub(" ", text))


def _bracketed(text: str, end: int, start: int) -> bool:
    """Return whether the sum before stands in the same bracket, which parts an earlier one ($900 ($300 for A and $600 for B))."""
    opened = text.rfind("(", max(0, start - 160), start)
    return 0 <= opened < end and ")" not in text[opened:start] and " less " not in text[opened:start]


def _listed(between: str, told: int) -> bool:
    """Return whether a sentence only goes on with what the one before began; ``told``: how far back its nearest word ends."""
    return told >= len(between) and len(between) < LISTED and not APART.search(between)
