"""A protected name may not show: every mention that holds one is narrowed or dropped."""

from __future__ import annotations

from extraction.common import Spans, propose
from extraction.contract import Case, MisconductFact, WeakPointFact

EDGES = " \t\u3000,，、;；:：.。()（）“”\"'"


def hide(case: Case, unseen: Spans, least: int) -> None:
    """Drop every mention that touches a redaction; conduct and weak points keep the longest part that touches none.

    ``least``: a part of fewer characters says nothing, and the fact goes.
    """

    def clear(start: int, end: int) -> bool:
        return not unseen.touches(start, end)

    case.misconduct = [m for m in case.misconduct if _narrowed(m, "misconduct", m.id, unseen, least)]
    case.weak_points = [
        m for m in case.weak_points if _narrowed(m, "weak_point", f"{m.id} {m.mode}", unseen, least)
    ]
    for name in ("units", "regions", "funds", "money", "measures"):
        setattr(case, name, [m for m in getattr(case, name) if clear(m.start, m.end)])
    for unit in case.units:
        unit.mentions = [m for m in unit.mentions or () if clear(m.start, m.end)] or None
    case.people = [p for p in case.people if clear(p.name.start, p.name.end)]
    for person in case.people:
        person.mentions = [m for m in person.mentions if clear(m.start, m.end)]
        person.sanctions = [s for s in person.sanctions if clear(s.start, s.end)]
        for sanction in person.sanctions:
            sanction.mentions = [m for m in sanction.mentions or () if clear(m.start, m.end)] or None
        person.posts = [
            p for p in person.posts
            if clear(p.position.start, p.position.end) and (p.unit is None or clear(p.unit.start, p.unit.end))
        ]  # fmt: skip
    if case.act_period:
        case.act_period.evidence = [m for m in case.act_period.evidence if clear(m.start, m.end)]


def _narrowed(m: MisconductFact | WeakPointFact, kind: str, value: str, unseen: Spans, least: int) -> bool:
    """Narrow a mention to what may be seen of it; return whether enough is left."""
    if not unseen.touches(m.start, m.end):
        return True
    low, high = unseen.gap(m.start, m.end)
    text = m.text[low - m.start : high - m.start]
    kept = text.strip(EDGES)
    if len(kept) < least:
        return False
    m.start = low + text.index(kept)
    m.end, m.text = m.start + len(kept), kept
    propose(kind, m.start, m.end, "extraction/unseen", value)
    return True
