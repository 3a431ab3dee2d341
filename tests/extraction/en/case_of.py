"""What an English text says: its only case, and what that tells of its people and places."""

from __future__ import annotations

from typing import Any

from extraction import Case, extract
from extraction.contract import Person


def case_of(text: str) -> Case:
    """Return the only case of a text."""
    (found,) = extract(text, id="t", language="en").cases
    return found


def facts_of(text: str) -> dict[str, Any]:
    """Return the only case of a text as JSON."""
    (found,) = extract(text, language="en").as_json()["cases"]
    return found  # type: ignore[no-any-return]


def person_of(case: Case, name: str) -> Person:
    """Return the person of a name."""
    return next(p for p in case.people if p.name.text == name)


def regions_of(text: str) -> list[str]:
    """Return the regions of all cases of a text."""
    return [r.text for c in extract(text, language="en").cases for r in c.regions]


def held_in(text: str) -> dict[str, list[tuple[str, str]]]:
    """Return by name the posts with their units ("" where there is none)."""
    return {
        p.name.text: [(q.position.text, q.unit.text if q.unit else "") for q in p.posts]
        for c in extract(text, id="t", language="en").cases
        for p in c.people
    }
