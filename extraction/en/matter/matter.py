"""What an English case is about: fields, conduct, weak points, funds, remedies, each read where it is told."""

from __future__ import annotations

from typing import Any

from extraction.common import Source, Span, propose
from extraction.en.funds.funds import funds
from extraction.en.matter.conduct import misconduct
from extraction.en.matter.faint import faint
from extraction.en.matter.fields import fields
from extraction.en.matter.measures import measures
from extraction.en.matter.wrong import told_plainly
from extraction.en.points.points import weak_points
from extraction.en.words import scope

FINANCE = "FLD-FSC"
# money taken, misused, kept apart or spent against the rules
TAKEN = frozenset({"MC-01", "MC-02", "MC-05", "MC-11"})


def matter(
    source: Source, lines: list[Span], names: list[Span], busy: list[Span], focus: list[Span], taken: list[Span], *, case: bool, audit: bool, insider: bool
) -> tuple[dict[str, Any], list[Span]]:  # fmt: skip
    """Return the facts of what was done and why, and the stretches that are remedies.

    ``names``: of units and people, whose words tell no conduct; ``busy``: organs that handle the case, and people's names; ``focus``:
    posts and units of those accused; ``taken``: the sums that were taken or lost; ``case``: of persons; ``audit``: of units;
    ``insider``: somebody accused holds a post, or nobody is named.
    """
    text = source.text
    said, standing = scope.speeches(text), scope.standing(text)
    quoted, remedies = measures(text, lines, audit=audit)
    beside = [*standing, *(scope.answers(text, lines) if not case else [])]
    only_told = not case and scope.notice(text)
    points = (
        [] if only_told else weak_points(text, [*remedies, *beside], said, names, case=case, insider=insider)
    )
    acts = [] if only_told else misconduct(text, [*remedies, *names, *beside], said, case=case)
    if not (audit or case):
        points, acts = told_plainly(text, points, acts)
    lead = max(points, key=lambda c: (c.mode == "E", c.confidence, -c.start), default=None)
    if (audit or case) and not (acts or only_told or scope.nothing_found(text)):
        acts = faint(text, [*remedies, *names, *beside], case=case)
    nothing = not (case or points or acts) and (only_told or scope.nothing_found(text))
    found = (
        []
        if nothing
        else fields(text, lines[0][1] if lines else 0, [*busy, *said, *standing, *scope.opening(text)], focus)
    )
    if case and len(found) > 1 and not TAKEN.intersection(a[0] for a in acts):
        # whose money nobody took is no matter of finance beside another field
        other = [f for f in found if f[0] != FINANCE]
        if len(other) < len(found):
            propose("field", 0, 0, "", FINANCE, "weaker")
        found = other
    return {
        "funds": []
        if nothing
        else [
            source.mention(f.start, f.end, id=f.id)
            for f in funds(
                text,
                remedies,
                skipped=[*beside, *scope.opening(text)],
                taken=taken,
                said=said,
                case=not audit,
            )
        ],
        "fields": [{"id": f, "confidence": c, "main": i == 0} for i, (f, c) in enumerate(found)],
        "misconduct": [
            source.mention(a, b, id=n, confidence=c, main=i == 0) for i, (n, a, b, c) in enumerate(acts)
        ],
        "weak_points": [
            source.mention(c.start, c.end, id=c.id, mode=c.mode, confidence=c.confidence, main=c is lead)
            for c in points
        ],
        "measures": [source.mention(a, b) for a, b in quoted],
    }, remedies
