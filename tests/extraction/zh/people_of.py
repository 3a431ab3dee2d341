"""What a case says of its people, by name."""

from __future__ import annotations

from extraction import Case


def held(case: Case) -> dict[str, list[tuple[str, str]]]:
    """Return (unit, position) of each post; no unit is an empty text."""
    return {
        p.name.text: [(q.unit.text if q.unit else "", q.position.text) for q in p.posts] for p in case.people
    }


def kinds(case: Case) -> dict[str, tuple[str, bool]]:
    """Return (official or associate, subject or not)."""
    return {p.name.text: (p.kind, p.subject) for p in case.people}
