"""Weak points in English: what the lists and the matrix tell, unless a remedy, a negation or a unit's name holds it."""

from __future__ import annotations

from dataclasses import replace

from extraction.common import Candidate, Lost, Span, Spans, propose
from extraction.en.points.foremost import foremost
from extraction.en.points.point_lists import wordings
from extraction.en.points.told_points import explicit, implied


def weak_points(
    text: str,
    remedies: list[Span],
    speeches: list[Span] | None = None,
    names: list[Span] | None = None,
    *,
    case: bool,
    insider: bool = True,
) -> list[Candidate]:
    """Return the weak points.

    ``case``: a case of a person, where names of charges are no weaknesses and few are named by the text itself;
    ``speeches``: what officials say of the case: it counts only where nothing else implies a weakness; ``names``: of units, no wording begins in one;
    ``insider``: somebody accused holds a post, so that there is an interest for it to conflict with.
    """
    w = wordings()
    held, said, called = Spans(remedies), Spans(speeches or []), Spans(names or [])

    aim = w["told" if case else "remedy"]

    def stands(start: int, end: int, name: str, rule: str) -> bool:
        head = text[max(0, start - 80) : start]
        lost: Lost | None = "remedy" if held.touches(start, end) or aim.search(head) else None
        if called.touches(start, start + 1):
            lost = "overlap"
        if w["negation"].search(head):
            lost = "negation"
        propose("weak_point", start, end, rule, name, lost)
        return lost is None

    loose = ("slot", "sense")
    named_here = explicit(text, stands, case=case)
    given = [
        c for c in named_here if not case or (c.id in w["in_cases"] and not said.touches(c.start, c.end))
    ]
    held_back = set(named_here) - set(given)
    meant = [c for c in implied(text, stands, case=case) if case or c.by in loose or c.id in w["in_audits"]]
    facts = [] if case else [c for c in given if c.id in w["found"] and w["found"][c.id].match(text, c.start)]
    given = [c for c in given if c not in facts]
    implying = Spans((c.start, c.end) for c in meant)
    meant += [replace(c, mode="C") for c in facts if not implying.touches(c.start, c.end)]
    # what names a missing step of a deal or a payment tells, at the least, conduct that implies it
    meant += [
        replace(c, mode="C", by="named")
        for c in named_here
        if case and c in held_back and (c.by in loose or c.id in w["implied_in_cases"])
    ]
    told = [c for c in meant if not said.touches(c.start, c.end)] or meant
    if case and w["wages"].search(text):
        told = [c for c in told if c.id not in w["not_wages"]]
    if w["insured"].search(text):
        told = [c for c in told if c.id != "WP-P-16" or not w["overstated"].match(text, c.start)]
    if case and not insider:
        told = [c for c in told if c.id not in w["of_posts"]]
    ids = {c.id for c in told}
    told = [c for c in told if ids.isdisjoint(w["closer"].get(c.id, ()))]
    first = foremost(text, given, w["breach"], case=case, beside=bool(facts))
    named = {c.id for c in first}
    return sorted(
        [*first, *(c for c in foremost(text, told, None, case=case) if c.id not in named)],
        key=lambda c: (c.start, c.id),
    )
