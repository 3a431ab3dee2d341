"""How somebody stands among the others of a text, as signs: who else is accused or hidden, with which words the text brings him in.

Signs beside those of ``signs``, for who stays hidden: one who tells or suffers comes in late and in passing (*a mechanic, A, …*;
*among them Mrs B*), where somebody else is accused already. They are read before trained weights judge anybody, as in training.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.en.accused.signs import MENTIONS, Scene
from extraction.en.names.person import Person

PHRASES = Phrases("extraction.en", "standing")

POLITELY = PHRASES.fill(r"(?:(?:‹courtesy›)\.?\s)?")
# a mechanic, (name); the owner's sister, (name)
ASIDE = PHRASES.compile(
    rf"\b(‹article›|\w+['’]s)\s(?:[a-z][\w-]*\s){{0,4}}?([a-z][\w-]*),\s{POLITELY}$", re.I
)
# bus driver (name), a customer (name)
RIGHT_BEFORE = PHRASES.compile(
    rf"(?:^|\s)(?:(‹article›|\w+['’]s)\s)?(?:[a-z][\w-]*\s){{0,2}}([a-z][\w-]*)\s{POLITELY}$"
)
POSSESSIVE = lazy(r"['’]s$")
COURTESY = PHRASES.compile(r"\b(‹courtesy›)\.?\s$")
AMONG = PHRASES.compile(
    r"(?:\b(?:‹among›)\b[^.;]{0,80}|\b(?:‹counted›),\s|\b(?:‹counted›)\s(?:\w+\s){0,3}\w*,\s)$", re.I
)
DID = PHRASES.compile(r"\b(‹did›)\b")
HARM = PHRASES.compile(r"\b(?:‹harm›)\b", re.I)
# in characters: what stands so far before a name and behind it
LEFT, RIGHT = 100, 160
BESIDE = 50
# what is near in a sentence that has no end
NEAR = 400
MOST = 3


@cache
def _protected() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(data('extraction.en', 'names')['protected']['nouns'])})\b", re.I)


class Group:
    """Those of a text who are accused, or hidden."""

    def __init__(self, people: Iterable[Person]) -> None:
        own = list(people)
        self.names = frozenset(p.name for p in own)
        self.surnames = Counter(p.surname for p in own)
        self.first = sorted(p.first[0] for p in own)[:2]

    def others(self, person: Person) -> int:
        """Return how many others belong to it."""
        return len(self.names) - (person.name in self.names)

    def beside(self, person: Person) -> Iterator[str]:
        """Yield how somebody stands to the others of it."""
        if any(n in self.names and n != person.name for n in person.partners):
            yield "in a list with"
        if self.surnames[person.surname] > (person.name in self.names):
            yield "surname of"
        if others := [at for at in self.first if at != person.first[0]]:
            yield "behind" if person.first[0] > others[0] else "before"


def standing(scene: Scene, found: dict[str, Person]) -> dict[str, frozenset[str]]:
    """Return the signs of everybody, by the key that ``found`` has."""
    people = list(found.values())
    proved = sum(p.proved for p in people)
    accused, hidden = Group(p for p in people if p.subject), Group(p for p in people if p.victim)
    told = {}
    for key, p in found.items():
        signs = {
            f"others proved:{min(proved - p.proved, MOST - 1)}",
            f"others accused:{min(accused.others(p), MOST)}",
            "proved" if p.proved else "accused" if p.accused else "",
            "titled" if p.titles else "",
            "others hidden" if hidden.others(p) else "",
        }
        for kind, group in (("accused", accused), ("hidden", hidden)):
            signs |= {f"{how} {kind}" for how in group.beside(p)}
        for a, b in p.spans[:MENTIONS]:
            signs |= _brought_in(scene, a, b)
        told[key] = frozenset(f"stands {s}" for s in signs if s)
    return told


def _brought_in(scene: Scene, a: int, b: int) -> set[str]:
    """Return with which words a mention brings somebody in, and what its sentence tells of him."""
    text = scene.text
    start, end = scene.sentence(a)
    before, after = text[max(start, a - LEFT) : a], text[b : min(end, b + RIGHT)]
    told = {f"did {w}" for w in DID.findall(after)[: MOST + 1]}
    told.add(f"harm:{min(len(HARM.findall(after)), MOST)}")
    aside = ASIDE.search(before)
    if m := aside or RIGHT_BEFORE.search(before):
        article = "whose" if POSSESSIVE.search(m[1] or "") else (m[1] or "no article").lower()
        told |= {f"aside {article}" if aside else f"as {article}", f"noun {m[2].lower()}"}
    if m := COURTESY.search(before):
        told |= {"courtesy", f"courtesy {m[1].lower()}"}
    if AMONG.search(before):
        told.add("among")
    for where, words in (
        ("before", before[-BESIDE:]),
        ("behind", after[:BESIDE]),
        ("near", text[max(start, a - NEAR) : min(end, b + NEAR)]),
    ):
        if _protected().search(words):
            told.add(f"protected {where}")
    return told
