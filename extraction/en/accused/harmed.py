"""Who is to stay hidden though no wording says so: all that stands around the mentions of a person, weighed.

The same signs as of who is blamed (``signs``), and how somebody stands among the others (``standing``), with weights of their own
(``data/harmed.json``, ``scripts/training/harmed.py``): who complains, is harmed, used, under age or only attests stands in a text otherwise
than who decides, finds or answers. It hides nobody whom a title of office presents.
"""

from __future__ import annotations

from extraction.common import weighed
from extraction.en.accused.signs import Scene
from extraction.en.names.person import Person

# what the rules for hiding say of a person tells nothing of those whom they miss
LEFT_OUT = frozenset({"is:victim", "is:told", "is:minor"})


# odds from which somebody is hidden who only says something, whom no title presents
SPEAKING = -1.5
# odds from which nobody is shown who is no subject, announces nothing and holds no post at a house that the text names
UNPOSTED = -1.0
# odds from which nobody may read the name of one whom nothing brings into the facts
UNCALLED = -2.5


def hide_by_signs(scene: Scene, found: dict[str, Person], stands: dict[str, frozenset[str]]) -> list[Person]:
    """Hide those of whom the words around all their mentions say that nobody may name them; return them.

    Everybody's odds are kept, for what the posts of the text leave open; ``stands``: what ``standing`` tells of each.
    """
    weights = weighed("extraction.en", "harmed")
    hidden = []
    for key, p in found.items():
        if p.victim or p.titles or p.masked:
            continue
        p.odds = weights.odds(scene.of(p) - LEFT_OUT | stands[key])
        bar = weights.sure if p.subject else SPEAKING if p.announcing else weights.bar
        if p.odds >= bar:
            hidden.append(p)
    for person in hidden:
        person.victim = True
        person.proved = person.accused = person.announcing = False
    return hidden
