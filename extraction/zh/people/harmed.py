"""Who is to stay hidden though no wording says so: all that stands around the mentions of a person, weighed.

Logistic regression on signs in plain words (``signs``, ``data/harmed.json``), trained on the project's own prose
(``scripts/training/harmed.py``): who complains, is harmed, used, under age or only attests stands in a text otherwise than who
decides, finds or answers. It hides nobody whom a rule accuses or whom the weights of blame (``blame``) rather blame than not.
"""

from __future__ import annotations

from collections.abc import Container

from extraction.common import weighed
from extraction.zh.people.answering import answers, offers
from extraction.zh.people.in_line import told_as_folk
from extraction.zh.people.shown import against
from extraction.zh.people.signs import Scene

# what the rules for hiding say of a person tells nothing of those whom they miss
LEFT_OUT = frozenset({"is:protected", "is:harmed", "is:attests", "is:tells"})
ACCUSED = ("accused", "finding", "did")


# who stands behind a word for kin or for people without an office, and what nothing but that tells a part of
FOLK, PLAIN = -2.5, ("post", "public", "accused", "finding", "associate", "only", "speaks")


def hidden_by_signs(scene: Scene, but: Container[str] = ()) -> set[str]:
    """Return the names of those of whom all around their mentions says that nobody may name them.

    ``but``: who is not asked about, and is hidden.
    """
    weights, blame = weighed("extraction.zh", "harmed"), weighed("extraction.zh", "blame")
    known = {s: n for n, p in scene.people.items() for s in p.spans}
    placed = {
        n
        for n in told_as_folk(scene.text, known, but)
        if not any(scene.people[n].marked(kind) for kind in PLAIN)
        and not against(scene.text, scene.people[n])
        and not (answers(scene.text, scene.people[n]) or offers(scene.text, scene.people[n]))
    }
    return {
        name
        for name, person in scene.people.items()
        if name not in but
        and not person.masked
        and not any(person.marked(kind) for kind in ACCUSED)
        and weights.odds(scene.of(name) - LEFT_OUT) >= (FOLK if name in placed else weights.bar)
        and blame.odds(scene.of(name)) < 0
    }
