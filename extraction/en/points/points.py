"""Weak points in English: what the lists and the matrix tell, unless a remedy, a negation or a unit's name holds it."""

from __future__ import annotations

from dataclasses import replace

from extraction.common import Candidate, Lost, Span, Spans, propose
from extraction.en.points.foremost import foremost
from extraction.en.points.point_lists import wordings
from extraction.en.points.told_points import Told, explicit, implied
from extraction.en.words.lawful import aside, unreal


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
    apart = Spans(aside(text))
    held, said, called = Spans(remedies), Spans(speeches or []), Spans(names or [])

    aim = w["told" if case else "remedy"]

    def stands(start: int, end: int, name: str, rule: str) -> bool:
        head = text[max(0, start - 80) : start]
        lost: Lost | None = "remedy" if held.touches(start, end) or aim.search(head) else None
        if called.touches(start, start + 1):
            lost = "overlap"
        if w["negation"].search(head) or unreal(text, start):
            lost = "negation"
        if name[:-2] in w["of_posts"] and apart.touches(start, end):
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
    set_apart = set(facts)
    given = [c for c in given if c not in set_apart]
    meant += _found(facts, Spans((c.start, c.end) for c in meant))
    # what names a missing step of a deal or a payment tells, at the least, conduct that implies it
    meant += [
        replace(c, mode="C", by="named")
        for c in named_here
        if case and c in held_back and (c.by in loose or c.id in w["implied_in_cases"])
    ]
    told = [c for c in meant if not said.touches(c.start, c.end)] or meant
    told = _kept(text, told, case=case, insider=insider)
    still = Spans((c.start, c.end) for c in told)
    beside = any(still.touches(c.start, c.end) for c in facts)
    first = foremost(text, given, w["breach"], case=case, beside=beside)
    named = {c.id for c in first}
    return sorted(
        [*first, *(c for c in foremost(text, told, None, case=case) if c.id not in named)],
        key=lambda c: (c.start, c.id),
    )


def _found(facts: list[Told], implying: Spans) -> list[Told]:
    """Return what an audit found as what implies an entry, each where nothing else implies one: $900 of unsupported rents."""
    found = []
    for c in facts:
        taken = implying.touches(c.start, c.end)
        propose("weak_point", c.start, c.end, "", f"{c.id} E", "taken" if taken else "more_telling")
        if not taken:
            propose("weak_point", c.start, c.end, "en/weakpoints.yaml found", f"{c.id} C")
            found.append(replace(c, mode="C"))
    return found


def _kept(text: str, told: list[Told], *, case: bool, insider: bool) -> list[Told]:
    """Return what is implied without what the kind of the case shuts out: wages, insurers, outsiders, a closer entry."""
    w = wordings()
    no_wages = case and bool(w["wages"].search(text))
    insured = bool(w["insured"].search(text))

    def shut_out(c: Told) -> bool:
        return (
            (no_wages and c.id in w["not_wages"])
            or (insured and c.id == "WP-P-16" and bool(w["overstated"].match(text, c.start)))
            or (case and not insider and c.id in w["of_posts"])
        )

    out = {c for c in told if shut_out(c)}
    ids = {c.id for c in told if c not in out}
    out |= {c for c in told if not ids.isdisjoint(w["closer"].get(c.id, ()))}
    for c in sorted(out, key=lambda c: (c.start, c.id)):
        propose("weak_point", c.start, c.end, "", f"{c.id} {c.mode}", "more_telling")
    return [c for c in told if c not in out]
