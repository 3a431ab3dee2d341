"""How much of the mechanism a sentence tells: boilerplate weighs little."""

from __future__ import annotations

import re
from functools import cache

from graph.related.lexicon import Language, data

Rule = tuple[re.Pattern[str], float]


def _rule(raw: dict[str, str], language: Language) -> Rule:
    return re.compile(raw[language], re.I if language == "en" else 0), float(raw["weight"])


@cache
def _rules(language: Language) -> tuple[tuple[Rule, ...], Rule]:
    raw = data("telling")
    return tuple(_rule(r, language) for r in raw["rules"]), _rule(raw["acts"], language)


def weight(sentence: str, language: Language) -> float:
    """Return how much of the mechanism a sentence tells, 0..1."""
    rules, (act, least) = _rules(language)
    found = min([w for rule, w in rules if rule.search(sentence)], default=1.0)
    return max(found, least) if found < least and act.search(sentence) else found
