"""The house of each post by all that stands around it, weighed: a second opinion on what the rules joined or left bare.

Of all houses of the text and none, the weights (``data/linked.json``, ``scripts/training/houses.py``) tell how likely each is. They
give a house to a post that the rules left bare only where somebody else of the case works there, and change it where another one is all
but sure. They take none away: what a rule joins by a rare wording they think unlikely.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from extraction.common import Source, Span, data, propose, weighed
from extraction.en.names.person import Person
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.candidates import CAPS, PLACE, Candidate, candidates, plain
from extraction.en.posts.house_signs import NONE, Holder, HouseSigns
from extraction.en.posts.post import word_lists

# how likely a house that is given must be, and how likely the old one and the new one of a post that changes its house
GIVEN = 0.4
UNLIKELY, SURE = 0.05, 0.7
# what may be anything, also somebody who stays hidden, becomes nobody's house by weights alone
UNKNOWN = frozenset({f"kind {CAPS}", f"kind {PLACE}"})
# the house stands behind the post in its sentence, where it would have been joined to the post if it were of both
BEHIND = "same>"
# so many posts times places of houses: a register or a list of staff tells its houses beside the posts
MOST = 12_000


@dataclass(frozen=True)
class Asked:
    """One post for those who train: whose, its wording, the house that the rules gave, the signs of each house, and without its sentence."""

    name: str
    position: str
    unit: str
    told: dict[str, frozenset[str]]
    apart: dict[str, frozenset[str]]


_listening: ContextVar[list[Asked] | None] = ContextVar("listening", default=None)


@contextmanager
def only_asked() -> Iterator[list[Asked]]:
    """Decide nothing inside the block, and write down what would be asked."""
    asked: list[Asked] = []
    token = _listening.set(asked)
    try:
        yield asked
    finally:
        _listening.reset(token)


def link(
    source: Source, cast: list[dict[str, Any]], named: list[Person], lines: list[Span], marks: Landmarks
) -> None:
    """Give or change the houses of the posts of a case's people."""
    held = [(p, q) for p in cast for q in p["posts"]]
    if not held:
        return
    people = {p.name: p for p in named}
    spans = [s for p in named for s in (*p.spans, *p.titles)]
    found = candidates(
        marks, lines, spans, [_span(q["position"]) for _, q in held], [_span(q["unit"]) for _, q in held if "unit" in q],
    )  # fmt: skip
    if sum(len(h.places) for h in found) * len(held) > MOST:
        return
    holders = {p["name"]["text"]: _holder(p, people) for p in cast}
    signs = HouseSigns(source.text, lines, found, holders.values())
    listening, houses = _listening.get(), {h.name: h for h in found}
    decided: list[tuple[dict[str, Any], Candidate]] = []
    for person, post in held:
        holder = holders[person["name"]["text"]]
        position = _span(post["position"])
        told = signs.of(holder, position)
        unit = plain(post["unit"]["text"]) if "unit" in post else NONE
        if listening is not None:
            apart = signs.of(holder, position, unit) if unit in houses else {}
            listening.append(Asked(holder.name, post["position"]["text"], unit, told, apart))
            continue
        name = decide(told, likely(told), unit, staff=not is_trade(post["position"]["text"]))
        # whoever has several posts may have them in several houses
        if (
            name != unit
            and not (unit and len(holder.houses) > 1)
            and name not in {u for u, _ in holder.houses}
        ):
            decided.append((post, houses[name]))
    for post, house in decided:
        propose("post", *_span(post["position"]), "en/posts/linked.py", house.name)
        post["unit"] = source.mention(*house.span)


def likely(told: dict[str, frozenset[str]]) -> dict[str, float]:
    """Return how likely each house is, and none."""
    weights = weighed("extraction.en", "linked")
    odds = {house: weights.odds(signs) for house, signs in told.items()}
    top = max(odds.values())
    parts = {house: math.exp(o - top) for house, o in odds.items()}
    whole = sum(parts.values())
    return {house: p / whole for house, p in parts.items()}


def decide(told: dict[str, frozenset[str]], chance: dict[str, float], unit: str, *, staff: bool) -> str:
    """Return the house of a post by its name; ``unit``: what the rules gave it, ``staff``: somebody has it in a house."""
    able = [h for h in told if h != NONE and not told[h] & UNKNOWN and (unit or _elsewhere(told[h]))]
    best = max(able, key=lambda h: (chance[h], h), default=NONE)
    if not unit:
        return best if staff and best and chance[best] > GIVEN else NONE
    now = chance.get(unit, 0.0)
    return best if best and now < UNLIKELY and chance[best] > SURE else unit


def _elsewhere(signs: frozenset[str]) -> bool:
    """Return whether somebody else works in a house that no later words of the sentence tell: (A), director, and (B), a clerk of X."""
    return "others" in signs and not any(s.startswith(BEHIND) for s in signs)


def _span(mention: dict[str, Any]) -> Span:
    return mention["start"], mention["end"]


def _holder(person: dict[str, Any], people: dict[str, Person]) -> Holder:
    name = person["name"]["text"]
    one = people.get(name)
    part = "S" if person["subject"] else "A" if one and one.announcing else "O"
    houses = [
        (plain(q["unit"]["text"]), q["position"]["text"].lower()) for q in person["posts"] if "unit" in q
    ]
    return Holder(name, part, tuple(one.spans) if one else (), tuple(houses))


def is_trade(position: str) -> bool:
    """Return whether a post is a trade or a calling, which one has in no house."""
    d = data("extraction.en", "posts")
    words, trades = position.lower().split(), {*word_lists()[3], *d["hands"], *d["generic"]}
    tails = [" ".join(words[i:]) for i in range(len(words))]
    return any(t in trades or t.rstrip("s") in trades for t in tails)
