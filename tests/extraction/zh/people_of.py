"""What a case says of its people, by name."""

from __future__ import annotations

from extraction import Case


def held(case: Case) -> dict[str, list[tuple[str, str]]]:
    """Return (unit, position) of each post; no unit is an empty text."""
    return {
        p.name.text: [(q.unit.text if q.unit else "", q.position.text) for q in p.posts] for p in case.people
    }


def held_now_or_before(case: Case) -> dict[str, list[tuple[str, str, bool]]]:
    """Return (unit, position, former) of each post; no unit is an empty text."""
    return {
        p.name.text: [(q.unit.text if q.unit else "", q.position.text, q.former) for q in p.posts]
        for p in case.people
    }


def received(case: Case) -> dict[str, set[str]]:
    """Return the ids of the sanctions of each."""
    return {p.name.text: {s.id for s in p.sanctions} for p in case.people}


def names_of(case: Case) -> list[str]:
    """Return the names, in the order of their first mention."""
    return [p.name.text for p in case.people]


def kinds(case: Case) -> dict[str, tuple[str, bool]]:
    """Return (official or associate, subject or not)."""
    return {p.name.text: (p.kind, p.subject) for p in case.people}
