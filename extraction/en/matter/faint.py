"""Conduct of a text in which no wording tells of any: the kind that its words point to more than such texts usually do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Phrases, Span, Spans, data, propose
from extraction.en.words.scope import is_sound

PHRASES = Phrases("extraction.en", "faint")

CONFIDENCE = 0.4
# how far beyond the usual the words must point, in spreads; a second kind must stand out
ENOUGH, SECOND = 1.3, 2.0
# a form that comes again says a little more
AGAIN = 0.3


# who finds fault says what was not
DENIED = PHRASES.compile(
    r"\b(?:‹denied›)\b",
    re.I,
)


@dataclass(frozen=True)
class _Pointer:
    id: str
    words: re.Pattern[str]
    usual: float
    spread: float
    lean: float
    shift: dict[bool, float]

    def strength(self, text: str, unread: Spans, *, case: bool) -> tuple[float, Span | None]:
        """Return how far beyond the usual the words go, and where the first stands."""
        spans = [m.span() for m in self.words.finditer(text) if not unread.touches(*m.span())]
        forms = len({text[a:b].casefold() for a, b in spans})
        count = forms + AGAIN * (len(spans) - forms)
        return (count - self.usual) / self.spread + self.lean + self.shift[case], spans[0] if spans else None


@cache
def _pointers() -> list[_Pointer]:
    return [
        _Pointer(
            name,
            re.compile(rf"\b(?:{d['words']})\b", re.I),
            d["usual"][0],
            d["usual"][1],
            d["lean"],
            {True: d.get("case", 0.0), False: d.get("audit", 0.0)},
        )
        for name, d in data("extraction.en", "faint").items()
    ]


def faint(text: str, skipped: list[Span], *, case: bool) -> list[tuple[str, int, int, float]]:
    """Return (id, start, end, confidence) of at most two kinds; ``skipped``, ``case``: as for the wordings."""
    if not case and (is_sound(text) or not DENIED.search(text)):
        return []
    unread = Spans(skipped)
    found = [(*p.strength(text, unread, case=case), p.id) for p in _pointers()]
    ranked = sorted((s, at, n) for s, at, n in found if at is not None)[::-1]
    kept = [(at, n) for i, (s, at, n) in enumerate(ranked[:2]) if s >= (SECOND if i else ENOUGH)]
    for (start, end), name in kept:
        propose("misconduct", start, end, f"en/faint.yaml {name}", name)
    return [(n, *at, CONFIDENCE) for at, n in kept]
