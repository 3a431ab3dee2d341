"""Whom a text without a charge blames: all that stands around the mentions of a person, weighed.

Logistic regression on signs in plain words (``data/blame.json``), trained on the project's own prose (``scripts/training/blame.py``).
It knows nothing of what the rules found, and so is a second opinion: whom no rule accuses it adds where the odds are high; whom a rule
accuses though no verb of charge proves it, it lets go where they are low. Whom a rule clears, hides, or knows as one who announces stays
what he is. Where a text tells of a charge, a plea or a sentence, it says itself who is meant, and nobody asks the weights.
"""

from __future__ import annotations

from collections.abc import Container

from extraction.common import propose, weighed
from extraction.en.accused.signs import CHARGE, Scene
from extraction.en.names.person import Person

# in characters: what is shorter is a note, in which little stands around anybody; the weights were learned on whole texts
WHOLE = 400


def judge_by_signs(scene: Scene, found: dict[str, Person], sure: Container[str] = ()) -> None:
    """Accuse those whom the words around all their mentions blame, and let go whom they do not; ``sure``: never let go."""
    text = scene.text
    able = [p for p in found.values() if _open(text, p)]
    if not able or len(text) < WHOLE or CHARGE.search(text):
        return
    weights = weighed("extraction.en", "blame")
    for person in able:
        told = scene.of(person)
        odds = weights.odds(told)
        if person.accused:
            person.accused = odds >= weights.floor or person.name in sure
        elif odds >= weights.bar:
            propose("person", *person.first, "en/accused/blame.py", weights.telling(told))
            person.accused = True


def _open(text: str, person: Person) -> bool:
    """Return whether no rule is sure of what a person is in the matter, and the name is not that of a house."""
    return not text.endswith("The ", 0, person.first[0]) and not (
        person.proved or person.told or person.victim or person.minor or person.announcing
        or person.cleared or person.doubted
    )  # fmt: skip
