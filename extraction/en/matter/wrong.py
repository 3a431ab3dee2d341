"""What is told in a text that is neither a case nor an audit: it counts where the text holds any word of wrong, lack or denial."""

from __future__ import annotations

import re

from extraction.common import Candidate, Phrases, lazy, propose

PHRASES = Phrases("extraction.en", "wrong")

WRONG = PHRASES.compile(r"\b(?:‹wrong›)\b", re.I)
# what is never told in another sense
HARD = PHRASES.compile(r"\b(?:‹hard›)\b", re.I)
# weak points that are less sure than this, by how they are told, stay untold in such a text
UNSURE = {"E": 0.4, "C": 0.3}

# by one sentence alone nobody can tell what a text is about
SEVERAL = lazy(r"[.!?][”\"’)]?\s+\S")

# what is told without any word of wrong: one password for all, a lease for a nephew, no bids
PLAIN = frozenset({"WP-P-09", "WP-P-11", "WP-P-13"})
# so many different words of wrong make it clear that something is told
MANY = 3

Act = tuple[str, int, int, float]


def told_plainly(text: str, points: list[Candidate], acts: list[Act]) -> tuple[list[Candidate], list[Act]]:
    """Return the weak points and the conduct that such a text tells."""
    if not SEVERAL.search(text.strip()):
        return points, acts
    wrong = {m.group().casefold() for m in WRONG.finditer(text)}

    def sure(c: Candidate) -> bool:
        return c.confidence >= UNSURE[c.mode] or bool(WRONG.search(text, c.start, c.end))

    kept = [c for c in points if c.id in PLAIN or (wrong and (len(wrong) >= MANY or sure(c)))]
    for c in points:
        if c not in kept:
            propose("weak_point", c.start, c.end, "", f"{c.id} {c.mode}", "weaker")
    done = [a for a in acts if wrong or HARD.search(text, a[1], a[2])]
    for name, start, end, _ in acts:
        if not any(a[0] == name for a in done):
            propose("misconduct", start, end, "", name, "weaker")
    return kept, done
