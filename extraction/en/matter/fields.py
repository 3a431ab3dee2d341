"""Which field an English case belongs to: programmes and employers first, then the words of the matter."""

from __future__ import annotations

from collections import Counter
from functools import cache

from extraction.common import Matcher, Spans, data, lowered, propose
from extraction.en.words.patterns import Wordings
from vocabulary import load

REPEATS = 3
HEAD = 20_000
SECOND = 0.55
WORTH = {"programme": 4.0, "strong": 2.0, "weak": 0.5}
CUE = 0.25
OTHER = [("FLD-OTH", 0.3)]


@cache
def _matchers() -> list[tuple[Matcher[str], float, str]]:
    d = data("extraction.en", "fields")

    def words(rows: dict[str, list[str]]) -> Matcher[str]:
        forms = {(w + s, f) for f, ws in rows.items() for w in ws for s in ("", "s", "'s", "’s")}
        return Matcher(sorted(forms), whole_words=True)

    cues = {e.id: [c.lower() for c in e.cues.en] for e in load()["field"].values()}
    tiers = [(words(d[tier]), worth, f"en/fields.yaml {tier} +{worth:g}") for tier, worth in WORTH.items()]
    return [*tiers, (words(cues), CUE, f"catalogue +{CUE:g}")]


@cache
def _together() -> list[tuple[Wordings, list[str]]]:
    """Matters that belong to two fields at once."""
    return [(Wordings([p], plain=True), fs) for p, fs in data("extraction.en", "fields")["together"].items()]


@cache
def _quiet() -> list[tuple[Wordings, list[str]]]:
    """Programmes of one field beside which the words of others only tell how it was cheated (rides billed to Medicare)."""
    return [(Wordings([p], plain=True), fs) for p, fs in data("extraction.en", "fields")["quiet"].items()]


def fields(
    text: str, head: int, skipped: list[tuple[int, int]], focus: list[tuple[int, int]]
) -> list[tuple[str, float]]:
    """Return at most two fields with a confidence.

    Words before ``head`` (the first sentence) count twice, words inside ``focus`` (posts and units of those
    accused) three times, words inside ``skipped`` (organs that handle the case, speeches, standing lines) not at
    all; a word repeated more than ``REPEATS`` times counts no further.
    """
    unread, held = Spans(skipped), Spans(focus)
    low = lowered(text)
    score: dict[str, float] = {}
    seen: Counter[tuple[str, str]] = Counter()
    told: list[tuple[int, int, str]] = []
    for matcher, worth, rule in _matchers():
        for start, end, name in matcher.longest(low):
            key = (name, low[start:end].rstrip("s'’"))
            if seen[key] >= REPEATS or unread.touches(start, end):
                continue
            seen[key] += 1
            told.append((start, end, name))
            propose("field", start, end, rule, name)
            score[name] = score.get(name, 0) + worth * (
                3 if held.touches(start, end) else 2 if start < head else 1
            )
    if not score:
        return _other()
    for pattern, names in _together():
        if m := pattern.search(text, 0, min(HEAD, len(text))):
            top = max(score.values())
            for name in names:
                propose("field", m.start(), m.end(), "en/fields.yaml together", name)
                score[name] = max(score.get(name, 0), top)
    for pattern, names in _quiet():
        if pattern.search(text, 0, min(HEAD, len(text))):
            for name in names:
                score.pop(name, None)
    if not score:
        return _other()
    ranked = sorted(score.items(), key=lambda kv: (-kv[1], kv[0]))
    total = sum(score.values())
    kept = [(f, round(min(0.95, s / total + 0.2), 2)) for f, s in ranked[:2] if s >= SECOND * ranked[0][1]]
    taken = {f for f, _ in kept}
    for start, end, name in told:
        if name not in taken:
            propose("field", start, end, "", name, "weaker")
    return kept or _other()


def _other() -> list[tuple[str, float]]:
    propose("field", 0, 0, "en/matter/fields.py: nothing tells one", OTHER[0][0])
    return OTHER
