"""Which fields a case belongs to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from extraction.common import Matcher, data, propose
from extraction.zh.units import Unit
from vocabulary import load

NEUTRAL = ""
NO_FIELD = "FLD-OTH"
# below this score nothing tells the field; a second field needs this share of the first
ENOUGH = 2.5
SECOND = 0.4
FORMULA = re.compile(
    r"(?:丧失|背弃|背离|忘却|罔顾)[^。]{0,8}(?:理想信念|初心|使命|宗旨|党性)|理想信念(?:丧失|坍塌|缺失)"
)
COMPANIES = frozenset({"UT-SE", "UT-CO"})


@cache
def _fields() -> tuple[Matcher[str], Matcher[str], dict[str, str]]:
    d = data("extraction.zh", "fields")
    neutral = [(w, NEUTRAL) for w in d["neutral"]]
    strong = Matcher([*neutral, *((w, f) for f, ws in d["strong"].items() for w in ws)])
    weak = Matcher([*neutral, *((w, e.id) for e in load()["field"].values() for w in e.cues.zh)])
    return strong, weak, d["line"]


def fields(text: str, units: list[Unit], serving: list[Unit], head: int) -> list[tuple[str, float]]:
    """Return at most two fields with a confidence; the title line and the units where people serve count most."""
    strong, weak, lines = _fields()
    score: dict[str, float] = defaultdict(float)
    often: Counter[tuple[str, str]] = Counter()
    formula = bool(FORMULA.search(text))
    for matcher, worth in ((strong, 2.0), (weak, 1.0)):
        for start, end, field in matcher.longest(text):
            # the formula of an announcement names every kind of business; its first sentence tells the office
            propose("field", start, end, f"zh/fields.yaml +{worth:g}", field, None if field else "unlisted")
            if field != NEUTRAL:
                word = (field, text[start:end])
                often[word] += 1
                place = 1.5 if start < head else 0.4 if formula else 1.0
                score[field] += worth * place / often[word]
    for group, worth in ((units, 1.0), (serving, 4.0)):
        for field in {lines[u.line] for u in group if u.line in lines}:
            score[field] += worth
    if any(u.kind in COMPANIES for u in serving):
        score["FLD-SOE"] += 2.0
    ranked = sorted(score.items(), key=lambda kv: (-kv[1], kv[0]))
    if not ranked or ranked[0][1] < ENOUGH:
        return [(NO_FIELD, 0.3)]
    total = sum(score.values())
    return [
        (f, round(min(0.95, s / total + 0.2), 2))
        for f, s in ranked[:2]
        if s >= SECOND * ranked[0][1] and s >= ENOUGH
    ]
