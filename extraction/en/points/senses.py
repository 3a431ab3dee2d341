"""Weak points told by senses: a sentence that holds every sense of a row, in any order, tells its entry (``data/senses.yaml``).

Wordings fix the order of their words, and other houses order them otherwise. A row asks only what is spoken of in one
sentence (who, what is done, to what, what lacks); the first row that holds in a sentence counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from extraction.common import Phrases, data, lazy
from extraction.en.words.patterns import Wordings, any_of

PHRASES = Phrases("extraction.en", "senses")
# how far apart, in characters, the senses of a row may stand
REACH = 120
# the same for rows that two sentences may tell
WIDE = 180
# how far behind its denial a verb may stand
NEAR = 28
# charges, announcements, and what the auditors themselves did or did not do
OTHER = PHRASES.compile(r"\b(?:‹other›)\b", re.I)
SENTENCE = lazy(r"[.;!?](?=\s+[A-Z“\"(]|\s*\Z)|\n")

Place = tuple[int, int]
Told = tuple[str, str, int, int]


@cache
def _lists() -> tuple[dict[str, Wordings], list[dict[str, Any]]]:
    d = data("extraction.en", "senses")
    return {name: any_of([rf"(?:{p})(?!\w)"]) for name, p in d["senses"].items()}, d["rows"]


class _Senses:
    """The places of each sense in one text, found when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lists, self.rows = _lists()
        self._found: dict[str, list[Place]] = {}

    def places(self, name: str, start: int, end: int) -> list[Place]:
        """Return where a sense (or one of ``a|b``) stands between two places."""
        if name not in self._found:
            found = {m.span() for part in name.split("|") for m in self.lists[part].finditer(self.text)}
            self._found[name] = sorted(found)
        row = self._found[name]
        return [
            p for p in row[bisect_left(row, (start, start)) : bisect_left(row, (end, end))] if p[1] <= end
        ]

    def anywhere(self, row: dict[str, Any]) -> bool:
        """Return whether each sense of a row stands somewhere in the text."""
        return all(self.places(name, 0, len(self.text)) for name in row.get("all", []))


@lru_cache(maxsize=2)
def told_by_senses(text: str) -> tuple[Told, ...]:
    """Return (entry, mode, start, end) of each sentence that tells one, in the order of the text; asked for by mode."""
    return tuple(_told(text))


def _told(text: str) -> Iterator[Told]:
    senses = _Senses(text)
    rows = [row for row in senses.rows if senses.anywhere(row)]
    at, before = 0, None
    for end in [*(m.end() for m in SENTENCE.finditer(text)), len(text)]:
        if end - at > 20 and not OTHER.search(text, at, end):
            told = next((t for row in rows if (t := _holds(senses, row, at, end))), None)
            if told is None and before is not None:
                told = next(
                    (
                        t
                        for row in rows
                        if row.get("wide") and (t := _holds(senses, {**row, "reach": WIDE}, before, end))
                    ),
                    None,
                )
            if told:
                yield told
            before = None if told or text[end - 1 : end] == "\n" else at
        else:
            before = None
        at = end


def _holds(senses: _Senses, row: dict[str, Any], start: int, end: int) -> Told | None:
    """Return what a row tells between two places: its senses apart from one another, within its reach; None if one lacks."""
    chosen: list[Place] = []
    for name in row.get("all", []):
        place = _free(senses.places(name, start, end), chosen)
        if place is None:
            return None
        chosen.append(place)
    if "denied" in row:
        verb = _denied(senses, row["denied"], start, end, chosen)
        if verb is None:
            return None
        chosen.append(verb)
    if "some" in row:
        kinds = [place for name in row["some"] if (place := _free(senses.places(name, start, end), chosen))]
        apart = sorted({p[0]: p for p in kinds}.values())
        if len(apart) < row["least"]:
            return None
        chosen += apart
    a, b = min(p[0] for p in chosen), max(p[1] for p in chosen)
    return (row["id"], row["mode"], a, b) if b - a <= row.get("reach", REACH) else None


def _denied(senses: _Senses, name: str, start: int, end: int, chosen: list[Place]) -> Place | None:
    """Return the stretch from a denial to the verb of a sense right behind it."""
    verbs = senses.places(name, start, end)
    pairs = [
        (a, verbs[i][1])
        for a, b in senses.places("denies", start, end)
        if (i := bisect_left(verbs, (b, b))) < len(verbs) and verbs[i][0] - b <= NEAR
    ]
    return min(pairs, key=lambda p: sum(abs(p[0] - c[0]) for c in chosen), default=None)


def _free(places: list[Place], chosen: list[Place]) -> Place | None:
    """Return the place that stands nearest to those chosen and lies in none of them."""
    free = [p for p in places if all(p[1] <= c[0] or p[0] >= c[1] for c in chosen)]
    return min(free, key=lambda p: sum(abs(p[0] - c[0]) for c in chosen), default=None)
