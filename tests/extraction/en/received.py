"""What the subjects of an English text received, by name."""

from __future__ import annotations

from extraction import extract


def received_in(told: str) -> dict[str, list[str]]:
    """Return the ids of the sanctions of each subject, sorted."""
    cases = extract(told, language="en").cases
    return {p.name.text: sorted(s.id for s in p.sanctions) for c in cases for p in c.people if p.subject}
