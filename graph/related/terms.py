"""Words of a sentence as the text index counts them: character pairs in Chinese, stems and stem pairs in English."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from graph.related.lexicon import Language, data

_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[a-z][a-z'’-]+")
_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "edly",
    "ies",
    "ied",
    "ment",
    "ments",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "e",
)


@cache
def _stop(language: Language) -> frozenset[str]:
    return frozenset(data("telling")["stop"][language])


@cache
def stem(word: str) -> str:
    """Return an English word without its ending: crude, equal for both sides of a comparison."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def terms(sentence: str, language: Language) -> list[str]:
    """Return the terms of a sentence, in order, repeated as often as they stand."""
    if language == "zh":
        stop = _stop("zh")
        return [
            run[i : i + 2]
            for run in _HAN.findall(sentence)
            for i in range(len(run) - 1)
            if not (run[i] in stop and run[i + 1] in stop)
        ]
    words = [stem(w) for w in _WORD.findall(sentence.lower()) if w not in _stop("en")]
    return words + [f"{a}_{b}" for a, b in pairwise(words)]
