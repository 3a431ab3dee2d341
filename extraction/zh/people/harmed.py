"""Who is to stay hidden though no wording says so: all that stands around the mentions of a person, weighed.

Logistic regression on signs in plain words (``signs``, ``data/harmed.json``), trained on the project's own prose
(``scripts/training/harmed.py``): who complains, is harmed, used, under age or only attests stands in a text otherwise than who
decides, finds or answers. It hides nobody whom a rule accuses or whom the weights of blame (``blame``) rather blame than not.
"""

from __future__ import annotations

from collections.abc import Container

from extraction.common import weighed
from extraction.zh.people.signs import Scene

# what the rules for hiding say of a person tells nothing of those whom they miss
LEFT_OUT = frozenset({"is:protected", "is:harmed", "is:attests", "is:tells"})
ACCUSED = ("accused", "finding")


def hidden_by_signs(scene: Scene, but: Container[str] = ()) -> set[str]:
    """Return the names of those of whom all around their mentions says that nobody may name them.

    ``but``: who is not asked about.
    """
    weights, blame = weighed("extraction.zh", "harmed"), weighed("extraction.zh", "blame")
    return {
        name
        for name, person in scene.people.items()
        if name not in but
        and not person.masked
        and not any(person.marked(kind) for kind in ACCUSED)
        and weights.odds(scene.of(name) - LEFT_OUT) >= weights.bar
        and blame.odds(scene.of(name)) < 0
    }
