"""The role of a sum of money in English, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data, propose

NOT_DONE = re.compile(r"\b(?:not|failed to|failing to|failure to|fail to|never|did not)\s(?:\w+\s)?$")
# a line that only the width of the page has broken goes on
BROKEN = re.compile(r"(?<=[a-z,])\n(?=[a-z$])")

# as far apart as sums of one list stand, and what ends a list
LISTED = 90
APART = re.compile(r"[.;\n]\s|\n")
SHORT = re.compile(r"\b(Mr|Mrs|Ms|Dr|Jr|Sr|Inc|Co|Corp|Ltd|St|No|Gov|Sen|Rep|Lt|Sgt|[A-Z])\.(?=,?\s)")


@cache
def _frames() -> list[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None]]:
    return [
        (f["role"], re.compile(f["before"], re.I) if "before" in f else None, re.compile(f["after"]) if "after" in f else None)
        for f in data("extraction.en", "money")["frames"]
    ]  # fmt: skip


@cache
def _words(side: str) -> list[tuple[str, re.Pattern[str]]]:
    return [(w["role"], re.compile(w["words"], re.I)) for w in data("extraction.en", "money")[side]]


def role(text: str, start: int, end: int, earlier: tuple[int, str] | None = None) -> str:
    """Return the role by the frame that the amount stands in, by what follows, else by the nearest word before.

    ``earlier``: end and role of the sum before; where no telling word stands between the two, the role is the same.
    """
    tail = re.split(r"[.;\n]\s", _read(text[end : end + 130]))[0]
    head = re.split(r"[.;]\s|\n", _read(text[max(0, start - 130) : start]))[-1]
    for name, before, after in _frames():
        if (before is None or before.search(head)) and (after is None or after.search(tail)):
            propose("money", start, end, f"en/money.yaml frame: {name}", name)
            return name
    for name, pattern in _words("after"):
        if told := pattern.search(tail[:50]):
            propose("money", start, end, f"en/money.yaml after: {told.group().strip()}", name)
            return name
    best = (-1, "involved", "-")
    for name, pattern in _words("before"):
        for m in pattern.finditer(head[-110:]):
            if name == "recovered" and NOT_DONE.search(head[-110:][: m.start()]):
                continue
            if m.end() > best[0]:
                best = (m.end(), name, m.group())
    if earlier and _listed(text[earlier[0] : start], len(head[-110:]) - best[0]):
        best = (best[0], earlier[1], "the sum before")
    propose("money", start, end, f"en/money.yaml before: {best[2]}", best[1])
    return best[1]


def _read(text: str) -> str:
    """Return a stretch as one reads it: broken lines joined, no stop behind a short form."""
    return SHORT.sub(r"\1", BROKEN.sub(" ", text))


def _listed(between: str, told: int) -> bool:
    """Return whether a sentence only goes on with what the one before began; ``told``: how far back its nearest word ends."""
    return told >= len(between) and len(between) < LISTED and not APART.search(between)
