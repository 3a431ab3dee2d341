"""How much of the mechanism a sentence tells: boilerplate weighs little."""

from __future__ import annotations

import re
from functools import cache

from graph.related.lexicon import Language, data


@cache
def _rules(language: Language) -> list[tuple[re.Pattern[str], float]]:
    flags = re.I if language == "en" else 0
    return [(re.compile(r[language], flags), float(r["weight"])) for r in data("telling")["rules"]]


def weight(sentence: str, language: Language) -> float:
    """Return how much of the mechanism a sentence tells, 0..1."""
    return min([w for rule, w in _rules(language) if rule.search(sentence)], default=1.0)
