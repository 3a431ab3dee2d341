"""Who is to stay hidden though no wording says so: all that stands around the mentions of a person, weighed.

The same signs as of who is blamed (``signs``), with weights of their own (``data/harmed.json``, ``scripts/training/harmed.py``): who complains,
is harmed, used, under age or only attests stands in a text otherwise than who decides, finds or answers. It hides
nobody whom a rule or the weights accuse, and nobody whom an office presents or who announces.
"""

from __future__ import annotations

from extraction.common import weighed
from extraction.en.accused.signs import Scene
from extraction.en.names.person import Person

# what the rules for hiding say of a person tells nothing of those whom they miss
LEFT_OUT = frozenset({"is:victim", "is:told", "is:minor"})


def hide_by_signs(scene: Scene, found: dict[str, Person]) -> list[Person]:
    """Hide those of whom the words around all their mentions say that nobody may name them; return them."""
    weights = weighed("extraction.en", "harmed")
    hidden = [
        p
        for p in found.values()
        if not (p.victim or p.subject or p.announcing or p.titles or p.masked)
        and weights.odds(scene.of(p) - LEFT_OUT) >= weights.bar
    ]
    for person in hidden:
        person.victim = True
    return hidden
