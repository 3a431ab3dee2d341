"""Which fields a case belongs to."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from extraction.common import Matcher, data, propose
from extraction.zh.units import Unit
from vocabulary import load

NEUTRAL = ""
NO_FIELD = "FLD-OTH"
# below this score nothing tells the field; a second field needs this share of the first
ENOUGH = 2.0
SECOND = 0.5


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
    for matcher, worth in ((strong, 2.0), (weak, 1.0)):
        for start, end, field in matcher.longest(text):
            propose("field", start, end, f"zh/fields.yaml +{worth:g}", field, None if field else "unlisted")
            if field != NEUTRAL:
                score[field] += worth * (1.5 if start < head else 1)
    for group, worth in ((units, 1.0), (serving, 4.0)):
        for field in {lines[u.line] for u in group if u.line in lines}:
            score[field] += worth
    ranked = sorted(score.items(), key=lambda kv: (-kv[1], kv[0]))
    if not ranked or ranked[0][1] < ENOUGH:
        return [(NO_FIELD, 0.3)]
    total = sum(score.values())
    return [
        (f, round(min(0.95, s / total + 0.2), 2))
        for f, s in ranked[:2]
        if s >= SECOND * ranked[0][1] and s >= ENOUGH
    ]
