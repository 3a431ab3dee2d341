"""Funds: nouns of public money, with the natural words before them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extraction.common import Matcher, data

REACH = 14
NEAR = 24


@dataclass(frozen=True)
class FundSpan:
    """One fund by its list id."""

    start: int
    end: int
    id: str


@cache
def _lists() -> tuple[Matcher[str], frozenset[str], frozenset[str], Matcher[str]]:
    d = data("extraction.zh", "funds")
    ends = Matcher([(w, f) for f, ws in d["ends"].items() for w in ws])
    return ends, frozenset(d["weak"]), frozenset(d["walls"]), Matcher([(w, w) for w in d["verbs"]])


def funds(text: str, sentences: list[tuple[int, int]]) -> list[FundSpan]:
    """Return funds that stand near a verb of taking, keeping or spending; one for each wording."""
    ends, weak, walls, verbs = _lists()
    acts = sorted((a, b) for a, b, _ in verbs.all(text))
    found: dict[str, FundSpan] = {}
    for start, end, fund in ends.longest(text):
        noun = text[start:end]
        sentence = next(((a, b) for a, b in sentences if a <= start < b), (0, len(text)))
        if noun in weak:
            low, high = max(sentence[0], start - NEAR), min(sentence[1], end + NEAR)
            if not any(low <= a and b <= high for a, b in acts):
                continue
        at = start
        while at > 0 and start - at < REACH and text[at - 1] not in walls:
            at -= 1
        phrase = text[at:end]
        if phrase not in found:
            found[phrase] = FundSpan(at, end, fund)
    kept: list[FundSpan] = []
    for f in sorted(found.values(), key=lambda f: f.start - f.end):
        words = text[f.start : f.end]
        if not any(words in text[k.start : k.end] for k in kept):
            kept.append(f)
    return sorted(kept, key=lambda f: f.start)
