"""Weak points and conduct that tell of each other, where the lists hold no words for one of them."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Candidate, data, propose
from extraction.zh.points.points import MOST

BRIBES = "MC-16"
CONTACT = "WP-P-12"
# a case that tells more than this says more telling things of its own
FEW = 1
# even odds: of such cases readers name contact in about every second
SURE = 0.5
# conduct that is another word for a weakness: who steps in from outside
SAME = {"MC-20": "WP-P-05"}
# a meeting that was left out is a breach of procedure, but for what is graver
MEETING, BREACH, GRAVER = "WP-P-02", "MC-11", frozenset({"MC-16", "MC-21"})
# what is given or taken, or asked for: where a case tells none of it, the words of asking speak for no contact that is not sure
GIFTS = frozenset({"MC-07", "MC-12", "MC-13", "MC-14", "MC-16", "MC-17", "MC-18"})
UNSURE = (0.4, 0.65)
Acts = list[tuple[str, int, int, float]]


@cache
def _givers() -> re.Pattern[str]:
    return re.compile(data("extraction.zh", "weakpoints")["givers"])


def with_contact(points: list[Candidate], acts: Acts, text: str) -> list[Candidate]:
    """Return the weak points of one case, contact among them where little else is told and a bribe's giver is served.

    ``acts``: the conduct as (id, start, end, confidence); the first words that tell bribes speak for the entry.
    """
    bribe = next(((a, b) for name, a, b, _ in acts if name == BRIBES), None)
    if not bribe or len(points) > FEW or any(p.id == CONTACT for p in points) or not _givers().search(text):
        return points
    propose("weak_point", *bribe, "zh/points/contact.py: bribes by who is served", f"{CONTACT} C")
    return sorted([*points, Candidate(CONTACT, "C", *bribe, SURE)], key=lambda c: (c.start, c.id))


def without_contact(points: list[Candidate], acts: Acts) -> list[Candidate]:
    """Return the weak points but contact that is not sure, where others are told and the conduct holds no gift."""
    names = {name for name, *_ in acts}
    if not names or names & GIFTS or len(points) < FEW + 1:
        return points
    low, high = UNSURE
    kept = []
    for p in points:
        if p.id == CONTACT and p.mode == "C" and low <= p.confidence <= high:
            propose("weak_point", p.start, p.end, "", f"{CONTACT} C", "more_telling")
        else:
            kept.append(p)
    return kept


def with_same(points: list[Candidate], acts: Acts) -> list[Candidate]:
    """Return the weak points, and those that some conduct is another word for."""
    named = {p.id for p in points}
    if sum(p.mode == "C" for p in points) >= MOST:
        return points
    more = [
        Candidate(point, "C", a, b, SURE)
        for name, a, b, _ in acts
        if (point := SAME.get(name)) and point not in named
    ]
    for c in more:
        propose("weak_point", c.start, c.end, "zh/points/contact.py: what was done", f"{c.id} C")
    return sorted([*points, *more], key=lambda c: (c.start, c.id))


def with_breach(acts: Acts, points: list[Candidate]) -> Acts:
    """Return the conduct, and the breach of procedure that a meeting left out is."""
    named = {name for name, *_ in acts}
    left_out = next((p for p in points if p.id == MEETING), None)
    if not left_out or BREACH in named or named & GRAVER:
        return acts
    propose("misconduct", left_out.start, left_out.end, "zh/points/contact.py: a meeting left out", BREACH)
    return sorted([*acts, (BREACH, left_out.start, left_out.end, SURE)], key=lambda a: (a[1], a[0]))
