"""Who is to stay hidden though no wording says so: all that stands around the mentions of a person, weighed.

The same signs as of who is blamed (``blame.signs``), with weights of their own (``data/harmed.json``, ``scripts/training/harmed.py``): who complains,
is harmed, used, under age or only attests stands in a text otherwise than who decides, finds or answers. It hides
nobody whom a rule or the weights accuse, and nobody whom an office presents or who announces.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from extraction.en.accused.blame import FLAGS, shipped, signs
from extraction.en.names.person import Person

# what the rules for hiding say of a person tells nothing of those whom they miss
LEFT_OUT = frozenset(f"is:{f}" for f in FLAGS if f in ("victim", "told", "minor"))


@cache
def _model() -> dict[str, Any]:
    return shipped("harmed")


def hide_by_signs(text: str, found: dict[str, Person]) -> None:
    """Hide those of whom the words around all their mentions say that nobody may name them."""
    asked = [p for p in found.values() if not (p.victim or p.subject or p.announcing or p.titles or p.masked)]
    model = _model()
    weights = model["weights"]
    for person, told in signs(text, list(found.values()), asked):
        known = {s: weights[s] for s in told - LEFT_OUT if s in weights}
        if model["offset"] + sum(known[s] for s in sorted(known)) >= model["bar"]:
            person.victim = True
