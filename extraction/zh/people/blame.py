"""Whom a text does not blame: all that stands around the mentions of a person, weighed.

Logistic regression on signs in plain words (``signs``, ``data/blame.json``), trained on the project's own prose
(``scripts/training/blame.py``). A second opinion where nothing accuses or sanctions a person: a post and a place at the head of a
text are no blame, and whoever chairs, speaks or repairs holds a post as well. Whom it does not blame is no subject.
It adds no subject: on texts that did not train it, whom it blamed and no rule did was as often another's helper. But whom it blames,
and whom nothing around rather hides, the text has a reason to name.
"""

from __future__ import annotations

from extraction.common import weighed
from extraction.zh.people.harmed import LEFT_OUT
from extraction.zh.people.signs import Scene

# odds (logarithm) of blame and of being hidden: by folds, of eighteen who are named for them seventeen are to blame, and none is to be hidden
BLAMED, UNHARMED = 0.3, -2.5


def let_go_by_signs(scene: Scene) -> None:
    """Note of each person whether the words around all mentions speak against blame; whom a mask stands for nothing harms."""
    weights = weighed("extraction.zh", "blame")
    for name, person in scene.people.items():
        person.let_go = not person.masked and weights.odds(scene.of(name)) < weights.floor


def blamed_by_signs(scene: Scene) -> set[str]:
    """Return the names of those whom a text has a reason to name: all around their mentions blames them, and nothing rather hides them."""
    blame, harmed = weighed("extraction.zh", "blame"), weighed("extraction.zh", "harmed")
    return {
        name
        for name, person in scene.people.items()
        if not person.masked
        and blame.odds(scene.of(name)) >= BLAMED
        and harmed.odds(scene.of(name) - LEFT_OUT) < UNHARMED
    }
