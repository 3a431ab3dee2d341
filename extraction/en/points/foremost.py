"""Which of the weak points that a report tells are given, and how sure: causes first, few, the telling ones.

What a report gives as the cause ("because it lacked ...") comes before what it only found ("did not comply with ...").
"""

from __future__ import annotations

import re
from collections import Counter

from extraction.common import GENERIC_POINTS, Candidate, Lost, Phrases, lazy, propose
from extraction.en.points.point_lists import wordings
from extraction.en.points.sureness import sureness
from extraction.en.points.told_points import Told
from vocabulary import load

PHRASES = Phrases("extraction.en", "foremost")

MOST = 3
# who oversees badly lets others breach what binds them: both are told
OVERSIGHT = frozenset({"WP-S-02", "WP-S-04"})
CAUSE = PHRASES.compile(
    r"\b(?:‹cause›)\b",
    re.I,
)
BREACH = "WP-I-13"
# what those who are overseen breached, who are counted, or things claimed: nine providers did not ..., services that did not ...
OTHERS = PHRASES.compile(
    r"\b(?:\d+|‹counted›)\s(?:[\w'’-]+\s){0,4}?(?:‹overseen›)\b[^.;]{0,40}$|\b(?:services|claims|payments|items|costs)\b[^.;]{0,60}\bthat $",
    re.I,
)
SENTENCE = lazy(r"[.;!?]\s(?=[A-Z“\"(])|\n")


def foremost(
    text: str, found: list[Told], breach: re.Pattern[str] | None, *, case: bool, beside: bool = False
) -> list[Candidate]:
    """Return one candidate for each entry, at most ``MOST``: causes first, generic entries and mere breaches only alone.

    ``beside``: facts that imply an entry are told as well, so that nothing stands alone.
    """
    counts = Counter(c.id for c in found)
    best: dict[str, tuple[tuple[bool, int], Told]] = {}
    for c in sorted(found, key=lambda c: (c.start, -c.end)):
        head = SENTENCE.split(text[max(0, c.start - 300) : c.start])[-1]
        mere = bool(breach and breach.match(text, c.start))
        rank = (mere, -int(bool(breach and CAUSE.search(head))))
        if c.id not in best or rank < best[c.id][0]:
            best[c.id] = (rank, c)
    telling = {i for i, (rank, _) in best.items() if not rank[0]} or (set() if beside else set(best))
    telling = {i for i in telling if i not in GENERIC_POINTS} or telling
    if len(telling) == 1 and telling <= OVERSIGHT and not beside:
        breached = best.get(BREACH)
        at = breached[1].start if breached and breached[0][0] else None
        if at is not None and not OTHERS.search(text, max(0, at - 90), at):
            telling.add(BREACH)
    first = wordings()["first"]
    ranked = sorted(
        best.values(), key=lambda rc: (*rc[0], rc[1].id not in first, -counts[rc[1].id], rc[1].start)
    )
    kept = [c for _, c in ranked if c.id in telling]
    for _, c in ranked:
        if c not in kept[:MOST]:
            lost: Lost = (
                "limit" if c.id in telling else "generic" if c.id in GENERIC_POINTS else "more_telling"
            )
            propose("weak_point", c.start, c.end, "", f"{c.id} {c.mode}", lost)
    given = kept[:MOST]
    return [
        Candidate(
            c.id,
            c.mode,
            c.start,
            c.end,
            sureness(c.id, c.mode, _traits(c, best[c.id][0], counts[c.id], place, len(given), case)),
        )
        for place, c in enumerate(given)
    ]


def _traits(
    c: Told, rank: tuple[bool, int], times: int, place: int, given: int, case: bool
) -> tuple[str, ...]:
    """Return what a confidence rests on: mode and kind of report, list, repetition, cause, company, class of the entry."""
    here = f"{c.mode} {'case' if case else 'audit'}"
    told = [here, f"{c.mode} {c.by}", load().weak_points[c.id].parent]
    told += ["twice"] * (times > 1) + ["breach"] * rank[0] + ["cause"] * (rank[1] < 0)
    told += ["generic"] * (c.id in GENERIC_POINTS) + ["alone"] * (given == 1) + ["third"] * (place == 2)
    return tuple(told)
