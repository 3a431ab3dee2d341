"""Sentences and how much of the mechanism each one tells: boilerplate weighs little."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from graph.related.lexicon import Language, data

_ENDS = {
    "zh": re.compile(r"[^。！？；\n]+[。！？；]?[”」』）]?|\n"),
    "en": re.compile(r".+?(?:[.!?;](?=[\s\"”’)]+[A-Z0-9“\"(•–-])|\n|$)", re.S),
}


@dataclass(frozen=True)
class Sentence:
    """A sentence by its offsets in the document, with its weight 0..1."""

    start: int
    end: int
    text: str
    weight: float


@cache
def _rules(language: Language) -> list[tuple[re.Pattern[str], float]]:
    flags = re.I if language == "en" else 0
    return [(re.compile(r[language], flags), float(r["weight"])) for r in data("telling")["rules"]]


def weight(sentence: str, language: Language) -> float:
    """Return how much of the mechanism a sentence tells, 0..1."""
    return min([w for rule, w in _rules(language) if rule.search(sentence)], default=1.0)


def sentences(text: str, language: Language, start: int = 0) -> list[Sentence]:
    """Split ``text`` into sentences; offsets count from ``start``."""
    found = []
    for match in _ENDS[language].finditer(text):
        body = match.group().strip()
        if len(body) < 2:
            continue
        at = match.start() + match.group().index(body[0])
        found.append(Sentence(start + at, start + at + len(body), body, weight(body, language)))
    return found
